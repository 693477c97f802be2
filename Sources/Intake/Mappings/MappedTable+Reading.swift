internal import Licensing
internal import Projection

extension MappedTable {
    static func read(
        _ table: CSVTable, through mapping: MappingFile, grid: NationalGrid, options: IntakeOptions
    ) throws -> Reading {
        guard mapping.reads != .register else {
            return try RegisterFile.read(table, mapping: mapping, grid: grid, options: options)
        }
        return try read(MappedTable(table, mapping: mapping), shapes: nil, grid: grid, options: options)
    }

    /// - Parameter shapes: one a row, where the rows are features of a vector file.
    static func read(
        _ mapped: MappedTable, shapes: [PlaceRecord.Shape?]?, grid: NationalGrid, options: IntakeOptions
    ) throws -> Reading {
        switch mapped.mapping.reads {
        case .register:
            try RegisterFile.read(mapped.table, mapping: mapped.mapping, grid: grid, options: options)
        case .postcodes: try MappedPostcodes.read(mapped, grid: grid, options: options)
        case .places: try MappedPlaces.read(mapped, shapes: shapes, grid: grid, options: options)
        case .incidents: try MappedIncidents.read(mapped, shapes: shapes, grid: grid, options: options)
        case .impactAreas: try MappedImpactAreas.read(mapped, shapes: shapes, options: options)
        case .testPurchases: try MappedTestPurchases.read(mapped, shapes: shapes, grid: grid, options: options)
        }
    }
}
