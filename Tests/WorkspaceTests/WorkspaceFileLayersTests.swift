import Geometry
import Licensing
import Testing
import Workspace

/// What was put in comes out.
@Suite struct WorkspaceFileLayersTests {
    @Test func premises() throws {
        let new = try NewWorkspace()
        var full = PremisesRecord(
            row: 3, reference: "LN/1", name: "Café J’s", address: "1 High Street", postcode: Postcode("BN43 5DB"),
            kind: .clubPremisesCertificate, sales: .both, lateNightRefreshment: true, status: .suspended,
            holder: "Example Ltd", holderDigest: "abc", hours: "Mon 10:00-23:00", startDate: "2005-11-07",
            place: Point(x: 524_253.029_952_829_41, y: 105_363.963), placement: .registerCoordinates)
        full.sellsAlcohol = true
        full.entertainment = [.liveMusic, .dance]
        full.statusWord = "Suspended"
        full.statusDate = "2022-01-03"
        full.expiryDate = "2030-01-01"
        full.capacity = 120
        full.rateableValue = 25_000
        full.feeBand = "B"
        full.conditions = "delivery only"
        var bare = PremisesRecord(row: 1, sales: .notStated, lateNightRefreshment: nil)
        try new.add(.register([full, bare]))
        let authority = Authority(name: "Adur", code: "E07000223")
        // Judged when stored.
        full.premisesKind = KindClassification(of: KindEvidence(full))
        bare.premisesKind = KindClassification(of: KindEvidence(bare))
        #expect(
            try new.file.premises() == [
                RegisteredPremises(source: 1, authority: authority, record: bare),
                RegisteredPremises(source: 1, authority: authority, record: full),
            ])
        #expect(try new.file.holdsCoordinates())
    }

    @Test func areasAreJoinedByCode() throws {
        let new = try NewWorkspace()
        let first = try square(0, 0, 100)
        let second = try MultiPolygon(square(100, 0, 100).polygons + square(500, 500, 40).polygons)
        try new.add(
            .areas([
                AreaRecord(row: 1, code: "E01000002", name: "Adur 001B", shape: second, repaired: "a reason"),
                AreaRecord(row: 2, code: "E01000001", name: "Adur 001A", shape: first),
            ]),
            .of(
                .deprivation,
                .deprivation([
                    DeprivationRecord(
                        row: 1, code: "E01000001", districtCode: "E07000223", districtName: "Adur", rank: 7, decile: 1)
                ])),
            .of(.population, .population([PopulationRecord(row: 1, code: "E01000001", residents: 100)]), edition: "mid-2019"),
            .of(.population, .population([PopulationRecord(row: 1, code: "E01000001", residents: 120)]), edition: "mid-2020"),
            .of(
                .measurements,
                .measurements([
                    MeasurementRecord(
                        row: 1, code: "E01000002", extentHectares: 60, landHectares: 51.25, districtCode: "E07000224",
                        districtName: "Arun")
                ])))
        let known = AreaProfile(
            code: "E01000001", name: "Adur 001A", districtCode: "E07000223", districtName: "Adur", vintage: .lsoa2011,
            shape: first, landKm2: nil, residents: 120, rank: 7, decile: 1)
        let measured = AreaProfile(
            code: "E01000002", name: "Adur 001B", districtCode: "E07000224", districtName: "Arun", vintage: .lsoa2011,
            shape: second, landKm2: 0.5125)
        #expect(try new.file.areas(population: "mid-2020") == [known, measured])
        #expect(try new.file.areas(population: "mid-2019").map(\.residents) == [100, nil])
        #expect(try new.file.areas(population: nil).map(\.residents) == [nil, nil])
        #expect(try new.file.districtNames() == ["E07000223": "Adur", "E07000224": "Arun"])
        #expect(try new.file.areaHolders().mapValues(\.file) == ["E01000001": "adur.json", "E01000002": "adur.json"])
    }

    /// Two files may give the same area: one row comes out, from the file added last.
    @Test func areaGivenTwice() throws {
        let new = try NewWorkspace()
        func rank(_ rank: Int) -> Addition {
            .of(
                .deprivation,
                .deprivation([
                    DeprivationRecord(
                        row: 1, code: "E01000001", districtCode: "E07000223", districtName: "Adur", rank: rank, decile: 1)
                ]))
        }
        try new.add(
            rank(7), rank(8),
            .areas([AreaRecord(row: 1, code: "E01000001", name: "Adur 001A", shape: try square(0, 0, 100))]))
        #expect(try new.file.areas(population: nil).map(\.rank) == [8])
    }

    @Test func postcodes() throws {
        let new = try NewWorkspace()
        let second = try #require(Postcode("BN43 5DB"))
        let first = try #require(Postcode("BN1 1AA"))
        let nowhere = try #require(Postcode("BN43 5XX"))
        let records = [
            PostcodeRecord(row: 1, postcode: second, quality: 10, place: Point(x: 5, y: 6), districtCode: "E07000223"),
            PostcodeRecord(row: 2, postcode: first, quality: 20, place: Point(x: 7, y: 8), districtCode: "E06000043"),
            PostcodeRecord(row: 3, postcode: nowhere, quality: 90, place: nil, districtCode: "E07000223"),
        ]
        try new.add(.postcodes(records))
        #expect(try new.file.postcodes() == [records[1], records[0]])
        #expect(try new.file.postcode(nowhere) == records[2])
        #expect(try new.file.postcode(try #require(Postcode("M1 1AE"))) == nil)
    }

    /// An ended postcode places premises but is not counted where people live.
    @Test func endedPostcodes() throws {
        let new = try NewWorkspace()
        let live = PostcodeRecord(
            row: 1, postcode: try #require(Postcode("BN43 5DB")), quality: 10, place: Point(x: 5, y: 6), districtCode: "E07000223",
            lsoa2011: "E01031338", lsoa2021: "E01031338")
        let ended = PostcodeRecord(
            row: 2, postcode: try #require(Postcode("BN43 5XX")), quality: 10, place: Point(x: 7, y: 8), districtCode: "E07000223",
            ended: "202405")
        try new.add(.postcodes([live, ended]))
        #expect(try new.file.postcodes() == [live])
        #expect(try new.file.postcode(ended.postcode) == ended)
    }

    @Test func crimes() throws {
        let new = try NewWorkspace()
        let records = [
            CrimeRecord(
                row: 1, month: "2024-02", force: "Sussex Police", type: "Drugs", place: Point(x: 1, y: 2), givenCode: nil),
            CrimeRecord(row: 2, month: "2024-01", force: "Sussex Police", type: "Robbery", place: nil, givenCode: "E01"),
        ]
        try new.add(.of(.crime, .crimes(records)))
        #expect(try new.file.crimes() == [records[0]])
        #expect(try new.file.crimeMonths() == ["Sussex Police": ["2024-01", "2024-02"]])
        #expect(try new.file.layers().first { $0.table == "crimes" }?.rows == 2)
    }

    @Test func exportedLayerKeepsDigestsBack() throws {
        let new = try NewWorkspace()
        try new.add(
            .register([
                PremisesRecord(row: 1, holderDigest: "abc", place: Point(x: 1, y: 2), placement: .registerCoordinates)
            ]))
        let layer = try #require(try new.file.layer("premises"))
        #expect(layer.kind == .points)
        #expect(layer.rows.map(\.shape) == [.point(Point(x: 1, y: 2))])
        #expect(!layer.columns.map(\.name).contains("holder_digest"))
        #expect(layer.columns.map(\.name).contains("authority"))
        #expect(!layer.rows[0].values.contains(.text("abc")))
        #expect(try new.file.layer("settings") == nil)
        #expect(try new.file.layer("premises; DROP TABLE premises") == nil)
        #expect(!WorkspaceFile.exportable.contains("settings"))
    }
}
