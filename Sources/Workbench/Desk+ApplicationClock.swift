public import Foundation
internal import Intake
public import Licensing

/// What an application's clock runs on: its file, or its type and days.
public enum ClockInput: Sendable {
    case file(URL)
    /// `type` in the words of the application file, with blanks or hyphens.
    case days(type: String, ClockDays)
}

/// The days of an application, as options of the command line.
public struct ClockDays: Sendable {
    public var given: CalendarDate?
    public var readvertised: CalendarDate?
    public var authorityLastDay: CalendarDate?
    public var proceedings: Proceedings

    public init(
        given: CalendarDate? = nil, readvertised: CalendarDate? = nil, authorityLastDay: CalendarDate? = nil,
        proceedings: Proceedings = Proceedings()
    ) {
        self.given = given
        self.readvertised = readvertised
        self.authorityLastDay = authorityLastDay
        self.proceedings = proceedings
    }
}

extension Desk {
    /// Every date of an application, each with its source. - Throws: `Fault`.
    /// - Parameters:
    ///   - workspace: looked for and not read; nil where none is named.
    ///   - today: nil for the day in Europe/London.
    ///   - bankHolidays: gov.uk's bank-holidays.json; nil for the list that comes with the program.
    public func clock(
        _ input: ClockInput, workspace: URL?, today: CalendarDate?, bankHolidays: URL?
    ) throws -> ApplicationClockReport {
        if let workspace, !FileManager.default.fileExists(atPath: workspace.path) {
            throw Fault(
                .missing, file: workspace.relativePath,
                message: "\(workspace.relativePath): there is no such workspace; a clock needs none, so leave it out or check the name.")
        }
        do {
            let today = try today ?? Self.londonDay(of: now)
            let workingDays = WorkingDays(try holidays(bankHolidays))
            switch input {
            case .file(let url):
                let application = try application(.file(url))
                return ApplicationClockReport(
                    ApplicationClock(application.period, application.proceedings, workingDays: workingDays, today: today),
                    premises: application.premises, questions: application.questions)
            case .days(let words, let days):
                return ApplicationClockReport(
                    ApplicationClock(try period(words, days), days.proceedings, workingDays: workingDays, today: today),
                    premises: nil, questions: [])
            }
        } catch {
            throw Fault(error)
        }
    }

    private func holidays(_ file: URL?) throws -> BankHolidays {
        guard let file else { return try BankHolidaysFile.shipped() }
        let text = try FileBytes.text(file, called: "file of bank holidays", "a list of bank holidays is").text
        return try BankHolidaysFile.read(text, file: file.relativePath)
    }

    private func period(_ words: String, _ days: ClockDays) throws -> RepresentationPeriod {
        guard let type = ApplicationType(words: words.replacing("-", with: " ")) else {
            throw Fault(
                .usage, field: "type",
                message: "--type: \"\(words)\" is not a type of application; write one of "
                    + ApplicationType.allCases.map(\.words).joined(separator: ", ") + ".")
        }
        let period = RepresentationPeriod(
            given: days.given, authorityLastDay: days.authorityLastDay, type: type, readvertised: days.readvertised)
        if let wrong = days.proceedings.contradiction(with: period) {
            throw Fault(
                .usage, field: wrong.field,
                message: "--\(wrong.field.replacing(" ", with: "-")): \(wrong.description).")
        }
        return period
    }

    /// The day that the moment falls on in London. - Throws: `Fault` where this system does not know London's summer time:
    /// near midnight the day would be another.
    public static func londonDay(of moment: Date, zone name: String = "Europe/London") throws -> CalendarDate {
        let july = Date(timeIntervalSince1970: 1_783_000_000)
        guard let zone = TimeZone(identifier: name), zone.secondsFromGMT(for: july) == 3600 else {
            throw Fault(
                .software, field: "today",
                message: "This system does not know the time zone \(name), so today is not known for sure; give it with --today.")
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        guard let year = parts.year, let month = parts.month, let number = parts.day,
            let day = CalendarDate(year: year, month: month, day: number)
        else { throw Fault(.software, field: "today", message: "Today is no date; give it with --today.") }
        return day
    }
}
