internal import Geometry
internal import Licensing

/// ONS's two postcode files: the ONSPD, by point in polygon, and the NSPL, by best fit of output areas. EPSG:27700.
/// Their headings were renamed in 2025 and carry the year of each geography: they are known by pattern.
struct PostcodeDirectoryFile {
    private let table: CSVTable
    private let publication: Publication
    private let postcodeColumn, endedColumn, easting, northing, indicator, district: Int
    private let county, latitude, lsoa2011, lsoa2021: Int?
    private var issues: [RowIssue] = []
    private var others: [String: Int] = [:]

    /// The Irish Grid, and the islands' own.
    private static let onOtherGrids: Set<String> = ["BT", "JE", "GY", "IM"]
    private static let easternmost = 700_000.0
    private static let northernmost = 1_300_000.0

    static func read(_ table: CSVTable, as publication: Publication, options: IntakeOptions) throws -> Reading {
        var file = try PostcodeDirectoryFile(table, publication)
        let records = file.records()
        file.tellOthers()
        try table.requireRecords(records.count, of: publication)
        let areas = Set(records.map { letters(of: $0.postcode) }).sorted()
        return Reading(
            publication: publication, edition: options.edition ?? edition(in: table.file), part: part(areas), vintage: nil,
            rows: table.rowCount, content: .postcodes(records), issues: file.issues)
    }

    private init(_ table: CSVTable, _ publication: Publication) throws {
        func column(_ name: String, _ forms: String...) throws -> Int {
            let wanted = Signature.Column(name, forms: forms)
            return try table.header.firstIndex(where: wanted.matches) ?? table.required(name)
        }
        self.table = table
        self.publication = publication
        postcodeColumn = try table.required("pcds")
        endedColumn = try table.required("doterm")
        easting = try column("east1m", "oseast1m", "east1m")
        northing = try column("north1m", "osnrth1m", "north1m")
        indicator = try column("gridind", "osgrdind", "gridind")
        district = try column("lad##cd", "oslaua", "laua", "lad##cd")
        county = table.header.firstIndex(where: Signature.Column("cty##cd", forms: ["oscty", "cty##cd"]).matches)
        latitude = table.column("lat")
        lsoa2011 = table.column("lsoa11") ?? table.column("lsoa11cd")
        lsoa2021 = table.column("lsoa21") ?? table.column("lsoa21cd")
    }

    private mutating func records() -> [PostcodeRecord] {
        var records: [PostcodeRecord] = []
        records.reserveCapacity(table.rowCount)
        var firstRows: [Postcode: Int] = [:]
        for row in table.dataRows {
            guard let postcode = Postcode(table.field(row, postcodeColumn)) else {
                issues.append(table.issue(row, postcodeColumn, "This is not a postcode; the row was not used."))
                continue
            }
            let letters = Self.letters(of: postcode)
            guard !Self.onOtherGrids.contains(letters) else {
                others[letters, default: 0] += 1
                continue
            }
            guard let quality = Int(table.field(row, indicator)), [1, 2, 3, 4, 5, 6, 8, 9].contains(quality) else {
                issues.append(
                    table.issue(row, indicator, "The grid reference indicator is 1 to 6, 8 or 9; the row was not used."))
                continue
            }
            if let first = firstRows[postcode] {
                issues.append(
                    table.issue(
                        row, postcodeColumn,
                        "The postcode stands already in row \(first), which is used; this row was not used."))
                continue
            }
            firstRows[postcode] = row
            records.append(
                PostcodeRecord(
                    row: row, postcode: postcode, quality: quality * 10, place: place(row, quality: quality),
                    districtCode: Self.code(table.field(row, district)) ?? "",
                    countyCode: county.flatMap { Self.code(table.field(row, $0)) }, lsoa2011: area(row, lsoa2011),
                    lsoa2021: area(row, lsoa2021), ended: ended(row)))
        }
        return records
    }

    /// Nil, with an issue, where the file gives none or none that can be.
    private mutating func place(_ row: Int, quality: Int) -> Point? {
        let x = table.field(row, easting), y = table.field(row, northing)
        let isNowhere = quality == 9 || latitude.map { Double(table.field(row, $0)) ?? 0 >= 99 } == true
        guard !isNowhere, !(x.isEmpty && y.isEmpty) else {
            issues.append(table.issue(row, indicator, "ONS gives no position for this postcode; it is kept without one."))
            return nil
        }
        guard let eastings = Double(x), let northings = Double(y), (1...Self.easternmost).contains(eastings),
            (1...Self.northernmost).contains(northings)
        else {
            issues.append(
                table.issue(
                    row, easting,
                    "Easting and northing must be metres of the British National Grid; the postcode is kept without a place."))
            return nil
        }
        return Point(x: eastings, y: northings)
    }

    private mutating func area(_ row: Int, _ column: Int?) -> String? {
        guard let column, let code = Self.code(table.field(row, column)) else { return nil }
        guard AreaCode.isLSOA(code) else {
            issues.append(
                table.issue(
                    row, column,
                    "This is not the code of an LSOA or data zone (E01, W01 or S01 and six digits); the postcode is kept "
                        + "without it."))
            return nil
        }
        return code
    }

    private mutating func ended(_ row: Int) -> String? {
        let text = table.field(row, endedColumn)
        guard !text.isEmpty else { return nil }
        if text.count != 6 || CalendarDate(iso: "\(text.prefix(4))-\(text.dropFirst(4))-01") == nil {
            issues.append(table.issue(row, endedColumn, "The month in which a postcode ended reads YYYYMM; it is taken as ended."))
        }
        return text
    }

    /// Codes that end in 99999999 mean that there is none here.
    private static func code(_ text: String) -> String? {
        text.isEmpty || text.hasSuffix("99999999") ? nil : text
    }

    private mutating func tellOthers() {
        guard !others.isEmpty else { return }
        let counts = others.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        issues.append(
            RowIssue(
                file: table.file, row: 0, field: table.header[postcodeColumn], value: "",
                reason: "Postcodes of Northern Ireland, the Channel Islands and the Isle of Man are not on the British "
                    + "National Grid and were left out: \(counts)."))
    }

    private static func letters(of postcode: Postcode) -> String { String(postcode.outward.prefix { $0.isLetter }) }

    private static func part(_ areas: [String]) -> String {
        guard areas.count > 12, let first = areas.first, let last = areas.last else { return areas.joined(separator: ", ") }
        return "\(areas.count) postcode areas, \(first) to \(last)"
    }

    /// "AUG 2026" of "ONSPD_AUG_2026_UK_CT.csv": the edition stands in no column.
    private static func edition(in file: String) -> String {
        guard let match = file.firstMatch(of: /(?:ONSPD|NSPL)_([A-Z]{3})_(\d{4})/) else { return "" }
        return "\(match.output.1) \(match.output.2)"
    }
}
