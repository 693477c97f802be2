internal import Geometry
public import Licensing

/// The areas that an outline's change is held against, none of which it touches: what is displaced over its edge must not make
/// the comparator look worse.
public struct ComparatorAreas: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// All other areas of the district that the outline does not touch.
        case rest
        /// Of those, the areas whose incidents a month before adoption are nearest to those of the areas inside.
        case matched
    }

    public let kind: Kind
    /// Numbers of areas, ascending.
    public let members: [Int]
    /// Touched by the outline without standing for it: in neither.
    public let touching: [Int]
    /// All areas that the outline does not touch.
    public let untouched: [Int]

    /// Corners of published boundaries that should be one lie up to centimetres apart.
    static let reach = 1.0
    /// Matched areas for each one inside, and at least.
    static let matchesEach = 3
    static let fewestMatches = 5

    /// - Parameters:
    ///   - inside: numbers of the areas that stand for the outline.
    ///   - levels: incidents before adoption, one for each area.
    public init(_ kind: Kind, outline: StudyOutline, inside: [Int], areas: [AreaProfile], levels: [Int]) throws {
        let wide = try outline.shape.widened(by: Self.reach)
        let own = Set(inside)
        var touching: [Int] = []
        var untouched: [Int] = []
        for (number, area) in areas.enumerated() where !own.contains(number) {
            let meets =
                try area.shape.boundingBox.intersects(wide.boundingBox) && area.shape.repaired().intersection(with: wide) != nil
            if meets { touching.append(number) } else { untouched.append(number) }
        }
        self.kind = kind
        self.touching = touching
        self.untouched = untouched
        switch kind {
        case .rest: members = untouched
        case .matched:
            let mean = inside.isEmpty ? 0 : Double(inside.reduce(0) { $0 + levels[$1] }) / Double(inside.count)
            let wanted = max(Self.fewestMatches, Self.matchesEach * inside.count)
            members = untouched.map { (gap: (Double(levels[$0]) - mean).magnitude, area: $0) }.sorted { $0 < $1 }
                .prefix(wanted).map(\.area).sorted()
        }
    }
}
