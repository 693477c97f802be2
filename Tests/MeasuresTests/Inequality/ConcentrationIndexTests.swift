import Measures
import Statistics
import TestSupport
import Testing

@Suite struct ConcentrationIndexTests {
    /// The worked example of Documentation/methods/concentration-index.md: 6, 3 and 1 outlets among 1,000, 2,000 and 1,000
    /// residents, ridits 0.125, 0.5 and 0.875.
    @Test func threeAreasByHand() throws {
        let areas = ranked([6, 3, 1], residents: [1_000, 2_000, 1_000])
        let index = try #require(ConcentrationIndex(areas))
        // 2 (0.6 x 0.125 + 0.3 x 0.5 + 0.1 x 0.875) - 1
        #expect(isClose(index.value, -0.375))
        // y/mean (2R - 1 - C) + 2 - q before - q after, less 1 + C = 0.625.
        let terms = [
            2.4 * (-0.75 + 0.375) + 2 - 0 - 0.6 - 0.625, 0.6 * (0 + 0.375) + 2 - 0.6 - 0.9 - 0.625,
            0.4 * (0.75 + 0.375) + 2 - 0.9 - 1 - 0.625,
        ]
        let sum = 0.0625 * terms[0] * terms[0] + 0.25 * terms[1] * terms[1] + 0.0625 * terms[2] * terms[2]
        let error = (sum * 3 / 2).squareRoot()
        #expect(isClose(try #require(index.standardError), error))
        #expect(isClose(try #require(index.lower), max(-1, -0.375 - 12.706204736174694 * error)))
        #expect(isClose(try #require(index.upper), min(1, -0.375 + 12.706204736174694 * error)))
        #expect(isClose(try #require(ConcentrationCurve(areas).index), -0.375))
    }

    @Test func outletsInProportionToResidentsGiveNought() throws {
        let index = try #require(ConcentrationIndex(ranked([2, 4, 6, 8], residents: [100, 200, 300, 400])))
        #expect(abs(index.value) < 1e-12)
        #expect(abs(try #require(index.standardError)) < 1e-9)
    }

    @Test func doublingEveryCountChangesNothing() throws {
        let one = try #require(ConcentrationIndex(ranked([5, 1, 0, 2, 9], residents: [10, 20, 15, 30, 25])))
        let two = try #require(ConcentrationIndex(ranked([10, 2, 0, 4, 18], residents: [10, 20, 15, 30, 25])))
        #expect(isClose(one.value, two.value) && isClose(one.standardError ?? 0, two.standardError ?? 1))
    }

    @Test func theCurveAndTheIndexAgreeOnAnything() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let count = Int(generator.next() % 40) + 2
            let areas = ranked(
                (0..<count).map { _ in Int(generator.next() % 9) } + [1],
                residents: (0...count).map { _ in Int(generator.next() % 3_000) + 1 })
            let index = try #require(ConcentrationIndex(areas))
            #expect(isClose(index.value, try #require(ConcentrationCurve(areas).index), absolute: 1e-10))
            #expect((-1...1).contains(index.value))
            #expect((index.lower ?? 0) <= index.value && index.value <= (index.upper ?? 0))
        }
    }

    /// The standard error against areas drawn with replacement, 4,000 times from one seed.
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func standardErrorAgreesWithTheBootstrap() throws {
        let areas = try rankedAdurAndArun().areas
        let index = try #require(ConcentrationIndex(RankedAreas(areas)))
        var generator = SeededGenerator(seed: 1_997)
        var drawn: [Double] = []
        for _ in 0..<4_000 {
            let sample = areas.map { _ in areas[Int(generator.next() % UInt64(areas.count))] }
            drawn.append(try #require(ConcentrationIndex(RankedAreas(sample))).value)
        }
        drawn.sort()
        let mean = drawn.reduce(0, +) / 4_000
        let spread = (drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3_999).squareRoot()
        #expect(isClose(try #require(index.standardError), spread, relative: 0.05))
        // The percentile limits: not symmetric, so nearer to a fifth of the interval's width only.
        let width = try #require(index.upper) - (try #require(index.lower))
        #expect(abs(try #require(index.lower) - drawn[100]) < 0.2 * width)
        #expect(abs(try #require(index.upper) - drawn[3_899]) < 0.2 * width)
    }

    @Test func undefined() throws {
        #expect(ConcentrationIndex(ranked([], residents: [])) == nil)
        #expect(ConcentrationIndex(ranked([4], residents: [10])) == nil)
        #expect(ConcentrationIndex(ranked([0, 0, 0], residents: [10, 10, 10])) == nil)
        #expect(ConcentrationCurve(ranked([0, 0], residents: [10, 10])).points == [])
        #expect(ConcentrationCurve(ranked([0, 0], residents: [10, 10])).index == nil)
        let two = try #require(ConcentrationIndex(ranked([3, 1], residents: [10, 10])))
        #expect(isClose(two.value, -0.25) && two.standardError == nil && two.lower == nil && two.upper == nil)
    }
}
