import Licensing
import Registers
import Testing

/// What holds for any register, tried on a hundred invented at random from a few words, so that much is alike in them.
@Suite struct ExaminationPropertyTests {
    /// Linear congruential, after Knuth: the same register for the same seed.
    private struct Dice {
        var state: UInt64
        mutating func pick<Value>(_ values: [Value]) -> Value {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return values[Int((state >> 33) % UInt64(values.count))]
        }
    }

    private static func register(seed: Int) -> [RegisteredPremises] {
        var dice = Dice(state: UInt64(seed) &* 7_919 &+ 1)
        return (1...30).map { number in
            row(
                number, dice.pick(["1", "2", "3", "4", "5", "6", "LN/\(number)"]),
                name: dice.pick(["The Bell", "Bell Inn", "Lobster Pot", "Lobster Pott", "Kiosk", nil]),
                address: dice.pick(["4 High Street, Sandby", "80 Mill Lane, Sandby", "Unit 1, Heron Centre", nil]),
                postcode: dice.pick(["QZ1 2AB", "QZ1 2AC", nil]), status: dice.pick([.inForce, .inForce, .suspended, .unknown]),
                start: dice.pick(["2020-01-01", "01/02/2021", nil]), sales: dice.pick([.both, .offOnly, .none]))
        }
    }

    @Test(arguments: 1...100)
    func theOrderOfRowsDoesNotMatter(seed: Int) {
        let register = Self.register(seed: seed)
        #expect(findings(in: register) == findings(in: register.reversed()))
    }

    @Test(arguments: 1...100)
    func aCopyAddsOneDuplicate(seed: Int) {
        var register = Self.register(seed: seed)
        let before = findings(in: register, .exactDuplicate)
        var copy = register[seed % register.count]
        copy.record.row = 31
        register.append(copy)
        let after = findings(in: register, .exactDuplicate)
        #expect(after.count == before.count + 1)
        #expect(after.last?.rows.contains("sandby:31") == true || after.contains { $0.rows.contains("sandby:31") })
    }

    @Test(arguments: 1...100)
    func keysAndIdsTellFindingsApart(seed: Int) {
        let found = findings(in: Self.register(seed: seed))
        #expect(Set(found.map(\.key)).count == found.count)
        #expect(Set(found.map(\.id)).count == found.count)
        #expect(found.allSatisfy { $0.id.count == 8 })
    }

    @Test(arguments: 1...100)
    func theCountLiesBetweenItsReadings(seed: Int) {
        let register = Self.register(seed: seed)
        let found = findings(in: register)
        for decisions in [[], found.map { decision(on: $0, .accepted) }, found.map { decision(on: $0, .kept) }] {
            let tally = OutletTally(of: sandby, register, docket: Docket(found, decisions: decisions))
            #expect(tally.low <= tally.value && tally.value <= tally.high)
            #expect(tally.low >= 0 && tally.high <= register.count)
        }
        // Whatever is accepted, a premises that counted is not lost altogether.
        let tally = OutletTally(of: sandby, register, docket: Docket(found, decisions: found.map { decision(on: $0, .accepted) }))
        #expect(tally.value > 0 || tally.counted == 0)
    }
}
