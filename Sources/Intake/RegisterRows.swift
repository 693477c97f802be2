internal import Geometry
internal import Licensing
internal import Projection

/// The rows of a register, one at a time: what is kept of each, and what is doubtful in it.
struct RegisterRows {
    let table: CSVTable
    let shape: RegisterShape
    let grid: NationalGrid
    let options: IntakeOptions
    var records: [PremisesRecord] = []
    var issues: [RowIssue] = []
    private var firstRowWithContent: [[String]: Int] = [:]

    private let reference: Int?
    private let premises: Int?
    private let address: Int?
    private let postcode: Int?
    private let kind: Int?
    private let status: Int?
    private let holder: Int?
    private let start: Int?
    private let longitude: Int?
    private let latitude: Int?
    private let weekdays: [(String, Int)]

    var hasStatus: Bool { status != nil }

    init(table: CSVTable, shape: RegisterShape, grid: NationalGrid, options: IntakeOptions) {
        self.table = table
        self.shape = shape
        self.grid = grid
        self.options = options
        func find(_ names: [String]) -> Int? { names.lazy.compactMap { table.column($0) }.first }
        reference = find(shape.reference)
        premises = find(shape.premises)
        address = find(shape.address)
        postcode = find(shape.postcode)
        kind = find(shape.kind)
        status = find(shape.status)
        holder = find(shape.holder)
        start = find(shape.start)
        longitude = find(shape.longitude)
        latitude = find(shape.latitude)
        weekdays = Weekday.allCases.compactMap { day in table.column(day.rawValue).map { (day.rawValue, $0) } }
    }

    /// One of the two columns alone means that the other was lost on the way: without it the register would be placed
    /// by postcodes, less well than as published, and nobody would be told.
    func refuseHalfOfCoordinates() throws {
        guard (longitude == nil) != (latitude == nil) else { return }
        let (lost, kept) = longitude == nil ? ("longitude", "latitude") : ("latitude", "longitude")
        throw IntakeError(
            file: table.file, row: 0, field: lost,
            message: "\(table.file): it has a column \"\(kept)\" but none \"\(lost)\". Download the file again, or restore "
                + "the column.")
    }

    mutating func read(_ row: Int) {
        guard table.fieldCount(row) == table.header.count else {
            issues.append(
                RowIssue(
                    file: table.file, row: row, field: "", value: "",
                    reason: "The row has \(table.fieldCount(row)) fields where \(table.header.count) were expected; it "
                        + "was not used."))
            return
        }
        noteRepetition(row)
        var record = PremisesRecord(row: row)
        record.reference = text(row, reference)
        record.kind = text(row, kind).map(AuthorisationKind.init(registerWord:)) ?? .notStated
        record.startDate = text(row, start)
        record.sales = sales(row)
        record.lateNightRefreshment = shape.lateNightRefreshment.flatMap { table.column($0) }.map { isFilled(row, $0) }
        if let status {
            let word = table.field(row, status)
            record.status = LicenceStatus(registerWord: word)
            if record.status == .unknown {
                note(row, status, .status, "A status this program does not know; not counted as in force.")
            }
        }
        readNames(row, into: &record)
        record.hours = hours(row)
        readPostcode(row, into: &record)
        readPlace(row, into: &record)
        records.append(record)
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

    private func text(_ row: Int, _ column: Int?) -> String? {
        guard let column else { return nil }
        let found = table.field(row, column)
        return PublishedNumber.isMissing(found) ? nil : found
    }

    private func isFilled(_ row: Int, _ column: Int) -> Bool {
        let found = table.field(row, column)
        return !PublishedNumber.isMissing(found) && !["no", "n", "false", "0"].contains(found.lowercased())
    }

    private mutating func noteRepetition(_ row: Int) {
        let content = (0..<table.header.count).map { table.field(row, $0) }
        if let first = firstRowWithContent[content] {
            issues.append(
                RowIssue(
                    file: table.file, row: row, field: "", value: "",
                    reason: "The row repeats row \(first) in every field; both are kept and counted."))
        } else {
            firstRowWithContent[content] = row
        }
    }

    private func sales(_ row: Int) -> AlcoholSales {
        guard shape.statesActivities else { return .notStated }
        func filled(_ name: String?) -> Bool { name.flatMap { table.column($0) }.map { isFilled(row, $0) } ?? false }
        switch (filled(shape.bothSales), filled(shape.onSales), filled(shape.offSales)) {
        case (true, _, _), (_, true, true): return .both
        case (_, true, _): return .onOnly
        case (_, _, true): return .offOnly
        default: return .none
        }
    }

    /// The holder's name is kept only if it is surely an organisation's; one that is not is taken out of the premises'
    /// name and address too.
    private func readNames(_ row: Int, into record: inout PremisesRecord) {
        var dropped: DroppedHolder?
        if let name = text(row, holder) {
            record.holder = HolderName.organisation(in: name)
            record.holderDigest = options.holderDigest(name)
            dropped = record.holder == nil ? DroppedHolder(name) : nil
        }
        record.name = text(row, premises).flatMap { PremisesWords.name($0, holder: dropped) }
        record.address = text(row, address).flatMap { PremisesWords.address($0, holder: dropped) }
    }

    /// In the form of `WeeklyHours`; as written where not all of it can be read, which is an issue.
    private mutating func hours(_ row: Int) -> String? {
        let stated = weekdays.compactMap { day, column in text(row, column).map { "\(day) \($0)" } }
        guard !stated.isEmpty else { return nil }
        let reading = HoursText.read(stated.joined(separator: "\n"))
        for sentence in reading.issues {
            issues.append(RowIssue(file: table.file, row: row, field: "hours", value: "", reason: sentence))
        }
        return reading.unread.isEmpty ? reading.hours.description : stated.joined(separator: "; ")
    }

    /// From its own column or, failing that, the end of the address.
    private mutating func readPostcode(_ row: Int, into record: inout PremisesRecord) {
        if let stated = text(row, postcode), let found = Postcode(stated) {
            record.postcode = found
        } else if let stated = text(row, address), let found = Postcode(lastIn: stated) {
            record.postcode = found
        } else if let column = postcode ?? address {
            note(row, column, .postcode, "There is no usable postcode in the row.")
        }
    }

    private mutating func readPlace(_ row: Int, into record: inout PremisesRecord) {
        guard let longitude, let latitude else { return }
        let x = table.field(row, longitude)
        let y = table.field(row, latitude)
        guard !PublishedNumber.isMissing(x) || !PublishedNumber.isMissing(y) else { return }
        guard let east = Double(x), let north = Double(y) else {
            note(
                row, Double(x) == nil ? longitude : latitude, .degrees,
                "Longitude and latitude must be numbers of degrees; the premises is placed by its postcode if it has one.")
            return
        }
        do {
            record.place = try grid.point(Geographic(longitude: east, latitude: north))
            record.placement = .registerCoordinates
        } catch {
            note(row, longitude, .degrees, "\(error) The premises is placed by its postcode if it has one.")
        }
    }
}
