internal import Geometry
public import Licensing

/// A week's applications as a CSV table, one a row. A row that cannot be read is named, and the others are read.
public struct ApplicationsTable: Sendable {
    public struct Entry: Hashable, Sendable {
        /// The data row, counted from 1.
        public let row: Int
        public let id: String
        /// Names of people are dropped from premises and address.
        public let application: Application

        /// The same row with what was worked out of its application.
        public func with(_ application: Application) -> Entry { Entry(row: row, id: id, application: application) }
    }

    /// Why a row cannot be read.
    public struct Refusal: Hashable, Sendable {
        public let row: Int
        /// Nil where the row has none.
        public let id: String?
        public let field: String
        /// A sentence that names file and row.
        public let message: String
    }

    public let file: String
    public let entries: [Entry]
    public let refusals: [Refusal]
    /// Headings that no field takes.
    public let unread: [String]

    static let headings = [
        "id", "type", "premises", "address", "postcode", "easting", "northing", "activity", "late night refreshment", "hours",
        "given", "authority last day", "authority",
    ]

    /// - Throws: `IntakeError` where the table as a whole cannot be read.
    public init(_ bytes: [UInt8], file: String) throws {
        guard !bytes.isEmpty else {
            throw IntakeError(file: file, message: "\(file): the file is empty; it needs a line of headings and a row for each application.")
        }
        let table = try CSVTable(bytes, file: file)
        let needed = ["id", "type", "activity"] + (table.column("easting") == nil ? ["postcode"] : ["northing"])
        if let lost = needed.first(where: { table.column($0) == nil }) {
            throw IntakeError(
                file: file, row: 0, field: lost,
                message: "\(file): it has no column \"\(lost)\"; a table of applications has the columns id, type, activity, and "
                    + "postcode or easting and northing, and may have premises, address, late night refreshment, hours, given, "
                    + "authority last day and authority.")
        }
        self.file = file
        unread = table.header.filter { heading in !heading.isEmpty && !Self.headings.contains(heading.lowercased()) }
        var entries: [Entry] = []
        var refusals: [Refusal] = []
        var rows: [String: Int] = [:]
        for row in table.dataRows {
            let reader = ApplicationRow(table: table, row: row)
            do {
                let id = try reader.id()
                if let first = rows[id] { throw reader.fault("id", "the id \"\(id)\" stands in row \(first) too; each application has its own") }
                rows[id] = row
                entries.append(Entry(row: row, id: id, application: try reader.application(id)))
            } catch let fault as ApplicationRow.Fault {
                refusals.append(
                    Refusal(row: row, id: try? reader.id(), field: fault.field, message: "\(file), row \(row): \(fault.sentence)."))
            }
        }
        guard !entries.isEmpty || !refusals.isEmpty else {
            throw IntakeError(file: file, message: "\(file): it has headings and no rows, so there is no application to read.")
        }
        self.entries = entries
        self.refusals = refusals
    }
}
