import Statistics
import TestSupport
import Testing

@Suite struct WilsonIntervalTests {
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func referenceTable() throws {
        let rows = try SharedData.table("oracles/a2_wilson.csv")
        #expect(rows.count == 10)
        for row in rows {
            let count = try #require(Int(row["r"] ?? ""))
            let total = try #require(Int(row["n"] ?? ""))
            let interval = try #require(WilsonInterval(count: count, total: total))
            for (name, value) in [
                ("p", interval.proportion), ("wilson_lower", interval.lower), ("wilson_upper", interval.upper),
            ] {
                let expected = try #require(Double(row[name] ?? ""))
                #expect(isClose(value, expected), "\(name) of \(count) in \(total)")
            }
        }
    }

    /// Of the LSOAs of each district of Kent, the share in the two most deprived deciles.
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func districtsOfKent() throws {
        let rows = try SharedData.table("oracles/kent_a6_imd.csv")
        #expect(rows.count == 13)
        for row in rows {
            let count = try #require(Int(row["n_decile1_2"] ?? ""))
            let total = try #require(Int(row["lsoas"] ?? ""))
            let interval = try #require(WilsonInterval(count: count, total: total))
            for (name, value) in [
                ("share_decile1_2", interval.proportion), ("wilson_lower_d1_2", interval.lower),
                ("wilson_upper_d1_2", interval.upper),
            ] {
                #expect(isClose(value, try #require(Double(row[name] ?? ""))), "\(name) of \(row["name"] ?? "")")
            }
        }
    }

    /// E. B. Wilson's method in R. G. Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263.
    @Test func newcombesExample() throws {
        let interval = try #require(WilsonInterval(count: 81, total: 263))
        #expect(isClose(interval.lower, 0.2553, relative: 0, absolute: 0.000_05))
        #expect(isClose(interval.upper, 0.3662, relative: 0, absolute: 0.000_05))
    }

    @Test func undefinedProportions() {
        #expect(WilsonInterval(count: 0, total: 0) == nil)
        #expect(WilsonInterval(count: 4, total: 3) == nil)
        #expect(WilsonInterval(count: -1, total: 3) == nil)
    }
}
