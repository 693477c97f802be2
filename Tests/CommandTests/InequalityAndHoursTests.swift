import Foundation
import TestSupport
import Testing

/// `measure --inequality` and `measure --hours` as other programs call them.
@Suite struct InequalityAndHoursTests {
    @Test func inequalityIsOneDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let document = try trial.document("measure", "w.gpkg", "--inequality", "--no-store")
            let inequality = try #require(document["inequality"])
            #expect(inequality.keys == ["sii", "rii", "concentrationIndex"])
            for name in ["sii", "rii", "concentrationIndex"] {
                let figure = try #require(inequality[name])
                #expect(
                    figure.keys == [
                        "value", "lower", "upper", "n", "of", "unit", "method", "denominators", "sources", "warnings",
                    ])
                #expect(figure["value"]?.number != nil && figure["sources"]?.elements.isEmpty == false)
            }
            #expect(document["deciles"]?.elements.count == 10 && document["curve"]?.elements.count == 61)
            #expect(document["stored"]?.isNull == true)
            let pages = document["methods"]?.elements.compactMap { $0["page"]?.string } ?? []
            #expect(pages.count == 4)
            for page in pages { #expect(FileManager.default.fileExists(atPath: PackageRoot.url(page).path), "\(page)") }
            let text = try trial.aleconner("measure", "w.gpkg", "--inequality", "--kind", "off", "--no-store")
            #expect(text.exitCode == 0 && text.text.contains("x ridit, 10 deciles, weights residents"))
        }
    }

    @Test func hoursIsOneDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let document = try trial.document(
                "measure", "w.gpkg", "--hours", "--at", "QZ12AB", "--radius", "500", "--weekday", "Fri", "--time", "23:30",
                "--chart", "week.svg")
            let hours = document["hours"]?.elements ?? []
            #expect(hours.count == 168)
            #expect(hours.allSatisfy { $0.keys == ["weekday", "hour", "low", "high"] })
            #expect(hours.allSatisfy { ($0["low"]?.integer ?? 1) <= ($0["high"]?.integer ?? 0) })
            #expect(hours[25]["weekday"]?.string == "Tuesday" && hours[25]["hour"]?.integer == 1)
            #expect(document["alcoholHours"]?.keys == ["low", "high", "unit"])
            #expect(document["lastPermitted"]?["time"]?.string != nil)
            #expect(document["at"]?["low"]?.integer != nil)
            #expect(document["chart"]?["file"]?.string == "week.svg")
            #expect(try trial.text("week.svg").hasPrefix("<svg"))
            for method in document["methods"]?.elements ?? [] {
                let page = try #require(method["page"]?.string)
                #expect(FileManager.default.fileExists(atPath: PackageRoot.url(page).path), "\(page)")
            }
            let text = try trial.aleconner("measure", "w.gpkg", "--hours", "--at", "QZ12AB", "--radius", "500")
            #expect(text.exitCode == 0)
            let table = text.text.components(separatedBy: "\n").filter { $0.wholeMatch(of: /\d\d:00 .*/) != nil }
            #expect(table.count == 24 && table.allSatisfy { $0.count <= 100 })
        }
    }

    static let wrong: [(line: String, message: String)] = [
        ("--hours", "--hours needs a place and one distance: give --at and --radius once each."),
        ("--hours --at QZ12AB", "--hours needs a place and one distance: give --at and --radius once each."),
        ("--hours --at QZ12AB --radius=-5", "--radius must be a number of metres from 0 to 10000000."),
        ("--hours --at QZ12AB --radius nan", "--radius must be a number of metres from 0 to 10000000."),
        ("--hours --at QZ12AB --radius 500 --weekday Fri", "--weekday and --time go together; give both, or neither."),
        (
            "--hours --at QZ12AB --radius 500 --weekday Fry --time 23:30",
            "--weekday: \"Fry\" is no day of the week; give Mon, Tue, Wed, Thu, Fri, Sat or Sun."
        ),
        (
            "--hours --at QZ12AB --radius 500 --weekday Fri --time 24:00",
            "--time: \"24:00\" is no time of day; give 00:00 to 23:59."
        ),
        (
            "--hours --at QZ12AB --radius 500 --count rows",
            "--hours counts only rows that permit alcohol; leave --count rows out."
        ),
        ("--hours --at QZ12AB --radius 500 --inequality", "--inequality does not go with --hours; leave one of them out."),
        ("--inequality --level postcode", "--level does not go with --inequality; leave one of them out."),
        ("--chart x.svg", "--weekday, --time and --chart go with --hours; add it, or leave them out."),
        (
            "--hours --at nowhere --radius 500",
            "--at: \"nowhere\" is neither a postcode, such as \"BN43 5DB\", nor easting and northing in metres, such as "
                + "521500,105100."
        ),
    ]

    @Test func wrongUsageIsToldAndNothingIsDone() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let before = try trial.contents()
            for (line, message) in Self.wrong {
                let arguments = ["measure", "w.gpkg"] + line.split(separator: " ").map(String.init)
                let outcome = try trial.program.run(arguments + ["--json"], in: trial.folder)
                #expect(outcome.exitCode == 64, "\(line)")
                #expect(try outcome.json()["error"]?["message"] == .string(message), "\(line)")
            }
            #expect(try trial.contents() == before)
        }
    }

    @Test func aPostcodeThatIsNotLoadedIsToldOf() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.expect(
                Refusal(
                    file: "--at", field: "postcode",
                    message: "--at: the postcode BN43 5DB is in no postcode file of this workspace; check it, add the postcode area "
                        + "it belongs to, or give easting and northing instead."),
                from: "measure", "w.gpkg", "--hours", "--at", "BN435DB", "--radius", "500")
        }
    }
}
