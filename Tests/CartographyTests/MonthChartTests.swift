import Cartography
import Testing

@Suite struct MonthChartTests {
    private let months = (1...9).map { "2023-0\($0)" }

    private func chart(_ second: MonthChart.Series?) throws -> MonthChart {
        var chart = try #require(
            MonthChart(
                id: "m", title: "Months & a place", description: "Crimes.", axisTitle: "Crimes a month", months: months,
                first: .init(words: "inside", values: [4, 8, nil, 6, nil, 7, 7, 7, 7]), second: second))
        chart.moment = (4, "adopted 2023-05-01")
        return chart
    }

    @Test func isWellFormedAccessibleAndTheSameTwice() throws {
        let chart = try chart(.init(words: "comparator", values: months.map { _ in 5 }))
        let svg = SVGReading(chart.svg())
        #expect(svg.isWellFormed && chart.svg() == chart.svg())
        #expect(svg.elements[0].attributes["role"] == "img" && svg.elements[1].text == "Months & a place")
        #expect(svg.ids.allSatisfy { $0 == "m" || $0.hasPrefix("m-") } && Set(svg.ids).count == svg.ids.count)
        #expect(
            chart.fullDescription
                == "Crimes. inside: from 4.0 (2023-01) to 8.0 (2023-02), 7 months. comparator: from 5.0 (2023-01) to 5.0 (2023-01), 9 "
                + "months. A line stands at: adopted 2023-05-01.")
        #expect(svg.texts().contains("inside") && svg.texts().contains("comparator") && svg.texts().contains("adopted 2023-05-01"))
    }

    @Test func linesAreToldApartByDashesAndBrokenAtGaps() throws {
        let svg = SVGReading(try chart(.init(words: "comparator", values: months.map { _ in 5 })).svg())
        #expect(svg.element("m-first")?.attributes["stroke-dasharray"] == "none")
        #expect(svg.element("m-second")?.attributes["stroke-dasharray"] == "7 4")
        let data = try #require(svg.element("m-first")?.attributes["d"])
        #expect(data.count { $0 == "M" } == 3, "two months that are not held break it twice")
        #expect(data.contains("h0"), "a month alone is a dot")
        #expect(try #require(svg.element("m-second")?.attributes["d"]).count { $0 == "M" } == 1)
    }

    @Test func listsOfOtherLengthsAreNoChart() {
        #expect(
            MonthChart(
                id: "m", title: "", description: "", axisTitle: "", months: months, first: .init(words: "", values: [1]), second: nil)
                == nil)
    }
}
