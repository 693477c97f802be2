import Testing
import Wording

@Suite struct NumberTextTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1234, "1,234"), (-1_234_567, "-1,234,567")])
    func thousandsAreSeparated(number: Int, text: String) {
        #expect(NumberText.grouped(number) == text)
    }

    @Test(arguments: [
        (31.25, 1, "31.3"), (0.424, 2, "0.42"), (1234.5, 0, "1,235"), (-0.001, 2, "0.00"), (2, 3, "2.000"),
        (.nan, 1, "–"), (.infinity, 1, "–"), (1e300, 2, "–"), (-2.5, 0, "-3"),
    ] as [(Double, Int, String)])
    func decimalsAreFixed(number: Double, decimals: Int, text: String) {
        #expect(NumberText.fixed(number, decimals: decimals) == text)
    }

    @Test(arguments: [(0, "0"), (0.42, "0.42"), (0.996, "1.0"), (31.3, "31.3"), (99.96, "100"), (1234.4, "1,234")])
    func measuresKeepUsefulFigures(number: Double, text: String) {
        #expect(NumberText.measure(number) == text)
    }

    @Test(arguments: [(250, "250 m"), (999.4, "999 m"), (999.6, "1 km"), (1000, "1 km"), (1500, "1.5 km")])
    func distancesChangeUnit(metres: Double, text: String) {
        #expect(NumberText.distance(metres: metres) == text)
    }

    @Test func shortestDropsZeros() {
        #expect(NumberText.shortest(2.50, decimals: 2) == "2.5")
        #expect(NumberText.shortest(1000, decimals: 2) == "1,000")
    }
}
