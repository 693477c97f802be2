import Foundation
import Geometry
import Licensing
import Projection
import Testing
import Workspace

@Suite struct WorkspaceFileAddingTests {
    private func postcode(_ text: String) throws -> Postcode { try #require(Postcode(text)) }

    /// The second file breaks a rule of its table: an area must have a vintage.
    @Test func allOrNothing() throws {
        let new = try NewWorkspace()
        try new.add(.register([PremisesRecord(row: 1, place: Point(x: 5, y: 5), placement: .registerCoordinates)]))
        let before = try Data(contentsOf: new.url)
        let good = Addition.register([PremisesRecord(row: 1), PremisesRecord(row: 2)], file: "new.csv", replaces: 1)
        let bad = Addition.areas([AreaRecord(row: 1, code: "E01", name: "A", shape: try square(0, 0, 8))], vintage: nil)
        let other = CoordinateOperation(name: "Other", accuracyMetres: 5, note: "", usesShiftData: false)
        let error = #expect(throws: WorkspaceError.self) {
            try new.file.add([good, bad], planned: [1], operation: other, time: "2027-01-01T00:00:00.000Z")
        }
        #expect(error?.file == new.url.path)
        #expect(try new.file.premises().map(\.record.row) == [1])
        #expect(try new.file.sources().map(\.file) == ["register.csv"])
        #expect(try new.file.areas(population: nil).isEmpty)
        #expect(try new.file.issues().isEmpty)
        #expect(try new.file.coordinateOperation() == grid)
        #expect(try Data(contentsOf: new.url) == before)
        try new.add(good)
        #expect(try new.file.premises().map(\.record.row) == [1, 2], "the workspace can still be written")
    }

    /// Another program has put a file in, or one in the place of another, since the additions were planned.
    @Test(arguments: [[], [2], [1, 2], [3]])
    func aPlanForOtherSourcesIsRefused(planned: [Int]) throws {
        let new = try NewWorkspace()
        try new.add(.register([PremisesRecord(row: 1)]))
        let before = try Data(contentsOf: new.url)
        #expect(throws: PlanOutdated.self) {
            try new.file.add(
                [.register([PremisesRecord(row: 2)], file: "new.csv")], planned: planned, operation: grid, time: morning)
        }
        #expect(try Data(contentsOf: new.url) == before)
        #expect(try new.file.sources().map(\.file) == ["register.csv"])
    }

    @Test func sharesAreNamedAsReadingsNameThem() throws {
        let new = try NewWorkspace()
        func crime(_ month: String, _ force: String) -> CrimeRecord {
            CrimeRecord(row: 1, month: month, force: force, type: "Drugs", place: nil, givenCode: nil)
        }
        let additions: [Addition] = [
            .of(.crime, .crimes([crime("2024-01", "Sussex Police"), crime("2024-02", "Kent Police"), crime("2024-01", "Sussex Police")])),
            .postcodes(
                try ["BN43 5DB", "M1 1AE", "EC1A 1BB", "W1A 0AX", "N1C 4AG"].map {
                    PostcodeRecord(row: 1, postcode: try postcode($0), quality: 10, place: nil, districtCode: "E")
                }),
            .of(.population, .population([PopulationRecord(row: 1, code: "E01000001", residents: 5)])),
            .of(
                .deprivation,
                .deprivation([
                    DeprivationRecord(
                        row: 1, code: "E01000002", districtCode: "E07000223", districtName: "Adur", rank: 1, decile: 1)
                ])),
            .of(
                .measurements,
                .measurements([
                    MeasurementRecord(
                        row: 1, code: "E01000003", extentHectares: 1, landHectares: 1, districtCode: nil, districtName: nil)
                ])),
        ]
        for (index, addition) in additions.enumerated() {
            try new.add(addition)
            #expect(try new.file.shares(of: addition.reading.publication) == [index + 1: addition.reading.share])
        }
        #expect(additions[0].reading.share == ["2024-01 Sussex Police", "2024-02 Kent Police"])
        #expect(additions[1].reading.share == ["BN", "M", "EC", "W", "N"])
        #expect(additions.suffix(3).map(\.reading.share) == [["E01000001"], ["E01000002"], ["E01000003"]])
    }

    @Test func newFileReplacesThePart() throws {
        let new = try NewWorkspace()
        let doubt = RowIssue(file: "ignored", row: 2, field: "f", value: "v", reason: "An old doubt.")
        let place = Point(x: 1, y: 2)
        let old = PremisesRecord(row: 1, name: "Old", place: place, placement: .registerCoordinates)
        try new.add(
            .of(.register, .premises([old]), file: "old.csv", issues: [doubt]),
            .of(.register, .premises([old]), part: "Arun", file: "arun.csv"))
        #expect(
            try new.file.issues() == [RowIssue(file: "old.csv", row: 2, field: "f", value: "v", reason: "An old doubt.")])
        let record = PremisesRecord(row: 1, name: "New", place: place, placement: .registerCoordinates)
        try new.add(.register([record], file: "new.csv", replaces: 1))
        #expect(try new.file.sources().map(\.file) == ["arun.csv", "new.csv"])
        #expect(try new.file.sources().map(\.id) == [2, 3], "a number is not used again")
        #expect(try new.file.premises().map(\.record.name) == ["Old", "New"])
        #expect(try new.file.issues().isEmpty)
    }

    @Test func premisesArePlacedByPostcode() throws {
        let new = try NewWorkspace()
        let own = Point(x: 1, y: 1)
        let records = try [
            PremisesRecord(row: 1, postcode: postcode("BN43 5DB"), place: own, placement: .registerCoordinates),
            PremisesRecord(row: 2, postcode: postcode("BN43 5DB")), PremisesRecord(row: 3),
            PremisesRecord(row: 4, postcode: postcode("BN43 5XX")), PremisesRecord(row: 5, postcode: postcode("M1 1AE")),
        ]
        try new.add(.register(records))
        let notLoaded = "The premises has no coordinates and no postcode file is loaded; add Code-Point Open."
        let neither = "The premises has neither coordinates nor a postcode; it is on no map and in no figure."
        func issue(_ row: Int, _ value: String, _ reason: String) -> RowIssue {
            RowIssue(file: "register.csv", row: row, field: "postcode", value: value, reason: reason)
        }
        #expect(
            try new.file.issues() == [
                issue(2, "BN43 5DB", notLoaded), issue(3, "", neither), issue(4, "BN43 5XX", notLoaded),
                issue(5, "M1 1AE", notLoaded),
            ])

        let centre = Point(x: 521_000, y: 105_000)
        try new.add(
            .postcodes([
                PostcodeRecord(row: 1, postcode: try postcode("BN43 5DB"), quality: 50, place: own, districtCode: "E"),
                PostcodeRecord(row: 2, postcode: try postcode("BN43 5DB"), quality: 20, place: centre, districtCode: "E"),
                PostcodeRecord(row: 3, postcode: try postcode("BN43 5XX"), quality: 90, place: nil, districtCode: "E"),
            ]))
        let placed = try new.file.premises().map(\.record)
        #expect(placed.map(\.place) == [own, centre, nil, nil, nil], "of two the better quality")
        #expect(placed.map(\.placement) == [.registerCoordinates, .postcode, .nowhere, .nowhere, .nowhere])
        #expect(placed.map(\.placeQuality) == [nil, 20, nil, nil, nil])
        #expect(
            try new.file.issues() == [
                issue(3, "", neither),
                issue(
                    4, "BN43 5XX",
                    "The premises has no coordinates and its postcode has no position in the postcode file; it is on no "
                        + "map and in no figure."),
                issue(
                    5, "M1 1AE",
                    "The premises has no coordinates and its postcode is in no postcode file of this workspace; it is "
                        + "on no map and in no figure."),
            ])

        try new.add(
            .postcodes(
                [PostcodeRecord(row: 1, postcode: try postcode("M1 1AE"), quality: 10, place: centre, districtCode: "E")],
                file: "m.csv", replaces: 2))
        #expect(try new.file.premises().map(\.record.place) == [own, nil, nil, nil, centre])
        #expect(try new.file.issues().map(\.row) == [2, 3, 4])
    }
}
