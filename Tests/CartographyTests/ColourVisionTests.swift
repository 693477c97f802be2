import Cartography
import Geometry
import Testing

/// What is told apart by colour is told apart without it: in grey, and with the common deficiencies of colour vision.
@Suite struct ColourVisionTests {
    /// Linear RGB as it looks with a full deficiency; Machado, Oliveira and Fernandes 2009, severity 1.0.
    static let deficiencies: [(String, [[Double]])] = [
        ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
        ("deuteranopia", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
        ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
    ]

    private func linear(_ part: UInt8) -> Double { Colour(red: part, green: part, blue: part).relativeLuminance }

    private func luminance(_ colour: Colour, _ matrix: [[Double]]) -> Double {
        let parts = [linear(colour.red), linear(colour.green), linear(colour.blue)]
        let seen = matrix.map { row in min(1, max(0, zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 })) }
        return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    }

    @Test(arguments: 0..<3) func decilesKeepTheirOrder(deficiency: Int) {
        let (name, matrix) = Self.deficiencies[deficiency]
        let seen = Palette.deciles.map { luminance($0, matrix) }
        for (darker, lighter) in zip(seen, seen.dropFirst()) { #expect((lighter + 0.05) / (darker + 0.05) >= 1.15, "\(name)") }
    }

    /// Three kinds of ground are greys, so their contrast is the same for everybody.
    @Test func theGroundIsGreyAndQuiet() {
        for colour in [Palette.building, Palette.water, Palette.green, Palette.groundLine] {
            #expect(colour.red == colour.green && colour.green == colour.blue)
            // Lettering and marks stand out on it.
            #expect(Palette.ink.contrast(with: colour) >= 3)
        }
    }

    /// By form, not by shade: a pattern of lines, one of dots, a solid, and lines with edges.
    @Test func theGroundIsToldByForm() throws {
        let corners = [(0.0, 0.0), (100, 0), (100, 100), (0, 100), (0, 0)]
        func square(_ x: Double) throws -> MultiPolygon {
            try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: 521_000 + x + $0.0, y: 105_000 + $0.1) })))
        }
        var map = MapFigure(
            id: "m", title: "Ground", description: "", extent: MapExtent.around(point: Point(x: 521_000, y: 105_000), radius: 500))
        map.add(
            .base(
                BaseLayer(
                    roads: [try Line([Point(x: 520_800, y: 105_000), Point(x: 521_200, y: 105_000)])], water: [try square(0)],
                    green: [try square(150)], buildings: [try square(-150)])))
        let svg = map.svg()
        for part in ["id=\"m-water\"", "id=\"m-green\"", "fill=\"url(#m-water)\"", "fill=\"url(#m-green)\"", ">Buildings<", ">Water<", ">Green<", ">Roads<"] {
            #expect(svg.contains(part), "\(part)")
        }
        #expect(map.fullDescription.contains("Beneath, for orientation: buildings, water, green, roads."))
        #expect(map.svg() == svg)
    }

    @Test func whatIsNotInTheFrameIsNotInTheLegend() throws {
        var map = MapFigure(
            id: "m", title: "Ground", description: "", extent: MapExtent.around(point: Point(x: 0, y: 0), radius: 500))
        map.add(.base(BaseLayer(roads: [try Line([Point(x: 9_000, y: 0), Point(x: 9_100, y: 0)])])))
        #expect(!map.svg().contains("Roads") && !map.svg().contains("m-water"))
    }
}
