import Geometry
import Licensing
import Testing
import Zones

@Suite struct AreaGroupsTests {
    /// A row of areas: each touches the one before it and the one after.
    private func row(_ count: Int) -> Neighbours {
        Neighbours((0..<count).map { [$0 - 1, $0 + 1].filter { (0..<count).contains($0) } })
    }

    @Test func contiguousGroups() {
        let chosen = [true, true, false, true, false, false, true]
        #expect(AreaGroups.contiguous(chosen, row(7)) == [[0, 1], [3], [6]])
        #expect(AreaGroups.contiguous([false, false], row(2)).isEmpty)
    }

    @Test func theRimIsPared() {
        let pared = AreaGroups.pared([1, 2, 3, 4], counts: [0, 1, 9, 9, 0, 0], least: 3, neighbours: row(6)) { $0 == 0 || $0 == 5 }
        #expect(pared.kept == [2, 3] && pared.dropped == [4, 1], "the fewest first")
    }

    @Test func whatHoldsTheRestTogetherStays() {
        let pared = AreaGroups.pared([0, 1, 2], counts: [9, 0, 9], least: 3, neighbours: row(3)) { _ in true }
        #expect(pared.kept == [0, 1, 2] && pared.dropped.isEmpty)
    }

    @Test func oneIsLeft() {
        let pared = AreaGroups.pared([0, 1, 2], counts: [1, 1, 1], least: 3, neighbours: row(3)) { _ in true }
        #expect(pared.kept == [0] && pared.dropped == [2, 1], "of equals the last goes first")
    }

    /// Nine squares of 100 m in a row of three by three; the one in the middle has all its neighbours in the group.
    private func squares() throws -> ([AreaProfile], Neighbours) {
        let areas = try (0..<9).map { number in
            let (x, y) = (Double(number % 3) * 100, Double(number / 3) * 100)
            let corners = [(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100), (x, y)]
            return AreaProfile(
                code: "E0\(number)", name: "Town 00\(number)", districtName: "Town", vintage: .lsoa2021,
                shape: try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) }))))
        }
        return (areas, Neighbours.queen(areas.map(\.shape)))
    }

    @Test func hotSpotsAreAsSmallAsTheEvidenceAllows() throws {
        let (areas, neighbours) = try squares()
        // The middle holds nothing and is no rim as long as all its neighbours stay.
        let whole = try AreaProposals.hotSpots(
            areas, isHot: areas.map { _ in true }, counts: [5, 5, 5, 5, 0, 5, 5, 5, 5], neighbours: neighbours, how: "test")
        #expect(whole.found[0].what == "9 LSOAs that are hot spots of outlets (test)")
        // The corner goes first, and then the middle stands at the rim.
        let counts = [5, 5, 5, 5, 0, 5, 5, 5, 1]
        let all = areas.map { _ in true }
        let found = try AreaProposals.hotSpots(areas, isHot: all, counts: counts, neighbours: neighbours, how: "test")
        #expect(found.empty.isEmpty && found.found.count == 1)
        #expect(found.found[0].what == "7 LSOAs that are hot spots of outlets (test)")
        // A hole of a hectare, as the middle leaves it, is none any more where its corner closes: see AreaGroups.smallestHole.
        #expect(try abs(found.found[0].outline.area() - 80_000) < 20)
        #expect(
            found.found[0].notes == [
                "Of the 9 contiguous hot spots Town 004, Town 008 are left out: at the rim, with fewer outlets than the district's mean of 4 an "
                    + "LSOA."
            ])
    }

    @Test func hotOnlyForItsNeighboursIsNoCandidate() throws {
        let (areas, neighbours) = try squares()
        let counts = [5, 5, 5, 5, 1, 5, 5, 5, 5]
        let middle = areas.indices.map { $0 == 4 }
        let found = try AreaProposals.hotSpots(areas, isHot: middle, counts: counts, neighbours: neighbours, how: "test")
        #expect(found.found.isEmpty && found.empty == ["Town 004 (1)"])
        #expect(try AreaProposals.hotSpots([], isHot: [], counts: [], neighbours: row(0), how: "").found.isEmpty)
    }

    @Test func whatMeetsARuleIsKeptWhole() throws {
        let (areas, neighbours) = try squares()
        let met = areas.indices.map { [0, 1, 8].contains($0) }
        let found = try AreaProposals.thresholds(areas, isMet: met, neighbours: neighbours, rule: ("mine", "at least 5"))
        #expect(
            found.map(\.what) == [
                "2 LSOAs that meet the rule \"mine\" (at least 5)", "1 LSOA that meets the rule \"mine\" (at least 5)",
            ])
        #expect(found.allSatisfy { $0.line == .areas && $0.way == .thresholds })
    }
}
