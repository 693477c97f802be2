/// One stretch of a day on which an activity is permitted; it may end after midnight.
public struct LicensedHours: Hashable, Sendable, CustomStringConvertible {
    /// Minutes after midnight of the day it belongs to, 0 to 1439.
    public let opens: Int
    /// Minutes after midnight of that day; above 1440 is the small hours of the next, at most 2880.
    public let closes: Int

    /// Reads "10:00-23:00" or, past midnight, "10:00-01:00". "00:00-24:00" is the whole day; equal times are refused,
    /// because they may mean all day or none. - Throws: `LicensedHoursError`, a sentence.
    public init(_ text: String) throws {
        let parts = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw LicensedHoursError.form(text) }
        let from = try Self.minutes(parts[0], in: text)
        let to = try Self.minutes(parts[1], in: text)
        guard from < 1440 else { throw LicensedHoursError.time("24:00", text) }
        guard from != to else { throw LicensedHoursError.equal(text) }
        opens = from
        closes = to > from ? to : to + 1440
    }

    /// From minutes after midnight of the day it belongs to. Nil outside 0 to 1439 for the opening, where the end is not
    /// later, and where it is 24 hours or more, save the whole day from midnight to midnight.
    public init?(opens: Int, closes: Int) {
        guard (0..<1440).contains(opens), closes > opens, closes - opens < 1440 || (opens, closes) == (0, 1440) else {
            return nil
        }
        self.opens = opens
        self.closes = closes
    }

    private static func minutes(_ part: Substring, in text: String) throws -> Int {
        let trimmed = part.split(separator: " ").joined()
        let pieces = trimmed.split(separator: ":", omittingEmptySubsequences: false)
        guard pieces.count == 2, (1...2).contains(pieces[0].utf8.count), pieces[1].utf8.count == 2,
            pieces.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }), let hour = Int(pieces[0]), let minute = Int(pieces[1])
        else { throw LicensedHoursError.form(text) }
        guard (0...23).contains(hour) && (0...59).contains(minute) || (hour == 24 && minute == 0) else {
            throw LicensedHoursError.time(trimmed, text)
        }
        return hour * 60 + minute
    }

    public var description: String {
        func clock(_ minutes: Int) -> String {
            let inDay = minutes > 1440 ? minutes - 1440 : minutes
            let hour = inDay / 60
            let minute = inDay % 60
            return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
        }
        return "\(clock(opens))-\(clock(closes))"
    }
}

public enum LicensedHoursError: Error, Hashable, Sendable, CustomStringConvertible {
    case form(String)
    case time(String, String)
    case equal(String)

    public var description: String {
        switch self {
        case .form(let text): "\"\(text)\" is not a stretch of time such as \"10:00-23:00\""
        case .time(let time, let text): "\"\(time)\" in \"\(text)\" is not a time of day (00:00 to 23:59, or 24:00)"
        case .equal(let text):
            "\"\(text)\" opens and closes at the same time; write \"00:00-24:00\" for the whole day"
        }
    }
}
