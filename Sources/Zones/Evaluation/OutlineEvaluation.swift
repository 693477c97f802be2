internal import Geometry
public import Licensing
public import Measures
internal import Statistics

/// The incidents of one source, held against an outline and a day: what may be said, or why nothing is.
public struct OutlineEvaluation: Sendable {
    /// Nil for police.uk.
    public let extract: IncidentExtract?
    /// Why nothing is worked out; nil where something is.
    public let refusal: String?
    public let comparator: ComparatorAreas?
    /// Codes of the LSOAs that stand for the outline; empty where incidents have places of their own.
    public let insideCodes: [String]
    public let comparatorCodes: [String]
    public let series: MonthlySeries?
    public let evaluation: AdoptionEvaluation?
    /// What a reader must know of the ground, as sentences.
    public let notes: [String]

    /// Recorded crime, for whole LSOAs only.
    /// - Parameter types: numbers of police.uk's categories; nil for all.
    public init(
        police ground: ZoneGround, outline: StudyOutline, adopted: CalendarDate, types: Set<Int>?, comparator kind: ComparatorAreas.Kind,
        rule: EvaluationRule
    ) throws {
        let whole = try WholeAreas(outline, areas: ground.areas)
        guard let crime = ground.crime else {
            self.init(refusal: "No month of recorded crime is loaded for the district; add months from data.police.uk/data.")
            return
        }
        if types?.isEmpty == true {
            self.init(refusal: "None of the types asked for is one of police.uk's, so nothing is said of recorded crime.")
            return
        }
        if let refusal = whole.refusal {
            self.init(refusal: refusal)
            return
        }
        let months = crime.months.compactMap(CalendarMonth.init(iso:))
        guard months.count == crime.months.count else {
            self.init(refusal: "A month of recorded crime is not named as YYYY-MM.")
            return
        }
        let counts = ground.areas.indices.map { area in months.indices.map { crime.count(area: area, month: $0, types: types) } }
        try self.init(
            nil, ground, outline, adopted, kind, rule, months: months, counts: counts, members: whole.members, inside: nil,
            notes: [whole.sentence].compactMap(\.self))
    }

    /// A partner's extract, at its own places.
    /// - Parameter kinds: in the partner's words, lower case; empty for all.
    public init(
        _ extract: IncidentExtract, ground: ZoneGround, outline: StudyOutline, adopted: CalendarDate, kinds: Set<String>,
        comparator kind: ComparatorAreas.Kind, rule: EvaluationRule
    ) throws {
        let name = "\(extract.title) of \(extract.terms.partner)"
        guard extract.hasMonths else {
            self.init(refusal: "\(name) states times to the \(extract.terms.timeResolution): too coarse for months.", extract: extract)
            return
        }
        let dated = extract.incidents.compactMap { incident in
            (incident.date ?? incident.period).flatMap(CalendarMonth.init(iso:)).map { (month: $0, incident: incident) }
        }
        let held = Set(dated.map(\.month)).sorted()
        let wanted = dated.filter { $0.incident.place != nil && (kinds.isEmpty || kinds.contains($0.incident.kind.lowercased())) }
        guard !wanted.isEmpty else {
            self.init(refusal: "\(name) holds no incident of the kinds asked for with a month and a place.", extract: extract)
            return
        }
        let places = wanted.compactMap(\.incident.place)
        let own = AreaIndex([outline.shape]).locate(places)
        let found = AreaIndex(ground.areas.map(\.shape)).locate(places)
        let number = Dictionary(uniqueKeysWithValues: held.enumerated().map { ($1, $0) })
        var inside = [Int](repeating: 0, count: held.count)
        var counts = [[Int]](repeating: inside, count: ground.areas.count)
        for (entry, place) in zip(wanted, zip(own, found)) {
            guard let month = number[entry.month] else { continue }
            if place.0 != nil { inside[month] += entry.incident.count }
            if let area = place.1 { counts[area][month] += entry.incident.count }
        }
        let standing = try WholeAreas(outline, areas: ground.areas)
        var notes = ["A month without any row in \(name) counts as not held, not as nought."]
        if !extract.isFineInPlace {
            notes.append("It is positioned by \"\(extract.terms.positionedBy)\": near the edge an incident may be on the wrong side.")
        }
        try self.init(
            extract, ground, outline, adopted, kind, rule, months: held, counts: counts, members: standing.members, inside: inside,
            notes: notes)
    }

    private init(refusal: String, extract: IncidentExtract? = nil) {
        self.extract = extract
        self.refusal = refusal
        comparator = nil
        insideCodes = []
        comparatorCodes = []
        series = nil
        evaluation = nil
        notes = []
    }

    /// - Parameters:
    ///   - counts: by area, then month.
    ///   - inside: at the outline itself; nil for the sum of the areas that stand for it.
    private init(
        _ extract: IncidentExtract?, _ ground: ZoneGround, _ outline: StudyOutline, _ adopted: CalendarDate,
        _ kind: ComparatorAreas.Kind, _ rule: EvaluationRule, months: [CalendarMonth], counts: [[Int]], members: [Int], inside own: [Int]?,
        notes: [String]
    ) throws {
        func sum(_ areas: [Int]) -> [Int] { months.indices.map { month in areas.reduce(0) { $0 + counts[$1][month] } } }
        let before = months.indices.filter { months[$0] < CalendarMonth(of: adopted) }
        let levels = counts.map { row in before.reduce(0) { $0 + row[$1] } }
        let comparator = try ComparatorAreas(kind, outline: outline, inside: members, areas: ground.areas, levels: levels)
        let inside = own ?? sum(members)
        let outside = comparator.members.isEmpty ? nil : sum(comparator.members)
        self.extract = extract
        self.comparator = comparator
        insideCodes = own == nil ? members.map { ground.areas[$0].code } : []
        comparatorCodes = comparator.members.map { ground.areas[$0].code }
        let series = MonthlySeries(months: months, inside: inside, comparator: outside)
        self.series = series
        self.notes = notes
        if let terms = extract?.terms, let series, let reason = Self.hides(AdoptedSeries(series, adopted: adopted), terms) {
            refusal = reason
            evaluation = nil
            return
        }
        refusal = nil
        let neighbours = Neighbours.queen(ground.areas.map(\.shape), tolerance: ComparatorAreas.reach)
        let centres = try ground.areas.map { try $0.shape.labelPoint() }
        let groups = Placebos.groups(of: max(1, members.count), among: comparator.untouched, neighbours: neighbours, centres: centres)
        let untouched = Set(comparator.untouched)
        let places = groups.compactMap { group -> (codes: [String], series: MonthlySeries)? in
            let rest = untouched.subtracting(group).sorted()
            return MonthlySeries(months: months, inside: sum(group), comparator: sum(rest)).map { (group.map { ground.areas[$0].code }, $0) }
        }
        evaluation = series.map { AdoptionEvaluation($0, adopted: adopted, places: places, rule: rule) }
    }

    /// Counts below those that the terms let be shown bear no ratio: it would tell of them.
    private static func hides(_ series: AdoptedSeries, _ terms: SharingTerms) -> String? {
        let (inside, outside) = (series.insideSums, series.comparatorSums)
        let sums = [inside.before, inside.after] + (outside.map { [$0.before, $0.after] } ?? [])
        guard series.monthsBefore > 0, series.monthsAfter > 0, sums.contains(where: { $0 < terms.fewestShown }) else { return nil }
        return "Its counts before or after adoption, inside or in the comparator, are below the \(terms.fewestShown) that its terms let "
            + "be shown, and so is every figure made of them."
    }
}
