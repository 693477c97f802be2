import Foundation
import Geometry
import Measures
import TestSupport
import Testing

@Suite struct KernelBandwidthTests {
    /// Mean centre (500, 500); all four lie 500 m off: SD 500, median 500 with sqrt(1/ln 2) = 1.2011.
    @Test func fourPointsByHand() throws {
        let points = [(0, 500), (1_000, 500), (500, 0), (500, 1_000)].map { Point(x: Double($0.0), y: Double($0.1)) }
        let expected = 0.9 * 500 * pow(4, -0.2)
        #expect(isClose(try KernelBandwidth.chosen(for: points, kernel: .quartic), expected, relative: 1e-12))
        #expect(isClose(try KernelBandwidth.chosen(for: points, kernel: .gaussian), expected / 8.0.squareRoot(), relative: 1e-12))
    }

    /// Nine at the corners and middles of a small square, one far off: the median speaks.
    @Test func aFarPointMovesTheMedianLittle() throws {
        var points = (0..<9).map { (number: Int) -> Point in Point(x: Double(number % 3) * 100, y: Double(number / 3) * 100) }
        let near = try KernelBandwidth.chosen(for: points, kernel: .quartic)
        points.append(Point(x: 50_000, y: 0))
        let middle = Point(x: points.reduce(0) { $0 + $1.x } / 10, y: points.reduce(0) { $0 + $1.y } / 10)
        let distances = points.map { $0.distance(to: middle) }.sorted()
        let median: Double = (distances[4] + distances[5]) / 2
        let expected: Double = 0.9 * (1 / log(2)).squareRoot() * median * pow(10, -0.2)
        let far = try KernelBandwidth.chosen(for: points, kernel: .quartic)
        #expect(isClose(far, expected, relative: 1e-12))
        #expect(near < far)
    }

    /// Both terms are the same for normally spread points, and the place on the map does not matter.
    @Test func normalPoints() throws {
        // Every hundredth of both axes' quantiles: r = s sqrt(-2 ln u), turned round evenly.
        let points = (0..<20_000).map { (number: Int) -> Point in
            let share: Double = (Double(number) + 0.5) / 20_000
            let radius: Double = 300 * (-2 * log(share)).squareRoot()
            let angle: Double = Double(number) * 2.399963229728653
            return Point(x: 400_000 + radius * cos(angle), y: 100_000 + radius * sin(angle))
        }
        let expected = 0.9 * 300 * 2.0.squareRoot() * pow(20_000, -0.2)
        #expect(isClose(try KernelBandwidth.chosen(for: points, kernel: .quartic), expected, relative: 1e-3))
    }

    @Test func onePlaceAndTooFew() {
        let place = Point(x: 412_345.67, y: 112_345.67)
        #expect(throws: KernelBandwidth.Refusal.onePlace) {
            try KernelBandwidth.chosen(for: [Point](repeating: place, count: 7), kernel: .quartic)
        }
        #expect(throws: KernelBandwidth.Refusal.tooFew(1)) { try KernelBandwidth.chosen(for: [place], kernel: .gaussian) }
        #expect(throws: KernelBandwidth.Refusal.tooFew(0)) { try KernelBandwidth.chosen(for: [], kernel: .gaussian) }
    }
}
