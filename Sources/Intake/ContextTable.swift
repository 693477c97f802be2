internal import Licensing
internal import Projection

/// The publications of what surrounds the premises, as tables.
enum ContextTable {
    static func read(_ table: CSVTable, as publication: Publication, grid: NationalGrid, options: IntakeOptions) throws
        -> Reading
    {
        switch publication {
        case .postcodeDirectory, .postcodeLookup: try PostcodeDirectoryFile.read(table, as: publication, options: options)
        case .areaLookup: try AreaLookupFile.read(table, options: options)
        case .indicators: try FingertipsFile.read(table, options: options)
        case .schools: try SchoolsFile.read(table, grid: grid, options: options)
        case .foodHygiene: try FoodHygieneTable.read(table, grid: grid, options: options)
        case .licensingStatistics: try LicensingStatisticsFile.read(table, options: options)
        default: throw Recognition.unknown(table)
        }
    }
}
