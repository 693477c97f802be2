import Licensing
import Measures
import Testing

@Suite struct OutletCountTests {
    private func count(_ sales: [AlcoholSales], _ rule: OutletRule = OutletRule()) -> OutletCount {
        var count = OutletCount()
        for one in sales { count.add(one, by: rule) }
        return count
    }

    @Test func noRowsAreNought() {
        let none = OutletCount()
        #expect(none.all == 0)
        #expect(none.on == 0)
        #expect(none.off == 0)
    }

    @Test func everyKind() {
        let found = count([.onOnly, .onOnly, .offOnly, .both, .none, .notStated])
        #expect(found.all == 5, "without the row that sells no alcohol")
        #expect(found.on == 3)
        #expect(found.off == 2)
        #expect(found.notStated == 1)
        #expect(found.noAlcohol == 1)
        #expect([OutletRule.Kind.all, .on, .off].map(found.count) == [5, 3, 2])
    }

    @Test func everyRow() {
        #expect(count([.onOnly, .none, .notStated], OutletRule(count: .rows)).all == 3)
    }

    /// Nought and not known are two things.
    @Test func unknownWhereNoRowStatesIt() {
        let unknown = count([.notStated, .notStated])
        #expect(unknown.all == 2)
        #expect(unknown.on == nil)
        #expect(unknown.off == nil)
        #expect(unknown.count(.off) == nil)
        #expect(count([.none]).on == 0, "a row without alcohol states that it sells none")
        #expect(count([.none, .notStated]).off == 0)
    }

    @Test func sums() {
        var sum = count([.notStated])
        sum.add(count([.both, .none]))
        #expect(sum.all == 2)
        #expect(sum.on == 1)
        #expect(sum.off == 1)
        #expect(sum.notStated == 1)
        #expect(sum.noAlcohol == 1)
    }
}
