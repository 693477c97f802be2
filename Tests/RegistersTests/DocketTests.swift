import Licensing
import Registers
import Testing

@Suite struct DocketTests {
    private let rows = [row(1, "77"), row(2, "77"), row(3, "78", name: "Kiosk", address: "80 Mill Lane, Sandby", status: .suspended)]

    private func duplicate() throws -> Finding { try #require(findings(in: rows, .exactDuplicate).first) }

    @Test func anAcceptedProposalLeavesTheRowOut() throws {
        let docket = Docket(findings(in: rows), decisions: [decision(on: try duplicate(), .accepted)])
        #expect(docket.leftOut == ["sandby:2"])
        #expect(docket.applied(to: rows, postcodes: [:]).map(\.label) == ["sandby:1", "sandby:3"])
    }

    @Test func aRowThatIsKeptCounts() throws {
        let docket = Docket(findings(in: rows), decisions: [decision(on: try duplicate(), .kept)])
        #expect(docket.leftOut == [])
        #expect(docket.open.map(\.kind) == [.numberRepeated, .notInForce])
    }

    @Test func theLastDecisionThatWasNotTakenBackHolds() throws {
        let finding = try duplicate()
        let both = [decision(on: finding, .accepted, number: 1), decision(on: finding, .kept, number: 2)]
        #expect(Docket([finding], decisions: both.reversed()).leftOut == [])
        let undone = [both[0], decision(on: finding, .kept, number: 2, takenBack: someDay)]
        #expect(Docket([finding], decisions: undone).leftOut == ["sandby:2"])
    }

    @Test func aDecisionFollowsItsMatterIntoTheNextExtract() throws {
        let old = decision(on: try duplicate(), .accepted)
        let next = [row(10, "90", name: "Newcomer", address: "1 Mill Lane"), row(11, "77"), row(12, "77")]
        let docket = Docket(findings(in: next), decisions: [old])
        #expect(docket.leftOut == ["sandby:12"])
        #expect(docket.entries.first { $0.finding.kind == .exactDuplicate }?.isDecidedOnOtherEvidence == false)
        let gone = Docket(findings(in: [next[0]]), decisions: [old])
        #expect(gone.resting == [old])
        #expect(gone.leftOut == [])
    }

    @Test func otherEvidenceIsToldAndTheDecisionStands() throws {
        let finding = try duplicate()
        let docket = Docket([finding], decisions: [decision(on: finding, .accepted, evidence: "it was otherwise")])
        #expect(docket.entries[0].isDecidedOnOtherEvidence)
        #expect(docket.leftOut == ["sandby:2"])
    }

    @Test func theCountHasItsLowAndHigh() throws {
        let open = OutletTally(of: sandby, rows, docket: Docket(findings(in: rows), decisions: []))
        #expect([open.low, open.value, open.high] == [1, 2, 3])
        #expect(
            open.steps == [
                "Of 3 rows 2 are in force and permit the sale of alcohol.",
                "Low 1: open findings propose to leave 1 more row out, as copies or for other reasons.",
                "High 3: 1 row of a suspended licence or a status not known may be outlets after all.",
            ])
        // One row is proposed out by two findings, and counted so once.
        let all = findings(in: rows)
        let decided = all.map { decision(on: $0, .accepted) }
        let settled = OutletTally(of: sandby, rows, docket: Docket(all, decisions: decided))
        #expect([settled.low, settled.value, settled.high] == [1, 1, 1])
    }
}
