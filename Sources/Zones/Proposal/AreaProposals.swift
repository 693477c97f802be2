public import Geometry
public import Licensing

/// Candidate areas made of whole LSOAs.
public enum AreaProposals {
    /// Contiguous hot spots of outlets, as small as the evidence allows.
    ///
    /// Gi* flags an area for what its neighbours hold too, so a group has members at its rim with few outlets of their own.
    /// Those with fewer than the mean of the district's LSOAs are dropped: see `AreaGroups.pared`. Where no member has as many, the
    /// group is no candidate, and `empty` names it.
    /// - Parameters:
    ///   - isHot: by area; counts: outlets of the kind asked for, by area.
    ///   - neighbours: by queen contiguity.
    public static func hotSpots(
        _ areas: [AreaProfile], isHot: [Bool], counts: [Int], neighbours: Neighbours, how: String
    ) throws -> (found: [FoundArea], empty: [String]) {
        guard !areas.isEmpty else { return ([], []) }
        let mean = Double(counts.reduce(0, +)) / Double(areas.count)
        let isBorder = try border(areas)
        var empty: [String] = []
        let found = try AreaGroups.contiguous(isHot, neighbours).compactMap { group -> FoundArea? in
            guard group.contains(where: { Double(counts[$0]) >= mean }) else {
                empty += group.map { "\(areas[$0].name) (\(counts[$0]))" }
                return nil
            }
            let (kept, dropped) = AreaGroups.pared(
                group, counts: counts, least: mean, neighbours: neighbours, isBorder: { isBorder[$0] })
            let names = dropped.sorted().map { areas[$0].name }
            return FoundArea(
                .hotSpots,
                what: "\(count(kept.count)) that \(kept.count == 1 ? "is a hot spot" : "are hot spots") of outlets (\(how))",
                line: .areas, outline: try AreaGroups.outline(kept.map { areas[$0].shape }),
                notes: names.isEmpty
                    ? []
                    : [
                        "Of the \(group.count) contiguous hot spots \(names.joined(separator: ", ")) "
                            + "\(names.count == 1 ? "is" : "are") left out: at the rim, with fewer outlets than the district's mean of \(decimal(mean)) an LSOA."
                    ])
        }
        return (found, empty)
    }

    /// Contiguous areas that meet a rule, all of them: what it takes was said by the user.
    /// - Parameter rule: its name and words.
    public static func thresholds(
        _ areas: [AreaProfile], isMet: [Bool], neighbours: Neighbours, rule: (name: String, words: String)
    ) throws -> [FoundArea] {
        try AreaGroups.contiguous(isMet, neighbours).map { group in
            FoundArea(
                .thresholds,
                what: "\(count(group.count)) that \(group.count == 1 ? "meets" : "meet") the rule \"\(rule.name)\" "
                    + "(\(rule.words))",
                line: .areas, outline: try AreaGroups.outline(group.map { areas[$0].shape }))
        }
    }

    /// Whether an area touches the outer edge of all of them: more than a metre of its edge is no neighbour's.
    private static func border(_ areas: [AreaProfile]) throws -> [Bool] {
        let whole = try AreaGroups.outline(areas.map(\.shape))
        let inner = try? whole.widened(by: -1)
        guard let inner else { return areas.map { _ in true } }
        return try areas.map { area in
            let shape = try area.shape.repaired()
            let within = try shape.intersection(with: inner)?.area() ?? 0
            return try shape.area() - within > 1
        }
    }

    private static func count(_ number: Int) -> String { "\(number) LSOA\(number == 1 ? "" : "s")" }
    /// With at most one decimal.
    static func decimal(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    }
}
