/// The stretches of time that an authorisation permits, weekday by weekday. A stretch that passes midnight belongs to
/// the day on which it begins: "Fri 10:00-01:00" is Friday night's.
public struct WeeklyHours: Hashable, Sendable {
    /// Seven lists from Monday to Sunday, each in order of opening.
    private var stretches: [[LicensedHours]]
    /// Days of which the source says that nothing is permitted. A day that is neither here nor has a stretch is one of
    /// which nothing is known.
    public private(set) var closedDays: Set<Weekday> = []
    /// Seasonal and non-standard timings as the source words them, in its order: kept, never computed with.
    public private(set) var otherTimings: [String] = []

    public init() { stretches = Array(repeating: [], count: 7) }

    /// The stretches that begin on a day, by opening and then end.
    public subscript(day: Weekday) -> [LicensedHours] { stretches[day.index] }

    /// Adds a stretch to each of the days; one that is there already is not added again.
    public mutating func add(_ hours: LicensedHours, on days: some Sequence<Weekday>) {
        for day in days where !self[day].contains(hours) {
            stretches[day.index].append(hours)
            stretches[day.index].sort { ($0.opens, $0.closes) < ($1.opens, $1.closes) }
            closedDays.remove(day)
        }
    }

    /// Records that a day is stated to have no hours; ignored where the day has a stretch.
    public mutating func close(_ day: Weekday) {
        if self[day].isEmpty { closedDays.insert(day) }
    }

    /// Keeps a seasonal or non-standard timing as text, its blanks made single.
    public mutating func keep(otherTiming text: String) {
        let tidy = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !tidy.isEmpty, !otherTimings.contains(tidy) { otherTimings.append(tidy) }
    }

    /// True where no day has a stretch or is stated closed and there is no other timing.
    /// Without those other timings that do not pass: free text that may hold what is not to be kept.
    public mutating func dropOtherTimings(unless passes: (String) -> Bool) { otherTimings.removeAll { !passes($0) } }

    public var isEmpty: Bool { statedDays.isEmpty && otherTimings.isEmpty }

    /// The days with a stretch or stated closed, Monday first.
    public var statedDays: [Weekday] { Weekday.allCases.filter { !self[$0].isEmpty || closedDays.contains($0) } }

    /// Every hour of every day.
    public var isAlwaysOpen: Bool { minutesByHour.allSatisfy { $0 == 60 } }

    /// Whether the minute that begins then is permitted, by the day's own stretches or by one that began the night before.
    /// - Parameters:
    ///   - day: the calendar day
    ///   - minute: minutes after its midnight, 0 to 1439; false outside
    /// - Returns: false too where nothing is stated; `statedDays` tells the difference.
    public func isPermitted(_ day: Weekday, minute: Int) -> Bool {
        guard (0..<1440).contains(minute) else { return false }
        let yesterday = Weekday.allCases[(day.index + 6) % 7]
        return self[day].contains { $0.opens <= minute && minute < $0.closes }
            || self[yesterday].contains { minute + 1440 < $0.closes }
    }

    /// Minutes permitted in each of the week's 168 hours, from Monday 00:00, 0 to 60 each. A minute stated twice counts
    /// once; what begins on Sunday and passes midnight falls on Monday.
    public var minutesByHour: [Int] {
        var isOpen = Array(repeating: false, count: 7 * 1440)
        for day in Weekday.allCases {
            for stretch in self[day] {
                for minute in stretch.opens..<stretch.closes {
                    isOpen[(day.index * 1440 + minute) % isOpen.count] = true
                }
            }
        }
        return (0..<168).map { hour in isOpen[hour * 60..<(hour + 1) * 60].count { $0 } }
    }

    /// Hours permitted in a week, 0 to 168; a minute stated twice counts once.
    public var hoursPerWeek: Double { Double(minutesByHour.reduce(0, +)) / 60 }
}
