import Cartography
import Testing

@Suite struct WeekChartTests {
    /// Three from 10 to 23 each day; two more of which nothing is stated.
    private let hours = (0..<168).map { hour in
        let low = (10..<23).contains(hour % 24) ? 3 : 0
        return WeekChart.Hour(low: low, high: low + 2)
    }

    private func chart(_ hours: [WeekChart.Hour], width: Int = 960) throws -> WeekChart {
        try #require(
            WeekChart(
                id: "w", title: "A week & a place", description: "Five outlets.", axisTitle: "Outlets permitted", hours: hours,
                lowWords: "stated", highWords: "not stated", widthPixels: width))
    }

    @Test func isWellFormedAccessibleAndTheSameTwice() throws {
        let chart = try chart(hours)
        let svg = SVGReading(chart.svg())
        #expect(svg.isWellFormed)
        #expect(svg.elements[0].attributes["role"] == "img")
        #expect(svg.elements[0].attributes["aria-label"] == "A week & a place")
        #expect(svg.elements[1].name == "title" && svg.elements[1].text == "A week & a place")
        #expect(chart.svg() == chart.svg())
        #expect(Set(svg.ids).count == svg.ids.count)
        #expect(svg.ids.allSatisfy { $0 == "w" || $0.hasPrefix("w-") })
    }

    @Test func theDescriptionGivesEachDaysRange() throws {
        let words = try chart(hours).fullDescription
        #expect(words.hasPrefix("Five outlets. Range over the hours of each day. Monday: low 0 to 3, high 2 to 5; "))
        #expect(words.hasSuffix("Sunday: low 0 to 3, high 2 to 5."))
    }

    /// Where the step of an hour stands is told from the path itself.
    @Test func stepsStandWhereTheirHoursAre() throws {
        var hours = Array(repeating: WeekChart.Hour(low: 0, high: 0), count: 168)
        hours[84] = WeekChart.Hour(low: 4, high: 4)
        let svg = SVGReading(try chart(hours).svg())
        let data = try #require(svg.element("w-low")?.attributes["d"])
        let numbers = data.split { !"0123456789.".contains($0) }.compactMap { Double($0) }
        // M x0 y0 H x84 V top H x85 V floor H right V floor H left Z
        #expect(numbers.count == 9)
        let (left, right) = (numbers[0], numbers[6])
        #expect(abs(numbers[2] - (left + (right - left) * 84 / 168)) < 0.02)
        #expect(abs(numbers[4] - (left + (right - left) * 85 / 168)) < 0.02)
        #expect(numbers[3] < numbers[1] && numbers[5] == numbers[1])
    }

    @Test func whatIsNotStatedIsHatchedAndLowIsFilled() throws {
        let svg = SVGReading(try chart(hours).svg())
        #expect(svg.element("w-high")?.attributes["fill"] == "url(#w-hatch)")
        #expect(svg.element("w-low")?.attributes["fill"]?.hasPrefix("#") == true)
        #expect(svg.elements.contains { $0.attributes["stroke-dasharray"] == "4 2.5" && $0.name == "path" })
        #expect(svg.texts().contains("stated") && svg.texts().contains("not stated"))
    }

    @Test func withoutDoubtThereIsNoHatching() throws {
        let svg = SVGReading(try chart(hours.map { WeekChart.Hour(low: $0.low, high: $0.low) }).svg())
        #expect(svg.element("w-high") == nil)
    }

    @Test func daysAndWholeNumbersAreOnTheAxes() throws {
        let chart = try chart(hours)
        let texts = SVGReading(chart.svg()).texts()
        #expect(WeekChart.dayNames.allSatisfy(texts.contains))
        #expect(chart.ticks.values == [0, 1, 2, 3, 4, 5])
        #expect(texts.count { $0 == "12" } == 7)
        let one = try self.chart(Array(repeating: WeekChart.Hour(low: 0, high: 1), count: 168))
        #expect(one.ticks.values == [0, 1])
    }

    @Test func aMomentIsALineWithItsWords() throws {
        var chart = try chart(hours)
        chart.moment = WeekChart.Moment(minuteOfWeek: 10_079, words: "Sunday 23:59: 0 to 2")
        let svg = SVGReading(chart.svg())
        #expect(svg.isWellFormed && svg.element("w-moment") != nil)
        #expect(svg.texts().contains("Sunday 23:59: 0 to 2"))
        let words = svg.elements.first { $0.text == "Sunday 23:59: 0 to 2" && $0.name == "text" }
        #expect(words?.attributes["text-anchor"] == "end")
    }

    @Test func emptyWeeksAndNarrowPagesAreWellFormed() throws {
        let empty = try chart(Array(repeating: WeekChart.Hour(low: 0, high: 0), count: 168), width: 100)
        #expect(SVGReading(empty.svg()).isWellFormed)
        #expect(SVGReading(empty.svg()).texts().contains("Mon"))
        #expect(!empty.svg().contains("nan") && !empty.svg().contains("inf"))
    }

    @Test func onlyAWholeWeekIsDrawn() {
        #expect(
            WeekChart(
                id: "w", title: "", description: "", axisTitle: "", hours: [WeekChart.Hour(low: 1, high: 1)], lowWords: "",
                highWords: "") == nil)
        #expect(WeekChart.Hour(low: 5, high: 3).high == 5 && WeekChart.Hour(low: -1, high: -2).high == 0)
    }
}
