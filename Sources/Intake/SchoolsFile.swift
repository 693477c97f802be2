internal import Geometry
internal import Licensing
internal import Projection

/// Schools that are open, of Get Information about Schools, or of a council's shorter table made from it. The names of
/// head teachers are in columns that are not read.
struct SchoolsFile {
    private let table: CSVTable
    private var issues: [RowIssue] = []
    private var notOpen: [String: Int] = [:]

    /// Get Information about Schools, `edubasealldata`: EPSG:27700.
    static func read(_ table: CSVTable, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        var file = SchoolsFile(table: table)
        let isWhole = table.column("EstablishmentName") != nil
        let records = isWhole ? try file.published() : try file.cut(grid)
        file.tellNotOpen()
        try table.requireRecords(records.count, of: .schools)
        return Reading(
            publication: .schools, edition: options.edition ?? edition(in: table.file), part: file.part(isWhole), vintage: nil,
            rows: table.rowCount, content: .places(records), issues: file.issues)
    }

    private init(table: CSVTable) { self.table = table }

    private mutating func published() throws -> [PlaceRecord] {
        let reference = try table.required("URN"), name = try table.required("EstablishmentName")
        let status = try table.required("EstablishmentStatus (code)"), phase = try table.required("PhaseOfEducation (name)")
        let group = table.column("EstablishmentTypeGroup (name)")
        let from = table.column("StatutoryLowAge"), to = table.column("StatutoryHighAge")
        let postcode = try table.required("Postcode")
        let easting = try table.required("Easting"), northing = try table.required("Northing")
        var seen: [String: Int] = [:]
        var records: [PlaceRecord] = []
        for row in table.dataRows {
            guard isNumbered(row, reference, seen: &seen) else { continue }
            switch table.field(row, status) {
            // Open, and open but proposed to close.
            case "1", "3": break
            case "2": notOpen["closed", default: 0] += 1; continue
            case "4": notOpen["proposed to open", default: 0] += 1; continue
            default:
                issues.append(
                    table.issue(
                        row, status,
                        "The status is 1 (open), 2 (closed), 3 (open, proposed to close) or 4 (proposed to open); the row was "
                            + "not used."))
                continue
            }
            var kind = table.field(row, phase)
            if kind.isEmpty || kind == "Not applicable" { kind = group.map { table.field(row, $0) } ?? "" }
            records.append(
                record(row, reference, name, postcode, detail: detail(row, kind, from, to), place: gridPlace(row, easting, northing)))
        }
        return records
    }

    private mutating func cut(_ grid: NationalGrid) throws -> [PlaceRecord] {
        let reference = try table.required("unique_reference_number"), name = try table.required("name")
        let type = try table.required("type"), postcode = try table.required("postcode")
        let from = try table.required("lowest_admission_age"), to = try table.required("highest_admission_age")
        let longitude = try table.required("lon"), latitude = try table.required("lat")
        var seen: [String: Int] = [:]
        var records: [PlaceRecord] = []
        for row in table.dataRows where isNumbered(row, reference, seen: &seen) {
            var place: Point?
            let x = table.field(row, longitude), y = table.field(row, latitude)
            if PublishedNumber.isMissing(x) || PublishedNumber.isMissing(y) {
                issues.append(table.issue(row, longitude, Self.withoutPlace))
            } else if let x = Double(x), let y = Double(y) {
                do {
                    place = try grid.point(Geographic(longitude: x, latitude: y))
                } catch {
                    issues.append(table.issue(row, longitude, "\(error) The school is kept without a place."))
                }
            } else {
                issues.append(
                    table.issue(
                        row, longitude, "Longitude and latitude must be numbers of degrees; the school is kept without a place."))
            }
            records.append(
                record(row, reference, name, postcode, detail: detail(row, table.field(row, type), from, to), place: place))
        }
        return records
    }

    private static let withoutPlace = "The file gives no position for this school; it is kept without a place."

    private mutating func isNumbered(_ row: Int, _ column: Int, seen: inout [String: Int]) -> Bool {
        let number = table.field(row, column)
        guard let whole = Int(number), whole > 0 else {
            issues.append(table.issue(row, column, "A school's unique reference number is a whole one; the row was not used."))
            return false
        }
        if let first = seen[number] {
            issues.append(
                table.issue(row, column, "The school stands already in row \(first), which is used; this row was not used."))
            return false
        }
        seen[number] = row
        return true
    }

    private mutating func record(
        _ row: Int, _ reference: Int, _ name: Int, _ postcode: Int, detail: String?, place: Point?
    ) -> PlaceRecord {
        let written = table.field(row, postcode)
        let found = Postcode(written)
        if found == nil, !PublishedNumber.isMissing(written) {
            issues.append(table.issue(row, postcode, "This is not a postcode; the school is kept without one."))
        }
        let title = table.field(row, name)
        return PlaceRecord(
            row: row, kind: "school", reference: table.field(row, reference), name: title.isEmpty ? nil : title, detail: detail,
            postcode: found, shape: place.map { .point($0) })
    }

    /// "Primary, ages 4 to 11".
    private func detail(_ row: Int, _ kind: String, _ from: Int?, _ to: Int?) -> String? {
        var parts = PublishedNumber.isMissing(kind) ? [] : [kind]
        if let low = from.flatMap({ Int(table.field(row, $0)) }), let high = to.flatMap({ Int(table.field(row, $0)) }) {
            parts.append("ages \(low) to \(high)")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private mutating func gridPlace(_ row: Int, _ easting: Int, _ northing: Int) -> Point? {
        let x = table.field(row, easting), y = table.field(row, northing)
        if ["", "0"].contains(x) && ["", "0"].contains(y) {
            issues.append(table.issue(row, easting, Self.withoutPlace))
            return nil
        }
        guard let eastings = Double(x), let northings = Double(y), (1...700_000).contains(eastings),
            (1...1_300_000).contains(northings)
        else {
            issues.append(
                table.issue(
                    row, easting,
                    "Easting and northing must be metres of the British National Grid; the school is kept without a place."))
            return nil
        }
        return Point(x: eastings, y: northings)
    }

    private mutating func tellNotOpen() {
        guard !notOpen.isEmpty else { return }
        let counts = notOpen.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        issues.append(
            RowIssue(
                file: table.file, row: 0, field: "EstablishmentStatus (code)", value: "",
                reason: "Schools that are not open were left out: \(counts)."))
    }

    private func part(_ isWhole: Bool) -> String {
        guard let column = table.column(isWhole ? "LA (name)" : "local_authority_code") else { return "" }
        let found = Set(table.dataRows.map { table.field($0, column) }).subtracting([""]).sorted()
        if found.count > 6 { return "\(found.count) authorities, \(found[0]) to \(found[found.count - 1])" }
        return (isWhole ? "" : "authority ") + found.joined(separator: ", ")
    }

    /// "2026-01-15" of "edubasealldata20260115.csv": the day stands in no column.
    private static func edition(in file: String) -> String {
        guard let match = file.firstMatch(of: /edubase\D*(\d{4})(\d\d)(\d\d)/) else { return "" }
        return "\(match.output.1)-\(match.output.2)-\(match.output.3)"
    }
}
