import Geometry
import Licensing
import Measures
import Statistics
import Testing
import Zones

@Suite struct CandidateTests {
    private let town = Authority(name: "Town", code: "E07000999")

    private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) throws -> MultiPolygon {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
    }

    /// Two LSOAs of a square kilometre side by side; ten outlets in the west at one place and two in the east.
    private func ground(roads: [RoadRecord] = [], published: [ImpactAreaRecord] = [], outlets: Int = 10) throws -> ZoneGround {
        let areas = try [0.0, 1_000].enumerated().map { number, x in
            AreaProfile(
                code: "E0\(number)", name: "Town 00\(number)", districtCode: town.code, districtName: "Town", vintage: .lsoa2021,
                shape: try rectangle(x, 0, 1_000, 1_000), residents: 1_000)
        }
        func premises(_ row: Int, _ x: Double, _ sales: AlcoholSales, _ hours: String?) -> RegisteredPremises {
            RegisteredPremises(
                source: 1, authority: town,
                record: PremisesRecord(row: row, sales: sales, hours: hours, place: Point(x: x, y: 500)))
        }
        let all = (0..<outlets).map { premises($0, 200, $0 < 4 ? .onOnly : .offOnly, nil) }
            + [premises(90, 1_500, .both, nil), premises(91, 1_600, .onOnly, nil)]
        return ZoneGround(
            authority: town, rule: OutletRule(), areas: areas, premises: all, shares: nil, postcodes: [], crime: nil, extracts: [],
            roads: roads, published: published)
    }

    private func road(_ name: String?, number: String? = nil, _ corners: (Double, Double)...) throws -> RoadRecord {
        RoadRecord(row: 1, name: name, number: number, lines: [try Line(corners.map { Point(x: $0.0, y: $0.1) })])
    }

    private func figures(_ outline: MultiPolygon, in ground: ZoneGround) throws -> CandidateFigures {
        try CandidateFigures(outline, name: "the candidate", in: ground, districtKm2: 2, suppressed: [])
    }

    @Test func figuresOfAnOutline() throws {
        let published = ImpactAreaRecord(
            row: 1, name: "High Street", authority: "Town", shape: try rectangle(0, 0, 500, 1_000), published: "2024-01-01", kinds: "all")
        let found = try figures(rectangle(0, 0, 1_000, 1_000), in: ground(published: [published]))
        #expect(found.outlets.all == 10 && found.outlets.on == 4 && found.outlets.off == 6)
        #expect(found.afterMidnight.low == 0 && found.afterMidnight.high == 10, "no row states its hours")
        #expect(found.km2 == 1 && found.perKm2 == 10 && found.residents == nil)
        #expect(found.ratio?.value == 5)
        // Allowing for counts that vary from area to area can only widen the limits of chance alone.
        #expect((found.ratio?.lower ?? 9) <= (RateRatio(10, 1, 2, 1)?.lower ?? 0) + 1e-9)
        #expect(found.parts.map(\.code) == ["E00"] && found.parts[0].share == 1)
        #expect(found.published.map(\.name) == ["High Street"])
        #expect(found.published[0].ofCandidate == 0.5 && found.published[0].ofPublished == 1)
        #expect(found.streets == nil && found.crimes == nil && found.whole.refusal == nil && found.incidents.isEmpty)
    }

    @Test func aFineOutlineHasNoRecordedCrime() throws {
        let found = try figures(rectangle(100, 400, 200, 200), in: ground())
        #expect(
            found.whole.refusal
                == "police.uk's points are anonymous and speak of no ground finer than an LSOA, and no LSOA lies in the candidate with "
                + "more than half of its ground: no recorded crime is given for it. Findings on finer ground come from a partner's "
                + "positioned extract, or from an outline drawn along the edges of LSOAs.")
    }

    @Test func streetsInside() throws {
        let roads = try [
            road("High Street", (0, 500), (1_000, 500)), road("Low Lane", (300, 450), (300, 550)),
            road("Stub Road", (380, 590), (380, 900)), road(nil, number: "A27", (150, 450), (150, 560)), road(nil, (200, 450), (200, 500)),
            road("Elsewhere", (900, 0), (900, 100)),
        ]
        let found = try CandidateStreets(in: rectangle(100, 400, 300, 200), roads: roads)
        #expect(found.streets.map(\.name) == ["A27", "High Street", "Low Lane"], "10 m of Stub Road are a stub")
        #expect(found.streets.map(\.isPartly) == [false, true, false])
        #expect(found.streets.map(\.metres) == [110, 300, 100] && found.unnamedMetres == 50)
    }

    private func found(_ way: ProposalWay, _ x: Double, _ width: Double) throws -> (area: FoundArea, figures: CandidateFigures) {
        let outline = try rectangle(x, 0, width, 1_000)
        return (FoundArea(way, what: "\(way) \(x)", line: .areas, outline: outline), try figures(outline, in: ground()))
    }

    private func links(_ candidate: AreaCandidate) -> [String] {
        candidate.alsoFoundBy.map { "\($0.id ?? "none") \($0.way.rawValue)" }
    }

    @Test func moreWaysRankFirstThenTheLowerLimitThenSmallerGround() throws {
        let ranked = try RankedCandidates(
            [
                found(.concentrations, 1_450, 100), found(.hotSpots, 1_000, 900), found(.concentrations, 150, 100),
                found(.concentrations, 150, 200),
            ], most: 10)
        #expect(
            ranked.candidates.map(\.found.what) == [
                "hotSpots 1000.0", "concentrations 1450.0", "concentrations 150.0", "concentrations 150.0",
            ])
        #expect(ranked.candidates.map(\.id) == ["P1", "P2", "P3", "P4"])
        #expect(ranked.candidates.map(\.ways) == [2, 2, 1, 1])
        #expect(links(ranked.candidates[0]) == ["P2 concentrations"])
        let lower = ranked.candidates.map { $0.figures.ratio?.lower ?? -1 }
        #expect(lower[0] >= lower[1] && lower[2] >= lower[3])
        #expect(ranked.candidates[2].figures.km2 < ranked.candidates[3].figures.km2)
    }

    @Test func whatIsLeftOutIsCountedAndStillLinked() throws {
        let all = try [found(.concentrations, 1_450, 100), found(.hotSpots, 1_000, 900), found(.concentrations, 150, 100)]
        let one = try RankedCandidates(all, most: 1)
        #expect(one.candidates.map(\.id) == ["P1"] && one.leftOut == 2)
        #expect(links(one.candidates[0]) == ["none concentrations"])
        #expect(try RankedCandidates([], most: 10).candidates.isEmpty)
    }

    @Test func tiesAreDecidedByWayAndThenFromTheWest() throws {
        let all = try [found(.thresholds, 1_000, 100), found(.hotSpots, 1_100, 100), found(.hotSpots, 400, 100)]
        let ranked = try RankedCandidates(all, most: 10).candidates
        #expect(ranked.map(\.found.what) == ["hotSpots 400.0", "hotSpots 1100.0", "thresholds 1000.0"])
        let turned = try RankedCandidates(all.reversed(), most: 10).candidates
        #expect(turned.map(\.found.what) == ranked.map(\.found.what))
    }

    private func concentrations(_ ground: ZoneGround) throws -> [FoundArea] {
        let all = try Concentrations(
            of: town, premises: ground.own, rule: OutletRule(), settings: .init(), areas: [], postcodes: [], crimes: [], period: nil)
        return try ConcentrationProposals.areas(
            all, counted: ground.own.compactMap(\.record.place), roads: ground.roads, district: ground.district())
    }

    @Test func everyPremisesAtOnePoint() throws {
        let plain = try concentrations(ground())
        #expect(plain.map(\.what) == ["concentration C1 of 10 premises (at least 5 within 150 m of each core premises)"])
        #expect(plain[0].line == .hull)
        #expect(
            plain[0].notes == [
                "No road layer is loaded, so the outline does not follow streets: it is the concave hull of the premises, widened by "
                    + "50 m. Add OS Open Roads for an outline along streets."
            ])
        let square = try road("Ring Road", (150, 460), (230, 460), (230, 540), (150, 540), (150, 460))
        let streets = try concentrations(ground(roads: [square]))
        #expect(streets[0].line == .streets)
        #expect(
            streets[0].notes == [
                "The outline runs 25 m outside the centre lines of the streets round 1 block (Ring Road), so that both sides of a "
                    + "boundary street lie in it. All 10 core premises lie in it."
            ])
    }

    @Test func tooFewPremisesAreNoConcentration() throws { #expect(try concentrations(ground(outlets: 2)).isEmpty) }
}
