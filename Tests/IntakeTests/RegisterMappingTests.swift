import Geometry
import Intake
import Licensing
import Projection
import Testing

/// Registers in shapes of their own, through mappings.
@Suite struct RegisterMappingTests {
    private func read(_ text: String, through mapping: String) throws -> Reading {
        try PublishedFile(name: "register.csv", bytes: Array(text.utf8)).read(
            with: NationalGrid(shiftFolder: nil),
            options: IntakeOptions(
                mapping: MappingFile(mapping, file: "m.yaml"), mappings: MappingFile.shipped()) { "digest of \($0)" })
    }

    private let mapping = """
        reads: register
        name: example
        dates: day month year
        columns:
          reference: Licence Ref
          name: Premises
          address: [Addr 1, Town]
          postcode: Post Code
          easting: E
          northing: N
          authorisation: Licence Type
          status: Licence Status
          status date: Since
          holder: Holder
          start: Issued
          activities: Activities
          hours: Hours
          capacity: Capacity
          rateable value: RV
          fee band: Band
          conditions: Conditions
        codes:
          J: sale of alcohol on and off the premises
          I: late night refreshment
        status:
          Suspended: superseded
        authorisations:
          PL: premises licence
          CPC: club premises certificate
        """

    private let table = """
        Licence Ref,Premises,Addr 1,Town,Post Code,E,N,Licence Type,Licence Status,Since,Holder,Issued,Activities,Hours,Capacity,RV,Band,Conditions
        P/1,The Red Cow,1 High St,Exampleton,CT1 1ZZ,615000,158000,PL,Current,,Cow Inns Ltd,13/02/2006,"J, I","Mon 10:00-00:00^Fri 10:00-01:00",120,"£25,000",B,Mr John Example keeps the door
        P/2,Vans,Unit 3,Exampleton,CT1 1ZY,,,PL,Suspended,03/01/2022,Mr A Example,2006-03-01,Sale of alcohol off the premises,24 hours,,,,No members of the public will be admitted; alcohol delivery to the door
        C/3,Club,5 High St,Exampleton,CT1 1ZX,615100,158000,CPC,Current,,,31/31/2006,Supply of alcohol to members; live music,Mon-Thu 10am to 11pm,many,,,

        """

    @Test func whatALicencePermits() throws {
        let records = try read(table, through: mapping).premises()
        #expect(records.map(\.reference) == ["P/1", "P/2", "C/3"])
        #expect(records.map(\.kind) == [.premisesLicence, .premisesLicence, .clubPremisesCertificate])
        #expect(records.map(\.sales) == [.both, .offOnly, .notStated])
        #expect(records.map(\.sellsAlcohol) == [true, true, true])
        #expect(records.map(\.lateNightRefreshment) == [true, false, false])
        #expect(records.map(\.entertainment) == [[], [], [.liveMusic]])
        #expect(records.map(\.status) == [.inForce, .superseded, .inForce])
        #expect(records.map(\.statusDate) == [nil, "2022-01-03", nil])
        #expect(records.map(\.startDate) == ["2006-02-13", "2006-03-01", nil])
        #expect(records[0].hours == "Mon 10:00-24:00; Fri 10:00-01:00", "Friday's night, past midnight")
        #expect(records[1].hours?.hasPrefix("Mon 00:00-24:00; Tue 00:00-24:00") == true)
        #expect(records[2].hours == "Mon 10:00-23:00; Tue 10:00-23:00; Wed 10:00-23:00; Thu 10:00-23:00")
        #expect(records.map(\.capacity) == [120, nil, nil])
        #expect(records.map(\.rateableValue) == [25_000, nil, nil])
        #expect(records.map(\.feeBand) == ["B", nil, nil])
        #expect(records.map(\.address) == ["1 High St, Exampleton", "Unit 3, Exampleton", "5 High St, Exampleton"])
        #expect(records[0].place?.x == 615_000)
        #expect(records[0].placement == .registerCoordinates)
        #expect(records[1].place == nil)
    }

    /// Of conditions only the words of this program's lists are kept: they may name people.
    @Test func conditionsAreNotKept() throws {
        let records = try read(table, through: mapping).premises()
        #expect(records[0].conditions == nil)
        #expect(records[1].conditions == "no members of the public; alcohol delivery")
        #expect(KindClassification(of: KindEvidence(records[1])).remote.isNonFootfall)
    }

    @Test func whatIsInDoubt() throws {
        #expect(
            try read(table, through: mapping).issues.map { "\($0.row) \($0.field): \($0.reason)" } == [
                "2 hours: No days are named; the hours were read as every day's.",
                "3 Issued: It is no date with day month year in four digits for the year; not used.",
                "3 activities: Alcohol is sold, but for consumption on or off the premises is not stated; it counts as an outlet "
                    + "and in neither kind of sale.",
                "3 Capacity: It is no number from 0; not used. The value found is not kept, because it may be a name; look it up "
                    + "in the file.",
            ])
    }

    @Test func aColumnThatIsNotThere() {
        let error = #expect(throws: IntakeError.self) {
            try read("Ref,Premises\n1,Swan\n", through: "reads: register\nname: x\ncolumns:\n  reference: Ref\n  name: Name\n")
        }
        #expect(
            error?.message
                == "m.yaml, line 5: register.csv has no column \"Name\"; its columns are \"Ref\", \"Premises\". Correct the "
                + "mapping, or restore the column.")
        #expect(error?.row == 5)
    }

    /// The open schema has a row for each kind of entertainment, and rows of earlier dates for the same licence; Bristol
    /// writes its columns in capitals.
    @Test(arguments: [false, true]) func theOpenSchema(inCapitals: Bool) throws {
        let header =
            "ExtractDate,OrganisationURI,OrganisationLabel,CaseReference,CaseDate,ServiceTypeURI,ServiceTypeLabel,PremisesName,"
            + "LocationText,Postcode,EntertainmentTypeURI,EntertainmentTypeLabel"
        let text = """
            \(inCapitals ? header.uppercased() : header)
            01/02/2026,u,Exampleton,17/001,03/04/2017,u,Premises Licence,The Red Cow,1 High St,CT1 1ZZ,u,Live music
            01/02/2026,u,Exampleton,17/001,03/04/2017,u,Premises Licence,The Red Cow,1 High St,CT1 1ZZ,u,Recorded music
            01/02/2026,u,Exampleton,17/001,01/04/2007,u,Premises Licence,The Red Cow,1 High St,CT1 1ZZ,u,Dance
            01/02/2026,u,Exampleton,18/002,05/06/2018 10:30,u,Club Premises Certificate,Club,2 High St,CT1 1ZY,u,

            """
        let reading = try PublishedFile(name: "lga.csv", bytes: Array(text.utf8)).read(
            with: NationalGrid(shiftFolder: nil), options: IntakeOptions(mappings: MappingFile.shipped()) { _ in "" })
        let records = try reading.premises()
        #expect(reading.mapping?.name == "LGA PremisesLicences")
        #expect(reading.rows == 4)
        #expect(records.map(\.reference) == ["17/001", "17/001", "18/002"])
        #expect(records.map(\.entertainment) == [[.liveMusic, .recordedMusic], [.dance], []])
        #expect(records.map(\.status) == [.inForce, .superseded, .inForce])
        #expect(records.map(\.startDate) == ["2017-04-03", "2007-04-01", "2018-06-05"])
        #expect(records.allSatisfy { $0.sales == .notStated && $0.sellsAlcohol == nil })
        let column = inCapitals ? "CASEDATE" : "CaseDate"
        #expect(
            reading.issues.map { "\($0.row) \($0.field): \($0.reason)" } == [
                "3 \(column): The licence number stands again with the later date 2017-04-03: this row was superseded by it and "
                    + "is not counted as in force.",
                "0 : The register has a row for each activity: its 4 rows tell of 3 authorisations.",
                "0 status: The register has no status column: all its rows are taken as in force.",
                "0 activities: The register does not state what each licence permits: its rows count as outlets whose "
                    + "activities are not stated, and on- and off-sales are unknown.",
            ])
    }
}

/// Names that stand where no name should be.
@Suite struct NamesInOtherFieldsTests {
    private let mapping = """
        reads: register
        name: example
        columns:
          reference: Ref
          name: Premises
          address: Address
          activities: Activities
          hours: Hours
          fee band: Band
          people: [DPS, Agent]
        """

    private let table = """
        Ref,Premises,Address,Activities,Hours,Band,DPS,Agent
        Mrs Ann Quuxno,The Swan (Jane Quuxdps),"Jane Quuxdps, 1 High St, CT1 1ZZ","Sale of alcohol, ask Ann Quuxact","Mon 10:00-23:00; ring Bob Quuxhours",B (Tim Quuxfee),Mrs Jane Quuxdps,Zed Quuxagent
        P/2,Bell,2 High St,late night refreshment,"Mon 10:00-23:00; Christmas Eve to 02:00",Band C,,

        """

    private func reading() throws -> Reading {
        try PublishedFile(name: "register.csv", bytes: Array(table.utf8)).read(
            with: NationalGrid(shiftFolder: nil), options: IntakeOptions(mapping: MappingFile(mapping, file: "m.yaml")) { _ in "" })
    }

    @Test func noneIsKept() throws {
        let reading = try reading()
        #expect(!"\(try reading.premises())".contains("Quux"))
        #expect(!"\(reading.issues)".contains("Quux"))
    }

    @Test func whatIsPlainIsKept() throws {
        let records = try reading().premises()
        #expect(records[0].hours == "Mon 10:00-23:00")
        #expect(records.map(\.feeBand) == [nil, "C"])
        #expect(records.map(\.reference) == [nil, "P/2"])
        #expect(records[1].hours == "Mon 10:00-23:00; other \"Christmas Eve to 02:00\"")
    }

    @Test func aFileWithoutHeadingsIsNotQuoted() {
        let error = #expect(throws: IntakeError.self) {
            try PublishedFile(name: "r.csv", bytes: Array("5816,Granted,Mrs Jane Example,12 High St,07/11/2005\n".utf8)).read(
                with: NationalGrid(shiftFolder: nil), options: IntakeOptions(mappings: MappingFile.shipped()) { _ in "" })
        }
        #expect(
            error?.message
                == "r.csv: a file of no known kind; its first line reads 5 fields of data, where headings were expected. If it is one "
                + "of the publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping "
                + "and name it with --mapping.")
    }
}
