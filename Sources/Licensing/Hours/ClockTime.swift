/// A time of day as registers write it, before it is known whether it opens or closes.
package struct ClockTime: Hashable, Sendable {
    /// Minutes after midnight, 0 to 1440; 1440 where the text says "24:00" or "midnight".
    package let minutes: Int
    /// Written "12 p.m.", which in older licences means midnight.
    package let isTwelvePM: Bool
    /// Written as the word "midnight", which may begin a day or end it.
    package let isMidnightWord: Bool

    package enum Suffix: Hashable, Sendable { case none, am, pm, hours, noon, midnight }

    package static let noon = ClockTime(minutes: 720)
    package static let midnight = ClockTime(minutes: 1440, isMidnightWord: true)

    private init(minutes: Int, isTwelvePM: Bool = false, isMidnightWord: Bool = false) {
        self.minutes = minutes
        self.isTwelvePM = isTwelvePM
        self.isMidnightWord = isMidnightWord
    }

    /// Nil where there is no such time, as "25:00" or "13:30 am".
    /// - Parameters:
    ///   - hour: as written, on the clock of 12 or 24 hours
    ///   - minute: as written, nil for "10am"
    package init?(hour: Int, minute: Int?, suffix: Suffix) {
        let past = minute ?? 0
        guard (0...59).contains(past), (0...23).contains(hour) || (hour == 24 && past == 0) else { return nil }
        switch suffix {
        case .noon:
            guard hour == 12, past == 0 else { return nil }
            self = .noon
        case .midnight:
            guard [0, 12, 24].contains(hour), past == 0 else { return nil }
            self = .midnight
        case .none, .hours:
            guard minute != nil else { return nil }
            self.init(minutes: hour * 60 + past)
        case .am:
            guard hour <= 12 else { return nil }
            self.init(minutes: hour % 12 * 60 + past)
        case .pm:
            guard (1...23).contains(hour) else { return nil }
            self.init(minutes: (hour < 12 ? hour + 12 : hour) * 60 + past, isTwelvePM: hour == 12 && past == 0)
        }
    }

    /// The stretch from this time to an end, and what to say about it.
    package enum Stretch: Hashable, Sendable {
        /// With a note where the words allow a second reading.
        case read(LicensedHours, note: String?)
        /// The reason why the two times were not taken as hours.
        case refused(String)
    }

    /// "01:00" for 60 and for 1500; midnight at the end of a day is "24:00".
    package static func written(_ minutes: Int) -> String {
        let inDay = minutes > 1440 ? minutes - 1440 : minutes
        let (hour, minute) = inDay.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    /// The latest end after midnight that is believed, in minutes after the midnight that began the day: 09:00. Later ones
    /// are taken for slips, as "12:00 to 10:30" for 22:30. By judgement of this program.
    package static let latestCredibleEnd = 1440 + 540

    /// - Parameter followingDay: whether the text says that the end is on the next day
    package func until(_ end: ClockTime, followingDay: Bool = false) -> Stretch {
        var note = isTwelvePM ? "\"12 p.m.\" as an opening was read as noon" : nil
        guard minutes < 1440 || isMidnightWord else {
            return .refused("24:00 opens it, which may be meant for this day or the next; 00:00 was expected")
        }
        let opens = minutes % 1440
        var closes = end.minutes
        if end.isTwelvePM {
            guard opens >= 720 else {
                return .refused("\"12 p.m.\" may mean noon or midnight; 12:00 or 24:00 was expected")
            }
            note = "\"12 p.m.\" as an end was read as midnight"
            closes = 1440
        }
        if closes == 0, opens == 0 { closes = 1440 }
        guard closes != opens else {
            return .refused("it opens and closes at the same time, which may mean all day or no time at all")
        }
        if closes < opens {
            closes += 1440
        } else if followingDay, closes < 1440 {
            return .refused("it ends on the following day at a later time than it opens, which is more than 24 hours")
        }
        guard closes < Self.latestCredibleEnd else {
            let guess =
                closes < 1440 + 720
                ? "perhaps \(Self.written(closes - 720)) is meant" : "an end in the small hours was expected"
            return .refused("it would run past midnight to \(Self.written(closes)) of the next day; \(guess)")
        }
        guard let hours = LicensedHours(opens: opens, closes: closes) else {
            return .refused("it would be 24 hours or longer")
        }
        return .read(hours, note: note)
    }
}
