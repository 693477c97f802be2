import Licensing
import Testing

@Suite struct OutletRuleTests {
    /// In the order on, off, both, none, not stated.
    @Test(arguments: [
        (OutletRule.Kind.all, OutletRule.Count.outlets, [true, true, true, false, true]),
        (.all, .rows, [true, true, true, true, true]), (.on, .outlets, [true, false, true, false, false]),
        (.on, .rows, [true, false, true, false, false]), (.off, .outlets, [false, true, true, false, false]),
    ])
    func whichRowsCount(kind: OutletRule.Kind, count: OutletRule.Count, expected: [Bool]) {
        let rule = OutletRule(kind: kind, count: count)
        #expect([AlcoholSales.onOnly, .offOnly, .both, .none, .notStated].map(rule.counts) == expected)
    }

    @Test func whichStatusCounts() {
        #expect(LicenceStatus.allCases.filter(OutletRule().admits) == [.inForce])
        #expect(LicenceStatus.allCases.filter(OutletRule(status: .all).admits) == LicenceStatus.allCases)
    }

    @Test func sentences() {
        #expect(
            OutletRule().sentence
                == "Counted: every row of the register that permits the sale of alcohol or does not state its activities. "
                + "Only authorisations in force; where a register has no status column, all its rows.")
        #expect(
            OutletRule(count: .rows, status: .all).sentence
                == "Counted: every row of the register that has a place, with or without alcohol. "
                + "Authorisations of every status, in force or not.")
        #expect(
            OutletRule(kind: .off, status: .all).sentence
                == "Counted: rows that permit sales for consumption off the premises (off-sales only, and both). "
                + "Authorisations of every status, in force or not.")
    }
}
