import Statistics
import TestSupport
import Testing

@Suite struct PoissonIntervalTests {
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func referenceTable() throws {
        let rows = try SharedData.table("oracles/a2_poisson_intervals.csv")
        #expect(rows.count == 26)
        var worst = 0.0
        for row in rows {
            let count = try #require(Int(row["count"] ?? ""))
            let level: ConfidenceLevel =
                try number("confidence", in: row) < 0.96 ? .ninetyFive : .ninetyNinePointEight
            let byar = PoissonInterval.byar(count: count, level: level)
            let exact = PoissonInterval.exact(count: count, level: level)
            for (name, value) in [
                ("byar_lower", byar.lower), ("byar_upper", byar.upper),
                ("exact_lower", exact.lower), ("exact_upper", exact.upper),
            ] {
                let expected = try number(name, in: row)
                if expected != 0 { worst = max(worst, abs(value / expected - 1)) }
                #expect(isClose(value, expected), "\(name) of \(count) at z \(level.z)")
            }
        }
        print("Poisson intervals: worst relative difference from the reference table \(worst)")
    }

    /// Reference: sums of Poisson probabilities at 40 digits.
    @Test func exactOfManyEvents() {
        let interval = PoissonInterval.exact(count: 123_456)
        #expect(isClose(interval.lower, 122768.28869851555303977, relative: 1e-12))
        #expect(isClose(interval.upper, 124146.60839534459599445, relative: 1e-12))
    }

    /// For no events the upper limit is -log(alpha / 2), for one the lower is -log(1 - alpha / 2).
    @Test func exactOfFewEvents() {
        #expect(isClose(PoissonInterval.exact(count: 0).upper, 3.6888794541139363, relative: 1e-13))
        #expect(isClose(PoissonInterval.exact(count: 1).lower, 0.025317807984289876, relative: 1e-13))
        #expect(PoissonInterval.exact(count: 0).lower == 0)
    }

    @Test func recommendedChangesAtTen() {
        #expect(PoissonInterval.recommended(count: 9) == PoissonInterval.exact(count: 9))
        #expect(PoissonInterval.recommended(count: 9).method == .exact)
        #expect(PoissonInterval.recommended(count: 10) == PoissonInterval.byar(count: 10))
        #expect(PoissonInterval.recommended(count: 10).method == .byar)
    }

    @Test func byarOfOneEventStaysAsTheFormulaGivesIt() {
        let lower = PoissonInterval.byar(count: 1, level: .ninetyNinePointEight).lower
        #expect(isClose(lower, -0.002814481523183207))
    }

    @Test func negativeCountHasNoLimits() {
        for interval in [PoissonInterval.byar(count: -1), .exact(count: -1), .recommended(count: -1)] {
            #expect(interval.lower.isNaN && interval.upper.isNaN)
        }
    }

    private func number(_ name: String, in row: [String: String]) throws -> Double {
        try #require(Double(row[name] ?? ""), "no \(name)")
    }
}
