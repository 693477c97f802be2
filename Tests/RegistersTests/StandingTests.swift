import Licensing
import Registers
import Testing

@Suite struct StandingTests {
    @Test func aSuspendedLicenceMayCountAgain() throws {
        let finding = try #require(findings(in: [row(1, "5", status: .suspended)], .notInForce).first)
        #expect(finding.evidence == "The Bell (licence 5) is suspended.")
        #expect(finding.mayCount == ["sandby:1"])
        #expect(finding.proposal.action == .ask)
    }

    @Test func whatCameAfterIsNamed() throws {
        let rows = [row(1, "5", name: "Panama", status: .surrendered), row(2, "6", name: "Arcade Lounge")]
        let finding = try #require(findings(in: rows, .notInForce).first)
        #expect(finding.evidence == "Panama (licence 5) is surrendered. At the same address is in force: Arcade Lounge (licence 6).")
        #expect(finding.mayCount == [])
    }

    @Test func aStatusNotKnownIsAsked() throws {
        var doubtful = row(1, "5", status: .unknown)
        doubtful.record.statusWord = "Pending"
        let finding = try #require(findings(in: [doubtful], .statusNotKnown).first)
        #expect(finding.evidence == "The Bell (licence 5) has the status \"Pending\", which is not known.")
        #expect(finding.mayCount == ["sandby:1"])
    }

    @Test(
        arguments: [
            ("The Vacant Unit", "its name or building says \"vacant\""), ("Former Bell Inn", "its name or building says \"former\""),
            ("Sandby Beer Festival", "its name says \"festival\": it may trade on few days a year"),
            ("Example Ltd T/A", "its name breaks off after \"trading as\""),
        ])
    func wordsThatDoubtTheTradeAreQuoted(name: String, reason: String) {
        #expect(findings(in: [row(1, "5", name: name)], .doubtfulTrading).map(\.evidence) == ["\(name) (licence 5) is in force, but \(reason)."])
    }

    @Test(arguments: ["The Bell", "Closet Bar", "The Old Vic", "Close Encounters"])
    func ordinaryNamesAreNotDoubted(name: String) {
        #expect(findings(in: [row(1, name: name)], .doubtfulTrading) == [])
    }

    @Test func aLastDayThatIsPastIsDoubted() {
        var past = row(1, "5")
        past.record.expiryDate = "2020-01-01"
        #expect(findings(in: [past], .doubtfulTrading).map(\.evidence) == ["The Bell (licence 5) is in force, but its last day was 2020-01-01."])
    }

    @Test func aLaterLicenceThatEndedIsDoubtOnTheEarlier() {
        let rows = [row(1, "5", start: "2010-01-01"), row(2, "6", name: "Bell Bistro", status: .lapsed, start: "2019-01-01")]
        #expect(
            findings(in: rows, .doubtfulTrading).map(\.evidence) == [
                "The Bell (licence 5) is in force, but a later licence at the same address, Bell Bistro (licence 6), is lapsed."
            ])
    }

    @Test func hoursThatContradictAreQuoted() {
        let rows = [row(1, "5", hours: "Mon 10:00-23:00, 12:00-22:00"), row(2, "6", address: "80 Mill Lane", hours: "Mon 10:00-23:00")]
        #expect(
            findings(in: rows, .contradictoryHours).map(\.evidence) == [
                "The Bell (licence 5): Monday 10:00-23:00 and Monday 12:00-22:00 overlap."
            ])
    }

    @Test func salesWhereNobodyCanWalkInAreProposedOut() throws {
        let remote = row(1, "5", name: "Sandby Online Sales Wine Club", address: "Unit 4, Trading Estate, Sandby", sales: .offOnly)
        let finding = try #require(findings(in: [remote], .remoteSales).first)
        #expect(finding.proposal.leavesOut == ["sandby:1"])
        #expect(finding.evidence.hasPrefix("Sandby Online Sales Wine Club (licence 5): its name speaks of delivery or online sales;"))
    }
}
