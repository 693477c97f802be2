public import Licensing
internal import Yams

/// The bank holidays of England and Wales: gov.uk's bank-holidays.json, or the list that comes with the program, which has
/// the same shape and says besides where it is from. Every error names the line.
public enum BankHolidaysFile {
    /// - Throws: `IntakeError`, which is a fault of the program: the tests read it.
    public static func shipped() throws -> BankHolidays {
        try read(String(decoding: PackageResources.bank_holidays_yaml, as: UTF8.self), file: "bank-holidays.yaml")
    }

    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String) throws -> BankHolidays {
        // JSON is YAML too.
        let document = try YAMLDocument(text, file: file, what: "bank holidays are")
        guard let division = document.mapping["england-and-wales"], let events = division["events"]?.sequence else {
            throw IntakeError(
                file: file, field: "england-and-wales",
                message: "\(file): it has no \"england-and-wales\" with a list of \"events\"; give gov.uk's bank-holidays.json as it is.")
        }
        let holidays = try events.map { try holiday($0, file: file) }
        let years = try wholeYears(holidays, file: file)
        let top = document.mapping
        return BankHolidays(
            holidays: holidays, years: years,
            workedOut: top["worked out"]?.sequence?.compactMap { $0.scalar.flatMap { Int($0.string) } } ?? [],
            source: top["source"]?.scalar?.string ?? "\(file), given in the place of the program's own list",
            retrievedOn: (top["retrieved on"]?.scalar?.string).flatMap { CalendarDate(iso: $0) },
            confidence: top["confidence"]?.scalar?.string ?? "S")
    }

    private static func holiday(_ node: Node, file: String) throws -> BankHolidays.Holiday {
        guard let title = node["title"]?.scalar?.string, !title.isEmpty else {
            throw YAMLDocument.fault(node, "title", "the event has no \"title\"; give gov.uk's bank-holidays.json as it is", file: file)
        }
        let words = node["date"]?.scalar?.string ?? ""
        guard let date = CalendarDate(iso: words) else {
            throw YAMLDocument.fault(node["date"] ?? node, "date", "\"\(words)\" is not a day such as 2026-12-25", file: file)
        }
        let notes = node["notes"]?.scalar?.string ?? ""
        return BankHolidays.Holiday(
            date: date, name: title.replacing("’", with: "'") + (notes.isEmpty ? "" : " (\(notes.lowercased()))"))
    }

    /// What gov.uk lists of every year, with or without a substitute.
    private static let everyYear = [
        "New Year", "Good Friday", "Easter Monday", "Early May", "Spring", "Summer", "Christmas", "Boxing",
    ]

    /// A list that breaks off within a year, or leaves one out, would make working days of holidays.
    private static func wholeYears(_ holidays: [BankHolidays.Holiday], file: String) throws -> ClosedRange<Int> {
        let years = holidays.map(\.date.parts.year)
        guard let first = years.min(), let last = years.max() else {
            throw IntakeError(
                file: file, field: "events",
                message: "\(file): its list of events is empty; give gov.uk's bank-holidays.json as it is.")
        }
        let names = Dictionary(grouping: holidays, by: \.date.parts.year).mapValues { $0.map { $0.name.lowercased() } }
        for year in first...last {
            for wanted in everyYear where !(names[year] ?? []).contains(where: { $0.contains(wanted.lowercased()) }) {
                throw IntakeError(
                    file: file, field: "events",
                    message: "\(file): of \(year) it has no \"\(wanted)\"; give a list of whole years, as gov.uk's bank-holidays.json is.")
            }
        }
        return first...last
    }
}
