internal import Foundation
package import Geometry
package import Licensing
package import Measures

extension IncidentFigure {
    /// The figures of the extracts whose places are fine enough, one for each objective that their kinds name.
    static func all(_ extracts: [IncidentExtract], round site: SiteAssessment, premises: [RegisteredPremises]) -> [IncidentFigure] {
        guard let authority = site.authority else { return [] }
        let outlets = premises.filter { premises in
            premises.authority == authority && site.rule.admits(premises.record.status) && site.rule.counts(premises.record.sales)
        }.compactMap(\.record.place).filter(\.isFinite)
        return extracts.filter { $0.isFineInPlace && $0.incidents.contains { $0.place?.isFinite ?? false } }.flatMap { extract in
            LicensingObjective.allCases.compactMap { objective in
                IncidentFigure(extract, objective, round: site.place, outlets: outlets, application: site.application)
            }
        }
    }

    /// Nil where the extract has no kind that is about the objective.
    /// - Parameter outlets: of the district; those within reach of the place share its incidents and are compared with nothing.
    package init?(
        _ extract: IncidentExtract, _ objective: LicensingObjective, round place: Point, outlets: [Point], application: Application
    ) {
        let incidents = extract.incidents.filter { IncidentMatter.objective(of: $0.kind) == objective }
        guard !incidents.isEmpty else { return nil }
        let terms = extract.terms
        let fewest = max(1, terms.fewestShown)
        let months = extract.hasMonths ? Self.span(extract.incidents.compactMap(\.monthNumber)) : nil
        let others = outlets.filter { $0.distance(to: place) > Self.usualReach }
        func ring(
            _ incidents: [IncidentRecord], reach: Double = Self.usualReach, months: ClosedRange<Int>? = months, others: [Point] = others
        ) -> IncidentRing {
            IncidentRing(incidents, round: place, others: others.filter { $0.distance(to: place) > reach }, reach: reach, months: months,
                terms: terms)
        }
        let whole = ring(incidents)
        let near = incidents.filter { incident in
            incident.place.map { $0.isFinite && $0.distance(to: place) <= Self.usualReach } ?? false
        }
        func count(_ part: some Sequence<IncidentRecord>) -> Int { part.reduce(0) { CellSuppression.sum($0, $1.count) } }
        let isShown = whole.count >= fewest
        /// A part of the count, where neither it nor its rest is hidden.
        func part(_ isIn: (IncidentRecord) -> Bool) -> Int? {
            let held = count(near.filter(isIn))
            return isShown && held >= fewest && whole.count - held >= fewest ? CellSuppression.shown(held, under: terms) : nil
        }
        // As the partner writes them: the gate tells a name by its capitals.
        let byKind = Dictionary(grouping: incidents, by: \.kind)
        let times = extract.isFineInTime ? Self.hours(application) : nil

        self.extract = extract.title
        self.terms = terms
        self.objective = objective
        kinds = byKind.filter { count($0.value) >= fewest }.keys.sorted()
        period = extract.period
        reach = Self.usualReach
        let shown = isShown ? CellSuppression.shown(whole.count, under: terms) : nil
        self.count = shown
        let isCompared = isShown && others.count >= Self.fewestOthers
        // Where the count is hidden, so is everything that could be held against it.
        self.others = isCompared ? others.count : nil
        mean = isCompared ? whole.mean : nil
        asMany = isCompared ? whole.asMany : nil
        ratio = isCompared ? shown.flatMap(whole.ratio) : nil
        let like = Self.mostLike(place, among: outlets)
        alike =
            isCompared && like.outlets.count >= Self.fewestOthers
            ? shown.flatMap { shown in
                ring(incidents, others: like.outlets).ratio(of: shown).map {
                    Alike(outlets: like.outlets.count, ratio: $0, own: like.own, range: like.range)
                }
            } : nil
        inHours = times.flatMap { times in part { $0.weekMinute.map { times.holds($0.day, $0.minute) } ?? false } }
        isOfAddedHours = times?.isAdded ?? false
        hoursAWeek = times.map { times in
            let minutes = Weekday.allCases.reduce(0) { sum, day in sum + (0..<1440).count { times.holds(day, $0) } }
            return Double(minutes) / 60
        }
        inHoursElsewhere = inHours.flatMap { _ in
            times.flatMap { times in
                let far = incidents.filter { incident in
                    incident.place.map { $0.isFinite && $0.distance(to: place) > Self.usualReach } ?? false
                }
                let inside = count(far.filter { $0.weekMinute.map { times.holds($0.day, $0.minute) } ?? false })
                let all = count(far)
                // To whole per cents: finer would tell of single incidents.
                return inside >= fewest && all - inside >= fewest ? (Double(inside) / Double(all) * 100).rounded() / 100 : nil
            }
        }
        alcoholRelated = part { $0.isAlcoholRelated == true }
        let years = months.flatMap { Self.years(near, months: $0, fewest: fewest, whole: whole.count) }
        let shownYears = years.map {
            (latest: CellSuppression.shown($0.latest, under: terms), before: CellSuppression.shown($0.before, under: terms))
        }
        latestYear = shownYears?.latest
        yearBefore = shownYears?.before
        change = shownYears.flatMap { whole.change(from: $0.before, to: $0.latest) }

        var ways: [Way] = []
        func add(_ words: String, _ other: IncidentRing) {
            guard let ratio = other.ratio(of: other.count) else { return }
            // A count that is told by its ratio must be no smaller than one that is told outright, nor what it differs by.
            let isSafe = other.count >= fewest && abs(whole.count - other.count) >= fewest
            let shown = isSafe ? other.ratio(of: CellSuppression.shown(other.count, under: terms)) : nil
            ways.append(Way(words: words, holds: ratio.lower > 1, ratio: shown))
        }
        if isCompared {
            for reach in [100.0, 400] { add("within \(Int(reach)) m", ring(incidents, reach: reach)) }
            if let times {
                add(
                    times.isAdded ? "in the hours that would be added" : "in the hours applied for",
                    ring(incidents.filter { $0.weekMinute.map { times.holds($0.day, $0.minute) } ?? false }))
            }
            if incidents.contains(where: { $0.isAlcoholRelated == true }) {
                add("of those marked as alcohol-related", ring(incidents.filter { $0.isAlcoholRelated == true }))
            }
            if let months, months.count >= 12 {
                let middle = months.lowerBound + months.count / 2
                let spans = [
                    ("over the first half of the months", months.lowerBound...(middle - 1)),
                    ("over the second half of the months", middle...months.upperBound),
                ] + (months.count > 12 ? [("over the latest twelve months", (months.upperBound - 11)...months.upperBound)] : [])
                for (words, span) in spans {
                    add(words, ring(incidents.filter { $0.monthNumber.map(span.contains) ?? false }, months: span))
                }
            }
        }
        otherWays = ways
    }

    /// Those of the outlets beyond twice the reach that have most nearly as many outlets within reach, by ratio.
    private static func mostLike(_ place: Point, among outlets: [Point]) -> (outlets: [Point], own: Int, range: ClosedRange<Int>) {
        let index = PointIndex(outlets, cell: usualReach / 3)
        let own = index.count(within: usualReach, of: place)
        let ranked = outlets.enumerated().filter { $0.element.distance(to: place) > 2 * usualReach }
            .map { (number: $0.offset, place: $0.element, count: index.count(within: usualReach, of: $0.element)) }
            .sorted { left, right in
                let apart = [left, right].map { abs(log((Double($0.count) + 0.5) / (Double(own) + 0.5))) }
                return (apart[0], left.number) < (apart[1], right.number)
            }.prefix(likeOutlets)
        let counts = ranked.map(\.count)
        return (ranked.map(\.place), own, (counts.min() ?? own)...(counts.max() ?? own))
    }

    /// The hours that an application asks for; of a variation, those that it would add. Nil where none are stated.
    private static func hours(_ application: Application) -> (holds: (Weekday, Int) -> Bool, isAdded: Bool)? {
        guard application.proposed.sellsAlcohol, !application.hours.isEmpty else { return nil }
        let after = application.proposed.week
        guard application.period.type.isVariation, let present = application.present, !present.hours.isEmpty else {
            return ({ after.isPermitted($0, minute: $1) }, false)
        }
        let before = present.week
        return ({ after.isPermitted($0, minute: $1) && !before.isPermitted($0, minute: $1) }, true)
    }

    /// Nil where either year, or what is left beside the two, would be too few.
    private static func years(_ near: [IncidentRecord], months: ClosedRange<Int>, fewest: Int, whole: Int)
        -> (latest: Int, before: Int)?
    {
        guard months.count >= 24 else { return nil }
        func count(_ span: ClosedRange<Int>) -> Int {
            near.reduce(0) { sum, incident in
                incident.monthNumber.map(span.contains) == true ? CellSuppression.sum(sum, incident.count) : sum
            }
        }
        let latest = count((months.upperBound - 11)...months.upperBound)
        let before = count((months.upperBound - 23)...(months.upperBound - 12))
        let rest = whole - latest - before
        guard latest >= fewest, before >= fewest, rest == 0 && months.count == 24 || rest >= fewest else { return nil }
        return (latest, before)
    }

    private static func span(_ months: [Int]) -> ClosedRange<Int>? {
        // A date of another century is a slip of the file's; a series that long bears no scatter.
        months.min().flatMap { first in months.max().flatMap { $0 - first < 600 ? first...$0 : nil } }
    }
}
