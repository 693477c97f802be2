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

    @Test(arguments: Decision.Verdict.allCases)
    func onOtherEvidenceNothingIsAppliedAndTheFindingIsOpen(verdict: Decision.Verdict) throws {
        let finding = try duplicate()
        let old = decision(on: finding, verdict, evidence: "it was otherwise")
        let docket = Docket([finding], decisions: [old])
        #expect(docket.entries[0].isDecidedOnOtherEvidence)
        #expect(docket.entries[0].decision == old)
        #expect(docket.leftOut == [])
        #expect(docket.open == [finding])
        #expect(docket.reopened == [finding])
        let tally = OutletTally(of: sandby, rows, docket: docket)
        #expect([tally.low, tally.value] == [1, 2])
        let again = Docket([finding], decisions: [old, decision(on: finding, .accepted, number: 2)])
        #expect(again.leftOut == ["sandby:2"])
        #expect(again.reopened == [])
    }

    /// To ask was accepted; the next extract brings the rows to one address, and to count once was never accepted.
    @Test func anotherProposalIsNotCarriedOut() throws {
        let apart = [row(1, "77"), row(2, "77", address: "80 Mill Lane, Sandby")]
        let asked = try #require(findings(in: apart, .numberRepeated).first)
        #expect(asked.proposal.action == .ask)
        let together = [row(1, "77"), row(2, "77", start: "2024-01-01")]
        let found = findings(in: together, .numberRepeated)
        #expect(found.map(\.key) == [asked.key])
        #expect(found.first?.proposal.leavesOut == ["sandby:1"])
        let docket = Docket(found, decisions: [decision(on: asked, .accepted)])
        #expect(docket.leftOut == [])
        #expect(docket.reopened == found)
        // The action alone decides it too, were the evidence to read alike.
        var alike = decision(on: found[0], .accepted)
        alike.action = Proposal.Action.ask.rawValue
        #expect(Docket(found, decisions: [alike]).leftOut == [])
    }

    /// Two more rows under the number, one of another company: nobody has looked at them.
    @Test func rowsThatJoinLaterAreNotSwallowed() throws {
        let before = [row(1, "77"), row(2, "77", start: "2024-01-01")]
        let old = decision(on: try #require(findings(in: before, .numberRepeated).first), .accepted)
        #expect(Docket(findings(in: before), decisions: [old]).leftOut == ["sandby:1"])
        let after = before + [row(3, "77", start: "2019-01-01"), row(4, "77", name: "Kiosk", holder: "Other Example Ltd")]
        let docket = Docket(findings(in: after), decisions: [old])
        #expect(docket.leftOut == [])
        #expect(docket.reopened.map(\.rows) == [["sandby:1", "sandby:2", "sandby:3", "sandby:4"]])
    }

    /// Two rows of one number and name, both surrendered: the sentence is that of one row.
    @Test func aRowThatJoinsUnderTheSameSentenceIsSeen() throws {
        let one = [row(1, "5", status: .surrendered)]
        let finding = try #require(findings(in: one, .notInForce).first)
        let more = findings(in: one + [row(2, "5", address: "80 Mill Lane", status: .surrendered, holder: "Other Ltd")], .notInForce)
        #expect(more.map(\.key) == [finding.key])
        #expect(more.map(\.evidence) == [finding.evidence])
        #expect(Docket(more, decisions: [decision(on: finding, .accepted)]).reopened == more)
    }

    @Test func aRowThatAnotherDecisionLeavesOutIsNamed() throws {
        let found = findings(in: rows)
        let (copy, repeated) = (try duplicate(), try #require(found.first { $0.kind == .numberRepeated }))
        let docket = Docket(found, decisions: [decision(on: copy, .accepted), decision(on: repeated, .kept, number: 2)])
        let out = docket.leftOutElsewhere(of: repeated.key)
        #expect(out.map(\.row) == ["sandby:2"])
        #expect(out.map(\.entry.finding.id) == [copy.id])
        #expect(docket.leftOutElsewhere(of: copy.key).isEmpty)
        let both = Docket(found, decisions: [decision(on: copy, .accepted), decision(on: repeated, .accepted, number: 2)])
        #expect(both.leftOutElsewhere(of: repeated.key).isEmpty)
    }

    @Test func toAskIsNoAnswerAndToKeepIsOne() throws {
        let suspended = findings(in: rows).filter { $0.kind == .notInForce }
        func tally(_ verdict: Decision.Verdict) -> OutletTally {
            OutletTally(of: sandby, rows, docket: Docket(suspended, decisions: suspended.map { decision(on: $0, verdict) }))
        }
        #expect([tally(.accepted).low, tally(.accepted).value, tally(.accepted).high] == [2, 2, 3])
        #expect(
            tally(.accepted).steps.last
                == "High 3: 1 row of a suspended licence or a status not known may be outlets after all; by decision the "
                + "licensing team is asked about 1 of them, which settles nothing yet.")
        #expect([tally(.kept).low, tally(.kept).value, tally(.kept).high] == [2, 2, 2])
        #expect(
            tally(.kept).steps.last
                == "High 2: no row of another status may count after all; decisions keep 1 out, which settles that it does not "
                + "count.")
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
        // One row is proposed out by two findings, and counted so once. The suspended one is asked about, not answered.
        let all = findings(in: rows)
        let decided = all.map { decision(on: $0, .accepted) }
        let settled = OutletTally(of: sandby, rows, docket: Docket(all, decisions: decided))
        #expect([settled.low, settled.value, settled.high] == [1, 1, 2])
    }
}
