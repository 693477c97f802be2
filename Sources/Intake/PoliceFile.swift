internal import Geometry
internal import Licensing
internal import Projection

/// police.uk's street-level crime of one force and month. Its points are anonymous map points, not places of crime;
/// its LSOA codes are of the year of download and are not joined on.
enum PoliceFile {
    static func read(_ table: CSVTable, grid: NationalGrid) throws -> Reading {
        let monthColumn = try table.required("Month")
        let forceColumn = try table.required("Reported by")
        let longitudeColumn = try table.required("Longitude")
        let latitudeColumn = try table.required("Latitude")
        let codeColumn = try table.required("LSOA code")
        let typeColumn = try table.required("Crime type")
        var records: [CrimeRecord] = []
        records.reserveCapacity(table.rowCount)
        var issues: [RowIssue] = []
        var months: Set<String> = []
        var forces: Set<String> = []
        for row in table.dataRows {
            let month = table.field(row, monthColumn)
            guard isMonth(month) else {
                issues.append(table.issue(row, monthColumn, "A month reads YYYY-MM; the row was not used."))
                continue
            }
            let force = table.field(row, forceColumn)
            months.insert(month)
            forces.insert(force)
            var place: Point?
            let longitude = table.field(row, longitudeColumn)
            let latitude = table.field(row, latitudeColumn)
            if longitude.isEmpty && latitude.isEmpty {
                issues.append(
                    table.issue(row, longitudeColumn, "The publisher gives no location; the crime is kept without one."))
            } else if let x = Double(longitude), let y = Double(latitude) {
                do {
                    place = try grid.point(Geographic(longitude: x, latitude: y))
                } catch {
                    issues.append(table.issue(row, longitudeColumn, "\(error) The crime is kept without a place."))
                }
            } else {
                issues.append(
                    table.issue(
                        row, longitudeColumn,
                        "Longitude and latitude must be numbers of degrees; the crime is kept without a place."))
            }
            let given = table.field(row, codeColumn)
            records.append(
                CrimeRecord(
                    row: row, month: month, force: force, type: table.field(row, typeColumn), place: place,
                    givenCode: given.isEmpty ? nil : given))
        }
        try table.requireRecords(records.count, of: .crime)
        return Reading(
            publication: .crime, edition: "police.uk", part: (months.sorted() + forces.sorted()).joined(separator: " "),
            vintage: nil, rows: table.rowCount, content: .crimes(records), issues: issues)
    }

    private static func isMonth(_ text: String) -> Bool { CalendarDate(iso: text + "-01") != nil }
}
