import Geometry
import Licensing
import Measures
import Statistics
import Testing
import Zones

@Suite struct CustomerLinkTests {
    private func square(_ x: Double, side: Double) throws -> MultiPolygon {
        let corners = [(x, 0.0), (x + side, 0), (x + side, side), (x, side), (x, 0)]
        return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
    }

    private func ground(_ incidents: [IncidentRecord], positionedBy: String = "exact address", fewestShown: Int = 5) throws
        -> ZoneGround
    {
        let terms = SharingTerms(
            partner: "Police", basis: "agreement", timeResolution: "minute", positionedBy: positionedBy,
            fewestShown: fewestShown, roundedTo: 1)
        return ZoneGround(
            authority: Authority(name: "Adur", code: nil), rule: OutletRule(),
            areas: [AreaProfile(code: "A", name: "A", districtName: "Adur", vintage: .lsoa2011, shape: try square(0, side: 1000))],
            premises: [], shares: nil, postcodes: [], crime: nil,
            extracts: [IncidentExtract(title: "night", terms: terms, incidents: incidents)], roads: [], published: [])
    }

    private func incidents(_ count: Int, _ mark: Bool?, at x: Double, kind: String = "Assault") -> [IncidentRecord] {
        (0..<count).map {
            IncidentRecord(row: $0, kind: kind, date: "2024-01-01", isAlcoholRelated: mark, place: Point(x: x, y: 50))
        }
    }

    private var outline: StudyOutline {
        get throws { StudyOutline(name: "Quay", origin: .drawn, shape: try square(0, side: 100)) }
    }

    @Test func marksInsideAndInTheRest() throws {
        let all = incidents(30, true, at: 50) + incidents(10, false, at: 50) + incidents(6, nil, at: 50)
            + incidents(8, true, at: 500) + incidents(24, false, at: 500) + incidents(7, nil, at: 500)
            + incidents(9, true, at: 5000)
        let links = try CustomerLink.all(in: try ground(all), outline: try outline)
        #expect(links.map(\.kind) == ["assault"])
        #expect(links[0].inside.marked == 30 && links[0].inside.notMarked == 10 && links[0].inside.notStated == 6)
        #expect(links[0].inside.share?.proportion == 0.75)
        #expect(links[0].rest.marked == 8 && links[0].rest.notMarked == 24 && links[0].rest.notStated == 7)
    }

    /// Below what the partner lets be shown there is no figure, and no share from which one could be worked out.
    @Test func smallNumbersAreHidden() throws {
        let all = incidents(30, true, at: 50) + incidents(2, false, at: 50) + incidents(40, nil, at: 50)
        let inside = try CustomerLink.all(in: try ground(all), outline: try outline)[0].inside
        #expect(inside.notMarked == nil && inside.share == nil)
        #expect([inside.marked, inside.notStated].compactMap(\.self).count == 1, "a second count is hidden with it")
    }

    @Test func onlyKindsAskedFor() throws {
        let all = incidents(9, true, at: 50) + incidents(9, true, at: 50, kind: "noise")
        #expect(try CustomerLink.all(in: try ground(all), outline: try outline, kinds: ["noise"]).map(\.kind) == ["noise"])
    }

    /// Where no extract marks alcohol, or its places are too coarse, there is no link: "not evidenced".
    @Test func noMarkNoLink() throws {
        #expect(try CustomerLink.all(in: try ground(incidents(9, nil, at: 50)), outline: try outline).isEmpty)
        let coarse = try ground(incidents(9, true, at: 50), positionedBy: "centre of the postcode")
        #expect(try CustomerLink.all(in: coarse, outline: try outline).isEmpty)
    }
}
