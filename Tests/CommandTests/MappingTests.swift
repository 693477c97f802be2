import Foundation
import TestSupport
import Testing

/// Tables of no publisher's layout through the built program.
@Suite struct MappingTests {
    private static let register = """
        Licence Ref,Premises,Address,Post Code,Licence Status,Holder,Hours
        P/1,The Red Cow,1 High St,QZ1 4AR,Current,Cow Inns Ltd,"Mon 10:00-00:00^Fri 10:00-01:00"
        P/2,Corner Shop,3 High St,QZ1 4AR,Suspended,Mr John Example,Mon to Sun 06:00-23:00

        """

    @Test func anUnknownRegisterGetsAMappingProposedAndNothingRead() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("list's \"own\".csv", Self.register)
            let before = try trial.bytes("w.gpkg")
            let outcome = try trial.aleconner("add", "w.gpkg", "list's \"own\".csv")
            #expect(outcome.exitCode == 65)
            #expect(outcome.output.isEmpty)
            #expect(
                outcome.errors == """
                    aleconner: list's "own".csv: no publication and no mapping knows its columns, so nothing was read. It could be \
                    a register; a mapping is proposed in list's "own".mapping.yaml.
                    It would read the first rows so:
                      row 1: reference P/1; name The Red Cow; address 1 High St; postcode QZ1 4AR; status in force; alcohol not \
                    stated; hours Mon 10:00-24:00; Fri 10:00-01:00; holder Cow Inns Ltd
                      row 2: reference P/2; name Corner Shop; address 3 High St; postcode QZ1 4AR; status suspended; alcohol not \
                    stated; hours Mon 06:00-23:00; Tue 06:00-23:00; Wed 06:00-23:00; Thu 06:00-23:00; Fri 06:00-23:00; \
                    Sat 06:00-23:00; Sun 06:00-23:00
                    Look at every line of it, correct what is wrong, and add the file again with --mapping list's "own".mapping.yaml.

                    """)
            #expect(try trial.bytes("w.gpkg") == before)
            let again = try trial.program.run(["add", "w.gpkg", "list's \"own\".csv", "--json"], in: trial.folder)
            let document = try JSONValue(again.output)
            #expect(document["error"]?["proposal"]?["saved"] == .string("list's \"own\".mapping.yaml"), "the same is not saved twice")
            #expect(document["error"]?["proposal"]?["reads"] == .string("register"))
        }
    }

    /// What the user corrected is not written over, and the next file of the same shape needs no naming of it.
    @Test func aCorrectedMappingIsKeptAndUsedAgain() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("a.csv", Self.register)
            _ = try trial.aleconner("add", "w.gpkg", "a.csv")
            let proposed = String(decoding: try trial.bytes("a.mapping.yaml"), as: UTF8.self)
            try trial.write("a.mapping.yaml", proposed.replacing("\"Suspended\": suspended", with: "\"Suspended\": superseded"))
            _ = try trial.aleconner("add", "w.gpkg", "a.csv")
            #expect(String(decoding: try trial.bytes("a.mapping-2.yaml"), as: UTF8.self) == proposed)
            let report = try trial.document(
                "add", "w.gpkg", "a.csv", "--mapping", "a.mapping.yaml", "--authority", "Quillmouth", "--edition", "2025-01-01")
            #expect(report["files"]?.elements.first?["mapping"] == .string("a.csv"))
            try trial.write("b.csv", Self.register.replacing("P/2", with: "P/3"))
            let next = try trial.document("add", "w.gpkg", "b.csv", "--authority", "Quillmouth", "--edition", "2026-01-01")
            #expect(next["files"]?.elements.first?["changes"]?["new"] == .number(1))
            let premises = try trial.aleconner("export", "w.gpkg", "premises", "--format", "csv").text
            #expect(premises.contains(",superseded,Suspended,"))
            #expect(!premises.contains("John"))
        }
    }

    @Test func aMappingThatCannotBeUsed() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("a.csv", Self.register)
            try trial.write("bad.yaml", "reads: register\nname: x\ncolumns:\n  nom: Premises\n")
            try trial.write("other.yaml", "reads: register\nname: x\ncolumns:\n  name: Pub\n")
            let outcome = try trial.aleconner("add", "w.gpkg", "a.csv", "--mapping", "bad.yaml")
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.hasPrefix("aleconner: bad.yaml, line 4: \"nom\" is not a field here; known are "))
            try trial.expect(
                Refusal(
                    file: "other.yaml", row: 4, field: "Pub",
                    message: "other.yaml, line 4: a.csv has no column \"Pub\"; its columns are \"Licence Ref\", \"Premises\", "
                        + "\"Address\", \"Post Code\", \"Licence Status\", \"Holder\", \"Hours\". Correct the mapping, or restore the "
                        + "column."),
                from: "add", "w.gpkg", "a.csv", "--mapping", "other.yaml")
            try trial.expect(
                Refusal(
                    code: 66, file: "none.yaml",
                    message: "none.yaml: there is no such mapping; check the name and the folder."),
                from: "add", "w.gpkg", "a.csv", "--mapping", "none.yaml")
        }
    }

    private static let incidents = """
        reads: incidents
        name: affrays
        columns:
          kind: Offence
          date: Date
          time: Time
          alcohol: Alcohol
          easting: E
          northing: N
        alcohol:
          Y: true
          N: false
        sharing:
          partner: Quillmouth Police (invented)
          basis: information sharing agreement 7
          time resolution: minute
          positioned by: exact address
          fewest shown: 5
          rounded to: 5
        """

    @Test func whatAPartnerSharesStaysRestricted() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("affrays.yaml", Self.incidents)
            try trial.write(
                "affrays.csv",
                "Offence,Date,Time,Alcohol,E,N\nAffray,16/03/2024,23:15,Y,540000,50000\nAffray,17/03/2024,25:00,?,540000,50000\n"
                    + "Affray,not a date,,N,,\n")
            let report = try trial.document("add", "w.gpkg", "affrays.csv", "--mapping", "affrays.yaml")
            #expect(report["files"]?.elements.first?["part"] == .string("affrays, 2024-03"))
            #expect(try trial.rows()["restricted_incidents"] == 2)
            let issues = try trial.document("status", "w.gpkg")["issues"]?.elements.filter { $0["file"] == .string("affrays.csv") } ?? []
            #expect(
                issues.map { $0["reason"]?.string } == [
                    "It is no time of day such as 23:15; the time is not known. The value is not kept, because the extract is "
                        + "restricted.",
                    "The mapping does not say what the word means; not known. The value is not kept, because the extract is "
                        + "restricted.",
                    "The row has no usable date; it was not used. The value is not kept, because the extract is restricted.",
                ])
            #expect(issues.allSatisfy { $0["value"] == .string("") })
            // No public output has a trace of it.
            let exit = try trial.aleconner("export", "w.gpkg", "restricted_incidents", "--format", "csv").exitCode
            #expect(exit == 64)
            let rows = try trial.aleconner("export", "w.gpkg", "restricted_incidents", "--format", "csv", "--restricted").text
            #expect(rows.contains("Affray,2024-03-16,1395,,1,1,"))
            _ = try trial.aleconner("pack", "w.gpkg", InventedTown.url(InventedTown.application).path, "--today", "2026-11-10", "--out", "pack")
            for name in try filesBelow(trial.url("pack")) {
                let bytes = try Data(contentsOf: trial.url("pack").appendingPathComponent(name))
                #expect(bytes.range(of: Data("restricted".utf8)) == nil && bytes.range(of: Data("ffray".utf8)) == nil, "\(name)")
            }
        }
    }
}
