internal import Foundation
public import Licensing
public import Measures
internal import Statistics

/// Recorded crime of one area beside the areas of its district that are most like it in outlets per square kilometre, and
/// beside its own year before. Whole areas of LSOA size and whole months: the points bear nothing finer.
public struct CrimeStanding: Sendable {
    /// How many like areas an area is set beside, where the district has so many.
    public static let usualComparators = 10

    /// The like areas, most alike first.
    public let comparators: [AreaProfile]
    public let months: [String]
    public let force: String
    private let crime: CrimeMonths
    private let own: Int
    private let others: [Int]

    /// Nil where the area is not among those of the crimes, or its ground is not known.
    /// - Parameter density: of the same district.
    public init?(of area: AreaProfile, crime: CrimeMonths, density: DensityTable, comparators wanted: Int = Self.usualComparators) {
        guard let own = crime.areas.firstIndex(where: { $0.code == area.code }) else { return nil }
        let numbers = Dictionary(crime.areas.enumerated().map { ($1.code, $0) }) { first, _ in first }
        // Half an outlet more, so that areas without one are alike too.
        func thickness(_ density: AreaDensity) -> Double? {
            guard let ground = density.areaKm2, ground > 0 else { return nil }
            return log((Double(density.outlets.all) + 0.5) / ground)
        }
        guard let ownDensity = density.areas.first(where: { $0.area.code == area.code }), let here = thickness(ownDensity) else {
            return nil
        }
        let ranked = density.areas.compactMap { other -> (area: AreaProfile, number: Int, apart: Double)? in
            guard other.area.code != area.code, let number = numbers[other.area.code], let there = thickness(other) else { return nil }
            return (other.area, number, (there - here).magnitude)
        }.sorted { ($0.apart, $0.area.code) < ($1.apart, $1.area.code) }.prefix(wanted)
        self.own = own
        self.crime = crime
        comparators = ranked.map(\.area)
        others = ranked.map(\.number)
        func perKm2(_ density: AreaDensity) -> Double? {
            density.areaKm2.flatMap { $0 > 0 ? Double(density.outlets.all) / $0 : nil }
        }
        let chosen = Set(ranked.map(\.area.code))
        let there = density.areas.filter { chosen.contains($0.area.code) }.compactMap(perKm2)
        let hereToo = perKm2(ownDensity) ?? 0
        outletsPerKm2 = (hereToo, (there.min() ?? hereToo)...(there.max() ?? hereToo))
        months = crime.months
        force = crime.force
    }

    /// The figure of one police.uk category; nil where the months loaded have none of it anywhere in the district.
    public func figure(of type: String) -> PlaceSurroundings.CrimeFigure? {
        guard let wanted = crime.types(called: [type]) else { return nil }
        let series = ([own] + others).map { area in
            months.indices.map { crime.count(area: area, month: $0, types: wanted) }
        }
        let totals = series.map { $0.reduce(0, +) }
        guard let count = totals.first else { return nil }
        let rest = Array(totals.dropFirst())
        let year = yearOnYear(series[0])
        return PlaceSurroundings.CrimeFigure(
            type: type, count: count, latestYear: year?.latest, yearBefore: year?.before, change: year?.change,
            comparators: rest, ratio: ratio(count, rest, series), district: district(wanted), otherAreas: crime.areas.count - 1,
            moreElsewhere: more(than: count, wanted))
    }

    private func more(than count: Int, _ wanted: Set<Int>) -> Int {
        crime.areas.indices.count { area in
            area != own && months.indices.reduce(0) { $0 + crime.count(area: area, month: $1, types: wanted) } > count
        }
    }

    /// This area's count over the mean of all other areas of the district.
    private func district(_ wanted: Set<Int>) -> PlaceSurroundings.Span? {
        guard crime.areas.count > 1 else { return nil }
        let all = crime.areas.indices.map { area in months.indices.map { crime.count(area: area, month: $0, types: wanted) } }
        let rest = all.indices.filter { $0 != own }.map { all[$0].reduce(0, +) }
        return ratio(all[own].reduce(0, +), rest, all)
    }

    /// This area's count over the mean of the like areas; the limits allow for months that scatter more than Poisson's.
    private func ratio(_ count: Int, _ rest: [Int], _ series: [[Int]]) -> PlaceSurroundings.Span? {
        guard !rest.isEmpty else { return nil }
        let scatter = PearsonDispersion(groups: series.map { $0.map { .init(events: $0, base: 1) } })
        return PlaceSurroundings.Span(
            OverdispersedRatio(
                count, 1, rest.reduce(0, +), Double(rest.count), dispersion: scatter?.value,
                degreesOfFreedom: scatter?.degreesOfFreedom ?? 0))
    }

    private func yearOnYear(_ series: [Int]) -> (latest: Int, before: Int, change: PlaceSurroundings.Span?)? {
        let run = series.suffix(24)
        guard run.count == 24, CalendarMonth.isRun(months.suffix(24)) else { return nil }
        let before = Array(run.prefix(12))
        let latest = Array(run.suffix(12))
        let scatter = PearsonDispersion(groups: [before, latest].map { $0.map { .init(events: $0, base: 1) } })
        let (now, then) = (latest.reduce(0, +), before.reduce(0, +))
        return (
            now, then,
            PlaceSurroundings.Span(
                OverdispersedRatio(
                    now, 12, then, 12, dispersion: scatter?.value, degreesOfFreedom: scatter?.degreesOfFreedom ?? 0))
        )
    }

    /// Outlets per square kilometre of the area, and of the least and most dense of the like areas.
    public let outletsPerKm2: (own: Double, range: ClosedRange<Double>)

    /// Records of any kind in the area over all months.
    var allRecords: Int { months.indices.reduce(0) { $0 + crime.count(area: own, month: $1, types: nil) } }

    /// The area against the rest of its district in the other ways that could as well have been chosen, each with its ratio.
    /// - Parameters:
    ///   - density: of the same district, for the ground and the outlets of its areas.
    ///   - isReview: then nothing is said of the number of outlets.
    func otherWays(of type: String, density: DensityTable, isReview: Bool) -> [(words: String, ratio: PlaceSurroundings.Span)] {
        guard let wanted = crime.types(called: [type]) else { return [] }
        let byCode = Dictionary(density.areas.map { ($0.area.code, $0) }) { first, _ in first }
        let all = months.indices
        var ways: [(words: String, ratio: PlaceSurroundings.Span?)] = [
            ("residents", above(wanted, all) { $0.residents.map(Double.init) }),
            ("ground", above(wanted, all) { byCode[$0.code]?.areaKm2 }),
            ("outlets", isReview ? nil : above(wanted, all) { byCode[$0.code].map { Double($0.outlets.all) } }),
        ].map { ("the rest of the district for its \($0.0)", $0.1) }
        if months.count > 12, CalendarMonth.isRun(months.suffix(12)) {
            ways.append(("the other areas over the latest twelve months alone", above(wanted, all.suffix(12)) { _ in 1 }))
        }
        for (word, half) in [("first", all.prefix(months.count / 2)), ("second", all.suffix(months.count - months.count / 2))]
        where months.count >= 12 {
            ways.append(("the other areas over the \(word) half of the months", above(wanted, half) { _ in 1 }))
        }
        return ways.compactMap { way in way.ratio.map { (way.words, $0) } }
    }

    /// This area's rate over the rest of the district's. Nil where the base of this area is not known or nought.
    private func above(_ wanted: Set<Int>, _ span: Range<Int>, base: (AreaProfile) -> Double?) -> PlaceSurroundings.Span? {
        let bases = crime.areas.map(base)
        guard let here = bases[own], here > 0 else { return nil }
        let rest = crime.areas.indices.filter { $0 != own && bases[$0] != nil }
        let series = crime.areas.indices.map { area in span.map { crime.count(area: area, month: $0, types: wanted) } }
        let scatter = PearsonDispersion(groups: series.map { $0.map { .init(events: $0, base: 1) } })
        return PlaceSurroundings.Span(OverdispersedRatio(
            series[own].reduce(0, +), here, rest.reduce(0) { $0 + series[$1].reduce(0, +) },
            rest.reduce(0) { $0 + (bases[$1] ?? 0) }, dispersion: scatter?.value, degreesOfFreedom: scatter?.degreesOfFreedom ?? 0
        ))
    }
}
