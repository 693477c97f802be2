import Geometry
import Testing
import Zones

@Suite struct StreetOutlineTests {
    private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) throws -> MultiPolygon {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
    }

    /// Blocks of 100 m between streets, five in a row and three rows, from the origin.
    private func blocks() throws -> [MultiPolygon] {
        try (0..<5).flatMap { column in
            try (0..<3).map { row in try rectangle(Double(column) * 100, Double(row) * 100, 100, 100) }
        }
    }

    private func outline(
        _ core: [(Double, Double)], rim: [(Double, Double)] = [], blocks: [MultiPolygon], least: Int = 2,
        district: MultiPolygon? = nil
    ) throws -> StreetOutline {
        let premises = core.map { (place: Point(x: $0.0, y: $0.1), isCore: true) }
            + rim.map { (place: Point(x: $0.0, y: $0.1), isCore: false) }
        return try StreetOutline(
            premises, own: Outline.around(premises.map(\.place), concavity: 0.3, widenedBy: 50), least: least, blocks: blocks,
            district: district ?? rectangle(-5_000, -5_000, 10_000, 10_000))
    }

    @Test func oneBlockForTheStreetOnEitherSide() throws {
        // Along the street at y = 100, some a little to its north and some to its south.
        let core = [(110.0, 104.0), (130, 96), (150, 103), (170, 97), (190, 100)]
        let found = try outline(core, blocks: blocks())
        #expect(found.blocks == 1 && found.cutBack == 0, "the block on one side holds them all")
        let ground = try #require(found.ground)
        #expect(try ground.area() == 10_000)
        #expect(try abs(found.outline.area() - (10_000 + 4 * 100 * 25 + 25 * 25 * 3.1214)) < 20, "25 m round the block")
        for place in core { #expect(found.outline.isWithin(0, of: Point(x: place.0, y: place.1))) }
    }

    @Test func everyCorePremisesIsInside() throws {
        var state: UInt64 = 7
        func roll() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % 1_000) / 1_000
        }
        for _ in 0..<25 {
            // At streets, up to 15 m off on either side; some beyond the last street.
            let core = (0..<12).map { _ in
                roll() < 0.5
                    ? ((roll() * 5).rounded() * 100 + roll() * 30 - 15, roll() * 340 - 20)
                    : (roll() * 540 - 20, (roll() * 3).rounded() * 100 + roll() * 30 - 15)
            }
            let found = try outline(core, blocks: blocks())
            for place in core { #expect(found.outline.isWithin(0, of: Point(x: place.0, y: place.1)), "\(place)") }
        }
    }

    @Test func noPieceCouldBeLeftOut() throws {
        let found = try outline([(50, 50), (150, 150), (250, 250)], blocks: blocks())
        #expect(found.blocks == 3 && found.outline.polygons.count == 1, "corner to corner they hang together")
    }

    @Test func aBlockLargerThanTheConcentrationIsCutBack() throws {
        let large = try rectangle(0, 0, 2_000, 2_000)
        let found = try outline([(10, 50), (10, 80), (10, 110)], blocks: [large])
        #expect(found.blocks == 0 && found.cutBack >= 1 && found.ground == nil)
        let own = try Outline.around([50.0, 80, 110].map { Point(x: 10, y: $0) }, concavity: 0.3, widenedBy: 50)
        #expect(try (found.outline.subtracting(own)?.area() ?? 0) < 1, "nothing beyond the concentration's own outline")
    }

    @Test func withoutBlocksItIsTheConcentrationsOwn() throws {
        let found = try outline([(10, 50), (10, 80)], blocks: [])
        let own = try Outline.around([50.0, 80].map { Point(x: 10, y: $0) }, concavity: 0.3, widenedBy: 50)
        #expect(try abs(found.outline.area() - own.area()) < 5)
    }

    @Test func aLonePremisesAtTheRimIsLeftOutAndTwoAreNot() throws {
        let core = [(150.0, 150.0), (160, 150), (170, 150)]
        let lone = try outline(core, rim: [(250, 150)], blocks: blocks())
        #expect(lone.blocks == 1 && !lone.outline.isWithin(0, of: Point(x: 250, y: 150)))
        let pair = try outline(core, rim: [(250, 150), (255, 150)], blocks: blocks())
        #expect(pair.blocks == 2 && pair.outline.isWithin(0, of: Point(x: 250, y: 150)))
        let few = try outline(core, rim: [(250, 150)], blocks: blocks(), least: 4)
        #expect(few.blocks == 2, "with the lone one left out fewer than the least would be held")
    }

    @Test func itEndsAtTheDistrictsShore() throws {
        let core = [(110.0, 10.0), (150, 10), (190, 10)]
        let found = try outline(core, blocks: blocks(), district: rectangle(0, 0, 1_000, 1_000))
        #expect(found.outline.boundingBox.minY >= -50.001)
        let far = try outline(core, blocks: blocks(), district: rectangle(0, 200, 1_000, 1_000))
        for place in core {
            #expect(far.outline.isWithin(0, of: Point(x: place.0, y: place.1)), "beyond the shore they stay inside")
        }
    }
}
