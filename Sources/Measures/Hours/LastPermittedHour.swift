public import Licensing

/// When the last outlet near a place must stop selling alcohol, night by night.
///
/// A night belongs to the day on which it begins, and its small hours end at 06:00 (`WeeklyHours.endOfNight`). An outlet
/// permitted without a break into the next day, as for 24 hours, has no last hour and is told of apart. Outlets whose hours
/// are not stated may go on for longer.
public struct LastPermittedHour: Hashable, Sendable {
    public struct Night: Hashable, Sendable {
        public let weekday: Weekday
        /// Minutes after the midnight that began the day, 1500 for 01:00 of the next; nil where no outlet has an end.
        public let end: Int?
        /// Of the outlets that share that end, nearest first: "adur:12".
        public let premises: [String]
        /// Of the outlets permitted without an end that night.
        public let runningOn: [String]
        /// Outlets within that state nothing of that night.
        public let notStated: Int
    }

    /// Seven, Monday first.
    public let nights: [Night]
    /// The latest end of any night, in minutes as above; nil where no outlet has an end.
    public let latest: Int?
    /// The nights that end so.
    public let weekdays: [Weekday]
    /// The outlets that share it on any of these nights, nearest first.
    public let premises: [String]
    /// The outlets permitted without an end on any night, nearest first.
    public let runningOn: [String]

    /// Nil where no outlet states its hours.
    public init?(_ outlets: [HoursOutlet]) {
        let stated = outlets.compactMap { outlet in outlet.hours.map { (label: outlet.premises.label, hours: $0) } }
        guard !stated.isEmpty else { return nil }
        nights = Weekday.allCases.map { day in
            let ends = stated.map { (label: $0.label, end: $0.hours.end(ofNight: day)) }
            let last = ends.compactMap { Self.minute($0.end) }.max()
            return Night(
                weekday: day, end: last, premises: ends.filter { last != nil && Self.minute($0.end) == last }.map(\.label),
                runningOn: ends.filter { $0.end == .runsOn }.map(\.label),
                notStated: outlets.count { !($0.hours?.statedDays.contains(day) ?? false) })
        }
        let latest = nights.compactMap(\.end).max()
        let last = nights.filter { latest != nil && $0.end == latest }
        self.latest = latest
        weekdays = last.map(\.weekday)
        let sharing = Set(last.flatMap(\.premises))
        let endless = Set(nights.flatMap(\.runningOn))
        premises = stated.map(\.label).filter(sharing.contains)
        runningOn = stated.map(\.label).filter(endless.contains)
    }

    private static func minute(_ end: WeeklyHours.NightEnd) -> Int? {
        if case .at(let minute) = end { minute } else { nil }
    }

    /// "23:30", or "01:00 the next day" for 1500.
    public static func words(_ minute: Int) -> String { WeeklyHours.NightEnd.at(minute).words }
}
