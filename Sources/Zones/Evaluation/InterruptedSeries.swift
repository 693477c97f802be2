internal import Foundation
internal import Licensing
public import Statistics

/// An interrupted time series: how the level of incidents inside, and their trend, differ from what the months before lead to
/// expect.
///
/// log(mean) = log(days of the month) + level + trend + seasons + step at adoption (+ change of trend from adoption on). One pair of
/// harmonics of the year from 24 months on, two from 36; below that a season cannot be told from a step. With the comparator
/// instead the share inside is modelled, and what moved both alike needs no term.
public struct InterruptedSeries: Hashable, Sendable {
    /// The factor of the level at adoption, the trend carried on.
    public let levelChange: SeriesEffect
    /// The factor of the trend, a year, from a model with both; nil where the months do not bear it.
    public let slopeChange: SeriesEffect?
    /// Pairs of sine and cosine of the year.
    public let harmonics: Int

    /// Nil where the months do not bear the model.
    public init?(_ series: AdoptedSeries, againstComparator: Bool) {
        guard let middle = series.isAfter.firstIndex(of: true), series.monthsBefore > 0 else { return nil }
        let start = series.months[middle].number
        let pairs = againstComparator ? 0 : series.months.count >= 36 ? 2 : series.months.count >= 24 ? 1 : 0
        func row(_ index: Int, withSlope: Bool) -> [Double] {
            let years = Double(series.months[index].number - start) / 12
            var row: [Double] = [1, series.isAfter[index] ? 1 : 0]
            if withSlope { row.append(series.isAfter[index] ? years : 0) }
            row.append(years)
            for pair in 0..<pairs {
                let angle = 2 * Double.pi * Double(pair + 1) * years
                row += [cos(angle), sin(angle)]
            }
            return row
        }
        func model(withSlope: Bool) -> CountModel? {
            if againstComparator { return DifferenceInDifferences.model(series) { row($0, withSlope: withSlope) } }
            return CountModel(
                counts: series.inside, rows: series.months.indices.map { row($0, withSlope: withSlope) },
                law: .poisson(offset: series.months.map { log(Double($0.days)) }))
        }
        guard let level = model(withSlope: false).flatMap({ SeriesEffect(of: 1, in: $0, months: series.numbers) }) else { return nil }
        levelChange = level
        slopeChange = model(withSlope: true).flatMap { SeriesEffect(of: 2, in: $0, months: series.numbers) }
        harmonics = pairs
    }
}

extension CalendarMonth {
    /// 28 to 31.
    var days: Int {
        let next = adding(months: 1)
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let end = CalendarDate(year: next.year, month: next.month, day: 1)
        else { return 31 }
        return end.days(since: first)
    }
}
