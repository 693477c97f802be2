import Geometry
import Intake
import Licensing
import Testing

@Suite struct RegisterFileTests {
    /// As Adur writes it: a cell of an activity repeats the column's name or is empty.
    private let adur = """
        Licence_number,Name,Address,Postcode,Reference,Licence_holder,Alcohol OFF Sales/Supply,Alcohol ON Sales/Supply,Alcohol ON&OFF Sales/Supply,Late Night Refresh,Monday,Sunday,longitude,latitude
        1,Foods,"18 Southwick Square, BN42 4FJ",BN42 4FJ,LN/1,Tesco Stores Limited,Alcohol OFF Sales/Supply,NA,NA,NA,08:00-23:00,10:00-22:00,-0.236854,50.834473
        1,Swan,"2 High Street, BN43 5DB",,LN/2,Mrs Example 001,NA,Alcohol ON Sales/Supply,NA,Late Night Refresh,NA,NA,NA,NA
        1,Mrs Example 002,3 High Street,BN43 5DC,LN/3,Mrs Example 002,NA,NA,Alcohol ON&OFF Sales/Supply,No,NA,NA,east,50.8
        1,Club,4 High Street,BN43 5DD,LN/4,J Smith t/a Smith Club,Alcohol OFF Sales/Supply,Alcohol ON Sales/Supply,NA,NA,NA,NA,50.8,-0.2
        1,Hall,no postcode here,NA,LN/5,,NA,NA,NA,NA,NA,NA,NA,NA

        """

    private let arun = """
        Licence Number,Licence Description,Licence Type,Licence Status,Licensee,Additional Licensee,Trading Name,Dtf Location,Start Date
        5816,Licensing Act 2003,Premises Licence,Granted,Arun District Council,,Hall,"12 Queensway, PO21 1QT",07/11/2005
        5817,Licensing Act 2003,Club Premises Certificate,Frozen,,,Club,"93 Victoria Drive, PO21 2DZ",24/11/2005
        5816,Licensing Act 2003,Premises Licence,Granted,Arun District Council,,Hall,"12 Queensway, PO21 1QT",07/11/2005

        """

    @Test func activities() throws {
        let records = try read(adur).premises()
        #expect(records.map(\.sales) == [.offOnly, .onOnly, .both, .both, .none])
        #expect(records.map(\.lateNightRefreshment) == [false, true, false, false, false])
        #expect(records.allSatisfy { $0.status == .inForce && $0.kind == .notStated })
        #expect(records.map(\.reference) == ["LN/1", "LN/2", "LN/3", "LN/4", "LN/5"])
        #expect(records.map(\.hours) == ["Mon 08:00-23:00; Sun 10:00-22:00", nil, nil, nil, nil])
    }

    @Test func namesOfPeopleAreDropped() throws {
        let reading = try read(adur)
        let records = try reading.premises()
        #expect(records.map(\.holder) == ["Tesco Stores Limited", nil, nil, nil, nil])
        #expect(
            records.map(\.holderDigest) == [
                "digest of Tesco Stores Limited", "digest of Mrs Example 001", "digest of Mrs Example 002",
                "digest of J Smith t/a Smith Club", nil,
            ])
        #expect(records.map(\.name) == ["Foods", "Swan", nil, "Club", "Hall"], "a premises called as its holder")
        for issue in reading.issues {
            #expect(!issue.value.contains("Example") && !issue.value.contains("Smith"), "\(issue)")
        }
    }

    @Test func places() throws {
        let records = try read(adur).premises()
        let place = try #require(records[0].place)
        // adur:1 of a1_points.csv; Helmert's transformation is good to 5 m.
        #expect(place.distance(to: Point(x: 524_253.030, y: 105_363.963)) < 5)
        #expect(records[0].placement == .registerCoordinates)
        #expect(records.dropFirst().allSatisfy { $0.place == nil && $0.placement == .nowhere })
        #expect(
            records.map(\.postcode?.description) == ["BN42 4FJ", "BN43 5DB", "BN43 5DC", "BN43 5DD", nil],
            "the second from the end of its address")
    }

    @Test func issues() throws {
        let issues = try read(adur).issues
        #expect(
            issues == [
                RowIssue(
                    file: "file.csv", row: 3, field: "longitude", value: "",
                    reason: "Longitude and latitude must be numbers of degrees; the premises is placed by its postcode if "
                        + "it has one. The value found is not kept, because it may be a name; look it up in the file."),
                RowIssue(
                    file: "file.csv", row: 4, field: "longitude", value: "50.8",
                    reason: "Latitude -0.2, longitude 50.8 lies outside the cover of OSTN15 (the British National Grid, "
                        + "0 to 700 km east and 0 to 1,250 km north); check the coordinates and their order. The "
                        + "premises is placed by its postcode if it has one."),
                RowIssue(
                    file: "file.csv", row: 5, field: "Postcode", value: "NA",
                    reason: "There is no usable postcode in the row."),
                RowIssue(
                    file: "file.csv", row: 0, field: "status", value: "",
                    reason: "The register has no status column: all its rows are taken as in force."),
            ])
    }

    @Test func exportWithoutActivities() throws {
        let reading = try read(arun, edition: "March 2023")
        let records = try reading.premises()
        #expect(records.allSatisfy { $0.sales == .notStated && $0.lateNightRefreshment == nil })
        #expect(records.map(\.status) == [.inForce, .unknown, .inForce])
        #expect(records.map(\.kind) == [.premisesLicence, .clubPremisesCertificate, .premisesLicence])
        #expect(records.map(\.holder) == ["Arun District Council", nil, "Arun District Council"])
        #expect(records.map(\.postcode?.description) == ["PO21 1QT", "PO21 2DZ", "PO21 1QT"])
        #expect(reading.edition == "March 2023")
        #expect(
            reading.issues == [
                RowIssue(
                    file: "file.csv", row: 2, field: "Licence Status", value: "Frozen",
                    reason: "A status this program does not know; not counted as in force."),
                RowIssue(
                    file: "file.csv", row: 3, field: "", value: "",
                    reason: "The row repeats row 1 in every field; both are kept, and the register doctor proposes to count it once."),
                RowIssue(
                    file: "file.csv", row: 0, field: "activities", value: "",
                    reason: "The register does not state what each licence permits: its rows count as outlets whose "
                        + "activities are not stated, and on- and off-sales are unknown."),
                RowIssue(
                    file: "file.csv", row: 0, field: "edition", value: "",
                    reason: "The edition \"March 2023\" is no day such as 2023-03-02, so the register stands from the day on which it "
                        + "was added."),
            ])
    }
}
