/// In what a boundary file's coordinates are.
enum CoordinateSystem {
    /// WGS 84 (or ETRS89, which for boundaries is the same), degrees.
    case geographic
    /// British National Grid, EPSG:27700, metres.
    case grid

    /// Nothing is guessed: coordinates that cannot be degrees need a crs member or `--crs` that explains them, and
    /// coordinates that could all be degrees are not metres, whatever is said of them.
    init(of collection: GeoJSON.FeatureCollection, file: String, asked: String?) throws {
        func refusal(_ sentence: String) -> IntakeError {
            IntakeError(file: file, field: "crs", message: "\(file): \(sentence)")
        }
        if let stated = asked ?? collection.crs?.properties.name {
            let upper = stated.uppercased()
            if upper.hasSuffix("CRS84") || upper.hasSuffix("4326") || upper.hasSuffix("4258") {
                self = .geographic
                return
            }
            guard upper.hasSuffix("27700") else {
                throw refusal(
                    "its coordinate system is stated as \(stated); known are WGS 84 (CRS84, EPSG:4326) and British National "
                        + "Grid (EPSG:27700). Export the layer again in one of these.")
            }
            if let position = Self.positionIfAllAreDegrees(collection) {
                let (whose, remedy) =
                    asked == nil
                    ? ("its crs member says", "Export the layer again with the crs member that is true, or give the true one with --crs.")
                    : ("--crs says", "Add it again without --crs.")
                throw refusal(
                    "\(whose) \(stated), whose coordinates are metres, but all of them could be degrees, such as "
                        + "\(position.0), \(position.1). \(remedy)")
            }
            self = .grid
            return
        }
        if let position = Self.positions(collection).first(where: { !Self.couldBeDegrees($0) }) {
            throw refusal(
                "it has no crs member, so its coordinates should be degrees, but \(position.0), \(position.1) cannot be; if "
                    + "they are eastings and northings, add it again with --crs EPSG:27700.")
        }
        self = .geographic
    }

    private static func positions(_ collection: GeoJSON.FeatureCollection) -> some Sequence<(Double, Double)> {
        collection.features.lazy.compactMap { try? $0.geometry.get() }.flatMap(\.positions)
    }

    private static func couldBeDegrees(_ position: (Double, Double)) -> Bool {
        abs(position.0) <= 180 && abs(position.1) <= 90
    }

    /// The first position, where every one could be degrees; nil where one could not, or there is none.
    private static func positionIfAllAreDegrees(_ collection: GeoJSON.FeatureCollection) -> (Double, Double)? {
        guard positions(collection).allSatisfy(couldBeDegrees) else { return nil }
        return positions(collection).first { _ in true }
    }
}
