import Foundation
import Measures
import Statistics
import TestSupport
import Testing

/// Fed with the reference's own counts, every figure meets the reference.
@Suite(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
struct InequalityReferenceTests {
    private let table: InequalityTable
    private let reference: JSONValue

    init() throws {
        table = InequalityTable(try rankedAdurAndArun())
        reference = try JSONValue(Data(contentsOf: SharedData.url("oracles/adur_arun/a2_inequality.json")))
    }

    private func expect(
        _ value: Double?, _ key: String, _ name: String, relative: Double = 1e-9,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let expected = try #require(reference[key]?[name]?.number, sourceLocation: sourceLocation)
        let value = try #require(value, "\(key) \(name)", sourceLocation: sourceLocation)
        #expect(isClose(value, expected, relative: relative), "\(key) \(name)", sourceLocation: sourceLocation)
    }

    @Test func linesByWeightedLeastSquares() throws {
        for (key, slope, relative) in [
            ("decile_wls", table.slopeByDecile, table.relativeByDecile),
            ("lsoa_wls", table.slopeByArea, table.relativeByArea),
        ] {
            let slope = try #require(slope)
            try expect(Double(slope.line.count), key, "n")
            try expect(slope.line.intercept, key, "intercept")
            try expect(slope.line.slope, key, "slope")
            let uncertainty = try #require(slope.line.uncertainty)
            try expect(uncertainty.slopeVariance.squareRoot(), key, "se_slope")
            try expect(Double(uncertainty.degreesOfFreedom), key, "df")
            try expect(slope.probability, key, "p_slope")
            try expect(slope.value, key, "sii")
            try expect(slope.lower, key, "sii_lower")
            try expect(slope.upper, key, "sii_upper")
            try expect(slope.line.mean, key, "weighted_mean_rate")
            try expect(relative?.value, key, "rii_ratio")
            try expect(relative?.meanBased, key, "rii_mean_based")
        }
    }

    @Test func poissonRegressions() throws {
        for (key, index) in [("decile_poisson", table.poissonByDecile), ("lsoa_poisson", table.poissonByArea)] {
            try expect(index?.line.intercept, key, "intercept", relative: 1e-7)
            try expect(index?.line.slope, key, "beta", relative: 1e-7)
            try expect(index?.line.slopeError, key, "se", relative: 1e-7)
            try expect(index?.value, key, "rii", relative: 1e-7)
            try expect(index?.lower, key, "rii_lower", relative: 1e-7)
            try expect(index?.upper, key, "rii_upper", relative: 1e-7)
            try expect(index?.line.deviance, key, "deviance", relative: 1e-7)
        }
    }

    @Test func deciles() throws {
        let rows = try SharedData.table("oracles/adur_arun/a2_deciles.csv")
        #expect(table.deciles.count == rows.count)
        for (decile, row) in zip(table.deciles, rows) {
            func figure(_ key: String) throws -> Double { try #require(row[key].flatMap(Double.init), "\(key)") }
            #expect(try Double(decile.decile) == figure("decile"))
            #expect(try Double(decile.areas) == figure("lsoas"))
            #expect(try Double(decile.events) == figure("count"))
            #expect(try Double(decile.residents) == figure("pop"))
            #expect(isClose(decile.rate.value, try figure("rate10k")))
            #expect(isClose(decile.rate.lower, try figure("rate10k_byar_lower")))
            #expect(isClose(decile.rate.upper, try figure("rate10k_byar_upper")))
            #expect(isClose(decile.share, try figure("pop_share")))
            #expect(isClose(decile.ridit, try figure("ridit")))
        }
    }

    @Test func concentrationIndexAndCurve() throws {
        let index = try #require(table.concentration)
        let expected = try #require(reference["concentration_index_by_imd_rank"]?.number)
        #expect(isClose(index.value, expected))
        #expect(isClose(try #require(table.curve.index), expected))
        let rows = try SharedData.table("oracles/adur_arun/a2_lorenz_by_imd.csv")
        #expect(table.curve.points.count == rows.count && rows.count == 137)
        for (point, row) in zip(table.curve.points, rows) {
            #expect((point.code ?? "") == row["lsoa"])
            #expect(isClose(point.residents, try #require(row["cum_pop_share"].flatMap(Double.init))))
            #expect(isClose(point.outlets, try #require(row["cum_count_share"].flatMap(Double.init))))
        }
    }

    @Test func notesNameWhatToBeware() {
        #expect(
            table.notes == [
                "The relative index has no upper limit: the fitted rate at the least deprived end is not told from 0.",
                "Outlets cluster in single areas more than independent ones would (deviance over degrees of freedom 6.5), so "
                    + "the limits of the Poisson readings are too narrow.",
            ])
    }
}
