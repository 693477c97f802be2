internal import Licensing

/// What the permitted hours of a premises answer to a question about its nights.
public enum HoursAnswer: Hashable, Sendable {
    case yes
    case no
    /// Not stated, or not for every day that would decide it.
    case notStated
}

/// How many outlets the answer is yes for, at least and at most.
public struct HoursCount: Hashable, Sendable {
    /// Stated.
    public private(set) var low = 0
    /// With those whose hours are not stated, or not fully.
    public private(set) var high = 0

    public init() {}

    public mutating func add(_ answer: HoursAnswer) {
        if answer == .yes { low += 1 }
        if answer != .no { high += 1 }
    }

    /// A row that may not be of the kind asked for: at most.
    public mutating func addDoubtful(_ answer: HoursAnswer) {
        if answer != .no { high += 1 }
    }

    public mutating func add(_ other: HoursCount) {
        low += other.low
        high += other.high
    }
}

/// The hours of the sale of alcohol as a register's row has them, asked about its nights. Seasonal and non-standard
/// timings count for nothing: they are of single days of the year.
package struct PermittedNights {
    /// Some minute between 00:00 and 06:00 of a night that belongs to the day before, whether the register writes it to
    /// that day ("Fri 10:00-01:00") or to the calendar day ("Sat 00:00-01:00").
    package let afterMidnight: HoursAnswer
    /// All 168 hours of the week.
    package let allWeek: HoursAnswer

    /// - Parameter hours: in the form of `WeeklyHours`; nil and other text are not stated.
    package init(_ hours: String?) {
        guard let hours, let week = try? WeeklyHours(stored: hours) else {
            afterMidnight = .notStated
            allWeek = .notStated
            return
        }
        let isAllStated = week.statedDays.count == Weekday.allCases.count
        if Weekday.allCases.contains(where: { Self.isAfterMidnight(week.end(ofNight: $0)) }) {
            afterMidnight = .yes
        } else {
            afterMidnight = isAllStated ? .no : .notStated
        }
        if week.isAlwaysOpen {
            allWeek = .yes
        } else {
            allWeek = isAllStated || Self.hasAStatedGap(week) ? .no : .notStated
        }
    }

    private static func isAfterMidnight(_ end: WeeklyHours.NightEnd) -> Bool {
        switch end {
        case .noHours: false
        case .at(let minute): minute > 1440
        case .runsOn: true
        }
    }

    /// A stated day that is surely not permitted throughout: with a gap after noon, to which no night of the day before
    /// reaches, or with any where that day is stated too.
    private static func hasAStatedGap(_ week: WeeklyHours) -> Bool {
        let stated = Set(week.statedDays)
        let byHour = week.minutesByHour
        return week.statedDays.contains { day in
            let dayBefore = Weekday.allCases[(day.index + 6) % 7]
            let from = stated.contains(dayBefore) ? 0 : 12
            return byHour[(day.index * 24 + from)..<(day.index * 24 + 24)].contains { $0 < 60 }
        }
    }
}
