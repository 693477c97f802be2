import Measures
import Statistics
import TestSupport
import Testing

@Suite struct SlopeIndexTests {
    /// The worked example of Documentation/methods/slope-index.md and relative-index.md.
    @Test func threeGroupsByHand() throws {
        let slope = try #require(SlopeIndex(rates: [40, 25, 20], residents: [1_000, 2_000, 1_000]))
        #expect(isClose(slope.value, 80.0 / 3))
        let reach = 12.706204736174694 * (25_000 / 281.25).squareRoot()
        #expect(isClose(try #require(slope.lower), 80.0 / 3 - reach))
        #expect(isClose(try #require(slope.upper), 80.0 / 3 + reach))
        let relative = RelativeIndex(slope)
        #expect(isClose(try #require(relative.value), 49.0 / 17))
        #expect(isClose(try #require(relative.meanBased), 80.0 / 3 / 27.5))
        #expect(relative.lower == nil && relative.upper == nil)
        #expect(
            relative.note == "The relative index has no limits: the fitted rates at both ends are not told from 0.")
    }

    @Test func equalRatesHaveNoInequality() throws {
        let slope = try #require(SlopeIndex(rates: [7, 7, 7, 7], residents: [100, 900, 50, 300]))
        #expect(abs(slope.value) < 1e-9)
        #expect(isClose(try #require(RelativeIndex(slope).value), 1))
        #expect(slope.lower != nil && (slope.lower ?? 1) <= 1e-9)
    }

    @Test func turnedRoundTheScaleTheSignTurns() throws {
        let rates = [31.0, 22, 25, 9, 14]
        let people = [500, 700, 650, 800, 450]
        let one = try #require(SlopeIndex(rates: rates, residents: people))
        let other = try #require(SlopeIndex(rates: rates.reversed(), residents: people.reversed()))
        #expect(isClose(one.value, -other.value))
        #expect(isClose(try #require(one.lower), -(try #require(other.upper))))
        let ratio = try #require(RelativeIndex(one).value)
        #expect(isClose(ratio, 1 / (try #require(RelativeIndex(other).value))))
    }

    /// Fieller's limits of the ratio hold 1 exactly where the slope's limits hold 0: two readings of one line that cannot
    /// contradict each other.
    @Test func slopeAndRatioAgreeOnWhetherThereIsAnInequality() throws {
        var generator = SeededGenerator(seed: 7)
        var told = 0
        for _ in 0..<500 {
            let rates = (0..<8).map { Double(generator.next() % 40) + 60 - Double($0) * Double(generator.next() % 4) }
            let people = (0..<8).map { _ in Int(generator.next() % 900) + 100 }
            let slope = try #require(SlopeIndex(rates: rates, residents: people))
            let relative = RelativeIndex(slope)
            guard let lower = relative.lower, let upper = relative.upper else { continue }
            told += 1
            let holds = (try #require(slope.lower))...(try #require(slope.upper))
            #expect(holds.contains(0) == (lower <= 1 && 1 <= upper))
        }
        #expect(told > 400)
    }

    @Test func twoGroupsHaveNoLimits() throws {
        let slope = try #require(SlopeIndex(rates: [30, 10], residents: [100, 100]))
        #expect(isClose(slope.value, 40) && slope.lower == nil && slope.upper == nil && slope.probability == nil)
        // The line goes through (0.25, 30) and (0.75, 10): 40 at one end and 0 at the other.
        let relative = RelativeIndex(slope)
        #expect(relative.value == nil)
        #expect(
            relative.note == "The relative index is undefined: the fitted line is not above 0 at the least deprived end, and "
                + "a rate cannot be below 0.")
        let flat = try #require(SlopeIndex(rates: [30, 20], residents: [100, 100]))
        #expect(isClose(try #require(RelativeIndex(flat).value), 35.0 / 15))
        #expect(RelativeIndex(flat).note == "The relative index has no limits: two groups leave nothing to judge the line by.")
    }

    @Test func aLineUnderNoughtAtTheMostDeprivedEndIsUndefinedToo() throws {
        let relative = RelativeIndex(try #require(SlopeIndex(rates: [0, 0, 40], residents: [100, 100, 100])))
        #expect(relative.value == nil && relative.lower == nil && relative.upper == nil)
        #expect(relative.note?.contains("at the most deprived end") == true)
        #expect(relative.meanBased != nil)
    }

    @Test func undefined() {
        #expect(SlopeIndex(rates: [], residents: []) == nil)
        #expect(SlopeIndex(rates: [5], residents: [10]) == nil)
        #expect(SlopeIndex(rates: [5, 6], residents: [10, 0]) == nil)
        #expect(SlopeIndex(rates: [5, .nan], residents: [10, 10]) == nil)
        #expect(SlopeIndex(rates: [5, 6], residents: [10]) == nil)
    }
}
