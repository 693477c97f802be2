internal import Licensing
internal import Projection

/// Tables cut from the Food Hygiene Rating Scheme's data, one row a business.
enum FoodHygieneTable {
    static func read(_ table: CSVTable, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        let name = try table.required("BusinessName")
        let longitude = try table.required("Longitude"), latitude = try table.required("Latitude")
        let id = table.column("FHRSID")
        let unnamed = table.header.firstIndex(of: "")
        guard let number = id ?? unnamed else {
            throw IntakeError(
                file: table.file, row: 0, field: "FHRSID",
                message: "\(table.file): it has no column \"FHRSID\"; download the file again, or restore the column.")
        }
        let postcode = table.column("PostCode"), type = table.column("BusinessTypeID")
        let typeName = table.column("BusinessType"), authority = table.column("LocalAuthorityName")
        let rating = table.column("RatingValue")
        let lines = (1...4).compactMap { table.column("AddressLine\($0)") }
        func text(_ row: Int, _ column: Int?) -> String { column.map { table.field(row, $0) } ?? "" }

        var rows = FoodHygieneRows(file: table.file, grid: grid)
        for row in table.dataRows {
            rows.add(
                FoodHygieneRow(
                    row: row, id: (id == nil ? "index " : "") + table.field(row, number), name: table.field(row, name),
                    addressLines: lines.map { table.field(row, $0) }, postcode: text(row, postcode), type: text(row, type),
                    typeName: text(row, typeName), authority: text(row, authority), rating: text(row, rating),
                    longitude: table.field(row, longitude), latitude: table.field(row, latitude)))
        }
        if id == nil {
            rows.tell(
                0, "",
                "The column without a heading numbers the rows and need not be the FHRSID; its numbers are kept as \"index "
                    + "...\".")
        }
        return try rows.reading(of: table.rowCount, edition: options.edition ?? "")
    }
}
