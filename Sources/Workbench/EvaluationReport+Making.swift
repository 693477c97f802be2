internal import Foundation
internal import Licensing
internal import Measures
internal import Statistics
internal import Zones

extension EvaluationReport.Effect {
    init(_ effect: SeriesEffect) {
        value = effect.value
        lower = effect.lower
        upper = effect.upper
        dispersion = effect.scatter.dispersion
        correlation = effect.scatter.correlation
        degreesOfFreedom = effect.degreesOfFreedom
    }
}

extension EvaluationReport.Power {
    init(_ power: PowerStatement) {
        self.init(
            smallestChange: power.smallestFall, smallestRise: power.smallestRise, power: power.power, level: 0.05,
            monthsBefore: power.monthsBefore, monthsAfter: power.monthsAfter, meanInside: power.meanInside,
            meanComparator: power.meanComparator, dispersion: power.dispersion, sentence: power.sentence)
    }
}

extension EvaluationReport.Interrupted {
    init(_ found: InterruptedSeries) {
        self.init(
            levelChange: EvaluationReport.Effect(found.levelChange),
            slopeChangePerYear: found.slopeChange.map(EvaluationReport.Effect.init), harmonics: found.harmonics)
    }
}

extension EvaluationReport.Placebos {
    init(_ placebos: Zones.Placebos, effect: SeriesEffect?) {
        self.init(
            dates: placebos.dates.map { EvaluationReport.PlaceboDate(month: $0.month.description, effect: EvaluationReport.Effect($0.effect)) },
            places: placebos.places.map { EvaluationReport.PlaceboPlace(codes: $0.codes, effect: EvaluationReport.Effect($0.effect)) },
            placesAsStrong: effect.map(placebos.placesAsStrong), placeShare: effect.flatMap(placebos.placeShare))
    }
}

extension EvaluationReport.Series {
    init(_ series: MonthlySeries, adopted: CalendarDate) {
        let cut = AdoptedSeries(series, adopted: adopted)
        let start = CalendarMonth(of: adopted)
        self.init(
            months: series.months.indices.map { place -> EvaluationReport.Month in
                let month = series.months[place]
                return EvaluationReport.Month(
                    month: month.description, inside: series.inside[place], comparator: series.comparator?[place],
                    isAfter: month == cut.leftOut ? nil : month >= start)
            }, missing: series.missing.map(\.description), leftOut: cut.leftOut?.description)
    }
}

extension EvaluationReport.Extract {
    init(_ found: OutlineEvaluation, _ extract: IncidentExtract) {
        let terms = extract.terms
        let evaluation = found.evaluation
        var cells: [Int?] = [nil, nil, nil, nil]
        // Held against the sum over all months, they would tell of the month that lies in neither.
        if let series = evaluation?.series, series.leftOut == nil {
            let (inside, outside) = (series.insideSums, series.comparatorSums)
            let sums = [inside.before, inside.after] + (outside.map { [$0.before, $0.after] } ?? [])
            for (place, sum) in sums.enumerated() {
                let hidden = CellSuppression([sum], fewestShown: terms.fewestShown, roundedTo: terms.roundedTo)
                if case .shown(let count)? = hidden.cells.first { cells[place] = count }
            }
        }
        func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
        self.init(
            title: extract.title, partner: terms.partner, basis: terms.basis, insideBefore: cells[0], insideAfter: cells[1],
            comparatorBefore: cells[2], comparatorAfter: cells[3],
            smallestChange: evaluation?.power.smallestFall.map(rounded),
            effect: evaluation?.effect.map {
                EvaluationReport.RoundedEffect(value: rounded($0.value), lower: rounded($0.lower), upper: rounded($0.upper))
            },
            verdict: (evaluation?.verdict ?? .cannotTell).rawValue,
            reasons: evaluation?.reasons ?? [found.refusal].compactMap(\.self), notes: found.notes)
    }
}

extension EvaluationReport.Side {
    init(_ side: AuthorisationCounts.Side) {
        self.init(
            all: side.all, byKind: side.byKind, afterMidnight: side.afterMidnight, hoursNotStated: side.hoursNotStated)
    }
}

extension EvaluationReport.Day {
    init(_ counts: AuthorisationCounts, extracts: [String]) {
        self.init(
            extracts: extracts, inside: .init(counts.inside), outside: .init(counts.outside), withoutPlace: counts.withoutPlace)
    }
}

extension EvaluationReport.Grants {
    init(_ side: GrantsStanding.Side) {
        self.init(before: side.before, after: side.after, notStated: side.notStated)
    }
}
