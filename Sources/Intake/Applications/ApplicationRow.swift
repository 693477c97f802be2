internal import Geometry
internal import Licensing

/// One row of a table of applications.
struct ApplicationRow {
    let table: CSVTable
    let row: Int

    struct Fault: Error {
        let field: String
        /// Without its full stop.
        let sentence: String
    }

    func fault(_ field: String, _ sentence: String) -> Fault { Fault(field: field, sentence: sentence) }

    private func text(_ field: String) -> String? {
        guard let column = table.column(field) else { return nil }
        let value = table.field(row, column)
        return PublishedNumber.isMissing(value) ? nil : value
    }

    func id() throws -> String {
        guard table.fieldCount(row) == table.header.count else {
            throw fault(
                "", "the row has \(table.fieldCount(row)) fields where \(table.header.count) were expected; a comma or a quotation "
                    + "mark is missing or too many")
        }
        guard let id = text("id") else { throw fault("id", "it has no id; give each application a reference of its own") }
        guard id.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9\/._-]{0,39}/) != nil else {
            throw fault(
                "id", "\"\(id)\" is no reference: letters, digits and / . _ - without blanks, at most 40; names of people do not belong here")
        }
        return id
    }

    func application(_ id: String) throws -> Application {
        let type = try type()
        let given = try day("given")
        let last = try day("authority last day")
        if let given, let last, last < given {
            throw fault(
                "authority last day",
                "the authority's last day \(last) is before the day \(given) on which the application was given; correct one of the two")
        }
        return Application(
            premises: text("premises").flatMap(KeptWords.premises), address: text("address").flatMap(KeptWords.address),
            place: try place(), sales: try sales(type), lateNightRefreshment: try refreshment(), hours: try hours(),
            period: RepresentationPeriod(given: given, authorityLastDay: last, type: type), authority: text("authority"),
            reference: id)
    }

    private func type() throws -> ApplicationType {
        guard let words = text("type") else { throw fault("type", "it has no type; \(Self.types)") }
        guard let type = ApplicationType(words: words) else {
            throw fault("type", "\"\(words)\" is not a type of application; \(Self.types)")
        }
        return type
    }

    private static let types = "write one of " + ApplicationType.allCases.map(\.words).joined(separator: ", ")

    private func place() throws -> Application.Place {
        if let easting = text("easting"), let northing = text("northing") {
            guard let x = PublishedNumber.decimal(easting), let y = PublishedNumber.decimal(northing) else {
                throw fault("easting", "easting \"\(easting)\" and northing \"\(northing)\" must be numbers of metres")
            }
            return .grid(Point(x: x, y: y))
        }
        guard let words = text("postcode") else {
            throw fault("postcode", "it has neither a postcode nor easting and northing; give one of them")
        }
        guard let postcode = Postcode(words) else {
            throw fault("postcode", "\"\(words)\" does not have the form of a postcode, such as \"BN43 5DB\"")
        }
        return .postcode(postcode)
    }

    private func sales(_ type: ApplicationType) throws -> AlcoholSales {
        switch text("activity")?.lowercased() {
        case "on": return .onOnly
        case "off": return .offOnly
        case "both": return .both
        case "none": return .none
        // A review or a transfer is of what is permitted already, which the table need not repeat.
        case nil where [.review, .clubReview, .summaryReview, .reviewAfterClosureOrder, .transfer, .variationOfSupervisor,
            .temporaryEventNotice].contains(type):
            return .notStated
        case nil: throw fault("activity", "it has no activity; write on, off, both or none for the sale of alcohol")
        case let word?: throw fault("activity", "\"\(word)\" must be on, off, both or none")
        }
    }

    private func refreshment() throws -> Bool {
        switch text("late night refreshment")?.lowercased() {
        case "yes", "y", "true": return true
        case "no", "n", "false", nil: return false
        case let word?: throw fault("late night refreshment", "\"\(word)\" must be yes or no")
        }
    }

    private func hours() throws -> [Application.Hours] {
        guard let words = text("hours") else { return [] }
        let reading = HoursText.read(words)
        guard reading.isWhole, !reading.hours.isEmpty, reading.hours.otherTimings.isEmpty else {
            let why = reading.issues.first ?? "part of it was not understood"
            throw fault(
                "hours",
                "the hours \"\(words)\" cannot be read for certain (\(why.hasSuffix(".") ? String(why.dropLast()) : why)); write them "
                    + "such as \"Mon-Thu 10:00-23:00; Fri-Sat 10:00-01:00\"")
        }
        return reading.hours.asAppliedFor
    }

    private func day(_ field: String) throws -> CalendarDate? {
        guard let words = text(field) else { return nil }
        guard let found = DateText.iso(words, order: .dayMonthYear).flatMap({ CalendarDate(iso: $0) }) else {
            throw fault(field, "\"\(words)\" is not a day such as 2026-11-02 or 02/11/2026")
        }
        return found
    }
}
