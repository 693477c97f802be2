internal import Licensing

/// What the values of a column say of it: the first rows of an unknown table.
struct ValueGuess {
    private static let sample = 400
    private let table: CSVTable

    init(_ table: CSVTable) { self.table = table }

    func values(_ column: Int) -> [String] {
        table.dataRows.prefix(Self.sample).map { table.field($0, column) }.filter { !PublishedNumber.isMissing($0) }
    }

    /// Of the values that are there, those that fit; nil where none is there.
    func share(_ column: Int, _ fits: (String) -> Bool) -> Double? {
        let found = values(column)
        return found.isEmpty ? nil : Double(found.count(where: fits)) / Double(found.count)
    }

    private func isMostly(_ column: Int, _ fits: (String) -> Bool) -> Bool { (share(column, fits) ?? 0) >= 0.6 }

    /// Whether the values could be those of the field; where none is there the heading alone speaks.
    func allows(_ field: String, _ column: Int) -> Bool {
        if values(column).isEmpty { return true }
        return switch field {
        case "postcode": isMostly(column) { Postcode($0) != nil }
        case "longitude": isMostly(column) { Double($0).map { (-9...3).contains($0) } ?? false }
        case "latitude": isMostly(column) { Double($0).map { (49...61).contains($0) } ?? false }
        case "easting": isMostly(column) { PublishedNumber.decimal($0).map { (80_000...660_000).contains($0) } ?? false }
        case "northing": isMostly(column) { PublishedNumber.decimal($0).map { (5_000...1_220_000).contains($0) } ?? false }
        case "start", "expiry", "status date", "date": isMostly(column) { Self.looksLikeDate($0) }
        case "capacity", "rateable value": isMostly(column) { PublishedNumber.decimal($0.filter { $0 != "£" }) != nil }
        case "name", "address", "holder", "activities": isMostly(column) { $0.contains(where: \.isLetter) }
        default: true
        }
    }

    /// A column of postcodes under a heading that does not say so.
    func postcodeColumn(among columns: [Int]) -> Int? { columns.first { isMostly($0) { Postcode($0) != nil } } }

    /// By the parts of the dates that are above 12; day month year where none is.
    func dateOrder(_ columns: [Int]) -> MappingFile.DateOrder {
        for value in columns.flatMap(values) {
            let parts = value.split { !$0.isNumber }.map(String.init)
            guard parts.count >= 3 else { continue }
            if parts[0].count == 4 { return .yearMonthDay }
            if let first = Int(parts[0]), first > 12 { return .dayMonthYear }
            if let second = Int(parts[1]), second > 12 { return .monthDayYear }
        }
        return .dayMonthYear
    }

    /// The different values, most frequent first, where they are few.
    func words(_ column: Int, atMost limit: Int = 12) -> [String]? {
        var counts: [String: Int] = [:]
        for row in table.dataRows {
            let value = table.field(row, column)
            if !PublishedNumber.isMissing(value) { counts[value, default: 0] += 1 }
            if counts.count > limit { return nil }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private static func looksLikeDate(_ text: String) -> Bool {
        [MappingFile.DateOrder.dayMonthYear, .monthDayYear].contains { DateText.iso(text, order: $0) != nil }
    }
}
