internal import Geometry
public import Licensing

/// The whole LSOAs that stand for an outline where figures exist for whole LSOAs only, such as police.uk's: those that lie
/// in it with more than half of their polygon.
///
/// They speak for the outline where they cover at least half of it and at most half of them lies outside it. Where they do
/// not, the outline is finer than the figures, and `refusal` says so by name.
public struct WholeAreas: Sendable {
    public static let leastShare = 0.5

    /// Their numbers in the list given.
    public let members: [Int]
    /// The part of the outline's ground that they cover, 0...1.
    public let coverage: Double
    /// The part of their ground that lies outside the outline, 0...1; 0 where there is none.
    public let excess: Double
    private let name: String

    /// - Parameter areas: of one vintage. Takes one GEOS intersection for each area whose box meets the outline's.
    public init(_ outline: StudyOutline, areas: [AreaProfile]) throws {
        name = outline.name
        var members: [Int] = []
        var inside = 0.0
        var whole = 0.0
        for (number, area) in areas.enumerated() where area.shape.boundingBox.intersects(outline.shape.boundingBox) {
            let shape = try area.shape.repaired()
            let total = try shape.area()
            let shared = try shape.intersection(with: outline.shape)?.area() ?? 0
            guard total > 0, shared > total * Self.leastShare else { continue }
            members.append(number)
            inside += shared
            whole += total
        }
        self.members = members
        let ground = try outline.shape.area()
        coverage = ground > 0 ? min(1, inside / ground) : 0
        excess = whole > 0 ? max(0, 1 - inside / whole) : 0
    }

    public var speakForTheOutline: Bool { !members.isEmpty && coverage >= Self.leastShare && excess <= Self.leastShare }

    /// Why nothing is said of the outline by whole areas; nil where something is.
    public var refusal: String? {
        guard !speakForTheOutline else { return nil }
        let reason =
            members.isEmpty
            ? "no LSOA lies in \(name) with more than half of its ground"
            : "the LSOAs that lie mostly in \(name) cover \(percent(coverage)) of it, and \(percent(excess)) of them lies outside"
        return "police.uk's points are anonymous and speak of no ground finer than an LSOA, and \(reason): no recorded crime "
            + "is given for it. Findings on finer ground come from a partner's positioned extract, or from an outline "
            + "drawn along the edges of LSOAs."
    }

    /// How well they fit, as a sentence to stand beside their figures; nil where there is a refusal.
    public var sentence: String? {
        guard speakForTheOutline else { return nil }
        return "Recorded crime is that of \(members.count == 1 ? "one whole LSOA, which covers" : "\(members.count) whole LSOAs, which cover") "
            + "\(percent(coverage)) of \(name) and of which \(percent(excess)) lies outside."
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
