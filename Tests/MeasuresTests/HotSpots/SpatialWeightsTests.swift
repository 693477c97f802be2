import Geometry
import Measures
import TestSupport
import Testing

@Suite struct SpatialWeightsTests {
    /// Ten by ten cells of 100 m, each drawn a little off its neighbours, as published files are.
    private static func cells() throws -> [MultiPolygon] {
        try (0..<100).map { cell in
            let x = Double(cell % 10) * 100, y = Double(cell / 10) * 100
            let corners = [(x, y), (x + 99.99, y), (x + 99.99, y + 99.99), (x, y + 99.99), (x, y)]
            return try MultiPolygon([Polygon(exterior: try Ring(corners.map { Point(x: $0.0, y: $0.1) }))])
        }
    }

    @Test func queenOnALattice() throws {
        let neighbours = try SpatialWeights.queen().neighbours(of: Self.cells())
        #expect(neighbours == lattice(10))
        #expect(neighbours.members.count == 684)
        #expect(try SpatialWeights.queen(tolerance: 0).neighbours(of: Self.cells()).members.isEmpty)
    }

    @Test func bandAndNearestGoByCentroids() throws {
        let band = try SpatialWeights.band(metres: 101).neighbours(of: Self.cells())
        #expect(band.degree(0) == 2 && band.degree(11) == 4)
        let nearest = try SpatialWeights.nearest(1).neighbours(of: Self.cells())
        // Of several at one distance the lowest number.
        #expect(Array(nearest.of(0)) == [1] && Array(nearest.of(99)) == [89])
    }

    @Test func wordsGoThereAndBack() {
        for word in ["queen", "band:1000", "band:250.5", "nearest:6"] { #expect(SpatialWeights(word)?.word == word) }
        for word in ["", "rook", "queen:1", "band", "band:0", "band:nan", "band:-5", "nearest:0", "nearest:2.5", "nearest:"] {
            #expect(SpatialWeights(word) == nil, "\(word)")
        }
    }
}
