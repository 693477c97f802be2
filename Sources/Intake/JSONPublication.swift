internal import Licensing
internal import Projection

/// Which publication a JSON file is, by its members and the properties of its features.
enum JSONPublication {
    static func read(_ content: [UInt8], file: String, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        let asked = options.publication
        if asked == nil || asked == .foodHygiene, FoodHygieneJSON.recognises(content) {
            guard options.coordinateSystem == nil else {
                throw IntakeError(
                    file: file, field: "crs",
                    message: "\(file): --crs says in what the coordinates of GeoJSON are, and this is no GeoJSON file; add "
                        + "it without --crs, and the GeoJSON files by themselves.")
            }
            return try FoodHygieneJSON.read(content, file: file, grid: grid, options: options)
        }
        let collection = try GeoJSON.read(content, file: file, of: "areas")
        switch asked ?? publication(of: collection) {
        case .foodHygiene:
            return try FoodHygieneJSON.read(
                features(collection, file, grid, options), file: file, grid: grid, options: options)
        case .roads:
            return try RoadsFile.read(features(collection, file, grid, options), file: file, options: options)
        default:
            try RoadsFile.refuseNodes(collection, file: file)
            try refusePoints(collection, file: file)
            return try BoundariesFile.read(collection, file: file, grid: grid, options: options)
        }
    }

    private static func features(
        _ collection: GeoJSON.FeatureCollection, _ file: String, _ grid: NationalGrid, _ options: IntakeOptions
    ) throws -> [GeoJSONFeature] {
        try GeoJSONFeature.all(in: collection, file: file, grid: grid, asked: options.coordinateSystem)
    }

    private static func refusePoints(_ collection: GeoJSON.FeatureCollection, file: String) throws {
        let arePoints = collection.features.allSatisfy { feature in
            if case .success(let geometry) = feature.geometry, case .points = geometry.shape { true } else { false }
        }
        guard arePoints, !collection.features.isEmpty else { return }
        throw IntakeError(
            file: file, field: "geometry",
            message: "\(file): its features are points, and boundaries are areas; points come in as places or incidents, through a "
                + "mapping that is named with --mapping.")
    }

    /// Food businesses may say in which LSOA they lie, so that they are looked for first.
    private static func publication(of collection: GeoJSON.FeatureCollection) -> Publication {
        let keys = Set(collection.features.prefix(100).flatMap { $0.properties.keys.map { $0.lowercased() } })
        if keys.contains("fhrsid") { return .foodHygiene }
        if RoadsFile.recognises(keys) { return .roads }
        return .boundaries
    }
}
