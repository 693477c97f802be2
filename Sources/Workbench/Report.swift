public import Foundation

/// What a verb has to say: a JSON document for programs, lines for people.
public protocol Report: Encodable, Sendable {
    /// Plain text, without a final line break.
    var text: String { get }
}

extension Encodable {
    /// One JSON document: keys sorted, numbers not rounded, the same bytes for the same values.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try encoder.encode(self)
    }
}

/// A value that is written as null where there is none, so that "not known" is said and not left out.
@propertyWrapper
public struct ExplicitNull<Value: Encodable & Sendable>: Encodable, Sendable {
    public var wrappedValue: Value?

    public init(wrappedValue: Value?) {
        self.wrappedValue = wrappedValue
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(wrappedValue)
        } else {
            try container.encodeNil()
        }
    }
}

extension ExplicitNull: Equatable where Value: Equatable {}
extension ExplicitNull: Hashable where Value: Hashable {}

/// Columns of text under headings, padded so that they line up in a terminal.
struct TextTable {
    private var lines: [[String]]
    private let numeric: Set<Int>

    init(_ headings: [String], numeric: Set<Int> = []) {
        lines = [headings]
        self.numeric = numeric
    }

    mutating func add(_ cells: [String]) { lines.append(cells) }

    var text: String {
        let widths = (lines.first ?? []).indices.map { column in
            lines.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return lines.map { cells in
            let padded = cells.indices.map { column -> String in
                let space = String(repeating: " ", count: max(0, widths[column] - cells[column].count))
                return numeric.contains(column) ? space + cells[column] : cells[column] + space
            }
            return padded.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
