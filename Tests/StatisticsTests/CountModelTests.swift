import Foundation
import Statistics
import TestSupport
import Testing

/// Against an independent fit (numpy, the normal equations solved a hundred times over).
@Suite struct CountModelTests {
    private let inside = [12, 9, 15, 11, 14, 10, 8, 7, 13, 6, 9, 5]
    private let outside = [60, 52, 71, 55, 66, 58, 61, 49, 70, 57, 62, 54]
    private let after = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1].map { Double($0) }

    private func agree(_ found: [Double], _ reference: [Double]) -> Bool {
        found.count == reference.count && zip(found, reference).allSatisfy { isClose($0, $1, relative: 1e-9, absolute: 1e-11) }
    }

    private func errors(_ model: CountModel) -> [Double] {
        model.coefficients.indices.map { model.variance(of: $0).squareRoot() }
    }

    /// Level, step, trend and a cosine of the year, with the days of the months as exposure.
    @Test func poissonWithAnOffset() throws {
        let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map { log(Double($0)) }
        let cosines = [
            1, 0.8660254037844387, 0.5, 0, -0.5, -0.8660254037844387, -1, -0.8660254037844387, -0.5, 0, 0.5, 0.8660254037844387,
        ]
        let rows = (0..<12).map { [1, after[$0], Double($0) / 12, cosines[$0]] }
        let model = try #require(CountModel(counts: inside, rows: rows, law: .poisson(offset: days)))
        #expect(
            agree(model.coefficients, [-0.8523202047655563, -0.2680772836454777, -0.3407493865258418, -0.07611024115450643]))
        #expect(agree(errors(model), [0.18623658757731884, 0.3634231586934274, 0.6568270118937268, 0.13676032092402812]))
        #expect(isClose(model.deviance, 6.237617889671043))
        #expect(isClose(try #require(model.dispersion), 0.8296287794522652))
        #expect(model.degreesOfFreedom == 8)
    }

    @Test func sharesOfTotals() throws {
        let totals = zip(inside, outside).map { $0 + $1 }
        let model = try #require(CountModel(counts: inside, rows: after.map { [1, $0] }, law: .binomial(totals: totals)))
        #expect(agree(model.coefficients, [-1.6289643347844558, -0.36630271124095026]))
        #expect(agree(errors(model), [0.12979575486694486, 0.20127874330046644]))
        #expect(isClose(model.deviance, 2.5958311763302517))
        #expect(isClose(try #require(model.dispersion), 0.258246799792497))
    }

    /// What the share's model leaves out, the months' factors, changes nothing.
    @Test func aFactorForEveryMonthIsTheShare() throws {
        let months = (0..<24).map { row -> [Double] in
            var values = [Double](repeating: 0, count: 14)
            values[row % 12] = 1
            if row < 12 { (values[12], values[13]) = (1, after[row]) }
            return values
        }
        let model = try #require(
            CountModel(counts: inside + outside, rows: months, law: .poisson(offset: Array(repeating: 0, count: 24))))
        #expect(isClose(model.coefficients[13], -0.36630271124095))
        #expect(isClose(errors(model)[13], 0.20127874330046644))
        #expect(isClose(try #require(model.dispersion), 0.258246799792497))
        #expect(model.degreesOfFreedom == 10)
    }

    @Test func whatHasNoFit() {
        let ones = Array(repeating: [1.0], count: 3)
        let flat = [0.0, 0, 0]
        #expect(CountModel(counts: [], rows: [], law: .poisson(offset: [])) == nil)
        #expect(CountModel(counts: [1, -1, 2], rows: ones, law: .poisson(offset: flat)) == nil)
        #expect(CountModel(counts: [1, 2], rows: ones, law: .poisson(offset: flat)) == nil)
        #expect(CountModel(counts: [0, 0, 0], rows: ones, law: .poisson(offset: flat)) == nil, "no event: no maximum")
        #expect(CountModel(counts: [4, 5, 6], rows: ones, law: .binomial(totals: [3, 9, 9])) == nil, "more than the total")
        let twice = [[1.0, 2], [1, 2], [1, 2]]
        #expect(CountModel(counts: [4, 5, 6], rows: twice, law: .poisson(offset: flat)) == nil, "one follows from the other")
        let step = [[1.0, 0], [1, 0], [1, 1], [1, 1]]
        #expect(CountModel(counts: [4, 5, 0, 0], rows: step, law: .poisson(offset: [0, 0, 0, 0])) == nil, "no event after")
        #expect(CountModel(counts: [4, 5, 0, 0], rows: step, law: .binomial(totals: [9, 9, 9, 9])) == nil)
    }

    /// A total of nought is no observation.
    @Test func emptyTotalsAreLeftOut() throws {
        let model = try #require(
            CountModel(counts: [3, 0, 5, 4], rows: [[1], [1], [1], [1]], law: .binomial(totals: [10, 0, 10, 10])))
        #expect(model.degreesOfFreedom == 2)
        #expect(model.pearson[1] == 0)
        #expect(isClose(model.coefficients[0], log(0.4 / 0.6)))
    }
}
