import Foundation
import TestSupport
import Testing

/// `zones --propose` as other programs call it.
@Suite struct ProposalCommandTests {
    @Test func itIsOneDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let document = try trial.document("zones", "w.gpkg", "--propose", "--draw", "map.svg", "--most", "3")
            #expect(
                document.keys == [
                    "marking", "authority", "kind", "meaning", "tried", "ranking", "candidates", "leftOut", "noCandidate", "rule", "methods",
                    "warnings", "notCounted", "decisions", "drawing", "stored", "coordinateOperation", "inputs",
                ])
            let candidates = document["candidates"]?.elements ?? []
            #expect(candidates.count == 3 && document["leftOut"]?.integer == 3 && document["ranking"]?.elements.count == 4)
            for candidate in candidates {
                #expect(
                    candidate.keys == [
                        "id", "rank", "kind", "foundBy", "what", "alsoFoundBy", "ways", "outlineFollows", "geometry", "criteria", "streets",
                        "streetsNote", "postcodes", "lsoas", "published", "crimeNote", "notes",
                    ])
                #expect(candidate["geometry"]?.keys == ["type", "coordinates"])
                for criterion in candidate["criteria"]?.elements ?? [] {
                    #expect(criterion.keys == ["what", "value", "lower", "upper", "note"])
                }
            }
            #expect(document["stored"]?["layer"]?.string == "candidate_areas")
            #expect(try trial.text("map.svg").hasPrefix("<svg"))
            for method in document["methods"]?.elements ?? [] {
                let page = try #require(method["page"]?.string)
                #expect(FileManager.default.fileExists(atPath: PackageRoot.url(page).path), "\(page)")
            }
            let text = try trial.aleconner("zones", "w.gpkg", "--propose", "--no-store")
            #expect(text.exitCode == 0 && text.text.hasPrefix("Places to look at in Quillmouth (all sales), in order of rank:"))
            for word in ["justif", "saturat", "too many", "proves"] { #expect(!text.text.lowercased().contains(word), "\(word)") }
        }
    }

    static let wrong: [(line: String, message: String)] = [
        (
            "--propose --by thresholds",
            "--by thresholds looks for LSOAs that meet rules of your own; give the file of rules with --rules."
        ),
        ("--propose --by hot-spots --rules r.yaml", "--rules goes with --by thresholds; add it, or leave --rules out."),
        ("--propose --most 0", "--most must be 1 to 1000."),
        ("--most 5", "--most does not go with the list of concentrations; leave one of them out."),
        ("--propose --name-column x", "--name-column does not go with --propose; leave one of them out."),
        (
            "--propose --by luck",
            "The value 'luck' is invalid for '--by <by>'. Please provide one of 'hot-spots', 'concentrations' or 'thresholds'."
        ),
    ]

    @Test func wrongUsageIsToldAndNothingIsDone() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let before = try trial.contents()
            for (line, message) in Self.wrong {
                let arguments = ["zones", "w.gpkg"] + line.split(separator: " ").map(String.init)
                let outcome = try trial.program.run(arguments + ["--json"], in: trial.folder)
                #expect(outcome.exitCode == 64, "\(line)")
                #expect(try outcome.json()["error"]?["message"] == .string(message), "\(line)")
            }
            #expect(try trial.contents() == before)
        }
    }

    @Test func whatCannotBeDrawnOrReadIsToldOf() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.expect(
                Refusal(
                    code: 74, file: "nowhere/map.svg", field: "draw",
                    message: "nowhere/map.svg: it cannot be written (there is no folder nowhere); check the name."),
                from: "zones", "w.gpkg", "--propose", "--draw", "nowhere/map.svg")
            try trial.expect(
                Refusal(
                    code: 66, file: "r.yaml",
                    message: "r.yaml: there is no such file of rules, or it cannot be read; check the name."),
                from: "zones", "w.gpkg", "--propose", "--rules", "r.yaml")
        }
    }

    /// A register of so many premises in the town's postcode QZ1 2AB, without boundaries of its own but the town's.
    private func propose(premises: Int, _ body: (Trial, String) throws -> Void) throws {
        try Trial.run { trial in
            let rows = try InventedTown.text("register/quillmouth_premises.csv").split(separator: "\n").map(String.init)
            try trial.makeWorkspace()
            let first = rows.dropFirst().first { $0.contains("\"Granted\"") && $0.contains("Alcohol ON Sales/Supply") } ?? ""
            let many = (0..<premises).map { number in
                let fields = first.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
                return "\(9_000 + number),\"Invented Bar \(number)\",\(fields[2].replacing("QZ/", with: "QX\(number)/"))"
            }
            try trial.write("quillmouth.csv", ([rows[0]] + many).joined(separator: "\n") + "\n")
            for folder in ["boundaries", "areas", "population", "postcodes"] {
                _ = try trial.document("add", "w.gpkg", InventedTown.folder.appendingPathComponent(folder).path)
            }
            _ = try trial.document("add", "w.gpkg", "quillmouth.csv", "--as", "register", "--authority", "Quillmouth")
            let outcome = try trial.aleconner("zones", "w.gpkg", "--propose", "--no-store")
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            try body(trial, outcome.text)
        }
    }

    @Test func twoPremisesAreNoCandidate() throws {
        try propose(premises: 2) { _, text in
            #expect(text.hasPrefix("Places to look at in Quillmouth (all sales): none was found.\n\nNo candidate: hot spots: "))
            #expect(
                text.contains(
                    "concentrations: none among the 2 premises of the kind asked for (core premises have at least 5 premises, "
                        + "themselves included, within 150 m)."))
        }
    }

    @Test func everyPremisesAtOnePointIsOneCandidate() throws {
        try propose(premises: 12) { _, text in
            #expect(text.contains("concentration C1 of 12 premises (at least 5 within 150 m of each core premises)"))
            #expect(text.contains("No road layer is loaded, so no street is named."))
        }
    }
}
