internal import Foundation
internal import Licensing

/// Every date of an application.
public struct ApplicationClockReport: Report {
    struct Entry: Encodable, Sendable {
        let what: String
        let date: CalendarDate
        let source: String
        let closed: Bool
        /// counted, authority's own, to work to, or stated.
        let basis: ClockDate.Basis
        /// V, S or K; null for a day that was stated and not counted.
        @ExplicitNull var confidence: String?
        /// The rule was not read in a primary source.
        let checkWithSolicitor: Bool
        /// From today; below 0 when the day has passed.
        let daysLeft: Int
        /// The period that was counted; null for a day that was not.
        @ExplicitNull var rule: String?
        /// It hangs on a hearing or a decision whose day is not given, and was counted from the latest lawful one.
        let fromLatestLawfulDay: Bool
        @ExplicitNull var note: String?
    }

    struct Holidays: Encodable, Sendable {
        let source: String
        @ExplicitNull var retrievedOn: CalendarDate?
        let confidence: String
        let firstYear: Int
        let lastYear: Int
        let workedOut: [Int]
    }

    let asAt: CalendarDate
    let timeZone = "Europe/London"
    let type: String
    @ExplicitNull var premises: String?
    let dates: [Entry]
    /// The day by which to write; null where it is not known.
    @ExplicitNull var workTo: CalendarDate?
    /// Whether that day is over; null where it is not known.
    @ExplicitNull var closed: Bool?
    let sentences: [String]
    /// What the application file leaves open.
    let questions: [String]
    let workingDay: String
    let workingDaySource: String
    let bankHolidays: Holidays

    init(_ clock: ApplicationClock, premises: String?, questions: [String]) {
        asAt = clock.today
        type = clock.period.type.words
        self.premises = premises
        dates = clock.dates.map { date in
            Entry(
                what: date.what, date: date.date, source: date.source, closed: date.closed, basis: date.basis,
                confidence: date.confidence, checkWithSolicitor: date.isForTheSolicitor, daysLeft: date.date.days(since: clock.today),
                rule: date.rule, fromLatestLawfulDay: date.fromLatestLawfulDay, note: date.note)
        }
        workTo = clock.workTo
        closed = clock.workTo.map { $0 < clock.today }
        sentences = clock.sentences
        self.questions = questions
        workingDay = WorkingDays.definition.value
        workingDaySource = WorkingDays.definition.source
        let holidays = clock.workingDays.holidays
        bankHolidays = Holidays(
            source: holidays.source, retrievedOn: holidays.retrievedOn, confidence: holidays.confidence,
            firstYear: holidays.years.lowerBound, lastYear: holidays.years.upperBound, workedOut: holidays.workedOut)
    }

    public var text: String {
        var lines = ["As at \(asAt.words): \(type)\(premises.map { ", \($0)" } ?? "")."]
        if let workTo { lines.append("Work to \(workTo.words): \(closed == true ? "closed" : Self.left(workTo.days(since: asAt))).") }
        if !dates.isEmpty { lines += ["", table, ""] }
        let notes = dates.compactMap { entry in entry.note.map { "- \(entry.what): \($0)." } }
        if !notes.isEmpty { lines += notes + [""] }
        lines += sentences + questions
        let doubtful = dates.filter(\.checkWithSolicitor).map { "\($0.what) (\($0.confidence ?? ""))" }
        if !doubtful.isEmpty {
            lines.append("Check with your solicitor what was not read in a primary source: \(Self.once(doubtful).joined(separator: ", ")).")
        }
        lines += [
            "Confidence: V read in a primary source, S in a secondary one, K general knowledge of the field.",
            "A working day is \(workingDay) (\(workingDaySource)). Bank holidays: \(bankHolidays.source), "
                + "\(bankHolidays.firstYear) to \(bankHolidays.lastYear)"
                + (bankHolidays.retrievedOn.map { ", as of \($0)" } ?? "") + " (confidence \(bankHolidays.confidence)).",
        ]
        return lines.joined(separator: "\n")
    }

    private var table: String {
        var table = TextTable(["what", "date", "left", "how", "source"])
        for entry in dates {
            let opens = entry.what.hasSuffix(" open") && entry.daysLeft <= 0
            table.add([
                entry.what, entry.date.words, entry.closed ? "closed" : opens ? "open" : Self.left(entry.daysLeft),
                entry.basis.rawValue + (entry.fromLatestLawfulDay ? " from the latest lawful day" : ""),
                (entry.rule.map { "\($0); " } ?? "") + entry.source + (entry.confidence.map { " (\($0))" } ?? ""),
            ])
        }
        return table.text
    }

    private static func left(_ days: Int) -> String { days == 0 ? "today" : "\(days) day\(days == 1 ? "" : "s")" }

    private static func once(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
