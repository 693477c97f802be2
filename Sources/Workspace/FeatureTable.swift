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

    /// A column, and what a reader must know to use its figures.
    public struct Column: Hashable, Sendable {
        public enum SQLType: String, Hashable, Sendable { case integer = "INTEGER", real = "REAL", text = "TEXT" }

        /// Plain words joined by "_", lower case.
        public let name: String
        public let type: SQLType
        /// "metres", "per 10,000 residents"; empty where it has none.
        public let unit: String
        /// A sentence; empty where the name says it all.
        public let about: String

        public init(_ name: String, _ type: SQLType, unit: String = "", about: String = "") {
            self.name = name
            self.type = type
            self.unit = unit
            self.about = about
        }
    }

    /// A word, lower case, as the table is called.
    public let table: String
    /// As QGIS lists it.
    public let title: String
    public let about: String
    public let kind: Kind
    public let columns: [Column]
    public let rows: Rows

    public init(
        table: String, title: String, about: String, kind: Kind, columns: [Column],
        rows: [(shape: Shape?, values: [Value])]
    ) {
        self.init(table: table, title: title, about: about, kind: kind, columns: columns, rows: Rows(rows))
    }

    public init(table: String, title: String, about: String, kind: Kind, columns: [Column], rows: Rows) {
        self.table = table
        self.title = title
        self.about = about
        self.kind = kind
        self.columns = columns
        self.rows = rows
    }

    /// The same under another name.
    public func called(_ name: String) -> FeatureTable {
        FeatureTable(table: name, title: title, about: about, kind: kind, columns: columns, rows: rows)
    }
}

extension FeatureTable {
    /// Rows that are there, or are made one by one when they are wanted: a million of them then take no memory.
    public struct Rows: RandomAccessCollection, Sendable {
        public typealias Element = (shape: Shape?, values: [Value])

        public let startIndex = 0
        public let endIndex: Int
        private let row: @Sendable (Int) -> Element

        public init(_ rows: [Element]) {
            self.init(count: rows.count) { rows[$0] }
        }

        /// - Parameter row: the row of a number from 0; the same for the same number.
        public init(count: Int, row: @escaping @Sendable (Int) -> Element) {
            endIndex = count
            self.row = row
        }

        public subscript(position: Int) -> Element { row(position) }
    }
}
