internal import Geometry
internal import Licensing
internal import Projection

/// A feature of a GeoJSON file as the readers of publications take it: properties as text, shape in EPSG:27700.
///
/// A shape is made when it is asked for, so that one that cannot be used stops neither the file nor the feature.
struct GeoJSONFeature {
    /// Counted from 1.
    let row: Int
    /// By their names as they stand; those that are neither text nor number nor truth value are left out.
    let properties: [String: String]
    private let lowercased: [String: String]
    private let geometry: Result<GeoJSON.Geometry, GeoJSON.Fault>
    private let system: CoordinateSystem
    private let grid: NationalGrid

    private static let areas = "Polygon or MultiPolygon"
    private static let lines = "LineString or MultiLineString"

    /// - Parameter asked: the coordinate system that the user says it is in.
    /// - Throws: `IntakeError` where the coordinate system is unknown or cannot be.
    static func all(in collection: GeoJSON.FeatureCollection, file: String, grid: NationalGrid, asked: String?) throws
        -> [GeoJSONFeature]
    {
        let system = try CoordinateSystem(of: collection, file: file, asked: asked)
        return collection.features.enumerated().map { index, feature in
            GeoJSONFeature(row: index + 1, feature: feature, system: system, grid: grid)
        }
    }

    private init(row: Int, feature: GeoJSON.Feature, system: CoordinateSystem, grid: NationalGrid) {
        self.row = row
        properties = feature.properties.compactMapValues(\.text)
        lowercased = Dictionary(
            properties.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        geometry = feature.geometry
        self.system = system
        self.grid = grid
    }

    /// The first of these properties that has text, without regard to case.
    func text(_ names: [String]) -> String? {
        for name in names {
            if let found = lowercased[name.lowercased()] {
                let text = found.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if !text.isEmpty { return text }
            }
        }
        return nil
    }

    /// Whether it has a shape at all; a null one is none.
    var hasGeometry: Bool {
        if case .failure(.sentence("it has no geometry")) = geometry { return false }
        return true
    }

    /// - Throws: like the others `GeoJSON.Fault`, `GeometryError` or `ProjectionError`; `sentence(of:)` tells them.
    func point() throws -> Point {
        let found = try made(needing: "Point")
        guard case .points(let positions) = found.shape else { throw other(found, needing: "Point") }
        guard let position = positions.first, positions.count == 1 else {
            throw GeoJSON.Fault.sentence("it has \(positions.count) points, where one is needed")
        }
        return try place(position)
    }

    func lines() throws -> [Line] {
        let found = try made(needing: Self.lines)
        guard case .lines(let lines) = found.shape else { throw other(found, needing: Self.lines) }
        guard !lines.isEmpty else { throw GeoJSON.Fault.sentence("it has no lines") }
        return try lines.map { try Line($0.map(place)) }
    }

    func area() throws -> MultiPolygon {
        let found = try made(needing: Self.areas)
        guard case .polygons(let polygons) = found.shape else { throw other(found, needing: Self.areas) }
        return try MultiPolygon(
            polygons.map { rings in
                let made = try rings.map { try Ring($0.map(place)) }
                guard let exterior = made.first else { throw GeoJSON.Fault.sentence("it has a polygon without rings") }
                return Polygon(exterior: exterior, holes: Array(made.dropFirst()))
            })
    }

    /// A point or an area.
    func pointOrArea() throws -> PlaceRecord.Shape {
        let needed = "Point, \(Self.areas)"
        switch try made(needing: needed).shape {
        case .points: return .point(try point())
        case .polygons: return .area(try area())
        case .lines, .other: throw other(try made(needing: needed), needing: needed)
        }
    }

    private func made(needing needed: String) throws -> GeoJSON.Geometry {
        do {
            return try geometry.get()
        } catch {
            throw GeoJSON.Fault.sentence(error.sentence(needing: needed))
        }
    }

    private func other(_ found: GeoJSON.Geometry, needing needed: String) -> GeoJSON.Fault {
        .sentence("its geometry is \(found.type), where a \(needed) is needed")
    }

    private func place(_ position: GeoJSON.Position) throws -> Point {
        switch system {
        case .grid: Point(x: position.0, y: position.1)
        case .geographic: try grid.point(Geographic(longitude: position.0, latitude: position.1))
        }
    }

    /// Why a shape cannot be used, as a clause without a full stop.
    static func sentence(of error: any Error) -> String {
        if let fault = error as? GeoJSON.Fault { return fault.sentence(needing: areas) }
        if case GeometryError.empty = error { return "its rings enclose no ground" }
        let sentence = "\(error)"
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}
