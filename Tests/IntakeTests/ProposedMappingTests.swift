import Foundation
import Intake
import Licensing
import Projection
import TestSupport
import Testing

@Suite struct ProposedMappingTests {
    private func proposal(_ text: String, as publication: Publication? = nil) throws -> ProposedMapping {
        let error = #expect(throws: ProposedMapping.self) {
            try PublishedFile(name: "folder/list.csv", bytes: Array(text.utf8)).read(
                with: NationalGrid(shiftFolder: nil),
                options: IntakeOptions(publication: publication, mappings: MappingFile.shipped()) { _ in "" })
        }
        return try #require(error)
    }

    private let freedomOfInformation = """
        Licence Number,Date Issued,Status,Premises Name,Premises Address 1,Premises Address 2,PC,Telephone,Category,Licence Holder,Holder Address,DPS
        P/001,13/02/2006,Current,The Red Cow,1 High St,Exampleton,CT1 1ZZ,01227 111111,A,Cow Inns Ltd,1 Elsewhere,Mrs J Example
        P/002,01/03/2007,Lapsed,Corner Shop,3 High St,Exampleton,CT1 1ZY,,B,Mr A Example,2 Elsewhere,Mr A Example

        """

    @Test func aRegister() throws {
        let found = try proposal(freedomOfInformation)
        #expect(found.reads == "register")
        #expect(
            found.text == """
                # A mapping proposed for list.csv. Nothing was read yet: look at every line, correct it, and add the file again
                # with --mapping. A line that is taken out is not read.
                reads: register
                name: "list.csv"
                dates: day month year
                columns:
                  reference: "Licence Number"  # by its heading
                  name: "Premises Name"  # by its heading
                  address: ["Premises Address 1", "Premises Address 2"]  # by its heading
                  postcode: "PC"  # its values are postcodes
                  status: "Status"  # by its heading
                  holder: "Licence Holder"  # by its heading
                  people: "DPS"  # read only to drop their names elsewhere
                  start: "Date Issued"  # by its heading
                status:  # what each word means there; in some councils Suspended means superseded by a later licence
                  "Current": in force
                  "Lapsed": lapsed
                # Not read: "Telephone", "Category", "Holder Address"

                """)
        #expect(
            found.firstRows == [
                "row 1: reference P/001; name The Red Cow; address 1 High St, Exampleton; postcode CT1 1ZZ; status in force; "
                    + "alcohol not stated; start 2006-02-13; holder Cow Inns Ltd",
                "row 2: reference P/002; name Corner Shop; address 3 High St, Exampleton; postcode CT1 1ZY; status lapsed; "
                    + "alcohol not stated; start 2007-03-01",
            ], "no person is named")
    }

    /// What is proposed can be read as it stands.
    @Test func theProposalFits() throws {
        let found = try proposal(freedomOfInformation)
        let reading = try PublishedFile(name: "list.csv", bytes: Array(freedomOfInformation.utf8)).read(
            with: NationalGrid(shiftFolder: nil),
            options: IntakeOptions(mapping: MappingFile(found.text, file: "m.yaml")) { _ in "" })
        #expect(try reading.premises().map(\.status) == [.inForce, .lapsed])
    }

    @Test func postcodesAndPlaces() throws {
        #expect(try proposal("pcds,x,y\nCT1 1ZZ,615000,158000\n").reads == "postcodes")
        let places = try proposal("Name,Easting,Northing\nHostel,615000,158000\n")
        #expect(places.reads == "places")
        #expect(places.text.contains("always:\n  kind: \"\"  # say what the places are, such as hostel\n"))
    }

    /// A partner's rows are shown nowhere, and the terms of sharing are for a person to fill in.
    @Test func incidents() throws {
        let found = try proposal("Offence Date,Offence,Easting,Northing\n16/03/2024,Assault,615000,158000\n")
        #expect(found.reads == "incidents")
        #expect(found.firstRows == [])
        let error = #expect(throws: IntakeError.self) { try MappingFile(found.text, file: "m.yaml") }
        #expect(error?.message.hasSuffix("\"partner\" is empty; fill it in, or take the line out.") == true)
    }

    /// The publisher's own shapes need no mapping, and a word of theirs in another table makes it none of theirs.
    @Test(.enabled(if: SharedData.folder != nil, "The real registers are not here."))
    func theRealRegistersAreKnown() throws {
        for name in ["Adur_premises", "Arun_premises", "Arun_current_Premises_licence_register_extracted_02_03_2023"] {
            let bytes = [UInt8](try Data(contentsOf: SharedData.url("data/registers/\(name).csv")))
            let reading = try PublishedFile(name: "\(name).csv", bytes: bytes).read(
                with: NationalGrid(shiftFolder: nil), options: IntakeOptions(mappings: MappingFile.shipped()) { _ in "" })
            #expect(reading.publication == .register)
            #expect(reading.mapping?.name == (name.hasPrefix("Adur") ? "activity columns (Adur)" : "licence export (Arun)"))
        }
    }
}
