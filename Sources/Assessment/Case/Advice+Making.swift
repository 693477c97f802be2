internal import Licensing
internal import Wording

extension Advice {
    static let publicHealthSentence = "Public health has no role here: to a temporary event notice only the police and environmental health may object."

    /// What the findings would carry. It decides nothing: the officer may take another course, and the pack records it.
    ///
    /// An objection is offered where a published assessment holds the place, or harm recorded at the premises or at known
    /// positions near it stands worse than its comparator. Figures of a whole area that stand worse carry conditions. Facts that
    /// compare nothing (outlets, late hours, places for children) carry nothing by themselves.
    init(
        application: Application, findings: [ObjectiveFinding], crime: [PlaceSurroundings.CrimeFigure], today: CalendarDate,
        isKnown: Bool, coversAllKinds: Bool, monthsOfCrime: Int? = nil
    ) {
        if application.period.type == .temporaryEventNotice {
            self.init(course: .noRepresentation, reasons: [TracedText(Self.publicHealthSentence)])
            return
        }
        if application.period.type == .transfer || application.period.type == .variationOfSupervisor {
            self.init(
                course: .noRepresentation,
                reasons: [
                    TracedText(
                        "Public health has no role here: to a \(application.period.type.words) only the police, and the Home Office on "
                            + "immigration, may object.")
                ])
            return
        }
        if let last = application.period.lastDay, last < today {
            self.init(
                course: .noRepresentation,
                reasons: [
                    TracedText(
                        "The time for representations ended on \(last.words); on \(today.words) none can be made. A representation "
                            + "out of time is void.")
                ])
            return
        }
        guard application.proposed.sellsAlcohol || application.lateNightRefreshment else {
            self.init(
                course: .noRepresentation,
                reasons: [
                    "The application names no sale of alcohol and no late night refreshment, so nothing loaded here bears on it."
                ])
            return
        }
        if let reason = Self.changesNothing(application) {
            self.init(course: .noRepresentation, reasons: [reason])
            return
        }
        let type = application.period.type
        // An assessment is of further authorisations; whether it reaches a variation its own words must say.
        let isFurther = coversAllKinds && !type.isVariation
        let published = findings.filter { $0.subject == .publishedAssessment && isFurther }
        let toCompare = findings.filter { $0.subject == .publishedAssessment && !isFurther }
        // A review looks at one premises' own conduct: what was recorded in its street is not yet of it.
        let near = findings.filter {
            $0.standing == .worse && ($0.inference == .recordedHere || $0.inference == .recordedNearby && !type.isReview)
        }
        let around = findings.filter { $0.standing == .worse && $0.inference == .recordedNearby && type.isReview }
        let areaLevel = findings.filter { $0.standing == .worse && $0.inference == .areaLevel }
        let isThin = (monthsOfCrime ?? 12) < 12
        let wide = around + areaLevel.filter { !(isThin && $0.publications.contains(.crime)) }
        let thin = isThin ? Self.thin(areaLevel.filter { $0.publications.contains(.crime) }, monthsOfCrime ?? 0) : []
        let comparing = toCompare.map { finding -> TracedText in
            coversAllKinds
                ? "Finding \(Self.numbers([finding])): the place lies in a published cumulative impact area. Where its words reach variations, an objection may rest on it: read them."
                : "Finding \(Self.numbers([finding])): the place lies in a published cumulative impact area for described kinds of authorisation. Where the application is of one of them, an objection may rest on it."
        }
        if !published.isEmpty || !near.isEmpty {
            self.init(
                course: .object,
                reasons: published.map {
                    "Finding \(Self.numbers([$0])): the place lies in a published cumulative impact area that covers all kinds of authorisation."
                } + comparing + Self.sentence(near, "of what was recorded near the place, and above what it is compared with")
                    + Self.sentence(wide, "of a whole area and above the rest of the district: it supports an objection and does not carry one") + thin)
        } else if !wide.isEmpty || !toCompare.isEmpty {
            // A minor variation is decided without a hearing, and conditions cannot be asked for.
            let isMinor = application.period.type == .minorVariation
            self.init(
                course: isMinor ? .object : .conditionsOnly,
                reasons: comparing + Self.sentence(
                    wide,
                    isMinor
                        ? "above the rest of the district, and of a whole area"
                        : "above what it is compared with, but not of the premises: it can support conditions and does not carry a refusal")
                    + (application.period.type.isReview ? [] : Self.amongAlike(crime)) + thin
                    + (isMinor ? ["A minor variation is decided without a hearing, and only where it can have no adverse effect on an objective: what can be said is that it should be a full variation. Check with your solicitor."] : []))
        } else {
            let facts = findings.isEmpty ? "" : " The \(findings.count == 1 ? "finding is a fact of the place that compares" : "findings are facts of the place that compare") nothing."
            self.init(
                course: .noRepresentation,
                reasons: [
                    TracedText(
                        (isKnown
                            ? "Nothing loaded \(thin.isEmpty ? "" : "that can be relied on ")stands worse than its comparator, and no published cumulative impact area loaded holds the place."
                            : "No register of the place's district is loaded, so nothing can be shown.") + (thin.isEmpty ? facts : ""))
                ] + thin)
        }
    }

    /// A variation that neither adds alcohol nor lets it be sold for longer.
    private static func changesNothing(_ application: Application) -> TracedText? {
        guard application.period.type.isVariation, let present = application.present, !application.hours.isEmpty, !present.hours.isEmpty else { return nil }
        let before = present.week
        let after = application.proposed.week
        let adds =
            (!present.sales.sellsOn && application.sales.sellsOn) || (!present.sales.sellsOff && application.sales.sellsOff)
            || (!present.lateNightRefreshment && application.lateNightRefreshment)
        let isLonger = Weekday.allCases.contains { day in
            stride(from: 0, to: 1440, by: 1).contains { after.isPermitted(day, minute: $0) && !before.isPermitted(day, minute: $0) }
        }
        return adds || isLonger
            ? nil : "The variation adds no activity and no minute in which alcohol may be sold, as the application file has it."
    }

    /// One sentence for all of them; none for none.
    private static func sentence(_ findings: [ObjectiveFinding], _ what: String) -> [TracedText] {
        guard !findings.isEmpty else { return [] }
        let several = what.replacing("it supports", with: "they support").replacing("does not", with: "do not")
            .replacing("it can", with: "they can").replacing("it is", with: "they are")
        return [
            findings.count == 1
                ? "Finding \(numbers(findings)) is \(what)." : "Findings \(numbers(findings)) are \(several)."
        ]
    }

    /// What holds one season only, and one event can make.
    private static func thin(_ findings: [ObjectiveFinding], _ months: Int) -> [TracedText] {
        guard !findings.isEmpty else { return [] }
        return [
            """
            \(findings.count == 1 ? "Finding" : "Findings") \(numbers(findings)) \(findings.count == 1 ? "rests" : "rest") on \
            \(TracedFigure.count(months, "months")) \(months == 1 ? "month" : "months") of recorded crime, too short to carry anything: load two \
            years, and weigh it again.
            """
        ]
    }

    /// What a hearing will be told of a town centre.
    private static func amongAlike(_ figures: [PlaceSurroundings.CrimeFigure]) -> [TracedText] {
        let above = figures.filter { CrimeFindings.standing(of: $0) == .worse }
        guard !above.isEmpty, above.allSatisfy({ $0.ratio != nil && CrimeFindings.standingAmongAlike(of: $0) != .worse }) else { return [] }
        return ["Among the areas most like it in outlets per square kilometre none of its figures stands out."]
    }

    /// "1, 2 and 5".
    private static func numbers(_ findings: [ObjectiveFinding]) -> TracedText {
        findings.enumerated().reduce(TracedText("")) { text, entry in
            let separator = entry.offset == 0 ? "" : entry.offset == findings.count - 1 ? " and " : ", "
            return text + "\(separator)\(TracedFigure(Double(entry.element.number), printed: "\(entry.element.number)", unit: "finding"))"
        }
    }
}
