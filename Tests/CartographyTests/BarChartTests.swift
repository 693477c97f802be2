import Cartography
import Testing

@Suite struct BarChartTests {
    private let chart = BarChart(
        id: "c", title: "Rates & bars", description: "Outlets.", axisTitle: "Outlets per 10,000 residents",
        bars: [
            .init(label: "1 <most>", value: 40, lower: 30, upper: 52),
            .init(label: "2", value: 20, lower: 15, upper: 26, isEmphasised: true),
            .init(label: "3", value: nil),
            .init(label: "4", value: .nan, lower: 1, upper: 2),
        ])

    @Test func isWellFormedAccessibleAndTheSameTwice() {
        let svg = SVGReading(chart.svg())
        #expect(svg.isWellFormed)
        #expect(svg.elements[0].attributes["role"] == "img")
        #expect(svg.elements[1].name == "title" && svg.elements[1].text == "Rates & bars")
        #expect(chart.svg() == chart.svg())
        #expect(Set(svg.ids).count == svg.ids.count)
        #expect(svg.ids.allSatisfy { $0 == "c" || $0.hasPrefix("c-") })
    }

    @Test func barsAreProportional() throws {
        let svg = SVGReading(chart.svg())
        let one = try #require(svg.element("c-bar-1"))
        let two = try #require(svg.element("c-bar-2"))
        #expect(abs(one.number("width") - 2 * two.number("width")) <= 0.02)
        #expect(one.number("x") == two.number("x"))
        #expect(two.number("y") > one.number("y"))
    }

    @Test func whiskersReachTheEndsOfTheInterval() throws {
        let svg = SVGReading(chart.svg())
        let bar = try #require(svg.element("c-bar-1"))
        let path = try #require(svg.element("c-interval-1")?.attributes["d"])
        let left = try #require(Double(path.dropFirst().prefix { $0 != " " }))
        let pixelsPerUnit = bar.number("width") / 40
        #expect(abs(left - (bar.number("x") + 30 * pixelsPerUnit)) <= 0.02)
    }

    @Test func undefinedValuesAreSaid() {
        let svg = SVGReading(chart.svg())
        #expect(svg.element("c-bar-3") == nil && svg.element("c-bar-4") == nil)
        #expect(svg.texts().count { $0 == "no areas" } == 2)
        #expect(chart.fullDescription.contains("3: no areas"))
    }

    @Test func figuresAndUnitsAreWritten() {
        let texts = SVGReading(chart.svg()).texts()
        #expect(texts.contains("40.0 (30.0–52.0)"))
        #expect(texts.contains("Outlets per 10,000 residents"))
        #expect(chart.ticks.values == [0, 20, 40, 60])
    }

    @Test func emphasisIsMoreThanColour() {
        let bold = SVGReading(chart.svg()).elements.filter { $0.attributes["font-weight"] == "bold" }.map(\.text)
        #expect(bold.contains("2") && bold.contains("the place in question"))
        #expect(!bold.contains("1 <most>"))
    }

    @Test func anEmptyChartIsStillWellFormed() {
        let empty = BarChart(id: "e", title: "t", description: "", axisTitle: "x", bars: [])
        #expect(SVGReading(empty.svg()).isWellFormed)
    }
}
