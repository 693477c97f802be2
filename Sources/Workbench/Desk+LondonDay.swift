internal import Foundation
internal import Licensing

extension Desk {
    /// The day in Europe/London at the desk's time: the law's days are those of England and Wales.
    /// - Throws: `Fault` 70 where this machine does not know that time zone.
    func londonDay() throws -> CalendarDate {
        guard let zone = TimeZone(identifier: "Europe/London") else {
            throw Fault(
                .software, message: "This machine does not know the time zone Europe/London (install tzdata), so the day is not known; give it with --today.")
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: now)
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let date = CalendarDate(year: year, month: month, day: day)
        else { throw Fault(.software, message: "The day of today cannot be told; give it with --today.") }
        return date
    }
}
