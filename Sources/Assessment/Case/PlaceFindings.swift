internal import Foundation
internal import Licensing
internal import Measures
internal import Wording

/// Findings that are facts of the place and compare nothing.
enum PlaceFindings {
    /// The published areas that hold the place. None in a review.
    static func publishedAssessments(_ site: SiteAssessment) -> [ObjectiveFinding] {
        guard !site.application.period.type.isReview else { return [] }
        return site.cumulativeImpact.covering.filter { mayCover($0.kinds, site.application) }.map { area in
            let review = area.nextReview.map { "; its next review is due by \($0)" } ?? "; its next review is not stated in the file"
            return ObjectiveFinding(
                subject: .publishedAssessment, objective: objective(of: area),
                statement: TracedText(
                    "The place lies in \(area.name), for which \(area.authority) published a cumulative impact assessment on "
                        + "\(area.published)\(review). It covers \(area.kinds == "all" ? "all kinds of authorisation" : "\u{201C}\(area.kinds)\u{201D}")."
                        + (area.paragraph.map { " Paragraph \($0)." } ?? "")),
                publications: [.impactAreas], source: area.document ?? "cumulative impact areas as loaded", date: area.published,
                place: area.name, inference: .areaLevel,
                mechanism: TracedText(
                    "\(OperationWords.wouldPermit(site.application)), inside the area that the assessment describes. "
                        + (site.cumulativeImpact.answer == .yes
                            ? "It covers all kinds of authorisation."
                            : "Whether the application is of the kind that it covers is to be compared.")),
                doesNotProve:
                    "An assessment is the authority's opinion of an area on the day of its publication. It is not absolute, it does "
                    + "not decide this application, and it bears only where a relevant representation is made."
                    + (area.wording == nil ? " The file has none of its words: that it is of this objective, and that it reaches this application, is to be read in the policy." : ""))
        }
    }

    /// False where the words name one kind of sale only and the application is for the other; else it is for the reader to
    /// compare.
    static func mayCover(_ kinds: String, _ application: Application) -> Bool {
        let words = kinds.lowercased().replacing("-", with: " ")
        let off = ["off sale", "off licen", "off the premises"].contains { words.contains($0) }
        let on = ["on sale", "on the premises", "on licen", "pub", "bar", "club"].contains { words.contains($0) }
        if off, !on { return application.sales.sellsOff }
        if on, !off { return application.sales.sellsOn }
        return true
    }

    /// By the assessment's own words where they name one objective's matter.
    private static func objective(of area: ImpactAreaRecord) -> LicensingObjective {
        let words = (area.wording ?? "").lowercased()
        if words.contains("crime") || words.contains("disorder") { return .crimeAndDisorder }
        return words.contains("nuisance") || words.contains("noise") ? .publicNuisance : .crimeAndDisorder
    }

    /// How many outlets near the place are permitted to sell in the last hour applied for, where that lies after midnight and the
    /// application would make it later or new.
    static func lateHours(_ site: SiteAssessment, premises: [RegisteredPremises], reach: Double) -> ObjectiveFinding? {
        let application = site.application
        let week = application.proposed.week
        guard site.authority != nil, application.proposed.sellsAlcohol, !application.hours.isEmpty, week.sellsAfterMidnight,
            !application.period.type.isReview, let end = week.latestEnd
        else { return nil }
        if let now = application.present?.week.latestEnd, now >= end { return nil }
        let nights = Weekday.allCases.filter { week.end(ofNight: $0) == .at(end) }
        guard let night = nights.first else { return nil }
        let last = end - 60
        let day = last >= 1440 ? night.next : night
        guard let moment = WeekMoment(weekday: day, minute: last % 1440) else { return nil }
        let permitted = PermittedOutlets(premises, rule: site.rule, place: site.place, radius: reach)
        let span = permitted.count(at: moment)
        // Those that state no hours, and those that state none for that day.
        let silent = span.high - span.low
        let clock = last == 1440 ? "midnight" : WeeklyHours.NightEnd.at(last).words
        let rest: TracedText =
            silent == 0
            ? "; all of them state their hours for it."
            : """
            ; \(TracedFigure.count(silent, "outlets")) \(silent == 1 ? "does" : "do") not state \(silent == 1 ? "its" : "their") hours \
            for it, so the number may be as high as \(TracedFigure.count(span.high, "outlets")).
            """
        return ObjectiveFinding(
            subject: .lateHours, objective: .publicNuisance,
            statement: """
                Of the \(TracedFigure.count(permitted.outlets.count, "outlets")) outlets within \
                \(NumberText.distance(metres: reach)) of the place, \(TracedFigure.count(span.low, "outlets")) state that they may sell \
                alcohol at \(clock) on \(night.rawValue) night, the start of the last hour applied for\(rest)
                """,
            value: Double(span.low), unit: "outlets that state it",
            n: permitted.outlets.count, publications: [.register], source: "licensing register", date: "as loaded",
            place: "within \(NumberText.distance(metres: reach)) of the place, in a straight line", inference: .recordedNearby,
            mechanism: TracedText(
                "\(OperationWords.wouldPermit(application)). Customers leave when sales and drinking-up end."),
            doesNotProve:
                "Permitted hours are not opening hours, and a number of outlets is no harm by itself. It shows no noise and no "
                + "disorder, and the law sets no number of outlets.",
            hasTimes: true)
    }

    /// Schools, nurseries, parks and the like within reach.
    static func children(_ surroundings: PlaceSurroundings, application: Application) -> ObjectiveFinding? {
        let near = surroundings.neighbours.filter { $0.group == .children }
        guard application.proposed.sellsAlcohol, let nearest = near.first else { return nil }
        let kinds = Dictionary(grouping: near, by: { $0.kind.lowercased() }).sorted { $0.key < $1.key }
        let counted = kinds.enumerated().reduce(TracedText("")) { text, entry in
            let (kind, places) = entry.element
            let separator = entry.offset == 0 ? "" : entry.offset == kinds.count - 1 ? " and " : ", "
            return text + "\(separator)\(TracedFigure.count(places.count, "places")) of the kind \u{201C}\(kind)\u{201D}"
        }
        let metres = TracedFigure(nearest.metres, printed: NumberText.grouped(Int(nearest.metres.rounded())), unit: "metres")
        return ObjectiveFinding(
            subject: .children, objective: .children,
            statement: """
                Within \(NumberText.distance(metres: PlaceSurroundings.reach)) of the place lie \(counted). The nearest, \
                \(nearest.name ?? "of the kind \u{201C}\(nearest.kind)\u{201D}"), is \(metres) metres away in a straight line.
                """,
            value: nearest.metres, unit: "metres to the nearest", n: near.count, publications: [.schools, .places],
            source: "places and schools as loaded", date: "as loaded",
            place: "within \(NumberText.distance(metres: PlaceSurroundings.reach)) of the place", inference: .recordedNearby,
            mechanism: TracedText("\(OperationWords.wouldPermit(application)), near places where children are."),
            doesNotProve:
                "That children are near does not show that alcohol would be sold to them, or that these premises would be a cause "
                + "of harm to any.")
    }
}
