import Licensing
import Registers
import Testing

@Suite struct RegisterChangesTests {
    private func row(_ number: Int, _ reference: String?, name: String = "Swan", status: LicenceStatus = .inForce, hours: String? = nil)
        -> PremisesRecord
    {
        PremisesRecord(row: number, reference: reference, name: name, postcode: Postcode("BN43 5DB"), status: status, hours: hours)
    }

    @Test func newGoneAndChanged() {
        let changes = RegisterChanges(
            from: [row(1, "A"), row(2, "B"), row(3, "C", hours: "Mon 10:00-23:00")],
            to: [row(1, "C", status: .suspended, hours: "Mon 10:00-24:00"), row(2, "D"), row(3, "A")])
        #expect(changes.new.map(\.reference) == ["D"])
        #expect(changes.gone.map(\.reference) == ["B"])
        #expect(changes.changed.map(\.after.reference) == ["C"])
        #expect(
            changes.changed.first?.changes == [
                .init(field: "hours", before: "Mon 10:00-23:00", after: "Mon 10:00-24:00"),
                .init(field: "status", before: "in force", after: "suspended"),
            ])
    }

    @Test func theOrderOfRowsIsNoChange() {
        let rows = [row(1, "A"), row(2, "B"), row(3, nil)]
        let changes = RegisterChanges(from: rows, to: rows.reversed())
        #expect(changes.new.isEmpty && changes.gone.isEmpty && changes.changed.isEmpty)
    }

    /// Without numbers a premises is known by name and postcode, whatever case and marks.
    @Test func withoutNumbers() {
        let changes = RegisterChanges(from: [row(1, nil, name: "The Swan")], to: [row(9, nil, name: "THE SWAN.")])
        #expect(changes.new.isEmpty && changes.gone.isEmpty && changes.changed.isEmpty)
    }

    /// Of rows under one number those that did not change are paired first.
    @Test func severalRowsUnderOneNumber() {
        let changes = RegisterChanges(
            from: [row(1, "A"), row(2, "A", status: .lapsed)], to: [row(1, "A", status: .lapsed), row(2, "A", status: .revoked), row(3, "A", status: .revoked)])
        #expect(changes.new.map(\.row) == [3])
        #expect(changes.gone.isEmpty)
        #expect(changes.changed.map(\.after.row) == [2])
    }

    @Test(arguments: [
        (nil, nil, nil), ("x", "x", nil), ("x", "y", "a holder>another holder"), (nil, "y", "not stated>stated"),
        ("x", nil, "stated>not stated"),
    ])
    func holdersAreComparedAndNotNamed(before: String?, after: String?, said: String?) {
        var old = row(1, "A")
        old.holderDigest = before
        var new = row(1, "A")
        new.holderDigest = after
        let change = RegisterChanges(from: [old], to: [new]).changed.first?.changes.first
        #expect(change.map { "\($0.before ?? "")>\($0.after ?? "")" } == said)
        #expect(change?.field == (said == nil ? nil : "holder"))
    }

    /// A row more is one new row, a row less is one gone, whatever else is in the register.
    @Test(arguments: 0..<20) func oneRowMore(_ seed: Int) {
        let rows = (0..<seed).map { row($0 + 1, $0 % 3 == 0 ? nil : "R\($0 % 5)", name: "Name \($0 % 4)") }
        let more = rows + [row(99, "NEW")]
        let grown = RegisterChanges(from: rows, to: more)
        #expect(grown.new.map(\.reference) == ["NEW"] && grown.gone.isEmpty && grown.changed.isEmpty)
        let shrunk = RegisterChanges(from: more, to: rows)
        #expect(shrunk.gone.map(\.reference) == ["NEW"] && shrunk.new.isEmpty && shrunk.changed.isEmpty)
    }
}
