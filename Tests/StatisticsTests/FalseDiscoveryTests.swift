import Statistics
import TestSupport
import Testing

@Suite struct FalseDiscoveryTests {
    /// The fifteen probabilities of Benjamini and Hochberg (1995), section 3.2, of which four are discoveries at 0.05.
    @Test func theExampleOfTheInventors() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
        ]
        let adjusted = FalseDiscovery.adjusted(p).map { $0 ?? .nan }
        #expect(adjusted.count { $0 <= 0.05 } == 4)
        #expect(isClose(adjusted[0], 0.0015))
        #expect(isClose(adjusted[3], 0.035_625))
        // 0.0201 x 15/5 = 0.0603 and 0.0278 x 15/6 = 0.0695, but 0.0298 x 15/7 = 0.063857...
        #expect(isClose(adjusted[5], 0.0298 * 15 / 7))
        #expect(adjusted[14] == 1)
    }

    @Test func orderDoesNotMatterAndTiesAreEqual() {
        let twice: Double = 0.04 * 4 / 3
        let expected: [Double?] = [twice, 0.04, twice, 0.5]
        #expect(FalseDiscovery.adjusted([0.04, 0.01, 0.04, 0.5]) == expected)
    }

    /// What was not tested is no test.
    @Test func untestedAreLeftOut() {
        #expect(FalseDiscovery.adjusted([nil, 0.02, nil, 0.9]) == [nil, 0.04, nil, 0.9])
        #expect(FalseDiscovery.adjusted([]) == [])
        #expect(FalseDiscovery.adjusted([nil]) == [nil])
        #expect(FalseDiscovery.adjusted([0.7, 0.8]) == [0.8, 0.8])
    }

    /// Six columns of 136 areas each, adjusted by numpy.
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func referenceColumns() throws {
        let rows = try SharedData.table("oracles/adur_arun/a4_hotspots.csv")
        #expect(rows.count == 136)
        for (p, expected) in [
            ("gistar_p_count", "gistar_bh_count"), ("gistar_p_rate", "gistar_bh_rate"),
            ("moran_p_cond_count", "moran_bh_cond_count"), ("moran_p_cond_rate", "moran_bh_cond_rate"),
            ("moran_pperm_two_count", "moran_bh_perm2_count"), ("moran_pperm_two_rate", "moran_bh_perm2_rate"),
        ] {
            let adjusted = FalseDiscovery.adjusted(rows.map { Double($0[p] ?? "") })
            for (row, value) in zip(rows, adjusted) {
                #expect(isClose(try #require(value), try #require(Double(row[expected] ?? ""))), "\(expected) of \(row["lsoa"] ?? "")")
            }
        }
    }
}
