import Measures
import TestSupport
import Testing

/// Areas in order of rank, one a decile unless told otherwise.
func ranked(_ events: [Int], residents: [Int], deciles: [Int]? = nil) -> RankedAreas {
    RankedAreas(
        events.indices.map { index in
            RankedArea(
                code: "E\(index)", rank: index + 1, decile: deciles?[index] ?? index + 1, events: events[index],
                residents: residents[index])
        })
}

/// The reference's own counts of premises of every kind and status.
func rankedAdurAndArun() throws -> RankedAreas {
    RankedAreas(
        try SharedData.table("oracles/adur_arun/a1_lsoa.csv").map { row in
            func number(_ key: String) throws -> Int { try #require(row[key].flatMap(Int.init), "\(key)") }
            return RankedArea(
                code: row["lsoa"] ?? "", rank: try number("rank"), decile: try number("decile"),
                events: try number("count"), residents: try number("pop"))
        })
}
