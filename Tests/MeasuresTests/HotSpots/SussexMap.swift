import Foundation
import Geometry
import TestSupport
import Testing

/// The 136 LSOAs of Adur and Arun with the reference figures of their hot spots.
struct SussexMap {
    let rows: [[String: String]]
    let summary: JSONValue
    /// Within 0.1 m of each other.
    let queen: Neighbours
    /// Centroids within 1,000 m.
    let band: Neighbours

    static let isHere: Bool = SharedData.folder != nil

    init() throws {
        let rows = try SharedData.table("oracles/adur_arun/a4_hotspots.csv")
        self.rows = rows
        summary = try JSONValue(try Data(contentsOf: SharedData.url("oracles/adur_arun/a4_summary.json")))
        let numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1["lsoa"] ?? "", $0) })
        var touching = [[Int]](repeating: [], count: rows.count)
        for pair in try SharedData.table("oracles/adur_arun/a4_queen_pairs.csv") {
            let a = try #require(numbers[pair["lsoa_a"] ?? ""])
            let b = try #require(numbers[pair["lsoa_b"] ?? ""])
            touching[a].append(b)
            touching[b].append(a)
        }
        queen = Neighbours(touching)
        let e = try Self.column("centroid_e", rows)
        let n = try Self.column("centroid_n", rows)
        band = Neighbours(
            rows.indices.map { a in
                rows.indices.filter { b in ((e[a] - e[b]) * (e[a] - e[b]) + (n[a] - n[b]) * (n[a] - n[b])).squareRoot() <= 1000 }
            })
    }

    func column(_ name: String) throws -> [Double] { try Self.column(name, rows) }

    /// "count" or "rate".
    func values(_ what: String) throws -> [Double] { try column(what == "rate" ? "rate10k" : what) }

    private static func column(_ name: String, _ rows: [[String: String]]) throws -> [Double] {
        try rows.map { row in try #require(Double(row[name] ?? ""), "\(name) of \(row["lsoa"] ?? "")") }
    }

    /// How far two estimates of p by `draws` and by the reference's 99,999 draws may lie apart.
    static func tolerance(_ p: Double, draws: Int) -> Double {
        4 * (p * (1 - p) * (1 / 99_999 + 1 / Double(draws))).squareRoot() + 1 / Double(draws + 1)
    }
}

/// A square lattice, each cell the neighbour of the eight around it.
func lattice(_ side: Int) -> Neighbours {
    Neighbours(
        (0..<side * side).map { cell in
            let (row, column) = cell.quotientAndRemainder(dividingBy: side)
            return (max(0, row - 1)...min(side - 1, row + 1)).flatMap { r in
                (max(0, column - 1)...min(side - 1, column + 1)).map { r * side + $0 }
            }
        })
}
