public import Licensing

/// When in the week an outlet is permitted to sell alcohol, as far as its register says.
public struct PermittedWeek: Hashable, Sendable {
    /// Stated and permitted.
    public let permitted: MinuteSpans
    /// Of which nothing is stated, and which may be permitted or not; none of it is in `permitted`.
    public let notStated: MinuteSpans

    /// What holds where a register says nothing.
    public static let unknown = PermittedWeek(WeeklyHours())

    /// A day without a statement is unknown for its 24 hours, save what a stated night before runs into. The small hours,
    /// to 06:00, after a night without a statement are unknown too, since that night may run into them.
    public init(_ hours: WeeklyHours) {
        let stated = Set(hours.statedDays)
        permitted = MinuteSpans(
            Weekday.allCases.flatMap { day in
                hours[day].map { $0.opens + day.index * 1440..<$0.closes + day.index * 1440 }
            })
        let silent = MinuteSpans(
            Weekday.allCases.filter { !stated.contains($0) }.map { day in
                day.index * 1440..<(day.index + 1) * 1440 + WeeklyHours.endOfNight
            })
        notStated = silent.removing(permitted)
    }

    public var isWhollyStated: Bool { notStated.spans.isEmpty }
    public var isWhollySilent: Bool { notStated.count == MinuteSpans.week }
}

extension MinuteSpans {
    /// The minutes that are not in the other.
    func removing(_ other: MinuteSpans) -> MinuteSpans {
        var gaps: [Range<Int>] = []
        var start = 0
        for span in other.spans {
            if start < span.lowerBound { gaps.append(start..<span.lowerBound) }
            start = span.upperBound
        }
        if start < Self.week { gaps.append(start..<Self.week) }
        return shared(with: MinuteSpans(gaps))
    }
}

/// A minute of the week.
public struct WeekMoment: Hashable, Sendable {
    public let weekday: Weekday
    /// After that day's midnight, 0 to 1439.
    public let minute: Int

    /// Nil outside 0 to 1439.
    public init?(weekday: Weekday, minute: Int) {
        guard (0..<1440).contains(minute) else { return nil }
        self.weekday = weekday
        self.minute = minute
    }

    /// From Monday 00:00.
    public var minuteOfWeek: Int { weekday.index * 1440 + minute }
}
