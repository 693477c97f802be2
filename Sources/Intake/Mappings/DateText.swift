internal import Licensing

/// Dates as tables write them: "07/11/2005", "2005-11-07 00:00:00", "7 November 2005".
enum DateText {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// ISO 8601 without a time; nil where it is no date in that order, or the year has two digits. A year in front is never
    /// misread, whatever the order.
    static func iso(_ text: String, order: MappingFile.DateOrder) -> String? {
        let parts = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard parts.count >= 3 else { return nil }
        var date = Array(parts.prefix(3))
        // "2005-11-07T00:00:00".
        if let mark = date[2].firstIndex(where: { $0 == "T" || $0 == "t" }), date[2].prefix(upTo: mark).allSatisfy(\.isNumber) {
            date[2] = String(date[2].prefix(upTo: mark))
        }
        let isYearFirst = date[0].count == 4
        let (year, month, day) =
            isYearFirst || order == .yearMonthDay
            ? (date[0], date[1], date[2])
            : order == .monthDayYear ? (date[2], date[0], date[1]) : (date[2], date[1], date[0])
        guard year.count == 4, let y = Int(year), let m = number(ofMonth: month), let d = Int(day.prefix { $0.isNumber }),
            let found = CalendarDate(year: y, month: m, day: d)
        else { return nil }
        return found.description
    }

    private static func number(ofMonth text: String) -> Int? {
        if let number = Int(text) { return number }
        return months.firstIndex { text.lowercased().hasPrefix($0) }.map { $0 + 1 }
    }

    /// Minutes after midnight of "23:15", "23:15:00", "2315" or the time behind a date; nil where there is none.
    static func minute(_ text: String) -> Int? {
        let clock = text.split { $0 == " " || $0 == "T" }.last.map(String.init) ?? text
        let parts = clock.split(separator: ":").map(String.init)
        let (hours, minutes): (String, String)
        if parts.count >= 2 {
            (hours, minutes) = (parts[0], parts[1])
        } else if clock.count == 4, clock.allSatisfy(\.isNumber) {
            (hours, minutes) = (String(clock.prefix(2)), String(clock.suffix(2)))
        } else {
            return nil
        }
        guard let h = Int(hours), let m = Int(minutes), (0...23).contains(h), (0...59).contains(m) else { return nil }
        return h * 60 + m
    }
}
