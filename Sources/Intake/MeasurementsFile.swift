internal import Licensing

/// ONS Standard Area Measurements by LSOA, in hectares.
enum MeasurementsFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        let is2021 = table.column("LSOA21CD") != nil
        let code = try table.required(is2021 ? "LSOA21CD" : "LSOA11CD")
        let extent = try table.required("AREAEHECT")
        let land = try table.required("AREALHECT")
        let districtCode = table.header.firstIndex { Self.isDistrict($0, suffix: "cd") }
        let districtName = table.header.firstIndex { Self.isDistrict($0, suffix: "nm") }
        var records: [MeasurementRecord] = []
        var single = OneRowAnArea(table: table, column: code)
        var issues: [RowIssue] = []
        for row in table.dataRows {
            guard AreaCode.isLSOA(table.field(row, code)) else {
                issues.append(table.issue(row, code, AreaCode.reason))
                continue
            }
            guard let extentHectares = PublishedNumber.decimal(table.field(row, extent)),
                let landHectares = PublishedNumber.decimal(table.field(row, land)), landHectares > 0
            else {
                issues.append(
                    table.issue(row, land, "Land area must be a number of hectares above 0; the row was not used."))
                continue
            }
            try single.check(row)
            records.append(
                MeasurementRecord(
                    row: row, code: table.field(row, code), extentHectares: extentHectares,
                    landHectares: landHectares, districtCode: districtCode.map { table.field(row, $0) },
                    districtName: districtName.map { table.field(row, $0) }))
        }
        try table.requireRecords(records.count, of: .measurements)
        return Reading(
            publication: .measurements, edition: options.edition ?? (is2021 ? "LSOA 2021" : "LSOA 2011"),
            part: AreaCode.cover(records.map(\.code), whole: "England and Wales"), vintage: is2021 ? .lsoa2021 : .lsoa2011, rows: table.rowCount,
            content: .measurements(records), issues: issues)
    }

    /// "LAD11CD", "LAD23NM": the year is in the heading.
    private static func isDistrict(_ heading: String, suffix: String) -> Bool {
        let lower = heading.lowercased()
        return lower.count == 7 && lower.hasPrefix("lad") && lower.hasSuffix(suffix)
    }
}
