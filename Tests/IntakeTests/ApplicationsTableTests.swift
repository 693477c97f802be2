import Geometry
import Intake
import Licensing
import Testing

@Suite struct ApplicationsTableTests {
    private let headings = "id,type,premises,address,postcode,activity,late night refreshment,hours,given,authority last day,authority"

    private func table(_ rows: String..., headings: String? = nil) throws -> ApplicationsTable {
        try ApplicationsTable(Array(([headings ?? self.headings] + rows).joined(separator: "\n").utf8), file: "week.csv")
    }

    @Test func aRowIsAnApplication() throws {
        let read = try table(
            "26/1,variation,The Bell,1 High Street,BN43 5DB,both,yes,Mon-Thu 10:00-23:00; Fri-Sat 10:00-01:00,2026-11-02,28/11/2026,Adur")
        #expect(read.refusals == [])
        let application = try #require(read.entries.first).application
        #expect(application.reference == "26/1" && application.premises == "The Bell" && application.authority == "Adur")
        #expect(application.place == .postcode(try #require(Postcode("BN43 5DB"))))
        #expect(application.sales == .both && application.lateNightRefreshment)
        #expect(application.proposed.week.description.hasPrefix("Mon 10:00-23:00; Tue 10:00-23:00"))
        #expect(application.period.type == .variation)
        #expect(application.period.lastDay == CalendarDate(iso: "2026-11-28"), "the earlier of the two")
    }

    @Test func byEastingAndNorthingAndWithColumnsOfItsOwn() throws {
        let read = try table("1,review,521500,105100,x", headings: "id,type,easting,northing,activity")
        #expect(read.refusals.map(\.message) == ["week.csv, row 1: \"x\" must be on, off, both or none."])
        let other = try table("1,review,521500,105100,,note", headings: "id,Type,easting,northing,activity,officer's note")
        #expect(other.entries.first?.application.place == .grid(.init(x: 521_500, y: 105_100)))
        #expect(other.entries.first?.application.sales == .notStated)
        #expect(other.unread == ["officer's note"])
    }

    @Test func namesOfPeopleAreDropped() throws {
        let read = try table("1,review,Mrs Jane Example,\"c/o Mr John Example, 1 High Street\",BN43 5DB,both,,,,,")
        let application = try #require(read.entries.first).application
        #expect(application.premises == nil)
        #expect(application.address == "1 High Street")
    }

    /// Each with its row and the whole sentence; the row that can be read is read.
    @Test func rowsThatCannotBeReadAreNamed() throws {
        let read = try table(
            ",review,,,BN43 5DB,on,,,,,", "2,revue,,,BN43 5DB,on,,,,,", "3,review,,,BN43,on,,,,,", "4,review,,,,on,,,,,",
            "5,variation,,,BN43 5DB,,,,,,", "6,review,,,BN43 5DB,on,perhaps,,,,", "7,review,,,BN43 5DB,on,,late,,,",
            "8,review,,,BN43 5DB,on,,,soon,,", "9,review,,,BN43 5DB,on,,,2026-11-02,2026-11-01,", "10,review,,,BN43 5DB,on",
            "11,review,,,BN43 5DB,on,,,,,", "11,review,,,BN43 5DB,on,,,,,")
        #expect(read.entries.map(\.id) == ["11"])
        let types = ApplicationType.allCases.map(\.words).joined(separator: ", ")
        let hours = read.refusals[6].message
        #expect(hours.hasPrefix("week.csv, row 7: the hours \"late\" cannot be read for certain ("))
        #expect(hours.hasSuffix("); write them such as \"Mon-Thu 10:00-23:00; Fri-Sat 10:00-01:00\"."))
        #expect(
            read.refusals.filter { $0.row != 7 }.map(\.message) == [
                "week.csv, row 1: it has no id; give each application a reference of its own.",
                "week.csv, row 2: \"revue\" is not a type of application; write one of \(types).",
                "week.csv, row 3: \"BN43\" does not have the form of a postcode, such as \"BN43 5DB\".",
                "week.csv, row 4: it has neither a postcode nor easting and northing; give one of them.",
                "week.csv, row 5: it has no activity; write on, off, both or none for the sale of alcohol.",
                "week.csv, row 6: \"perhaps\" must be yes or no.",
                "week.csv, row 8: \"soon\" is not a day such as 2026-11-02 or 02/11/2026.",
                "week.csv, row 9: the authority's last day 2026-11-01 is before the day 2026-11-02 on which the application was given; "
                    + "correct one of the two.",
                "week.csv, row 10: the row has 6 fields where 11 were expected; a comma or a quotation mark is missing or too many.",
                "week.csv, row 12: the id \"11\" stands in row 11 too; each application has its own.",
            ])
    }

    @Test func aTableWithoutAColumnItNeeds() {
        #expect(
            throws: IntakeError(
                file: "week.csv", row: 0, field: "type",
                message: "week.csv: it has no column \"type\"; a table of applications has the columns id, type, activity, and postcode or "
                    + "easting and northing, and may have premises, address, late night refreshment, hours, given, authority last day "
                    + "and authority.")
        ) { try table("1", headings: "id") }
        #expect(
            throws: IntakeError(
                file: "week.csv", message: "week.csv: it has headings and no rows, so there is no application to read.")
        ) { try table() }
    }
}
