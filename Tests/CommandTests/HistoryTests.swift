import Foundation
import TestSupport
import Testing

/// Extracts of one register, one after another.
@Suite struct HistoryTests {
    private static let head =
        "Name,Address,Postcode,Reference,Alcohol OFF Sales/Supply,Alcohol ON Sales/Supply,Alcohol ON&OFF Sales/Supply,"
        + "Late Night Refresh,Status,Licence_holder,Friday\n"
    private static let first =
        head + "Swan,1 High St,QZ1 4AR,A/1,,x,,,Granted,Cow Inns Ltd,10:00-23:00\n"
        + "Bell,2 High St,QZ1 4AR,A/2,,x,,,Granted,Mr A Example,10:00-23:00\n"
    private static let second =
        head + "Swan,1 High St,QZ1 4AR,A/1,,,x,,Suspended,Other Inns Ltd,10:00-01:00\n"
        + "Crown,3 High St,QZ1 4AR,A/3,,x,,,Granted,Mr A Example,10:00-23:00\n"

    private func withExtracts(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("2022.csv", Self.first)
            try trial.write("2023.csv", Self.second)
            _ = try trial.document("add", "w.gpkg", "2022.csv", "--authority", "Quillmouth", "--edition", "2022-03-31")
            try body(trial)
        }
    }

    @Test func whatIsNewGoneAndChanged() throws {
        try withExtracts { trial in
            let report = try trial.document(
                "add", "w.gpkg", "2023.csv", "--authority", "Quillmouth", "--edition", "2023-03-31")
            let file = try #require(report["files"]?.elements.first)
            #expect(file["changes"]?["new"] == .number(1))
            #expect(file["changes"]?["gone"] == .number(1))
            #expect(file["changes"]?["changed"] == .number(1))
            #expect(file["mapping"] == .string("activity columns (Adur)"))
            let changed = try #require(file["changeList"]?["changed"]?.elements.first)
            #expect(
                changed["fields"]?.elements.map { "\($0["field"]?.string ?? ""): \($0["before"]?.string ?? "") > \($0["after"]?.string ?? "")" } == [
                    "activities: on-sales only; no late night refreshment > on- and off-sales; no late night refreshment",
                    "hours: Fri 10:00-23:00 > Fri 10:00-01:00", "status: in force > suspended", "holder: a holder > another holder",
                ])
        }
    }

    @Test func aPremisesAsItStood() throws {
        try withExtracts { trial in
            _ = try trial.document("add", "w.gpkg", "2023.csv", "--authority", "Quillmouth", "--edition", "2023-03-31")
            let before = try trial.document("history", "w.gpkg", "--on", "2022-12-01")
            #expect(before["premises"]?.elements.map { $0["reference"]?.string } == ["A/1", "A/2"])
            #expect(before["premises"]?.elements.first?["until"] == .string("2023-03-31"))
            let after = try trial.document("history", "w.gpkg", "--on", "2023-03-31")
            #expect(after["premises"]?.elements.map { $0["reference"]?.string } == ["A/1", "A/3"])
            let swan = try trial.document("history", "w.gpkg", "a/1")
            #expect(swan["premises"]?.elements.map { $0["alcohol"]?.string } == ["on", "both"])
            #expect(swan["premises"]?.elements.map { $0["hours"]?.string } == ["Fri 10:00-23:00", "Fri 10:00-01:00"])
            #expect(
                swan["extracts"]?.elements.map { "\($0["file"]?.string ?? "") \($0["from"]?.string ?? "")" } == [
                    "2022.csv 2022-03-31", "2023.csv 2023-03-31",
                ])
            let people = try trial.aleconner("history", "w.gpkg").text
            #expect(
                people == """
                    register of  extract   stood from  until before  rows
                    Quillmouth   2022.csv  2022-03-31  2023-03-31       2
                    Quillmouth   2023.csv  2023-03-31  still            2

                    """)
            #expect(!(try trial.aleconner("history", "w.gpkg", "a/1").text).contains("Inns"), "no holder is named")
        }
    }

    @Test func whatCannotBeTold() throws {
        try withExtracts { trial in
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "on",
                    message: "w.gpkg: the first extract is of 2022-03-31, and nothing is known of 2021-01-01; ask for a later day."),
                from: "history", "w.gpkg", "--on", "2021-01-01")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "reference",
                    message: "w.gpkg: no register held has a licence number \"Z/9\"; look it up with \"aleconner export w.gpkg "
                        + "premises --format csv\"."),
                from: "history", "w.gpkg", "Z/9")
            try trial.write("empty.gpkg", Data())
        }
    }
}
