internal import Licensing
internal import Wording

/// What a partner's incidents say against an objection.
struct IncidentCounterpoints {
    let figures: [IncidentFigure]
    let findings: [ObjectiveFinding]
    let district: String
    let isReview: Bool

    var all: [Counterpoint] {
        figures.flatMap { figure in
            [standing(figure), otherWays(figure), outsideHours(figure), sameHours(figure), fall(figure), unmarked(figure)].compactMap(\.self)
        }
    }

    private func number(of figure: IncidentFigure) -> Int? {
        findings.first {
            $0.subject == .incidents && $0.objective == figure.objective && $0.source.hasPrefix("\(figure.extract) of \(figure.terms.partner)")
        }?.number
    }

    private func point(_ text: TracedText, _ advice: String, _ figure: IncidentFigure) -> Counterpoint {
        Counterpoint(text, advice: advice, finding: number(of: figure), publications: [.incidents])
    }

    /// Too few to show, or not above the other outlets.
    private func standing(_ figure: IncidentFigure) -> Counterpoint? {
        guard figure.count != nil else {
            return point(IncidentFindings.held(figure) + ".", "Do not argue from these incidents.", figure)
        }
        guard figure.standing == .better || figure.standing == .notTold,
            let compared = IncidentFindings.compared(figure, district, isReview: isReview)
        else { return nil }
        return point(
            IncidentFindings.held(figure) + ": " + compared
                + (figure.standing == .better
                    ? ". That is fewer than round other outlets."
                    : (figure.ratio?.lower ?? 0) > 1
                        ? ". That is above the mean of all, and yet nothing that marks the place out among them or among those like it." : ". That is not told apart from their mean."), "Do not rest the representation on these incidents.", figure)
    }

    private func fall(_ figure: IncidentFigure) -> Counterpoint? {
        guard let change = figure.change, let latest = figure.latestYear, let before = figure.yearBefore, latest < before else {
            return nil
        }
        let isTold = change.upper < 1
        return point(
            """
            \(subject(figure)) \(isTold ? "fell" : "were fewer in the latest year, though not told apart,") from \
            \(TracedFigure.count(before, "incidents")) in the twelve months before to \
            \(TracedFigure.count(latest, "incidents")) in the latest twelve of the extract, \(CrimeFindings.times(change.value)) times \
            (95% interval \(CrimeFindings.times(change.lower)) to \(CrimeFindings.times(change.upper))).
            """,
            isTold ? "Say first that it fell, and why it is still above the other outlets where it is." : "Do not speak of a rise.", figure)
    }

    private func outsideHours(_ figure: IncidentFigure) -> Counterpoint? {
        guard let count = figure.count, let inside = figure.inHours, inside * 2 < count, let hours = IncidentFindings.week(figure) else {
            return nil
        }
        return point(
            """
            Most of the incidents (\(TracedFigure.count(count - inside, "incidents")) of \(TracedFigure.count(count, "incidents"))) that \
            bear on \(figure.objective.rawValue) were at other times than \(hours) that \
            \(figure.isOfAddedHours ? "would be added" : isReview ? "are permitted" : "are applied for").
            """, "Speak of the hours that the operation would have, and of what drink bought in them leads to only where it can be shown.",
            figure)
    }

    /// Where the hours asked for hold no larger part of the incidents here than elsewhere.
    private func sameHours(_ figure: IncidentFigure) -> Counterpoint? {
        guard let count = figure.count, let inside = figure.inHours, let elsewhere = figure.inHoursElsewhere,
            Double(inside) / Double(count) <= elsewhere
        else { return nil }
        return point(
            """
            Of the incidents here that bear on \(figure.objective.rawValue) \(IncidentFindings.percent(Double(inside) / Double(count)))% fell in \
            the hours that \(figure.isOfAddedHours ? "would be added" : isReview ? "are permitted" : "are applied for"), of those further away \
            \(IncidentFindings.percent(elsewhere))%: they are no larger a part of them here than elsewhere.
            """, "Do not say that these hours are worse here than at other places.", figure)
    }

    private func unmarked(_ figure: IncidentFigure) -> Counterpoint? {
        guard let count = figure.count, let marked = figure.alcoholRelated, marked * 2 < count else { return nil }
        return point(
            """
            The partner marks fewer than half of the incidents that bear on \(figure.objective.rawValue) \
            (\(TracedFigure.count(marked, "incidents")) of \(TracedFigure.count(count, "incidents"))) as alcohol-related.
            """, "Ask the partner how the mark is set; a blank is not a no.", figure)
    }

    private func otherWays(_ figure: IncidentFigure) -> Counterpoint? {
        guard figure.standing == .worse, let headline = figure.ratio else { return nil }
        let failing = figure.otherWays.filter { !$0.holds }.map(\.words)
        let told = figure.otherWays.compactMap { way in way.ratio.map { (words: way.words, ratio: $0) } }
        let least = told.min { $0.ratio.value < $1.ratio.value }.flatMap { $0.ratio.value < headline.value ? $0 : nil }
        guard least != nil || !failing.isEmpty else { return nil }
        let of = "incidents that bear on \(figure.objective.rawValue)"
        var text: TracedText =
            "Compared in \(TracedFigure.count(figure.otherWays.count, "ways")) other ways, the finding on \(of)"
        if !failing.isEmpty { text = text + TracedText(" fails " + OperationWords.list(failing)) }
        if let least {
            text = text + """
                \(failing.isEmpty ? "" : ", and") is least \(least.words): \(CrimeFindings.times(least.ratio.value)) times (95% interval \
                \(CrimeFindings.times(least.ratio.lower)) to \(CrimeFindings.times(least.ratio.upper)))
                """
        }
        return point(text + ".", "Say which way you use and why, and give the lowest figure yourself.", figure)
    }

    private func subject(_ figure: IncidentFigure) -> String {
        "Incidents that bear on \(figure.objective.rawValue) within \(NumberText.distance(metres: figure.reach)) of the place"
    }
}
