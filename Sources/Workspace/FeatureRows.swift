internal import Foundation
internal import GRDB
internal import Geometry

extension Layer {
    /// The layer that a table of features makes.
    init(_ table: FeatureTable) {
        self.init(
            table: table.table, title: table.title, about: table.about, geometry: Self.geometryType(table.kind),
            columns: table.columns.map { "\(FeatureTable.quoted($0.name)) \($0.type.rawValue)" }.joined(separator: ", "),
            described: table.columns.filter { !$0.unit.isEmpty || !$0.about.isEmpty })
    }

    private static func geometryType(_ kind: FeatureTable.Kind) -> String? {
        switch kind {
        case .points: "POINT"
        case .areas: "MULTIPOLYGON"
        case .lines: "MULTILINESTRING"
        case .mixed: "GEOMETRY"
        case .attributes: nil
        }
    }

    var kind: FeatureTable.Kind {
        switch geometry {
        case nil: .attributes
        case "POINT": .points
        case "MULTIPOLYGON": .areas
        case "MULTILINESTRING": .lines
        default: .mixed
        }
    }
}

extension FeatureTable {
    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    /// Puts all rows into a table that is there.
    func insert(into database: Database) throws {
        let names = (kind == .attributes ? [] : ["geom"]) + columns.map { Self.quoted($0.name) }
        try PreparedStatement.insert(rows, into: table, names, in: database) { statement, row in
            if kind != .attributes {
                switch row.shape {
                case nil: try statement.bindNull()
                case .point(let point): try statement.bind(point)
                case .area(let area): try statement.bind(GeoPackageGeometry.blob(area))
                case .lines(let lines): try statement.bind(GeoPackageGeometry.blob(lines))
                }
            }
            for value in row.values {
                switch value {
                case .none: try statement.bindNull()
                case .integer(let number): try statement.bind(number)
                case .real(let number): try statement.bind(number as (any DatabaseValueConvertible)?)
                case .text(let text): try statement.bind(text)
                }
            }
        }
    }
}
