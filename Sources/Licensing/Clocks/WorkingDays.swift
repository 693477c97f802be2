/// Counts working days as the Act means them. A year whose bank holidays are not known is refused: nothing is guessed.
public struct WorkingDays: Hashable, Sendable {
    public static let definition = DatedParameter(
        value: "not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales", unit: "day",
        source: "Licensing Act 2003, section 193", effectiveFrom: nil,
        retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: "V")

    public let holidays: BankHolidays
    private let closed: Set<CalendarDate>

    public init(_ holidays: BankHolidays) {
        self.holidays = holidays
        closed = Set(holidays.holidays.map(\.date))
    }

    /// Whether it is a working day. - Throws: `HolidaysNotKnown`
    public func contains(_ day: CalendarDate) throws(HolidaysNotKnown) -> Bool {
        let (year, month, number) = day.parts
        guard holidays.years.contains(year) else { throw HolidaysNotKnown(year: year, known: holidays.years) }
        // Christmas Day is no working day in its own right, also where the list has only its substitute.
        return day.weekday != .saturday && day.weekday != .sunday && (month, number) != (12, 25) && !closed.contains(day)
    }

    /// The day on which a period of so many working days ends that begins with the day, which counts if it is a working
    /// day itself. - Parameter count: from 1. - Throws: `HolidaysNotKnown`
    public func day(_ count: Int, beginningWith first: CalendarDate) throws(HolidaysNotKnown) -> CalendarDate {
        try step(from: first, by: 1, until: count)
    }

    /// The so-manieth working day after the day, which itself does not count. - Throws: `HolidaysNotKnown`
    public func day(_ count: Int, after day: CalendarDate) throws(HolidaysNotKnown) -> CalendarDate {
        try step(from: day.adding(days: 1), by: 1, until: count)
    }

    /// The so-manieth working day before the day, which itself does not count. - Throws: `HolidaysNotKnown`
    public func day(_ count: Int, before day: CalendarDate) throws(HolidaysNotKnown) -> CalendarDate {
        try step(from: day.adding(days: -1), by: -1, until: count)
    }

    private func step(from first: CalendarDate, by direction: Int, until count: Int) throws(HolidaysNotKnown) -> CalendarDate {
        var day = first
        var left = try contains(day) ? count - 1 : count
        while left > 0 {
            day = day.adding(days: direction)
            if try contains(day) { left -= 1 }
        }
        return day
    }
}

/// Working days of a year were asked for whose bank holidays are not in the data.
public struct HolidaysNotKnown: Error, Hashable, Sendable, CustomStringConvertible {
    public let year: Int
    public let known: ClosedRange<Int>

    /// Without a full stop.
    public var description: String {
        "the bank holidays of \(year) are not in the data, which has \(known.lowerBound) to \(known.upperBound)"
    }
}
