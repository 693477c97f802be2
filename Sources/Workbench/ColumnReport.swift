internal import Foundation
internal import Workspace

/// One entry of a data dictionary: what a column holds and in what unit.
struct ColumnReport: Encodable, Sendable {
    let name: String
    let type: String
    let unit: String
    let about: String

    init(_ column: FeatureTable.Column) {
        name = column.name
        type =
            switch column.type {
            case .integer: "integer"
            case .real: "number"
            case .text: "string"
            }
        unit = column.unit
        about = column.about
    }
}

/// The data dictionary of an exported CSV, in the form of the W3C's "Metadata Vocabulary for Tabular Data" (CSVW): a file
/// named like the CSV with "-metadata.json" after it.
struct TableMetadata: Encodable, Sendable {
    struct Column: Encodable, Sendable {
        let titles: String
        let datatype: String
        let description: String
        @ExplicitNull var unit: String?

        private enum CodingKeys: String, CodingKey {
            case titles, datatype, unit
            case description = "dc:description"
        }
    }

    struct Schema: Encodable, Sendable { let columns: [Column] }

    let context = "http://www.w3.org/ns/csvw"
    let url: String
    let title: String
    let description: String
    let tableSchema: Schema

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case url, tableSchema
        case title = "dc:title"
        case description = "dc:description"
    }

    init(_ table: FeatureTable, file: URL) {
        url = file.lastPathComponent
        title = table.title
        description = table.about
        let place: [FeatureTable.Column] =
            table.kind == .points
            ? [.init("easting", .real, unit: "metres, EPSG:27700"), .init("northing", .real, unit: "metres, EPSG:27700")] : []
        tableSchema = Schema(
            columns: (table.columns + place).map { column in
                let entry = ColumnReport(column)
                return Column(
                    titles: entry.name, datatype: entry.type, description: entry.about,
                    unit: entry.unit.isEmpty ? nil : entry.unit)
            })
    }

    static func file(beside csv: URL) -> URL {
        csv.deletingLastPathComponent().appendingPathComponent(csv.lastPathComponent + "-metadata.json")
    }
}
