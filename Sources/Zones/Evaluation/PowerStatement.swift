internal import Foundation
internal import Licensing
public import Statistics

/// The smallest change that this many months and incidents could have shown, worked out from the months before adoption alone:
/// it does not look at what came after.
public struct PowerStatement: Hashable, Sendable {
    public let monthsBefore: Int
    public let monthsAfter: Int
    /// Incidents a month before adoption; nil where there is no such month.
    public let meanInside: Double?
    public let meanComparator: Double?
    /// Of the inside's share in the months before; nil where they are too few to tell.
    public let dispersion: Double?
    /// Of neighbouring months, as taken.
    public let correlation: Double?
    /// The chance of seeing the smallest change.
    public let power: Double
    /// As a share of what was to be expected: 0.23 for a fall by 23%; nil where no fall of any size could be seen.
    public let smallestFall: Double?
    /// 0.30 for a rise by 30%; nil where none up to tenfold could be seen.
    public let smallestRise: Double?

    static let highestFactor = 10.0

    public init(_ series: AdoptedSeries, rule: EvaluationRule = EvaluationRule(), level: ConfidenceLevel = .ninetyFive) {
        let (before, after) = (series.monthsBefore, series.monthsAfter)
        let sums = series.comparatorSums?.before
        monthsBefore = before
        monthsAfter = after
        meanInside = before > 0 ? Double(series.insideSums.before) / Double(before) : nil
        meanComparator = before > 0 ? sums.map { Double($0) / Double(before) } : nil
        power = rule.power
        let steady = series.before(cutAt: 0)
        let scatter = DifferenceInDifferences.model(steady) { _ in [1] }
            .flatMap { SeriesEffect(of: 0, in: $0, months: steady.months.map(\.number))?.scatter }
        dispersion = scatter?.dispersion
        correlation = scatter?.correlation
        guard let scatter, let inside = meanInside, let comparator = meanComparator, inside > 0, comparator > 0,
            min(before, after) >= rule.fewestMonthsFitted,
            let t = StudentT.deviate(alpha: level.alpha, degreesOfFreedom: before + after - 2), rule.power > 0.5, rule.power < 1
        else {
            (smallestFall, smallestRise) = (nil, nil)
            return
        }
        let inflation = SerialScatter.inflation(
            dispersion: scatter.dispersion, together: Self.together(before, after, correlation: scatter.correlation))
        let chance = normalQuantile(rule.power) * max(1, inflation).squareRoot()
        let deviates = max(level.z, t * inflation.squareRoot()) + chance
        func isSeen(_ factor: Double) -> Bool {
            let variance =
                (1 / inside + 1 / comparator) / Double(before) + (1 / (inside * factor) + 1 / comparator) / Double(after)
            return log(factor).magnitude >= deviates * variance.squareRoot()
        }
        // Towards nought the incidents left become so few that even a great fall has no sharp limits: the first one that is
        // seen is looked for from no change downwards.
        smallestFall = (1...999).lazy.map { Double($0) / 1_000 }.first { isSeen(1 - $0) }
        smallestRise = (1...Int((Self.highestFactor - 1) * 1_000)).lazy.map { Double($0) / 1_000 }.first { isSeen(1 + $0) }
    }

    /// How much the variance of a step grows where months hang together, both sides without gaps.
    private static func together(_ before: Int, _ after: Int, correlation: Double) -> Double {
        let weights = (0..<(before + after)).map { $0 < before ? -1 / Double(before) : 1 / Double(after) }
        var own = 0.0
        var all = 0.0
        for (first, weight) in weights.enumerated() {
            own += weight * weight
            for (second, other) in weights.enumerated() { all += weight * other * pow(correlation, Double(abs(first - second))) }
        }
        return own > 0 ? all / own : 1
    }

    /// For people.
    public var sentence: String {
        let months = "\(monthsBefore) month\(monthsBefore == 1 ? "" : "s") before adoption and \(monthsAfter) after"
        guard let fall = smallestFall, let meanInside, let meanComparator else {
            return "With \(months) no change of any size could be seen."
        }
        func number(_ value: Double) -> String { String(format: value < 10 ? "%.1f" : "%.0f", value) }
        let rise = smallestRise.map { ", or a rise by \(Self.percent($0))" } ?? ""
        return "With \(months), \(number(meanInside)) incidents a month inside and \(number(meanComparator)) in the comparator before "
            + "adoption, the smallest change that could be seen (\(Self.percent(power)) power, 5% two-sided) is a fall by "
            + "\(Self.percent(fall))\(rise)."
    }

    static func percent(_ share: Double) -> String { String(format: "%.0f%%", share * 100) }
}
