internal import Assessment
internal import Intake
internal import Licensing
internal import Wording

/// One application in a week's order, with its reasons. The order decides nothing.
struct TriagedApplication {
    /// Where the window stands; what is open comes first.
    enum Window: Int {
        case open
        case notKnown
        case closed
        /// Public health may make no representation on it.
        case noRole
    }

    let entry: ApplicationsTable.Entry
    let window: Window
    let lastDay: CalendarDate?
    let daysLeft: Int?
    /// Nil where no representation could have an effect.
    let advice: Advice?
    let reasons: [String]
    /// Lower comes first, one after another.
    private let rank: [Int]

    /// - Parameters:
    ///   - findings: of its case; those that stand worse than their comparator order it.
    ///   - advice: what the evidence would bear; given on as a suggestion.
    static func triaged(
        _ entry: ApplicationsTable.Entry, site: SiteAssessment, findings: [ObjectiveFinding], advice: Advice,
        grounds: TriageGrounds, today: CalendarDate
    ) -> TriagedApplication {
        let worse = findings.filter { $0.standing == .worse }
        let near = worse.filter { $0.inference == .recordedHere || $0.inference == .recordedNearby }
        let area =
            switch site.cumulativeImpact.answer {
            case .yes: 0
            case .placeOnly: 1
            case .no, .notLoaded: 2
            }
        let impact: [String] =
            switch site.cumulativeImpact.answer {
            case .yes: site.cumulativeImpact.sentences.map { "A published cumulative impact area covers the place and every kind: \($0)" }
            case .placeOnly:
                site.cumulativeImpact.sentences.map {
                    "A published cumulative impact area covers the place; whether it covers this kind is for you to compare: \($0)"
                }
            case .no, .notLoaded: []
            }
        let ordered = near + worse.filter { $0.inference == .areaLevel } + worse.filter { $0.inference == .publishedResearch }
        let reasons = impact + ordered.map(\.statement.description) + grounds.reasons
        return TriagedApplication(
            entry, today: today, reasons: reasons, advice: advice,
            rank: [area, -near.count, near.count - worse.count, -(grounds.late.rawValue + grounds.density.rawValue)])
    }

    /// An application on which public health has no say.
    static func withoutRole(_ entry: ApplicationsTable.Entry, today: CalendarDate) -> TriagedApplication {
        TriagedApplication(entry, today: today, reasons: [], advice: nil, rank: [])
    }

    private init(
        _ entry: ApplicationsTable.Entry, today: CalendarDate, reasons: [String], advice: Advice?, rank: [Int]
    ) {
        let period = entry.application.period
        let clock = RepresentationClock(lastDay: period.given.map { $0 > today } ?? false ? nil : period.lastDay, today: today)
        self.entry = entry
        lastDay = period.lastDay
        daysLeft = clock.daysLeft
        let opening: String
        if !period.type.hasRoleForPublicHealth {
            window = .noRole
            opening =
                "This is a \(period.type.words): public health has no role here; only the police and "
                + (period.type == .temporaryEventNotice ? "environmental health" : "the Home Office on immigration") + " may object."
        } else {
            switch clock {
            case .open(let days):
                window = .open
                opening =
                    days == 0
                    ? "Today is the last day for representations."
                    : "The last day for representations is \(period.lastDay?.words ?? ""), \(days) \(days == 1 ? "day" : "days") from today."
            case .closed:
                window = .closed
                opening = "The window closed on \(period.lastDay?.words ?? ""): a representation made now has no effect."
            case .notKnown:
                window = .notKnown
                opening =
                    period.given.map { $0 > today } ?? false
                    ? "The day on which it was given, \(period.given?.words ?? ""), is yet to come: check it."
                    : "The last day for representations is not known"
                    + (period.notCountedReason.map { " (\($0.hasSuffix(".") ? String($0.dropLast()) : $0))" }
                        ?? ", because no day is given on which the application was given") + "."
            }
        }
        let mayAdd = window == .open || window == .notKnown
        self.advice = mayAdd ? advice : nil
        let isNothing = advice?.course == .noRepresentation
        self.reasons = [opening] + reasons + (mayAdd && (isNothing || reasons.isEmpty) ? advice?.reasons.map(\.description) ?? [] : [])
        self.rank = [window.rawValue] + rank
    }

    static func isBefore(_ left: TriagedApplication, _ right: TriagedApplication) -> Bool {
        if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
        switch (left.lastDay, right.lastDay) {
        case (let one?, let other?) where one != other: return one < other
        case (_?, nil): return true
        case (nil, _?): return false
        default: return left.entry.id < right.entry.id
        }
    }
}
