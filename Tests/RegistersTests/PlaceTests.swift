import Geometry
import Licensing
import Registers
import Testing

@Suite struct PlaceTests {
    private static func known(_ text: String, x: Double, district: String = "E07999009", ended: String? = nil) throws -> (Postcode, PostcodeRecord) {
        let postcode = try #require(Postcode(text))
        return (
            postcode,
            PostcodeRecord(
                row: 1, postcode: postcode, quality: 10, place: Point(x: x, y: 0), districtCode: district, ended: ended)
        )
    }

    private func surroundings(_ known: (Postcode, PostcodeRecord)..., decided: Set<String> = []) -> Surroundings {
        Surroundings(
            postcodes: Dictionary(uniqueKeysWithValues: known), postcodeAreas: ["QZ"], districtNames: ["E07999002": "Otherton"],
            decided: decided, day: someDay)
    }

    @Test func anAddressWithoutAPostcodeIsNamed() {
        let rows = [row(1, "5", name: "Village Hall", address: "VILLAGE HALL, The Street", postcode: nil)]
        #expect(
            findings(in: rows).map(\.evidence) == [
                "Village Hall (licence 5) has no usable postcode: its address is \"VILLAGE HALL, The Street\". It has no place, so "
                    + "it is in no figure by area."
            ])
    }

    @Test func aPostcodeWithoutAnAddressIsNamed() {
        let rows = [row(1, "5", address: nil), row(2, "6")]
        #expect(
            findings(in: rows, .noUsablePostcode).map(\.evidence) == [
                "The Bell (licence 5) has no address; the postcode QZ1 2AB stands alone, with nothing to bear it out."
            ])
        // A register without addresses has none to bear anything out.
        #expect(findings(in: [rows[0]], .noUsablePostcode) == [])
    }

    @Test func aPostcodeThatNoFileHasIsNamed() {
        #expect(
            findings(in: [row(1, "5")], .postcodeNotFound, surroundings: surroundings()).map(\.evidence) == [
                "The Bell (licence 5): QZ1 2AB is in no postcode file of this workspace, though its area is loaded. It has no "
                    + "place, so it is in no figure by area."
            ])
        // Of an area that is not loaded nothing can be said.
        #expect(findings(in: [row(1, postcode: "AB1 2CD")], .postcodeNotFound, surroundings: surroundings()) == [])
    }

    @Test func aPostcodeThatEndedIsNamed() throws {
        let around = surroundings(try Self.known("QZ1 2AB", x: 0, ended: "202405"))
        #expect(
            findings(in: [row(1, "5", at: Point(x: 0, y: 0))], surroundings: around).map(\.evidence) == [
                "The Bell (licence 5): QZ1 2AB is no longer in use (since 202405)."
            ])
    }

    @Test func aPostcodeOfAnotherDistrictIsNamed() throws {
        let around = surroundings(try Self.known("QZ1 2AB", x: 0, district: "E07999002"))
        #expect(
            findings(in: [row(1, "5")], surroundings: around).map(\.evidence) == [
                "The Bell (licence 5): the centre of QZ1 2AB lies in Otherton, not in Sandby."
            ])
    }

    @Test func coordinatesBeyondTheDistanceAreToBeMoved() throws {
        let around = surroundings(try Self.known("QZ1 2AB", x: 0))
        #expect(findings(in: [row(1, at: Point(x: 500, y: 0))], surroundings: around) == [])
        let far = [row(1, "5", at: Point(x: 501, y: 0))]
        let finding = try #require(findings(in: far, surroundings: around).first)
        #expect(finding.kind == .distantCoordinates)
        #expect(finding.evidence == "The Bell (licence 5): the register's coordinates lie 501 m from the centre of QZ1 2AB.")
        let docket = Docket([finding], decisions: [decision(on: finding, .accepted)])
        let moved = try #require(docket.applied(to: far, postcodes: around.postcodes).first)
        #expect(moved.record.place == Point(x: 0, y: 0))
        #expect(moved.record.placement == .postcode)
        #expect(moved.record.placeQuality == 10)
    }

    /// Somebody decided it with a shorter distance: the decision must not be lost with a longer one.
    @Test func whatWasDecidedIsFoundWhateverTheDistance() throws {
        let known = try Self.known("QZ1 2AB", x: 0)
        var near = surroundings(known)
        near.reach = 100
        let rows = [row(1, at: Point(x: 300, y: 0))]
        let key = try #require(findings(in: rows, surroundings: near).first?.key)
        #expect(findings(in: rows, surroundings: surroundings(known)) == [])
        #expect(findings(in: rows, surroundings: surroundings(known, decided: [key])).count == 1)
    }
}
