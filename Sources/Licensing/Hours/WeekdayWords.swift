extension Weekday {
    /// The first three letters: "Mon".
    public var short: String { String(rawValue.prefix(3)) }

    /// 0 for Monday to 6 for Sunday.
    public var index: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }

    /// The day after; Monday follows Sunday.
    public var next: Weekday { Weekday.allCases[(index + 1) % 7] }

    /// From this day to the last one given, both included, across the end of the week where need be.
    public func through(_ last: Weekday) -> [Weekday] {
        let count = (last.index - index + 7) % 7
        return (0...count).map { Weekday.allCases[(index + $0) % 7] }
    }

    /// Reads a day as registers write it: "Monday", "mondays", "Mon", "Tues", "Weds", "Thurs". Case is ignored.
    /// Two letters are not taken: "we" and "mo" are words of their own.
    public init?(word: some StringProtocol) {
        switch word.lowercased() {
        case "monday", "mondays", "mon", "mons": self = .monday
        case "tuesday", "tuesdays", "tue", "tues": self = .tuesday
        case "wednesday", "wednesdays", "wed", "weds": self = .wednesday
        case "thursday", "thursdays", "thu", "thur", "thurs", "thrs": self = .thursday
        case "friday", "fridays", "fri", "fris": self = .friday
        case "saturday", "saturdays", "sat", "sats": self = .saturday
        case "sunday", "sundays", "sun", "suns": self = .sunday
        default: return nil
        }
    }
}
