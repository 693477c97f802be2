internal import Foundation
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording

/// What points the other way: what the applicant's side would say of the same data, said first.
enum Counterpoints {
    static func all(
        _ inputs: CaseInputs, adds: AddedReach?, surroundings: PlaceSurroundings, findings: [ObjectiveFinding],
        standing: CrimeStanding?, indicators: [ObjectiveFinding], offered: [ConditionMatch.Offered]
    ) -> [Counterpoint] {
        let crime = CrimeCounterpoints(inputs: inputs, surroundings: surroundings, findings: findings, standing: standing)
        let ofPlace = inputs.site.application.period.type.isReview
            ? []
            : quietGround(inputs, surroundings) + assessment(inputs) + smallChange(inputs, adds) + doubts(inputs, adds, surroundings)
        let incidents = IncidentCounterpoints(
            figures: surroundings.incidents, findings: findings, district: inputs.site.authority?.name ?? "the district",
            isReview: inputs.site.application.period.type.isReview)
        // What bears on the whole stands first: a councillor reads no further.
        return crime.general + ofPlace + offers(inputs.site.application, offered) + ownLicence(inputs, surroundings) + incidents.all
            + crime.all + others(indicators) + refusedSales(inputs)
    }

    private static func quietGround(_ inputs: CaseInputs, _ surroundings: PlaceSurroundings) -> [Counterpoint] {
        let site = inputs.site
        var points: [Counterpoint] = []
        if let near = site.within.first(where: { $0.radius == 500 }), let median = near.median, near.outlets.all <= median {
            points.append(
                Counterpoint(
                    """
                    Within 500 m \(near.outlets.all == 1 ? "lies" : "lie") \(TracedFigure.count(near.outlets.all, "outlets")) \
                    \(near.outlets.all == 1 ? "outlet" : "outlets"); at the district's middle postcode it \
                    is \(TracedFigure.count(median, "outlets")): the surroundings are not dense with outlets.
                    """,
                    advice: "Do not argue from the number of outlets here.", publications: [.register, .postcodes]))
        }
        if site.authority != nil, !surroundings.outlets.isEmpty,
            surroundings.outlets.allSatisfy({ $0.hours.map { !$0.sellsAfterMidnight } ?? false }),
            inputs.site.application.proposed.week.sellsAfterMidnight
        {
            let count = surroundings.outlets.count
            points.append(
                Counterpoint(
                    "\(count == 1 ? "The" : "None of the") \(TracedFigure.count(count, "outlets")) \(count == 1 ? "outlet" : "outlets") within \(NumberText.distance(metres: inputs.reach)) may \(count == 1 ? "not " : "")sell alcohol after midnight.",
                    advice: "A later hour here would be the first: speak of the change, not of an existing late night economy.",
                    publications: [.register]))
        }
        if let decile = site.area?.decile, decile > 5 {
            points.append(
                Counterpoint(
                    "The area is in deprivation decile \(TracedFigure.count(decile, "decile")) of 10, where 10 is the least deprived.",
                    advice: "Leave deprivation out; it is no ground in any case.", publications: [.deprivation]))
        }
        return points
    }

    private static func assessment(_ inputs: CaseInputs) -> [Counterpoint] {
        let impact = inputs.site.cumulativeImpact
        let isVariation = inputs.site.application.period.type.isVariation
        let notFurther = !isVariation ? [] : impact.covering.prefix(1).map { area in
            Counterpoint(
                TracedText(
                    "A cumulative impact assessment is of the number of authorisations, and this application adds none. Whether that of "
                        + "\(area.name) reaches a variation, its own words must say"
                        + (area.wording == nil ? ", and they are not in the file." : ".")),
                advice: "Read the policy before you rest anything on it, and quote its paragraph. Check with your solicitor.",
                publications: [.impactAreas])
        }
        let overdue = impact.covering.filter { area in
            area.nextReview.flatMap(CalendarDate.init(iso:)).map { $0 < inputs.today } ?? false
        }.map { area in
            Counterpoint(
                TracedText("The review of the assessment of \(area.name) was due by \(area.nextReview ?? ""), which has passed."),
                advice: "Ask the authority whether it has considered since whether it is still of its opinion, and quote what it said.",
                publications: [.impactAreas])
        }
        let otherKind = impact.covering.filter { !PlaceFindings.mayCover($0.kinds, inputs.site.application) }.map { area in
            Counterpoint(
                TracedText("The assessment of \(area.name) covers \(area.kinds), and this application is for another kind of sale."),
                advice: "Do not rest the representation on the assessment.", publications: [.impactAreas])
        }
        guard impact.answer == .no else { return notFurther + overdue + otherKind }
        return [
            Counterpoint(
                "The place lies outside the published cumulative impact areas loaded of this authority.",
                advice: "Cumulative impact can still be raised, but the evidence for it is then yours to bring.",
                publications: [.impactAreas])
        ]
    }

    private static func smallChange(_ inputs: CaseInputs, _ adds: AddedReach?) -> [Counterpoint] {
        guard let adds else { return [] }
        if inputs.site.application.period.type.isVariation { return unchanged(inputs, adds) }
        guard adds.outlets.change > 0, adds.outlets.before >= 10 else { return [] }
        return [
            Counterpoint(
                """
                The application would be one outlet more among the \(TracedFigure.count(Int(adds.outlets.before), "outlets")) within \
                \(NumberText.distance(metres: adds.reach)): a small change to what is there.
                """,
                advice: "Say what this operation would add (its hours, its kind of sale), not that there are many already.",
                publications: [.register])
        ]
    }

    /// What a variation does not add.
    private static func unchanged(_ inputs: CaseInputs, _ adds: AddedReach) -> [Counterpoint] {
        guard adds.outlets.change == 0, let hours = adds.alcoholHours else { return [] }
        let late = adds.lateOutlets.map { $0.change == 0 ? " and no outlet that may sell after midnight" : "" } ?? ""
        let change = TracedFigure(hours.change, printed: NumberText.shortest(hours.change, decimals: 1), unit: "hours")
        let before = adds.statesHours && hours.before > 0
            ? TracedText(" to the ") + "\(TracedFigure(hours.before, printed: NumberText.fixed(hours.before, decimals: 1), unit: "hours"))" : ""
        return [
            Counterpoint(
                """
                The variation adds no outlet\(late). It adds \(change) permitted alcohol-hours a week\(before) that the register states \
                within \(NumberText.distance(metres: adds.reach)).
                """,
                advice: "Say what those hours would bring at this place, and not that there are many outlets.", publications: [.register])
        ]
    }

    private static func others(_ indicators: [ObjectiveFinding]) -> [Counterpoint] {
        indicators.filter { $0.standing == .better || $0.standing == .notTold }.map { finding in
            Counterpoint(
                finding.statement
                    + TracedText(finding.standing == .better ? " That is lower than in England." : " That is not told apart from England."),
                advice: "Do not quote health indicators as a sign of harm here.", publications: [.indicators])
        }
    }

    private static func refusedSales(_ inputs: CaseInputs) -> [Counterpoint] {
        let near = TestPurchaseSummary(inputs.testPurchases, within: inputs.reach, of: inputs.site.place)
        guard near.attempts > 0, near.sales == 0 else { return [] }
        return [
            Counterpoint(
                """
                At all \(TracedFigure.count(near.attempts, "attempts")) test purchases that trading standards released within \
                \(NumberText.distance(metres: inputs.reach)) of the place the sale was refused.
                """,
                advice: "Do not argue from under-age sales nearby.", publications: [.testPurchases])
        ]
    }

    private static func offers(_ application: Application, _ matched: [ConditionMatch.Offered]) -> [Counterpoint] {
        guard !application.offeredConditions.isEmpty else { return [] }
        return [
            Counterpoint(
                TracedText(
                    "The applicant offers these conditions: "
                        + application.offeredConditions.map { "\u{201C}\($0)\u{201D}" }.joined(separator: "; ") + "."),
                advice: (["Say of each finding whether an offered condition meets it; where it does, do not ask for more."]
                    + matched.map(\.sentence)).joined(separator: " "))
        ]
    }

    private static func doubts(_ inputs: CaseInputs, _ adds: AddedReach?, _ surroundings: PlaceSurroundings) -> [Counterpoint] {
        var points: [Counterpoint] = []
        if let adds, adds.outlets.lowBefore < adds.outlets.before {
            points.append(
                Counterpoint(
                    """
                    Copies and other doubts in the register could make the \
                    \(TracedFigure.count(Int(adds.outlets.before), "outlets")) outlets within \(NumberText.distance(metres: adds.reach)) as \
                    few as \(TracedFigure.count(Int(adds.outlets.lowBefore), "outlets")).
                    """,
                    advice: "Settle the doubts with \"aleconner doctor\" before the hearing.", publications: [.register]))
        }
        let silent = surroundings.outlets.count { $0.hours == nil }
        if silent > 0 {
            points.append(
                Counterpoint(
                    """
                    The register states no hours for \(TracedFigure.count(silent, "outlets")) of the \
                    \(TracedFigure.count(surroundings.outlets.count, "outlets")) outlets within \(NumberText.distance(metres: inputs.reach)): \
                    nothing can be shown of when those sell.
                    """,
                    advice: "Ask the licensing team for the hours of the nearest ones.", publications: [.register]))
        }
        return points
    }

    /// A row of the register at the place itself may be the licence that the application replaces.
    private static func ownLicence(_ inputs: CaseInputs, _ surroundings: PlaceSurroundings) -> [Counterpoint] {
        let application = inputs.site.application
        guard [.newPremisesLicence, .newClubPremisesCertificate, .provisionalStatement].contains(application.period.type),
            let name = application.premises?.lowercased(),
            let own = surroundings.outlets.first(where: { $0.metres < 100 && $0.premises.record.name?.lowercased() == name })
        else { return [] }
        return [
            Counterpoint(
                TracedText(
                    "A premises of the same name stands in the register at this place already (\(own.premises.label)): if the "
                        + "application replaces that authorisation, it adds no outlet."),
                advice: "Ask whether the present authorisation is to be surrendered; if so, give its hours as \u{201C}present\u{201D}.",
                publications: [.register])
        ]
    }
}
