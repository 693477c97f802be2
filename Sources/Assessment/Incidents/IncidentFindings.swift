internal import Licensing
internal import Wording

/// Findings on what partners recorded round the place. Restricted, all of them.
enum IncidentFindings {
    /// What stands above the district's other outlets, or cannot be compared; the others point the other way.
    static func findings(_ figures: [IncidentFigure], _ site: SiteAssessment) -> [ObjectiveFinding] {
        figures.compactMap { figure in
            guard let count = figure.count, figure.standing == .worse || figure.standing == .notCompared else { return nil }
            let district = site.authority?.name ?? "the district"
            return ObjectiveFinding(
                subject: .incidents, objective: figure.objective,
                statement: held(figure) + (compared(figure, district).map { ": " + $0 } ?? "") + "." + parts(figure),
                value: figure.ratio?.value ?? Double(count), lower: figure.ratio?.lower, upper: figure.ratio?.upper,
                unit: figure.ratio == nil ? "incidents" : "times the mean round the district's other outlets", n: count,
                publications: [.incidents, .register],
                source: "\(figure.extract) of \(figure.terms.partner), shared under: \(figure.terms.basis)", date: figure.period,
                place: "within \(NumberText.distance(metres: figure.reach)) of the place, in a straight line",
                comparator: figure.ratio == nil ? nil : "the mean round the \(figure.others) other outlets of \(district)",
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

    /// "3.1 times (95% interval 2.4 to 4.0) the mean within 200 m of the 193 other outlets of Quillmouth, of which 12 have as many
    /// or more".
    static func compared(_ figure: IncidentFigure, _ district: String) -> TracedText? {
        guard let ratio = figure.ratio, let asMany = figure.asMany else { return nil }
        return """
            \(CrimeFindings.times(ratio.value)) times (95% interval \(CrimeFindings.times(ratio.lower)) to \
            \(CrimeFindings.times(ratio.upper))) the mean within \(NumberText.distance(metres: figure.reach)) of the \
            \(TracedFigure.count(figure.others, "outlets")) other outlets of \(district), of which \
            \(TracedFigure.count(asMany, "outlets")) \(asMany == 1 ? "has" : "have") as many or more
            """
    }

    private static func parts(_ figure: IncidentFigure) -> TracedText {
        var text = TracedText("")
        if let inside = figure.inHours, let hours = week(figure) {
            text = text + """
                 Of them \(TracedFigure.count(inside, "incidents")) fell in \(hours) in which the application \
                \(figure.isOfAddedHours ? "would newly permit" : "would permit") the sale of alcohol.
                """
        }
        if let marked = figure.alcoholRelated {
            text = text + " The partner marks \(TracedFigure.count(marked, "incidents")) of them as alcohol-related."
        }
        return text
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
        "It does not show that any of these was caused by licensed premises or their customers, and it says nothing of these premises. "
            + "The extract holds what the partner recorded and shared (positioned by: \(figure.terms.positionedBy)); that it covers the "
            + "whole district is taken from the partner. Some of the same events may stand in recorded crime too: the two are not to be added."
    }
}
