internal import Geometry
internal import Licensing
internal import Projection

/// A food business as any form of the Food Hygiene Rating Scheme's data gives it: text, empty where there is none.
struct FoodHygieneRow {
    var row: Int
    var id = ""
    var name = ""
    var addressLines: [String] = []
    var postcode = ""
    var type = ""
    var typeName = ""
    var authority = ""
    var rating = ""
    var longitude = ""
    var latitude = ""
}

/// Food businesses without names that could be a person's: sole traders register under their own.
struct FoodHygieneRows {
    let file: String
    let grid: NationalGrid
    private(set) var records: [FoodBusinessRecord] = []
    private(set) var issues: [RowIssue] = []
    private var firstRows: [String: Int] = [:]
    private var droppedNames = 0
    private var unplaced = 0

    init(file: String, grid: NationalGrid) {
        self.file = file
        self.grid = grid
    }

    /// - Parameter feature: of GeoJSON, which places the business in the stead of longitude and latitude.
    mutating func add(_ row: FoodHygieneRow, placedBy feature: GeoJSONFeature? = nil) {
        func issue(_ field: String, _ value: String, _ reason: String) {
            issues.append(RowIssue(file: file, row: row.row, field: field, value: value, reason: reason))
        }
        guard row.id.wholeMatch(of: /(?:index )?\d{1,12}/) != nil else {
            issue("FHRSID", "", "A business has a number, the FHRSID; the row was not used.")
            return
        }
        if let first = firstRows[row.id] {
            issue("FHRSID", row.id, "The business stands already in row \(first), which is used; this row was not used.")
            return
        }
        firstRows[row.id] = row.row
        let name = FoodBusinessName.kept(row.name)
        if name == nil, !row.name.isEmpty { droppedNames += 1 }
        var record = FoodBusinessRecord(row: row.row, id: row.id, name: name)
        let lines = row.addressLines.map(Self.line).filter { !$0.isEmpty }
        let holder = name == nil && !row.name.isEmpty ? DroppedHolder(row.name) : nil
        record.address = lines.isEmpty ? nil : PremisesWords.address(lines.joined(separator: ", "), holder: holder)
        record.postcode = Postcode(row.postcode)
        // A private address has the outward code alone.
        if record.postcode == nil, !PublishedNumber.isMissing(row.postcode), Postcode(row.postcode + "1AA") == nil {
            let isShown = QuotableValue.postcode.allows(row.postcode)
            issue(
                "PostCode", isShown ? row.postcode : "",
                "This is not a postcode; the business is kept without one." + (isShown ? "" : " " + QuotableValue.withheld))
        }
        record.type = Int(row.type)
        record.typeName = Self.text(row.typeName)
        record.authorityName = Self.text(row.authority)
        record.rating = Self.text(row.rating)
        if let feature {
            record.place = place(feature)
        } else {
            record.place = place(row)
        }
        records.append(record)
    }

    private mutating func place(_ row: FoodHygieneRow) -> Point? {
        if PublishedNumber.isMissing(row.longitude) && PublishedNumber.isMissing(row.latitude) {
            unplaced += 1
            return nil
        }
        func refuse(_ reason: String) {
            let isShown = QuotableValue.degrees.allows(row.longitude)
            issues.append(
                RowIssue(
                    file: file, row: row.row, field: "Longitude", value: isShown ? row.longitude : "",
                    reason: reason + (isShown ? "" : " " + QuotableValue.withheld)))
        }
        guard let longitude = Double(row.longitude), let latitude = Double(row.latitude) else {
            refuse("Longitude and latitude must be numbers of degrees; the business is kept without a place.")
            return nil
        }
        do {
            return try grid.point(Geographic(longitude: longitude, latitude: latitude))
        } catch {
            refuse("\(error) The business is kept without a place.")
            return nil
        }
    }

    private mutating func place(_ feature: GeoJSONFeature) -> Point? {
        guard feature.hasGeometry else {
            unplaced += 1
            return nil
        }
        do {
            return try feature.point()
        } catch {
            issues.append(
                RowIssue(
                    file: file, row: feature.row, field: "geometry", value: "",
                    reason: "Feature \(feature.row) is kept without a place: \(GeoJSONFeature.sentence(of: error))."))
            return nil
        }
    }

    mutating func tell(_ row: Int, _ field: String, _ reason: String) {
        issues.append(RowIssue(file: file, row: row, field: field, value: "", reason: reason))
    }

    /// - Parameter count: how many businesses the file holds.
    /// - Throws: `IntakeError` where none of them can be used.
    mutating func reading(of count: Int, edition: String, part: String? = nil) throws -> Reading {
        guard !records.isEmpty else {
            throw IntakeError(
                file: file,
                message: "\(file): it is of the Food Hygiene Rating Scheme, but none of its \(count) businesses can be used; "
                    + "download the file again.")
        }
        if droppedNames > 0 {
            tell(
                0, "BusinessName",
                "\(droppedNames) names of businesses could be a person's and are not kept; the businesses are.")
        }
        if unplaced > 0 {
            tell(
                0, "Geocode",
                "\(unplaced) businesses have no coordinates, as those at private addresses; they are kept without a place.")
        }
        let authorities = Set(records.compactMap(\.authorityName)).sorted()
        let named = authorities.count > 6
            ? "\(authorities.count) authorities, \(authorities[0]) to \(authorities[authorities.count - 1])"
            : authorities.joined(separator: ", ")
        return Reading(
            publication: .foodHygiene, edition: edition, part: part ?? named, vintage: nil, rows: count,
            content: .foodBusinesses(records), issues: issues)
    }

    /// As the councils type them: with blanks and a comma at the end.
    private static func line(_ text: String) -> String {
        let words = Self.words(text)
        var line = words[...]
        while let last = line.last, last == "," || last == " " { line = line.dropLast() }
        return String(line)
    }

    static func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static func text(_ text: String) -> String? {
        let words = Self.words(text)
        return PublishedNumber.isMissing(words) ? nil : words
    }
}
