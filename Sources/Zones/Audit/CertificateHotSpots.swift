internal import Geometry
internal import Licensing
internal import Measures

/// Whether the LSOAs that stand for an outline are hot spots, under one choice of neighbours and level.
struct HotSpotChoice {
    let words: String
    /// Share of the outline's LSOAs that are hot spots, 0...1; nil where there is no statistic: `reason` says why.
    let share: Double?
    let reason: String?

    /// Share from which the outline's LSOAs are said to be hot spots.
    static let leastShare = 0.5

    /// By Gi* of what is counted per km2 of whole LSOAs, judged by conditional permutation: the normal
    /// approximation calls too many areas where counts are skewed.
    static func all(_ survey: AuditSurvey, counts: [Double]) throws -> [HotSpotChoice] {
        let members = survey.insideWhole?.areas ?? []
        let centres = try survey.shapes.map { try $0.labelPoint() }
        let weights: [(words: String, neighbours: Neighbours)] =
            [("neighbours that touch", .queen(survey.areas.map(\.shape)))]
            + [1_000.0, 1_500].map { ("neighbours within \(Int($0)) m", .withinDistance(centres, metres: $0)) }
            + [6, 8].map { ("the \($0) nearest neighbours", .nearest(centres, k: $0)) }
        let values = zip(counts, survey.lsoas.whole).map { $1 > 0 ? $0 / $1 : nil }
        return weights.flatMap { words, neighbours -> [HotSpotChoice] in
            func choice(_ level: Double) -> HotSpotChoice {
                let found = HotSpots(
                    values: values, neighbours: neighbours,
                    settings: .init(level: level, permutations: survey.settings.permutations, seed: survey.settings.seed))
                let hot = members.count { found.classes[$0] == .hot }
                return HotSpotChoice(
                    words: "hot spots by Gi*, \(words), adjusted at \(Int((level * 100).rounded()))%: at least half of the LSOAs that "
                        + "stand for the outline",
                    share: members.isEmpty || found.refusal != nil ? nil : Double(hot) / Double(members.count),
                    reason: members.isEmpty ? "no whole LSOAs stand for the outline" : found.refusal)
            }
            let usual = choice(0.05)
            // Where it holds at 5% it holds at 10% too, and where it fails it fails at 1%: neither would be a choice of its own.
            return [usual, choice((usual.share ?? 0) >= Self.leastShare ? 0.01 : 0.1)]
        }
    }
}
