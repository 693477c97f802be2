import Foundation
import TestSupport
import Testing

/// The doctor at work on the invented town, of which one row stands twice.
@Suite struct DoctorTests {
    private static let twice = "cfn8t3fy"

    @Test func theReportOpensWithTheCount() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("doctor", "w.gpkg")
            #expect(outcome.exitCode == 0)
            #expect(
                outcome.text.hasPrefix(
                    """
                    Outlets: 203, low 202, high 209.
                      Quillmouth: 203, low 202, high 209
                        Of 250 rows 203 are in force and permit the sale of alcohol.
                        Low 202: open findings propose to leave 1 more row out, as copies or for other reasons.
                        High 209: 6 rows of a suspended licence or a status not known may be outlets after all.

                    """))
            #expect(
                outcome.text.contains(
                    "quillmouth:24, quillmouth:54\n            Buttonhook Bistro (licence QZ/200800093) stands in the register "
                        + "2 times, alike in every field that is kept.\n            Proposal: Count it once with "
                        + "quillmouth:24, without quillmouth:54.\n"))
        }
    }

    @Test func theDocumentHasWhatProgramsRelyOn() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let document = try trial.document("doctor", "w.gpkg")
            #expect(document["outlets"]?.keys.sorted() == ["high", "low", "value"])
            #expect(document["homeOffice"]?.elements.isEmpty == true)
            let finding = try #require(document["findings"]?.elements.first)
            for key in ["id", "key", "kind", "rows", "evidence", "proposal", "decision"] { #expect(finding[key] != nil, "\(key)") }
            #expect(finding["decision"] == .null)
            #expect(finding["key"] == .string("exact duplicate | quillmouth | QZ/200800093 | copy 2"))
        }
    }

    @Test func aDecisionIsStoredAndTakenBack() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let id = try #require(try trial.document("doctor", "w.gpkg")["findings"]?.elements.first?["id"]?.string)
            let decided = try trial.aleconner(
                "decide", "w.gpkg", id, "--accept", "--by", "licensing officer", "--why", "typed  twice")
            #expect(
                decided.text
                    == "Decided: \(id) accepted.\nThe count of outlets goes from 203 to 202, low 202, high 208. \"aleconner undo\" "
                    + "takes it back.\n")
            let listed = try trial.aleconner("doctor", "w.gpkg").text
            #expect(listed.contains("Decided by licensing officer on "))
            #expect(listed.contains(" accepted: Count it once with quillmouth:24, without quillmouth:54. Why: typed twice\n"))
            let measured = try trial.aleconner("measure", "w.gpkg").text
            #expect(
                measured.contains(
                    "By decision 1 row is left out of every count and 0 placed at the postcode; \"aleconner doctor\" lists who "
                        + "decided it and why.\n"))
            #expect(try trial.rows()["decisions"] == 1)
            let undone = try trial.aleconner("undo", "w.gpkg", id)
            #expect(undone.text.hasPrefix("Taken back: \(id), accepted by licensing officer on "))
            #expect(try trial.document("doctor", "w.gpkg")["outlets"]?["value"] == .number(203))
            #expect(try trial.rows()["decisions"] == 1)
        }
    }

    @Test func aRowThatAnotherDecisionLeavesOutIsNamedWithItsUndo() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let found = try #require(try trial.document("doctor", "w.gpkg")["findings"]?.elements)
            let copy = try #require(found.first?["id"]?.string)
            let repeated = try #require(found.first { $0["kind"] == .string("licence number repeated") }?["id"]?.string)
            _ = try trial.aleconner("decide", "w.gpkg", copy, "--accept", "--by", "LO", "--why", "typed twice")
            let kept = try trial.aleconner("decide", "w.gpkg", repeated, "--keep", "--by", "LO", "--why", "two bars").text
            #expect(
                kept.hasSuffix(
                    "\nquillmouth:54 of \(repeated) is out of the count all the same: \(copy) (exact duplicate), accepted "
                        + "before, leaves it out; \"aleconner undo w.gpkg \(copy)\" takes that back.\n"))
            let document = try trial.document("decide", "w.gpkg", repeated, "--keep", "--by", "LO", "--why", "two bars")
            let still = try #require(document["stillLeftOut"]?.elements)
            #expect(still.map { $0["row"] } == [.string("quillmouth:54")])
            #expect(still.map { $0["leftOutBy"] } == [.string(copy)])
            #expect(still.map { $0["undo"] } == [.string("aleconner undo w.gpkg \(copy)")])
            _ = try trial.aleconner("undo", "w.gpkg", copy)
            let after = try trial.document("decide", "w.gpkg", repeated, "--keep", "--by", "LO", "--why", "two bars")
            #expect(after["stillLeftOut"]?.elements.isEmpty == true)
        }
    }

    @Test func toAskAboutASuspendedLicenceLeavesTheHighReading() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let asked = try trial.document(
                "decide", "w.gpkg", "--all-of", "not-in-force", "--accept", "--by", "LO", "--why", "asked on Monday")
            #expect(asked["outlets"]?["high"] == .number(209))
        }
    }

    @Test func oneUndoTakesBackWhatOneCommandDecided() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let kept = try trial.document(
                "decide", "w.gpkg", "--all-of", "not-in-force", "--keep", "--by", "LO", "--why", "told by the team")
            #expect(kept["decided"]?.elements.count == 18)
            #expect(kept["outlets"]?["high"] == .number(203))
            #expect(try trial.document("undo", "w.gpkg")["takenBack"]?.elements.count == 18)
        }
    }

    @Test func mistakesAreSentencesAndChangeNothing() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "finding",
                    message: "w.gpkg: there is no finding \"nonsense\"; \"aleconner doctor w.gpkg\" lists them with their ids."),
                from: "decide", "w.gpkg", "nonsense", "--accept", "--by", "LO", "--why", "because")
            try trial.expect(
                Refusal(
                    code: 64,
                    message: "--why must not be empty: give the reason, which the next reader of the register needs."),
                from: "decide", "w.gpkg", Self.twice, "--accept", "--by", "LO", "--why", " ")
            try trial.expect(
                Refusal(
                    code: 64,
                    message: "--by must not be empty: give who decides, as a role or initials, such as \"licensing officer\"."),
                from: "decide", "w.gpkg", Self.twice, "--accept", "--by", "", "--why", "because")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "finding",
                    message: "w.gpkg: there is no open finding of the kind \"superseded\", so nothing was decided."),
                from: "decide", "w.gpkg", "--all-of", "superseded", "--keep", "--by", "LO", "--why", "because")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", message: "w.gpkg: no decision holds, so there is nothing to take back."),
                from: "undo", "w.gpkg")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "authority",
                    message: "w.gpkg: no register of \"Otherton\" is loaded; loaded are Quillmouth."),
                from: "doctor", "w.gpkg", "--authority", "Otherton")
        }
    }

    @Test(
        arguments: [
            (["decide", "w.gpkg", "x", "--by", "LO", "--why", "y"], "Give one of --accept and --keep."),
            (["decide", "w.gpkg", "x", "--accept", "--keep", "--by", "LO", "--why", "y"], "Give one of --accept and --keep."),
            (["decide", "w.gpkg", "--accept", "--by", "LO", "--why", "y"], "Give a finding's id, or --all-of with a kind of finding."),
            (["decide", "w.gpkg", "x", "--accept", "--why", "y"], "Missing expected argument '--by <by>'"),
            (["doctor", "w.gpkg", "--distance", "nan"], "--distance must be a number of metres from 0 to 1000000."),
        ])
    func wrongUsageIsTold(wrong: ([String], String)) throws {
        try Trial.run { trial in
            let outcome = try trial.program.run(wrong.0, in: trial.folder)
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.hasPrefix("Error: \(wrong.1)\n"))
        }
    }

    @Test func theHelpSaysThatNoPersonsNameBelongsThere() throws {
        try Trial.run { trial in
            let words = try trial.aleconner("decide", "--help").text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("No person's name belongs in --by and --why"))
        }
    }
}
