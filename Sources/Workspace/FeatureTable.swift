public import Geometry

/// Rows with or without a shape, to be written as a GeoPackage layer or read from one.
public struct FeatureTable: Sendable {
    public enum Shape: Hashable, Sendable {
        case point(Point)
        case area(MultiPolygon)
        case lines([Line])
    }

    public enum Value: Hashable, Sendable {
        case none
        case integer(Int)
        case real(Double)
        case text(String)
    }

    public enum Kind: Hashable, Sendable { case points, areas, lines, mixed, attributes }

    /// A word, lower case, as the table is called.
    public let table: String
    /// As QGIS lists it.
    public let title: String
    public let about: String
    public let kind: Kind
    /// Each with its SQL type: "INTEGER", "REAL" or "TEXT".
    public let columns: [(name: String, type: String)]
    public let rows: [(shape: Shape?, values: [Value])]

    public init(
        table: String, title: String, about: String, kind: Kind, columns: [(name: String, type: String)],
        rows: [(shape: Shape?, values: [Value])]
    ) {
        self.table = table
        self.title = title
        self.about = about
        self.kind = kind
        self.columns = columns
        self.rows = rows
    }
}
