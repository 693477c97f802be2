internal import Foundation
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording

/// What recorded crime says against an objection: falling figures, like areas with more, thin numbers, and other ways of
/// comparing under which a finding fails.
struct CrimeCounterpoints {
    let inputs: CaseInputs
    let surroundings: PlaceSurroundings
    let findings: [ObjectiveFinding]
    let standing: CrimeStanding?

    /// Fewer than these in a whole area say little.
    static let fewest = 30

    var all: [Counterpoint] {
        guard let ground = surroundings.crimeGround else { return [] }
        return surroundings.crime.flatMap { figure in
            [comparison(figure, ground), trend(figure, ground), thin(figure, ground), otherWays(figure, ground)].compactMap(\.self)
        }
    }

    /// Of all findings on recorded crime.
    var general: [Counterpoint] { age + fewMonths + noTimes + withoutLike }

    private func finding(of figure: PlaceSurroundings.CrimeFigure) -> ObjectiveFinding? {
        let words = CrimeFindings.words(figure.type)
        return findings.first { $0.inference == .areaLevel && $0.statement.description.contains(words) }
    }

    /// Beside the areas most like it; and where it does not even stand above the district, that.
    private func comparison(_ figure: PlaceSurroundings.CrimeFigure, _ ground: CrimeGround) -> Counterpoint? {
        let printed = figure.count == 0 ? "No" : NumberText.grouped(figure.count)
        let counted: TracedText =
            """
            \(TracedFigure(Double(figure.count), printed: printed, unit: "recorded")) \(CrimeFindings.words(figure.type, count: figure.count)) \
            \(figure.count == 1 ? "was" : "were") recorded in \(ground.place)
            """
        let own = CrimeFindings.standing(of: figure)
        if own == .notTold, figure.count < CrimeFindings.fewest {
            return Counterpoint(
                counted + ", too few to compare with the rest of \(ground.district).", advice: "Do not rely on this kind of crime.",
                publications: [.crime])
        }
        if own == .better || own == .notTold, let district = figure.district {
            return Counterpoint(
                counted + (own == .better ? ", fewer than elsewhere in \(ground.district): " : ", which does not stand out in \(ground.district): ")
                    + limits(district) + " the mean of its other areas.",
                advice: "Do not rely on this kind of crime.", publications: [.crime])
        }
        guard own == .worse, !inputs.site.application.period.type.isReview, let ratio = figure.ratio,
            figure.comparators.reduce(0, +) >= CrimeFindings.fewest
        else { return nil }
        let more = figure.comparators.count { $0 > figure.count }
        let share: TracedText =
            "\(TracedFigure.count(more, "areas")) of the \(TracedFigure.count(figure.comparators.count, "areas")) areas most like it \(more == 1 ? "has" : "have") more"
        switch CrimeFindings.standingAmongAlike(of: figure) {
        case .worse:
            guard more > 0 else { return nil }
            return Counterpoint(
                counted + ": " + share + ".", advice: "Say that the area is among the highest, not that it is the highest.",
                finding: finding(of: figure)?.number, publications: [.crime])
        case .better, .notTold, .notCompared:
            return Counterpoint(
                counted + ", which does not stand out among the areas most like it in outlets per square kilometre: " + limits(ratio)
                    + " their mean, and " + share + ".",
                advice: "Expect to be told that this is what busy places have. Say what this operation would add, and ask for conditions that answer it.",
                finding: finding(of: figure)?.number, publications: [.crime])
        }
    }

    private func limits(_ span: PlaceSurroundings.Span) -> TracedText {
        "\(CrimeFindings.times(span.value)) times (95% interval \(CrimeFindings.times(span.lower)) to \(CrimeFindings.times(span.upper)))"
    }

    private func trend(_ figure: PlaceSurroundings.CrimeFigure, _ ground: CrimeGround) -> Counterpoint? {
        guard let latest = figure.latestYear, let before = figure.yearBefore, let change = figure.change, change.value < 1 else {
            return nil
        }
        let isTold = change.upper < 1
        return Counterpoint(
            """
            \(CrimeFindings.words(figure.type).capitalisedFirst) in \(ground.place) \(isTold ? "fell" : "were fewer in the latest year, though not told apart"): \
            \(TracedFigure.count(latest, "recorded")) in the latest twelve months loaded, \(TracedFigure.count(before, "recorded")) in the \
            twelve before, \(CrimeFindings.times(change.value)) times (95% interval \(CrimeFindings.times(change.lower)) to \
            \(CrimeFindings.times(change.upper))).
            """,
            advice: isTold
                ? "Say so yourself, and what remains in spite of it." : "The change may be chance; say that the level has not been shown to change.",
            finding: finding(of: figure)?.number, publications: [.crime])
    }

    private func thin(_ figure: PlaceSurroundings.CrimeFigure, _ ground: CrimeGround) -> Counterpoint? {
        guard finding(of: figure) != nil, figure.count < Self.fewest else { return nil }
        return Counterpoint(
            "The finding on \(CrimeFindings.words(figure.type)) rests on \(TracedFigure.count(figure.count, "recorded")) records: few.",
            advice: "Quote the interval with the figure.", finding: finding(of: figure)?.number, publications: [.crime])
    }

    /// The same figure against other comparators that could as well have been chosen: those under which it fails.
    private func otherWays(_ figure: PlaceSurroundings.CrimeFigure, _ ground: CrimeGround) -> Counterpoint? {
        guard CrimeFindings.standing(of: figure) == .worse, let standing, let density = inputs.density else { return nil }
        let ways = standing.otherWays(
            of: figure.type, density: density, isReview: inputs.site.application.period.type.isReview)
        let failing = ways.filter { $0.ratio.lower <= 1 }
        guard !failing.isEmpty else { return nil }
        let listed = failing.enumerated().reduce(TracedText("")) { text, entry in
            let separator = entry.offset == 0 ? "" : entry.offset == failing.count - 1 ? " and " : ", "
            return text + "\(separator)against \(entry.element.words), \(limits(entry.element.ratio))"
        }
        return Counterpoint(
            """
            Compared in \(TracedFigure.count(ways.count, "ways")) other ways, the finding on \(CrimeFindings.words(figure.type)) fails \
            \(listed).
            """,
            advice: "Say which comparator you use and why, and that it fails against the others named.",
            finding: finding(of: figure)?.number, publications: [.crime])
    }

    /// Where no area of the district is as dense, or as thin.
    private var withoutLike: [Counterpoint] {
        guard let standing, !inputs.site.application.period.type.isReview, !standing.comparators.isEmpty,
            findings.contains(where: { $0.publications.contains(.crime) }),
            !standing.outletsPerKm2.range.contains(standing.outletsPerKm2.own)
        else { return [] }
        func figure(_ number: Double) -> TracedFigure {
            TracedFigure(number, printed: NumberText.fixed(number, decimals: 1), unit: "outlets per km2")
        }
        let (own, range) = standing.outletsPerKm2
        return [
            Counterpoint(
                """
                No area of the district is as \(own > range.upperBound ? "dense" : "thin") in outlets: it has \(figure(own)) per square \
                kilometre, the \(TracedFigure.count(standing.comparators.count, "areas")) most like it \(figure(range.lowerBound)) to \
                \(figure(range.upperBound)), so that what is told of them is told of areas that differ.
                """,
                advice: "Do not call them comparable; say what they are.", publications: [.register, .boundaries])
        ]
    }

    /// Old figures say little of today.
    private var age: [Counterpoint] {
        guard let standing, findings.contains(where: { $0.publications.contains(.crime) }),
            let last = standing.months.last.flatMap(CalendarMonth.init(iso:)),
            let now = CalendarMonth(iso: String(inputs.today.description.prefix(7))), now.number - last.number > 6
        else { return [] }
        return [
            Counterpoint(
                """
                The newest recorded crime loaded is of \(last.description), \(TracedFigure.count(now.number - last.number, "months")) months \
                before the day on which this was weighed.
                """,
                advice: "Load the months that police.uk has published since, and make the pack again.", publications: [.crime])
        ]
    }

    /// Less than a year holds one season only, and one event can make it.
    private var fewMonths: [Counterpoint] {
        guard let standing, standing.months.count < 12, findings.contains(where: { $0.publications.contains(.crime) }) else { return [] }
        let count = standing.months.count
        return [
            Counterpoint(
                "The findings on recorded crime rest on \(TracedFigure.count(count, "months")) \(count == 1 ? "month" : "months") only: no season and no single event can be told from the rule.",
                advice: "Load at least two years of police.uk before you rely on them.", publications: [.crime])
        ]
    }

    private var noTimes: [Counterpoint] {
        guard findings.contains(where: { $0.publications.contains(.crime) }) else { return [] }
        return [
            Counterpoint(
                "Recorded crime as published carries no hour of the day, so nothing here shows that any of it happened when these "
                    + "premises would be open.",
                advice: inputs.extracts?.isEmpty == false
                    ? "Rest what you say of hours on the partner\u{2019}s extract alone."
                    : "Ask the police for a positioned extract with times if the hours are what you object to.", publications: [.crime])
        ]
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
