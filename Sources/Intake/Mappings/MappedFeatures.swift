internal import Geometry
internal import Licensing
internal import Projection

/// The features of a vector file as the rows of a table: their properties are the columns, their shapes stand beside.
enum MappedFeatures {
    static func read(
        _ content: [UInt8], file: String, through mapping: MappingFile, grid: NationalGrid, options: IntakeOptions
    ) throws -> Reading {
        guard mapping.reads != .register, mapping.reads != .postcodes else {
            throw IntakeError(
                file: file, field: "mapping",
                message: "\(file): \(mapping.file) reads a table of \(mapping.reads.rawValue), and this is a vector file; save its "
                    + "table as CSV and add that, or name a mapping of places, incidents or impact areas.")
        }
        let collection = try GeoJSON.read(content, file: file, of: mapping.reads.rawValue)
        let features = try GeoJSONFeature.all(in: collection, file: file, grid: grid, asked: options.coordinateSystem)
        let table = try table(of: features, file: file)
        var issues: [RowIssue] = []
        let shapes = features.map { shape(of: $0, file: file, issues: &issues) }
        var reading = try MappedTable.read(
            MappedTable(table, mapping: mapping), shapes: shapes, grid: grid, options: options)
        reading.issues = issues + reading.issues
        return reading
    }

    private static func shape(of feature: GeoJSONFeature, file: String, issues: inout [RowIssue]) -> PlaceRecord.Shape? {
        func note(_ reason: String) {
            issues.append(RowIssue(file: file, row: feature.row, field: "geometry", value: "", reason: reason))
        }
        do {
            let found = try feature.pointOrArea()
            guard case .area(let area) = found, case .invalid(let reason) = try area.validity() else { return found }
            let repaired = try area.repaired()
            note("Its ring is invalid (\(reason)); it was repaired.")
            return .area(repaired)
        } catch {
            note("The feature has no shape that can be used: \(GeoJSONFeature.sentence(of: error)).")
            return nil
        }
    }

    /// The first column numbers the features, so that one without properties is a row too.
    private static func table(of features: [GeoJSONFeature], file: String) throws -> CSVTable {
        let names = Set(features.flatMap(\.properties.keys)).sorted()
        func line(_ cells: [String]) -> String {
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
        }
        let text = line(["feature"] + names)
            + features.map { feature in line(["\(feature.row)"] + names.map { feature.properties[$0] ?? "" }) }.joined()
        return try CSVTable(Array(text.utf8), file: file)
    }
}
