import Licensing
import Registers
import Testing

@Suite struct NumberTests {
    @Test func aNumberAtOneAddressCountsOnceWithItsLatestState() throws {
        let rows = [row(1, "9", start: "01/03/2022"), row(2, "9", start: "11/01/2021"), row(3, "9", start: "11/01/2021")]
        let found = findings(in: rows)
        let repeated = try #require(found.first { $0.kind == .numberRepeated })
        #expect(repeated.rows == ["sandby:1", "sandby:2", "sandby:3"])
        #expect(
            repeated.evidence
                == "Licence number 9 stands in 3 rows at one address: \"The Bell\", from 2022-03-01, in force; \"The Bell\", from "
                + "2021-01-11, in force.")
        #expect(repeated.proposal.leavesOut == ["sandby:2", "sandby:3"])
        let superseded = try #require(found.first { $0.kind == .superseded })
        #expect(superseded.rows == ["sandby:2", "sandby:3"])
        #expect(
            superseded.evidence == "The Bell (licence 9) is there from 2021-01-11 and again from 2022-03-01, at one address.")
    }

    @Test func aNumberAtTwoAddressesIsAsked() throws {
        let rows = [row(1, "9"), row(2, "9", address: "80 Mill Lane, Sandby", postcode: "QZ3 4CD")]
        let finding = try #require(findings(in: rows, .numberRepeated).first)
        #expect(finding.proposal.sentence == "Keep as it is and ask the licensing team to which premises the number belongs.")
    }

    @Test func aWordOfTheRegisterSupersedes() throws {
        var old = row(1, "9", status: .unknown)
        old.record.statusWord = "Superseded"
        let found = findings(in: [old, row(2, "10", address: "80 Mill Lane, Sandby")])
        #expect(found.map(\.kind) == [.superseded])
        #expect(found.first?.evidence == "The Bell (licence 9) has the status \"Superseded\".")
    }

    @Test func severalNumbersWithOneNameAreOneOutlet() throws {
        let rows = [
            row(1, "1", name: "Lobster Pot Cafe", start: "28/10/2020"), row(2, "2", name: "The Lobster Pot", start: "30/12/2021"),
        ]
        let finding = try #require(findings(in: rows, .severalAuthorisations).first)
        #expect(
            finding.evidence
                == "At one address are in force: licence 1 \"Lobster Pot Cafe\", premises licence, from 2020-10-28; licence 2 "
                + "\"The Lobster Pot\", premises licence, from 2021-12-30.")
        #expect(finding.proposal.sentence == "Count it once with sandby:2, without sandby:1.")
    }

    /// A licence for music beside one for alcohol: the outlet must not be lost with it.
    @Test func theRowThatSellsAlcoholStandsForThePremises() throws {
        let rows = [row(1, "1", sales: .offOnly), row(2, "2", start: "2024-01-01", sales: .none)]
        #expect(findings(in: rows, .severalAuthorisations).first?.proposal.leavesOut == ["sandby:2"])
    }

    /// The latest state of licence 1 has no alcohol: accepting everything leaves licence 2, not nothing.
    @Test func aStateThatHasPassedDoesNotStandForThePremises() {
        let rows = [
            row(1, "1", start: "2020-01-01"), row(2, "1", start: "2022-01-01", sales: .none), row(3, "2", start: "2019-01-01"),
        ]
        let found = findings(in: rows)
        let docket = Docket(found, decisions: found.map { decision(on: $0, .accepted) })
        #expect(docket.applied(to: rows, postcodes: [:]).map(\.label) == ["sandby:3"])
    }

    @Test func aPremisesLicenceAndAClubsCertificateAreSeveral() throws {
        var rows = [row(1, name: "Harbour Club"), row(2, name: "Harbour Club (bar)", kind: .clubPremisesCertificate)]
        for number in rows.indices { rows[number].record.reference = nil }
        #expect(findings(in: rows, .severalAuthorisations).first?.proposal.action == .countOnce)
    }

    @Test func severalNamesAreAsked() {
        let rows = [row(1, name: "M Fuel"), row(2, name: "Morrisons")]
        #expect(findings(in: rows, .severalAuthorisations).first?.proposal.action == .ask)
    }

    @Test func aStreetRecordIsNoAddress() {
        let rows = [1, 2].map { row($0, name: "Kiosk \($0)", address: "STREET RECORD, The Esplanade, Sandby", postcode: nil) }
        #expect(findings(in: rows, .severalAuthorisations) == [])
    }
}
