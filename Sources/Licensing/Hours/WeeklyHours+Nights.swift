extension WeeklyHours {
    /// How the night of one day ends.
    public enum NightEnd: Hashable, Sendable {
        /// Nothing is permitted that night, or nothing is stated.
        case noHours
        /// Permitted until this many minutes after the midnight that began the day: 1380 is 23:00, 1500 is 01:00 of the
        /// next day.
        case at(Int)
        /// Permitted without a break into the next day's hours, as for 24 hours a day.
        case runsOn

        /// Such as "23:00", "01:00 the next day", "none", "no end".
        public var words: String {
            switch self {
            case .noHours: "none"
            case .runsOn: "no end"
            case .at(let minute): minute > 1440 ? "\(ClockTime.written(minute)) the next day" : ClockTime.written(minute)
            }
        }
    }

    /// Minutes after midnight; a stretch that ends by then is the rest of the night before. Registers that write to the
    /// calendar day give Friday night's last hour as "Sat 00:00-01:00". 06:00, by judgement of this program.
    public static let endOfNight = 360

    /// When the last permitted minute of a day's night is over.
    public func end(ofNight day: Weekday) -> NightEnd {
        let own = self[day].filter { $0.closes > Self.endOfNight }.map(\.closes)
        let tail = self[day.next].filter { $0.closes <= Self.endOfNight }.map { $0.closes + 1440 }
        guard let last = (own + tail).max() else { return .noHours }
        let goesOn = self[day.next].contains { $0.opens + 1440 <= last && $0.closes + 1440 > last }
        return goesOn ? .runsOn : .at(last)
    }

    /// The latest end of the week's nights that have one, in minutes after the midnight that began its day; nil where no
    /// night has an end.
    public var latestEnd: Int? {
        Weekday.allCases.compactMap { day in
            if case .at(let minute) = end(ofNight: day) { minute } else { nil }
        }.max()
    }
}

extension WeeklyHours {
    /// Whether any night goes on beyond midnight.
    public var sellsAfterMidnight: Bool {
        Weekday.allCases.contains { day in
            switch end(ofNight: day) {
            case .noHours: false
            case .at(let minute): minute > 1440
            case .runsOn: true
            }
        }
    }

    /// The last permitted hour of each night that has one, as "Mon 23:00; Fri 01:00 the next day"; nil where no day is stated.
    public var lastPermitted: String? {
        let nights = statedDays.map { "\($0.short) \(end(ofNight: $0).words)" }
        return nights.isEmpty ? nil : nights.joined(separator: "; ")
    }
}
