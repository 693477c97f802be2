internal import Licensing
public import Statistics

/// How the incidents inside changed over those of the comparator: (inside after / inside before) / (comparator after / comparator
/// before), by the log-linear model with a factor of its own for every month.
///
/// The months' factors take up whatever moved both alike: seasons, the lengths of months, common trends and shocks. Given both
/// counts of a month they drop out, and the model is that of the share of the month's incidents that lie inside.
public enum DifferenceInDifferences {
    /// Nil without a comparator, or where a side has no incident, so that there is no ratio.
    public static func effect(_ series: AdoptedSeries) -> SeriesEffect? {
        share(series) { [1, series.isAfter[$0] ? 1 : 0] }
    }

    /// The factor by which the inside's share of incidents moved a year before adoption: 1 where both moved alike.
    public static func trendBefore(_ series: AdoptedSeries) -> SeriesEffect? {
        let before = series.before(cutAt: 0)
        guard let first = before.months.first else { return nil }
        return share(before) { [1, Double(before.months[$0].number - first.number) / 12] }
    }

    /// The second coefficient of the share's model.
    static func share(_ series: AdoptedSeries, _ row: (Int) -> [Double]) -> SeriesEffect? {
        guard let model = model(series, row) else { return nil }
        return SeriesEffect(of: 1, in: model, months: series.numbers)
    }

    static func model(_ series: AdoptedSeries, _ row: (Int) -> [Double]) -> CountModel? {
        guard let comparator = series.comparator else { return nil }
        return CountModel(
            counts: series.inside, rows: series.months.indices.map(row),
            law: .binomial(totals: zip(series.inside, comparator).map { $0 + $1 }))
    }
}
