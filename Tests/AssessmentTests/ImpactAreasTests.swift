import Assessment
import Geometry
import Licensing
import Testing

@Suite struct ImpactAreasTests {
    private func area(kinds: String) throws -> ImpactAreaRecord {
        let corners = [(0.0, 0.0), (100, 0), (100, 100), (0, 100), (0, 0)]
        let square = try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
        return ImpactAreaRecord(
            row: 1, name: "Quayside", authority: "Quillmouth", shape: square, published: "2025-01-01", kinds: kinds)
    }

    @Test(arguments: [("all", ImpactAreas.Answer.yes), ("off-sales", .placeOnly)])
    func aPlaceInsideIsCovered(kinds: String, answer: ImpactAreas.Answer) throws {
        let found = try ImpactAreas(at: Point(x: 50, y: 50), among: [area(kinds: kinds)], of: nil)
        #expect(found.answer == answer)
        #expect(found.covering.map(\.name) == ["Quayside"])
    }

    @Test func outsideIsNoAndNothingLoadedIsNotNo() throws {
        #expect(try ImpactAreas(at: Point(x: 500, y: 50), among: [area(kinds: "all")], of: nil).answer == .no)
        #expect(ImpactAreas(at: Point(x: 50, y: 50), among: [], of: nil).answer == .notLoaded)
    }
}
