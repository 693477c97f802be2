import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct InequalityTableTests {
    /// The worked example of Documentation/methods/decile-rates.md.
    @Test func decilesByHand() throws {
        let table = InequalityTable(ranked([3, 9, 8], residents: [1_000, 3_000, 4_000], deciles: [1, 1, 4]))
        #expect(table.deciles.map(\.decile) == [1, 4])
        #expect(table.deciles.map(\.areas) == [2, 1])
        #expect(table.deciles.map(\.events) == [12, 8])
        #expect(table.deciles.map(\.rate.value) == [30, 20])
        #expect(table.deciles.map(\.share) == [0.5, 0.5])
        #expect(table.deciles.map(\.ridit) == [0.25, 0.75])
        #expect(table.deciles.map(\.rate.method) == [.byar, .exact])
    }

    @Test func noOutletsIsASentence() {
        let table = InequalityTable(ranked([0, 0, 0], residents: [100, 200, 300]))
        #expect(table.slopeByDecile == nil && table.slopeByArea == nil && table.relativeByDecile == nil)
        #expect(table.poissonByDecile == nil && table.poissonByArea == nil && table.concentration == nil)
        #expect(table.deciles.map(\.rate.value) == [0, 0, 0])
        #expect(
            table.notes == ["There are no outlets of this kind in these areas, so there is no inequality of them to measure."])
    }

    @Test func noResidentsIsASentence() {
        let table = InequalityTable(ranked([5, 4], residents: [0, 0]))
        #expect(table.deciles == [] && table.concentration == nil && table.curve.points == [])
        #expect(
            table.notes == [
                "2 areas are left out: without residents, or their number is not loaded.",
                "No area has residents, a deprivation rank and a count, so no inequality can be measured.",
            ])
    }

    @Test func oneDecileHasAConcentrationIndexAndNoSlope() {
        let table = InequalityTable(ranked([4, 1, 0], residents: [100, 100, 100], deciles: [2, 2, 2]))
        #expect(table.slopeByDecile == nil && table.slopeByArea == nil && table.poissonByArea == nil)
        #expect(table.concentration != nil)
        #expect(
            table.notes.first == "All areas are of one deprivation decile, so there is no line over deciles: slope and "
                + "relative index are not given.")
    }

    @Test func twoDecilesHaveASlopeWithoutLimits() {
        let table = InequalityTable(ranked([30, 20], residents: [1_000, 1_000]))
        #expect(isClose(table.slopeByDecile?.value ?? 0, 200))
        #expect(table.slopeByDecile?.lower == nil)
        #expect(table.notes.contains("Two deciles leave nothing to judge the line by: the slope index has no limits."))
    }

    @Test func oneAreaIsASentence() {
        let table = InequalityTable(ranked([7], residents: [500]))
        #expect(table.concentration == nil)
        #expect(table.notes.contains("One area has no concentration index."))
    }

    @Test func areasThatLackSomethingAreToldOf() throws {
        let premises = [premises(1, .onOnly, at: 500, 500), premises(2, .onOnly, at: 1_500, 500)]
        var bare = try profile("E2", east: 1, residents: 1_000)
        bare.rank = 9
        var whole = try profile("E1", east: 0, residents: 1_000, decile: 1)
        whole.rank = 5
        let empty = try profile("E3", east: 2, residents: 0, decile: 3)
        let density = try DensityTable(areas: [whole, bare, empty], premises: premises, rule: OutletRule())
        let ranked = RankedAreas(density.areas)
        #expect(ranked.areas == [RankedArea(code: "E1", rank: 5, decile: 1, events: 1, residents: 1_000)])
        #expect(
            ranked.sentences == [
                "1 area is left out: without residents, or their number is not loaded.",
                "1 area is left out: no deprivation rank and decile is loaded.",
                "1 counted outlet lies in areas left out.",
            ])
    }
}
