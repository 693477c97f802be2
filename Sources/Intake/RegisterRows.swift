internal import Geometry
internal import Licensing
internal import Projection

/// The rows of a register, one at a time: what is kept of each, and what is doubtful in it.
struct RegisterRows {
    let mapped: MappedTable
    let grid: NationalGrid
    let options: IntakeOptions
    var records: [PremisesRecord] = []
    var issues: [RowIssue] = []
    private var firstRowWithContent: [[String]: Int] = [:]
    private let permits: PermittedActivities

    var table: CSVTable { mapped.table }

    init(table: MappedTable, grid: NationalGrid, options: IntakeOptions) {
        mapped = table
        self.grid = grid
        self.options = options
        permits = PermittedActivities(table)
    }

    /// One of the two columns alone means that the other was lost on the way: without it the register would be placed
    /// by postcodes, less well than as published, and nobody would be told.
    func refuseHalfOfCoordinates() throws {
        for (first, second) in [("longitude", "latitude"), ("easting", "northing")]
        where (mapped.column(first) == nil) != (mapped.column(second) == nil) {
            let isFirstLost = mapped.column(first) == nil
            let kept = mapped.heading(isFirstLost ? second : first)
            let lost = mapped.mapping.columns[isFirstLost ? first : second]?.first?.name ?? (isFirstLost ? first : second)
            throw IntakeError(
                file: table.file, row: 0, field: lost,
                message: "\(table.file): it has a column \"\(kept)\" but none \"\(lost)\". Download the file again, or restore "
                    + "the column.")
        }
    }

    mutating func read(_ row: Int) {
        if let issue = mapped.shapeIssue(row) {
            issues.append(issue)
            return
        }
        if !mapped.mapping.hasSeveralRows { noteRepetition(row) }
        var record = PremisesRecord(row: row)
        record.reference = reference(row)
        record.kind = authorisation(row)
        record.startDate = date(row, "start")
        record.expiryDate = date(row, "expiry")
        let permitted = permits.read(row)
        permitted.apply(to: &record)
        note(permitted.issues, row)
        readStatus(row, into: &record)
        readNames(row, into: &record)
        record.hours = hours(row)
        record.capacity = number(row, "capacity")
        record.rateableValue = number(row, "rateable value")
        record.feeBand = feeBand(row)
        let conditions = mapped.texts(row, "conditions").joined(separator: " ")
        record.conditions = conditions.isEmpty ? nil : RemoteSales.telling(in: conditions)
        readPostcode(row, into: &record)
        readPlace(row, into: &record)
        records.append(record)
    }

    /// A number of a licence has a figure in it; a text without one may be a name.
    private mutating func reference(_ row: Int) -> String? {
        guard let written = mapped.text(row, "reference"), let column = mapped.column("reference") else { return nil }
        if written.contains(where: \.isNumber), !PersonalName.words(in: written).contains(where: PersonalName.isTitleOrOffice) {
            return written
        }
        note(row, column, .degrees, "It is no number of a licence, for it has no figure in it; not used.")
        return nil
    }

    /// "A", "Band C", "E with multiplier"; nothing else.
    private mutating func feeBand(_ row: Int) -> String? {
        guard let written = mapped.text(row, "fee band"), let column = mapped.column("fee band") else { return nil }
        let plain = written.wholeMatch(of: /(?i)(?:band\s*)?([A-EX])(?:\s*[(,-]?\s*((?:no|with|without)\s+multiplier)\)?)?/)
        if let plain {
            return plain.output.1.uppercased() + (plain.output.2.map { " " + $0.lowercased() } ?? "")
        }
        note(row, column, .degrees, "It is no fee band A to E; not used.")
        return nil
    }

    private func authorisation(_ row: Int) -> AuthorisationKind {
        mapped.text(row, "authorisation").map {
            mapped.mapping.authorisations[$0.lowercased()] ?? AuthorisationKind(registerWord: $0)
        } ?? .notStated
    }

    private mutating func readStatus(_ row: Int, into record: inout PremisesRecord) {
        guard let status = mapped.column("status") else { return }
        let word = table.field(row, status)
        record.status = mapped.mapping.status[word.lowercased()] ?? LicenceStatus(registerWord: word)
        record.statusWord = QuotableValue.status.allows(word) && !PublishedNumber.isMissing(word) ? word : nil
        record.statusDate = date(row, "status date")
        if record.status == .unknown {
            note(row, status, .status, "A status this program does not know; not counted as in force.")
        }
    }

    private mutating func noteRepetition(_ row: Int) {
        let content = (0..<table.header.count).map { table.field(row, $0) }
        if let first = firstRowWithContent[content] {
            issues.append(
                RowIssue(
                    file: table.file, row: row, field: "", value: "",
                    reason: "The row repeats row \(first) in every field; both are kept, and the register doctor proposes to count it once."))
        } else {
            firstRowWithContent[content] = row
        }
    }

    /// The holder's name is kept only if it is surely an organisation's; one that is not is taken out of the premises'
    /// name and address too.
    private func readNames(_ row: Int, into record: inout PremisesRecord) {
        var dropped: DroppedHolder?
        if let name = mapped.text(row, "holder") {
            record.holder = HolderName.organisation(in: name)
            record.holderDigest = options.holderDigest(name)
            dropped = record.holder == nil ? DroppedHolder(name) : nil
        }
        let address = mapped.texts(row, "address").joined(separator: ", ")
        record.name = mapped.text(row, "name").flatMap { PremisesWords.name($0, holder: dropped) }
        record.address = address.isEmpty ? nil : PremisesWords.address(address, holder: dropped)
        // Columns of people are read to know their names elsewhere, and for nothing else.
        for person in mapped.texts(row, "people") where HolderName.organisation(in: person) == nil {
            let dropped = DroppedHolder(person)
            record.name = record.name.flatMap { PremisesWords.name($0, holder: dropped) }
            record.address = record.address.flatMap { PremisesWords.address($0, holder: dropped) }
        }
    }

    /// In the form of `WeeklyHours`; as written where not all of it can be read, which is an issue.
    private mutating func hours(_ row: Int) -> String? {
        let byDay = Weekday.allCases.compactMap { day in
            mapped.text(row, day.rawValue.lowercased()).map { "\(day.rawValue) \($0)" }
        }
        let stated = byDay + mapped.texts(row, "hours").map { $0.replacing("^", with: "\n") }
        guard !stated.isEmpty else { return nil }
        let reading = HoursText.read(stated.joined(separator: "\n"))
        let written = stated.joined(separator: "; ").split(whereSeparator: \.isNewline).joined(separator: "; ")
        guard PlainWords.alone(in: written) else { return plainHours(of: reading, row) }
        for sentence in reading.issues {
            issues.append(RowIssue(file: table.file, row: row, field: "hours", value: "", reason: sentence))
        }
        return reading.unread.isEmpty ? reading.hours.description : written
    }

    /// Of a text with words that may be a name only what was read is kept, and nothing is quoted.
    private mutating func plainHours(of reading: HoursReading, _ row: Int) -> String? {
        var hours = reading.hours
        hours.dropOtherTimings(unless: PlainWords.alone)
        if !reading.isWhole || hours != reading.hours {
            issues.append(
                RowIssue(
                    file: table.file, row: row, field: "hours", value: "",
                    reason: "Not all of the hours could be read. " + QuotableValue.withheld))
        }
        return hours.isEmpty ? nil : hours.description
    }

    /// ISO 8601; as written, with an issue, where it is no date.
    private mutating func date(_ row: Int, _ field: String) -> String? {
        guard let written = mapped.text(row, field), let column = mapped.column(field) else { return nil }
        if let date = mapped.isoDate(written) { return date }
        note(row, column, .degrees, "It is no date with \(mapped.mapping.dates.rawValue) in four digits for the year; not used.")
        return nil
    }

    private mutating func number(_ row: Int, _ field: String) -> Int? {
        guard let written = mapped.text(row, field), let column = mapped.column(field) else { return nil }
        let digits = written.hasPrefix("£") ? String(written.dropFirst()) : written
        if let number = PublishedNumber.decimal(digits), number >= 0, number < 1e9 { return Int(number.rounded()) }
        note(row, column, .degrees, "It is no number from 0; not used.")
        return nil
    }

    /// From its own column or, failing that, the end of the address.
    private mutating func readPostcode(_ row: Int, into record: inout PremisesRecord) {
        let address = mapped.texts(row, "address").joined(separator: ", ")
        if let stated = mapped.text(row, "postcode"), let found = Postcode(stated) {
            record.postcode = found
        } else if let found = Postcode(lastIn: address) {
            record.postcode = found
        } else if let column = mapped.column("postcode") ?? mapped.column("address") {
            note(row, column, .postcode, "There is no usable postcode in the row.")
        }
    }

    private mutating func readPlace(_ row: Int, into record: inout PremisesRecord) {
        switch mapped.place(row, grid: grid) {
        case .none: break
        case .at(let point):
            record.place = point
            record.placement = .registerCoordinates
        case .unusable(let field, let sentence):
            guard let column = mapped.column(field) else { return }
            let isNumber = Double(table.field(row, column)) != nil
            let reason =
                isNumber
                ? "\(sentence) The premises is placed by its postcode if it has one."
                : String(sentence.dropLast()) + "; the premises is placed by its postcode if it has one."
            note(row, column, .degrees, reason)
        }
    }

    /// An issue that quotes the field only if it cannot be a name that a shifted row put there.
    private mutating func note(_ row: Int, _ column: Int, _ shape: QuotableValue, _ reason: String) {
        let value = table.field(row, column)
        let isQuoted = shape.allows(value)
        issues.append(
            RowIssue(
                file: table.file, row: row, field: table.header[column], value: isQuoted ? value : "",
                reason: isQuoted ? reason : reason + " " + QuotableValue.withheld))
    }

    private mutating func note(_ sentences: [String], _ row: Int) {
        issues += sentences.map { RowIssue(file: table.file, row: row, field: "activities", value: "", reason: $0) }
    }
}
