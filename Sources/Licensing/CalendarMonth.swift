/// A month of the Gregorian calendar.
public struct CalendarMonth: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    /// Rises by 1 from month to month.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// Nil where there is no such month.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        number = year * 12 + month - 1
    }

    /// Reads "2024-03", and the month of "2024-03-16"; nil for anything else.
    public init?(iso text: String) {
        if let day = CalendarDate(iso: text) {
            self.init(of: day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1])
        else { return nil }
        self.init(year: year, month: month)
    }

    public init(of day: CalendarDate) {
        let (year, month, _) = day.parts
        number = year * 12 + month - 1
    }

    public var year: Int { number / 12 }
    /// 1 to 12.
    public var month: Int { number % 12 + 1 }

    public func adding(months: Int) -> CalendarMonth { CalendarMonth(number: number + months) }

    /// Whether months, as "2024-03", follow each other without a gap; false where one is no month.
    public static func isRun(_ months: some Collection<String>) -> Bool {
        let numbers = months.compactMap { CalendarMonth(iso: $0)?.number }
        return numbers.count == months.count && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    /// "2024-03".
    public var description: String {
        String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    }

    public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.number < right.number }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let month = CalendarMonth(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month as YYYY-MM: \(text)")
        }
        self = month
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
