public import Geometry
public import Licensing

/// The streets in an outline, by the names of a road layer.
public struct CandidateStreets: Hashable, Sendable {
    public struct Street: Hashable, Sendable {
        /// Its name, or its number where it has no name.
        public let name: String
        /// In the outline.
        public let metres: Double
        /// It goes on outside.
        public let isPartly: Bool
    }

    /// Metres in the outline below which a street that goes on outside is a stub of the verge and is not named.
    public static let shortest = 40.0
    /// The part of its length from which a street counts as wholly inside.
    static let whole = 0.98
    /// Metres round the outline within which roads of one name are one street; a name may return elsewhere in a town.
    static let around = 1_000.0

    /// In order of name.
    public let streets: [Street]
    /// Metres of roads without name or number.
    public let unnamedMetres: Double

    /// - Parameter roads: of any extent. Takes one GEOS intersection for each name with a road near the outline.
    public init(in outline: MultiPolygon, roads: [RoadRecord]) throws {
        let box = outline.boundingBox.widened(by: Self.around)
        let near = roads.filter { road in
            road.lines.contains { BoundingBox($0.points)?.intersects(box) ?? false }
        }
        var byName: [String: [Line]] = [:]
        for road in near { byName[Self.name(road) ?? "", default: []] += road.lines }
        var streets: [Street] = []
        var unnamed = 0.0
        for (name, lines) in byName {
            let inside = try outline.length(of: lines)
            guard inside > 0 else { continue }
            if name.isEmpty {
                unnamed = inside
                continue
            }
            let all = try Self.window(box).length(of: lines)
            let isPartly = inside < all * Self.whole
            if !isPartly || inside >= Self.shortest {
                streets.append(Street(name: name, metres: inside, isPartly: isPartly))
            }
        }
        self.streets = streets.sorted { $0.name < $1.name }
        unnamedMetres = unnamed
    }

    private static func name(_ road: RoadRecord) -> String? {
        [road.name, road.number].compactMap { $0?.trimmingCharacters() }.first { !$0.isEmpty }
    }

    private static func window(_ box: BoundingBox) throws -> MultiPolygon {
        let corners = [
            Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
            Point(x: box.minX, y: box.maxY), Point(x: box.minX, y: box.minY),
        ]
        return try MultiPolygon(Polygon(exterior: Ring(corners)))
    }
}

extension String {
    fileprivate func trimmingCharacters() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
