internal import Foundation
public import Licensing
public import Statistics

/// What changed in the incidents inside an outline at its adoption, over a comparator, and what may be said of it.
public struct AdoptionEvaluation: Hashable, Sendable {
    public let series: AdoptedSeries
    public let power: PowerStatement
    /// Nil where it cannot be worked out.
    public let effect: SeriesEffect?
    /// How the inside's share moved a year before adoption; nil where there are too few months.
    public let trendBefore: SeriesEffect?
    /// Of the series inside alone.
    public let interrupted: InterruptedSeries?
    /// Of the share inside.
    public let interruptedAgainstComparator: InterruptedSeries?
    public let placebos: Placebos
    public let verdict: AdoptionVerdict
    /// Sentences; never empty.
    public let reasons: [String]

    /// - Parameter places: other places of the same size with their own comparators, as if adopted on the same day.
    public init(
        _ whole: MonthlySeries, adopted: CalendarDate, places: [(codes: [String], series: MonthlySeries)] = [],
        rule: EvaluationRule = EvaluationRule()
    ) {
        let series = AdoptedSeries(whole, adopted: adopted)
        self.series = series
        power = PowerStatement(series, rule: rule)
        placebos = Placebos(series, places: places, adopted: adopted, rule: rule)
        let isFitted = min(series.monthsBefore, series.monthsAfter) >= rule.fewestMonthsFitted
        effect = isFitted ? DifferenceInDifferences.effect(series) : nil
        trendBefore = series.monthsBefore >= rule.fewestMonthsBefore ? DifferenceInDifferences.trendBefore(series) : nil
        // Short of a year on either side a trend of its own cannot be told from a season.
        let hasYears = series.monthsBefore >= rule.fewestMonthsBefore && series.monthsAfter >= rule.fewestMonthsAfter
        interrupted = hasYears ? InterruptedSeries(series, againstComparator: false) : nil
        interruptedAgainstComparator = hasYears ? InterruptedSeries(series, againstComparator: true) : nil
        (verdict, reasons) = Self.judge(
            whole, series, adopted, power: power, effect: effect, trend: trendBefore, placebos: placebos, rule: rule)
    }

    private static func judge(
        _ whole: MonthlySeries, _ series: AdoptedSeries, _ adopted: CalendarDate, power: PowerStatement, effect: SeriesEffect?,
        trend: SeriesEffect?, placebos: Placebos, rule: EvaluationRule
    ) -> (AdoptionVerdict, [String]) {
        var reasons = shortcomings(whole, series, adopted, rule)
        guard let effect else {
            if reasons.isEmpty {
                reasons.append(
                    series.insideSums.after == 0
                        ? "No incident is recorded inside after adoption, so the change has no lower limit; check that the months are "
                            + "whole."
                        : "The model has no fit to these months.")
            }
            return (.cannotTell, reasons)
        }
        if let trend, trend.excludesNoChange {
            reasons.append(
                "Before adoption the inside and the comparator already moved apart (by a factor of \(span(trend)) a year), so the "
                    + "comparator does not tell what would have been.")
        }
        if effect.excludesNoChange { reasons += doubts(effect, placebos, rule) }
        guard reasons.isEmpty else { return (.cannotTell, reasons) }
        if effect.excludesNoChange {
            let isFall = effect.estimate < 0
            return (
                isFall ? .fell : .rose,
                [
                    "The interval of the ratio, \(span(effect)), leaves out no change, the inside and the comparator moved alike before "
                        + "adoption, and no placebo shows as much.",
                    "What else changed inside at the time is not in these figures.",
                ]
            )
        }
        return without(effect, power, rule)
    }

    /// What is wanting before anything is fitted.
    private static func shortcomings(
        _ whole: MonthlySeries, _ series: AdoptedSeries, _ adopted: CalendarDate, _ rule: EvaluationRule
    ) -> [String] {
        guard let first = whole.months.first, let last = whole.months.last else { return ["No month of incidents is held."] }
        var reasons: [String] = []
        let (before, after) = (series.monthsBefore, series.monthsAfter)
        if before == 0 {
            reasons.append(
                "The adoption date, \(adopted), lies before the end of the first month held, \(first): nothing is known of the time "
                    + "before.")
        } else if before < rule.fewestMonthsBefore {
            reasons.append(wanting(before, "before", rule.fewestMonthsBefore))
        }
        if after == 0 {
            reasons.append(
                "The adoption date, \(adopted), lies after the beginning of the last month held, \(last): nothing is known of the time "
                    + "after.")
        } else if after < rule.fewestMonthsAfter {
            reasons.append(wanting(after, "after", rule.fewestMonthsAfter))
        }
        guard let comparator = series.comparatorSums else {
            return reasons + ["There is no comparator: no area of the district lies clear of the outline."]
        }
        if before > 0, series.insideSums.before < rule.fewestIncidents {
            reasons.append(
                "There were fewer than \(rule.fewestIncidents) incidents inside before adoption: too few to tell a change from chance.")
        }
        if before > 0, comparator.before < rule.fewestIncidents || (after > 0 && comparator.after < rule.fewestIncidents) {
            reasons.append("There were fewer than \(rule.fewestIncidents) incidents in the comparator before or after adoption.")
        }
        return reasons
    }

    private static func wanting(_ count: Int, _ side: String, _ fewest: Int) -> String {
        "There \(count == 1 ? "is 1 month" : "are \(count) months") \(side) adoption, and at least \(fewest) are wanted."
    }

    private static func doubts(_ effect: SeriesEffect, _ placebos: Placebos, _ rule: EvaluationRule) -> [String] {
        var doubts: [String] = []
        if let date = placebos.strongestDate, date.effect.strength >= effect.strength {
            doubts.append(
                "A change as strong is seen at \(date.month), where nothing was adopted (ratio \(span(date.effect))), against "
                    + "\(span(effect)) at adoption.")
        }
        if placebos.places.count >= rule.fewestPlaces, let share = placebos.placeShare(of: effect), share > rule.largestPlaceShare {
            doubts.append(
                "\(placebos.placesAsStrong(as: effect)) of \(placebos.places.count) other places, where nothing was adopted, show a change "
                    + "as strong over the same months.")
        }
        return doubts
    }

    /// The interval holds no change.
    private static func without(_ effect: SeriesEffect, _ power: PowerStatement, _ rule: EvaluationRule) -> (AdoptionVerdict, [String]) {
        guard let fall = power.smallestFall, let rise = power.smallestRise else {
            return (.cannotTell, ["No change of any size could be seen with so few incidents."])
        }
        guard fall <= rule.largestUsefulFall else {
            return (
                .cannotTell,
                [
                    "Only a fall by more than \(PowerStatement.percent(rule.largestUsefulFall)) could be seen with so few incidents, so "
                        + "that none is seen says nothing."
                ]
            )
        }
        let margin = 1 - rule.largestUnseenChange
        guard effect.lower >= margin, effect.upper <= 1 / margin else {
            return (
                .cannotTell,
                [
                    "The interval of the ratio, \(span(effect)), holds no change and also changes by more than "
                        + "\(PowerStatement.percent(rule.largestUnseenChange)) (the smallest that these months could show with confidence is a "
                        + "fall by \(PowerStatement.percent(fall)) or a rise by \(PowerStatement.percent(rise)))."
                ]
            )
        }
        return (
            .noChange,
            [
                "The interval of the ratio, \(span(effect)), holds no change and lies within a change by "
                    + "\(PowerStatement.percent(rule.largestUnseenChange)) either way; a smaller change may be there."
            ]
        )
    }

    static func span(_ effect: SeriesEffect) -> String { String(format: "%.2f to %.2f", effect.lower, effect.upper) }
}
