import Cartography
import Testing

@Suite struct AxisTicksTests {
    @Test func holdsTheLargestValue() {
        #expect(AxisTicks(minimum: 3, maximum: 58.4).values == [0, 20, 40, 60])
        #expect(AxisTicks(minimum: 0, maximum: 50).values == [0, 10, 20, 30, 40, 50])
    }

    @Test func holdsNegativeValues() {
        let ticks = AxisTicks(minimum: -3, maximum: 7)
        #expect(ticks.lowest <= -3 && ticks.highest >= 7)
        #expect(ticks.values.contains(0))
    }

    @Test func survivesNothing() {
        #expect(AxisTicks(minimum: 0, maximum: 0).highest == 1)
        #expect(AxisTicks(minimum: .nan, maximum: .infinity).highest == 1)
    }

    @Test func wordsHaveTheDecimalsOfTheStep() {
        let ticks = AxisTicks(minimum: 0, maximum: 0.9)
        #expect(ticks.values.map(ticks.words).first == "0.0")
        #expect(AxisTicks(minimum: 0, maximum: 9000).words(for: 2000) == "2,000")
    }
}
