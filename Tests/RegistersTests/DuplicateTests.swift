import Licensing
import Registers
import Testing

@Suite struct DuplicateTests {
    @Test func aRowThatRepeatsAnotherIsNamedWithIt() throws {
        let found = findings(in: [row(1, "77"), row(2, "78", address: "9 Mill Lane, Sandby"), row(3, "77")], .exactDuplicate)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.rows == ["sandby:1", "sandby:3"])
        #expect(finding.evidence == "The Bell (licence 77) stands in the register 2 times, alike in every field that is kept.")
        #expect(finding.proposal.sentence == "Count it once with sandby:1, without sandby:3.")
        #expect(finding.proposal.leavesOut == ["sandby:3"])
        #expect(finding.key == "exact duplicate | sandby | 77 | copy 2")
    }

    @Test func everyFurtherCopyIsAFindingOfItsOwn() {
        let found = findings(in: [row(1, "77"), row(2, "77"), row(3, "77")], .exactDuplicate)
        #expect(found.map(\.rows) == [["sandby:1", "sandby:2"], ["sandby:1", "sandby:3"]])
        #expect(Set(found.map(\.key)).count == 2)
    }

    @Test func anOrganisationSpelledInTwoWaysIsANearDuplicate() throws {
        let rows = [
            row(1, "6410", name: "Gun Inn", holder: "Bourdin Vert Ltd"),
            row(2, "6410", name: "Boudin vert ltd", holder: "Boudin vert ltd"),
        ]
        let finding = try #require(findings(in: rows, .nearDuplicate).first)
        #expect(
            finding.evidence
                == "At one address, both licence 6410: \"Gun Inn\", holder Bourdin Vert Ltd, in force; \"Boudin vert ltd\", holder "
                + "Boudin vert ltd, in force.")
        #expect(finding.proposal.sentence == "Count it once with sandby:1, without sandby:2.")
        #expect(findings(in: rows, .exactDuplicate) == [])
    }

    /// Names of pairs at one address under two numbers, and whether the second is a slip of the pen for the first.
    @Test(
        arguments: [
            ("Marlow's Bakery", "Marlows Bakrey", true), ("Kings Arms", "Kings Head", false), ("Unit 1 Bar", "Unit 2 Bar", false),
            ("Bell", "Ball", false), ("Sompting Mini Market", "Sompting Supermarket", false),
            ("Pizza Parlour", "Pizza Parlor", true),
        ])
    func onlyASlipOfThePenIsADuplicateUnderTwoNumbers(pair: (String, String, Bool)) {
        let rows = [row(1, "1", name: pair.0), row(2, "2", name: pair.1)]
        #expect(findings(in: rows, .nearDuplicate).count == (pair.2 ? 1 : 0))
        // Two numbers and two names at one address are asked about in any case.
        #expect(findings(in: rows, .severalAuthorisations).count == (pair.2 ? 0 : 1))
    }

    @Test func shopsOfOneCentreAreNoDuplicates() {
        let rows = [
            row(1, name: "Tesco", address: "Unit 1, Heron Centre, Sandby"), row(2, name: "Next", address: "Unit 2, Heron Centre, Sandby"),
            row(3, name: "Heron Cafe", address: "Unit 3, Heron Centre, Sandby"),
            row(4, name: "Heron Wines", address: "Unit 4, Heron Centre, Sandby"),
        ]
        #expect(findings(in: rows) == [])
    }

    @Test func oneNameAtTwoAddressesOfAPostcodeIsAskedAndNotLeftOut() throws {
        let rows = [row(1, name: "Suga Cane", address: "7 York Road, Sandby"), row(2, name: "suga cane", address: "9-11 York Road, Sandby")]
        let finding = try #require(findings(in: rows, .nearDuplicate).first)
        #expect(finding.proposal.action == .ask)
        #expect(finding.proposal.leavesOut == [])
    }

    @Test func anEarlierStandingIsNoDuplicate() {
        let rows = [row(1, "5", status: .surrendered), row(2, "6", start: "2020-01-01")]
        #expect(findings(in: rows, .nearDuplicate) == [])
        #expect(findings(in: rows, .severalAuthorisations) == [])
    }

    /// With everything at one postcode no row is compared with all others.
    @Test func aHugePostcodeIsDoneWith() {
        let rows = (1...20_000).map { row($0, name: "Bar \($0)", address: "Unit \($0), Heron Centre, Sandby") }
        #expect(findings(in: rows, .nearDuplicate) == [])
    }
}
