public import Geometry
public import Licensing
public import Measures

/// Rows of a register that are in doubt: named by their labels, as "quillmouth:24".
public struct RegisterDoubt: Hashable, Sendable {
    /// Counted rows that open findings propose to leave out.
    public let leavesOut: Set<String>
    /// Rows of another status that may count after all.
    public let mayCount: Set<String>

    public init(leavesOut: Set<String> = [], mayCount: Set<String> = []) {
        self.leavesOut = leavesOut
        self.mayCount = mayCount
    }
}

extension AddedReach {
    /// Metres: what this program takes for walking reach where nothing else is asked for.
    public static let usualReach: Double = 500

    /// The change that one application makes within reach of its place. Cost grows with the premises, and with the postcodes
    /// times the premises within reach of each.
    /// - Parameters:
    ///   - premises: of all registers loaded, after decisions.
    ///   - postcodes: of the place's district: the places that it is compared with.
    ///   - shares: for the residents within reach; nil where residents are not loaded.
    ///   - seen: share of the ground within reach that lies in districts with a register.
    public init(
        of application: Application, at place: Point, reach: Double = AddedReach.usualReach, premises: [RegisteredPremises],
        doubt: RegisterDoubt, rule: OutletRule, postcodes: [Point], shares: ResidentShares?, seen: Double
    ) {
        let change = OperationChange(application, rule: rule)
        let placed = premises.filter { $0.record.place != nil && rule.countsInAll($0.record.sales) }
        let counted = placed.filter { rule.admits($0.record.status) }
        let fewest = counted.filter { !doubt.leavesOut.contains($0.label) }
        let most = counted + placed.filter { !rule.admits($0.record.status) && doubt.mayCount.contains($0.label) }
        let views = [counted, fewest, most].map { View($0, rule: rule, place: place, reach: reach) }

        outlets = Reading(
            before: Double(views[0].outlets), change: Double(change.outlets),
            lowBefore: Double(views[1].outlets), highBefore: Double(views[2].outlets))
        lateOutlets = change.late.map { late in
            Reading(
                before: Double(views[0].late.low), change: Double(late),
                lowBefore: Double(views[1].late.low), highBefore: Double(views[2].late.high))
        }
        alcoholHours = change.hours.map { hours in
            Reading(
                before: views[0].hours.low, change: hours, lowBefore: views[1].hours.low,
                highBefore: views[2].hours.high)
        }
        if let shares {
            let homes = PointIndex(shares.places)
            var total = 0.0
            homes.forEach(within: reach, of: place) { number, _ in total += shares.residents[number] }
            residents = total
        } else {
            residents = nil
        }
        let standings = views.map { $0.standing(of: place, among: postcodes, adding: change.outlets) }
        percentile = standings[0]
        percentileLow = standings[1]
        percentileHigh = standings[2]
        self.reach = reach
        self.postcodes = postcodes.count
        self.seen = seen
        statesHours = views[0].outlets == 0 || views[0].statesHours
    }

    /// One reading of the register round a place.
    private struct View {
        let index: PointIndex
        let reach: Double
        let outlets: Int
        let late: PermittedOutlets.Span
        let hours: AlcoholHours
        let statesHours: Bool

        init(_ premises: [RegisteredPremises], rule: OutletRule, place: Point, reach: Double) {
            index = PointIndex(premises.compactMap(\.record.place), cell: reach / 3)
            self.reach = reach
            outlets = index.count(within: reach, of: place)
            // Which rows count was settled above; here every one of them does.
            let permitted = PermittedOutlets(
                premises, rule: OutletRule(kind: .all, count: rule.count, status: .all), place: place, radius: reach)
            // A day of which nothing is stated may have a late night.
            let lateOnes = permitted.outlets.map { outlet -> Bool? in
                guard let hours = outlet.hours else { return nil }
                return hours.sellsAfterMidnight ? true : hours.statedDays.count == Weekday.allCases.count ? false : nil
            }
            let stated = lateOnes.count { $0 == true }
            late = PermittedOutlets.Span(low: stated, high: stated + lateOnes.count { $0 == nil })
            hours = AlcoholHours(permitted.outlets)
            statesHours = permitted.outlets.contains { $0.hours != nil }
        }

        func standing(of place: Point, among places: [Point], adding outlet: Int) -> Standing? {
            let limit = reach * reach
            let before = places.map { index.count(within: reach, of: $0) }
            let after = zip(places, before).map { other, count in
                let (dx, dy) = (other.x - place.x, other.y - place.y)
                return dx * dx + dy * dy <= limit ? count + outlet : count
            }
            return Percentile.of(outlets, among: before).flatMap { before in
                Percentile.of(outlets + outlet, among: after).map { Standing(before: before, after: $0) }
            }
        }
    }
}

/// What an application changes of its own premises.
public struct OperationChange: Hashable, Sendable {
    /// Outlets: 1 for a new one, -1 for one that would be none, 0 else.
    public let outlets: Int
    /// The same for outlets that may sell after midnight on some night; nil where hours are not stated.
    public let late: Int?
    /// Hours a week; nil where they are not stated, or of a variation what is permitted now.
    public let hours: Double?

    public init(_ application: Application, rule: OutletRule = OutletRule()) {
        let proposed = application.proposed
        let isOutlet = { (operation: Operation) in rule.count == .rows || operation.sellsAlcohol }
        let week = proposed.sellsAlcohol && !proposed.hours.isEmpty ? proposed.week : nil
        switch application.period.type {
        case .newPremisesLicence, .provisionalStatement, .newClubPremisesCertificate:
            outlets = isOutlet(proposed) ? 1 : 0
            late = proposed.sellsAlcohol ? week.map { $0.sellsAfterMidnight ? 1 : 0 } : 0
            hours = proposed.sellsAlcohol ? week?.hoursPerWeek : 0
        case .variation, .minorVariation, .clubVariation:
            guard let present = application.present else {
                (outlets, late, hours) = (0, nil, nil)
                return
            }
            outlets = (isOutlet(proposed) ? 1 : 0) - (isOutlet(present) ? 1 : 0)
            let now: WeeklyHours? = !present.sellsAlcohol ? WeeklyHours() : present.hours.isEmpty ? nil : present.week
            let then: WeeklyHours? = !proposed.sellsAlcohol ? WeeklyHours() : week
            guard let now, let then else {
                (late, hours) = (nil, nil)
                return
            }
            late = (then.sellsAfterMidnight ? 1 : 0) - (now.sellsAfterMidnight ? 1 : 0)
            hours = then.hoursPerWeek - now.hoursPerWeek
        case .review, .clubReview, .temporaryEventNotice, .transfer, .variationOfSupervisor, .summaryReview,
            .reviewAfterClosureOrder:
            (outlets, late, hours) = (0, 0, 0)
        }
    }
}
