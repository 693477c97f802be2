internal import Licensing
internal import Wording

/// Findings on what partners recorded round the place. Restricted, all of them.
enum IncidentFindings {
    /// What stands above the district's other outlets, or cannot be compared; the others point the other way.
    static func findings(_ figures: [IncidentFigure], _ site: SiteAssessment) -> [ObjectiveFinding] {
        figures.compactMap { figure in
            guard let count = figure.count, figure.standing == .worse || figure.standing == .notCompared else { return nil }
            let district = site.authority?.name ?? "the district"
            let isReview = site.application.period.type.isReview
            return ObjectiveFinding(
                subject: .incidents, objective: figure.objective,
                statement: held(figure) + (compared(figure, district, isReview: isReview).map { ": " + $0 } ?? "") + "." + parts(figure, isReview: isReview),
                value: figure.ratio?.value ?? Double(count), lower: figure.ratio?.lower, upper: figure.ratio?.upper,
                unit: figure.ratio == nil ? "incidents" : "times the mean round the district's other outlets", n: count,
                publications: [.incidents, .register],
                source: "\(figure.extract) of \(figure.terms.partner), shared under: \(figure.terms.basis)", date: "records of \(figure.period)",
                place: "within \(NumberText.distance(metres: figure.reach)) of the place, in a straight line",
                comparator: figure.ratio == nil
                    ? nil : "the mean round the \(figure.others ?? 0) outlets of \(district) more than \(NumberText.distance(metres: figure.reach)) away",
                standing: figure.standing, inference: .recordedNearby,
                mechanism: TracedText(OperationWords.wouldPermit(site.application) + link(site.application)),
                doesNotProve: doesNotProve(figure), hasTimes: figure.inHours != nil, isRestricted: true,
                smallestShown: figure.smallestShown, fewestAllowed: figure.terms.fewestShown)
        }
    }

    /// "The extract "night-time extract, 2022-01 to 2024-12" of Quillshire Police holds 96 incidents (assault with injury and
    /// public disorder) within 200 m of the place".
    static func held(_ figure: IncidentFigure) -> TracedText {
        let kinds = figure.kinds.isEmpty ? "kinds with too few to name" : OperationWords.list(figure.kinds)
        let reach = NumberText.distance(metres: figure.reach)
        let of = "The extract \u{201C}\(figure.dated)\u{201D} of \(figure.terms.partner) holds "
        guard let count = figure.count else {
            return TracedText(of)
                + "fewer incidents (\(kinds)) within \(reach) of the place than the \(TracedFigure.count(figure.terms.fewestShown, "fewest shown")) that its terms let be shown"
        }
        return TracedText(of)
            + "\(TracedFigure.count(count, "incidents")) incidents (\(kinds)) within \(reach) of the place"
    }

    /// "3.1 times (95% interval 2.4 to 4.0) the mean within 200 m of the 193 outlets of Quillmouth that lie further away, of which 12
    /// have as many or more, and 1.5 times (1.2 to 1.9) the mean of the 20 of them most like it in outlets within 200 m".
    static func compared(_ figure: IncidentFigure, _ district: String, isReview: Bool) -> TracedText? {
        guard let ratio = figure.ratio, let asMany = figure.asMany, let others = figure.others else { return nil }
        let reach = NumberText.distance(metres: figure.reach)
        let more: TracedText =
            asMany == 0
            ? "none of which has as many"
            : "of which \(TracedFigure.count(asMany, "outlets")) \(asMany == 1 ? "has" : "have") as many or more"
        let first: TracedText = """
            \(CrimeFindings.times(ratio.value)) times (95% interval \(CrimeFindings.times(ratio.lower)) to \
            \(CrimeFindings.times(ratio.upper))) the mean within \(reach) of the \(TracedFigure.count(others, "outlets")) \
            outlets of \(district) that lie further away, \(more)
            """
        // Which outlets are like these has no place in a review.
        guard let alike = figure.alike, !isReview else { return first }
        return first + """
            , and \(CrimeFindings.times(alike.ratio.value)) times (\(CrimeFindings.times(alike.ratio.lower)) to \
            \(CrimeFindings.times(alike.ratio.upper))) the mean of the \(TracedFigure.count(alike.outlets, "outlets")) of them most like \
            it in outlets within \(reach) (it has \(TracedFigure.count(alike.own, "outlets")), they have \
            \(TracedFigure.count(alike.range.lowerBound, "outlets")) to \(TracedFigure.count(alike.range.upperBound, "outlets")))
            """
    }

    private static func parts(_ figure: IncidentFigure, isReview: Bool) -> TracedText {
        var text = TracedText("")
        if let inside = figure.inHours, let hours = week(figure) {
            text = text + """
                 Of them \(TracedFigure.count(inside, "incidents")) fell in \(hours) in which \
                \(isReview ? "the authorisation permits" : figure.isOfAddedHours ? "the application would newly permit" : "the application would permit") \
                the sale of alcohol
                """
            if let count = figure.count, let elsewhere = figure.inHoursElsewhere {
                text = text + """
                    : \(percent(Double(inside) / Double(count)))% here, \(percent(elsewhere))% of those further away
                    """
            }
            text = text + "."
        }
        if let marked = figure.alcoholRelated {
            text = text + " The partner marks \(TracedFigure.count(marked, "incidents")) of them as alcohol-related, and the others not, or not at all."
        }
        return text
    }

    static func percent(_ share: Double) -> TracedFigure {
        TracedFigure(share * 100, printed: NumberText.fixed(share * 100, decimals: 0), unit: "per cent")
    }

    /// "the 4 of the week's 168 hours".
    static func week(_ figure: IncidentFigure) -> TracedText? {
        figure.hoursAWeek.map { hours in
            let printed = TracedFigure(hours, printed: NumberText.shortest(hours, decimals: 1), unit: "hours")
            return "the \(printed) of the week\u{2019}s \(TracedFigure.count(168, "hours")) hours"
        }
    }

    private static func link(_ application: Application) -> String {
        application.sales.sellsOn
            ? "; its customers would come and go where these incidents were recorded."
            : "; what is bought would be carried into the streets where these incidents were recorded."
    }

    private static func doesNotProve(_ figure: IncidentFigure) -> String {
        "It does not show that any of these was at licensed premises or caused by them or their customers, and none is shown to be at these "
            + "premises: it is the ground within \(NumberText.distance(metres: figure.reach)) of the place. "
            + "The extract holds what the partner recorded and shared (positioned by: \(figure.terms.positionedBy)); that it covers the "
            + "whole district is taken from the partner. Some of the same events may stand in recorded crime too: the two are not to be added."
    }
}
