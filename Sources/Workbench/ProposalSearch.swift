internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Zones

/// The ways asked for, each gone once over the authority's ground.
struct ProposalSearch {
    let found: [FoundArea]
    let tried: [ProposalReport.Tried]

    init(_ ground: ZoneGround, proposal: ProposalOptions, rules: [ThresholdRule], seed: UInt64) throws {
        let density = try DensityTable(
            areas: ground.areas, premises: ground.premises, rule: ground.rule, registers: [ground.authority])
        let neighbours = Neighbours.queen(ground.areas.map(\.shape))
        var found: [FoundArea] = []
        var tried: [ProposalReport.Tried] = []
        for way in ProposalWay.allCases where proposal.ways.contains(way) {
            let outcome: (areas: [FoundArea], settings: String, nothing: String)
            switch way {
            case .hotSpots: outcome = try Self.hotSpots(ground, density, neighbours, seed: seed)
            case .concentrations: outcome = try Self.concentrations(ground, proposal.settings)
            case .thresholds: outcome = try Self.thresholds(ground, density, neighbours, rules)
            }
            found += outcome.areas
            let count = outcome.areas.count
            tried.append(
                .init(
                    way: way.rawValue, settings: outcome.settings, found: count,
                    outcome: count == 0 ? outcome.nothing : "\(count) candidate\(count == 1 ? "" : "s") found"))
        }
        self.found = found
        self.tried = tried
    }

    /// Why there is no candidate.
    var sentence: String {
        let outcomes = tried.map { "\($0.way.replacing("-", with: " ")): \($0.outcome) (\($0.settings))" }
        return "No candidate: \(outcomes.joined(separator: "; "))."
    }

    private typealias Outcome = (areas: [FoundArea], settings: String, nothing: String)

    /// Counts and not rates: an assessment is of the number of authorisations in a place, and a rate makes a centre where few
    /// people live hot whatever stands there.
    private static func hotSpots(_ ground: ZoneGround, _ density: DensityTable, _ neighbours: Neighbours, seed: UInt64) throws
        -> Outcome
    {
        let settings = HotSpots.Settings(seed: seed)
        let values = density.areas.map { $0.events.map(Double.init) }
        let spots = HotSpots(values: values, neighbours: neighbours, settings: settings)
        let hot = Set(spots.hot)
        let (areas, empty) = try AreaProposals.hotSpots(
            ground.areas, isHot: ground.areas.indices.map(hot.contains), counts: density.areas.map { $0.events ?? 0 },
            neighbours: neighbours, how: "Gi* of counts, adjusted p at most \(settings.level)")
        return (
            areas,
            "Gi* of the count of outlets by LSOA, queen neighbours, \(settings.permutations) permutations, seed \(seed), false "
                + "discoveries held to \(settings.level)",
            spots.refusal
                ?? (empty.isEmpty
                    ? "none of the \(ground.areas.count) LSOAs is a hot spot"
                    : "hot only for what their neighbours hold, with fewer outlets than the mean LSOA themselves: "
                        + empty.joined(separator: ", "))
        )
    }

    private static func concentrations(_ ground: ZoneGround, _ settings: Concentration.Settings) throws -> Outcome {
        let own = ground.own
        let all = try Concentrations(
            of: ground.authority, premises: own, rule: ground.rule, settings: settings, areas: [], postcodes: [], crimes: [],
            period: nil)
        let areas = try ConcentrationProposals.areas(
            all, counted: own.compactMap(\.record.place), roads: ground.roads, district: try ground.district())
        return (
            areas,
            "core premises have at least \(settings.minimum) premises, themselves included, within "
                + "\(AccessBasis.metres(settings.reach)) m",
            own.isEmpty
                ? "no premises of the kind asked for have a place"
                : "none among the \(own.count) premises of the kind asked for"
        )
    }

    /// A rule on distances is asked of postcodes: an LSOA meets it where at least half of its postcodes do.
    private static func thresholds(
        _ ground: ZoneGround, _ density: DensityTable, _ neighbours: Neighbours, _ rules: [ThresholdRule]
    ) throws -> Outcome {
        let placed = ground.postcodes.compactMap { record in
            record.place.map { (name: record.postcode.description, place: $0) }
        }
        let areaOf = AreaIndex(ground.areas.map(\.shape)).locate(placed.map(\.place))
        let outlets = ground.premises.compactMap(\.record.place)
        var found: [FoundArea] = []
        var lacks: [String] = []
        for rule in rules {
            let isMet: [Bool]
            let words: String
            switch rule.condition {
            case .rateAbove(let percent):
                let result = ThresholdResult(rule, percent: percent, density: density, within: [ground.authority])
                let met = Set(result.met.map(\.name))
                isMet = ground.areas.map { met.contains($0.code) }
                words = result.words
                if result.cases.isEmpty { lacks.append("no LSOA could be judged by \"\(rule.name)\"") }
            case .outlets(let least, let metres):
                let result = ThresholdResult(
                    rule, atLeast: least, metres: metres, places: placed, unit: "postcode", outlets: outlets)
                var all = [Int](repeating: 0, count: ground.areas.count)
                var met = all
                for (area, judged) in zip(areaOf, result.cases) {
                    guard let area else { continue }
                    all[area] += 1
                    if judged.isMet { met[area] += 1 }
                }
                isMet = zip(all, met).map { $0 > 0 && 2 * $1 >= $0 }
                words = "\(result.words) of at least half of the LSOA's postcodes"
                if placed.isEmpty { lacks.append("no postcodes are loaded to judge \"\(rule.name)\" by") }
            }
            found += try AreaProposals.thresholds(ground.areas, isMet: isMet, neighbours: neighbours, rule: (rule.name, words))
        }
        return (
            found, "rules of the user's own: " + rules.map(\.name).joined(separator: ", "),
            lacks.isEmpty ? "no LSOA meets a rule" : lacks.joined(separator: ", ")
        )
    }
}
