import Foundation
import TestSupport
import Testing

/// `measure --level postcode --walking` of the built program.
@Suite struct WalkingTests {
    private func takeAllButRoads(_ trial: Trial) throws {
        try trial.makeWorkspace()
        try trial.take(InventedTown.register, as: "register.csv")
        try trial.take(InventedTown.postcodes, as: "qz.csv")
        try trial.take(InventedTown.deprivation, as: "deprivation.csv.gz")
        try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
        _ = try trial.document("add", "w.gpkg", "register.csv", "qz.csv", "deprivation.csv.gz", "boundaries.geojson")
    }

    @Test func withoutRoadsThereIsASentence() throws {
        try Trial.run { trial in
            try takeAllButRoads(trial)
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "walking",
                    message: "w.gpkg: no road layer is loaded, so there is no walking distance; add the links of OS Open Roads "
                        + "(its layer road_link), or measure the straight line without --walking."),
                from: "measure", "w.gpkg", "--level", "postcode", "--walking")
        }
    }

    @Test func roadsThatNobodyMayWalkAreNoStreets() throws {
        try Trial.run { trial in
            try takeAllButRoads(trial)
            let lines = try InventedTown.text(InventedTown.roads).split(separator: "\n")
            let motorway = lines.filter { $0.contains("\"Motorway\"") }.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
            try trial.write(
                "motorway.geojson",
                lines.prefix(3).joined(separator: "\n") + "\n" + motorway.joined(separator: ",\n") + "\n]}\n")
            _ = try trial.document("add", "w.gpkg", "motorway.geojson")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "walking",
                    message: "w.gpkg: none of the 5 pieces of road loaded can be walked on (motorway 5); add the links of OS Open "
                        + "Roads (its layer road_link)."),
                from: "measure", "w.gpkg", "--level", "postcode", "--walking")
        }
    }

    @Test func theDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let report = try trial.document(
                "measure", "w.gpkg", "--level", "postcode", "--walking", "--radius", "300", "--radius", "1000", "--nearest", "2",
                "--no-store")
            #expect(report["distance"] == .string("walking over streets"))
            #expect(report["k"] == .number(2))
            #expect(
                report["network"]?.keys == [
                    "endsJoinedByTolerance", "endsOnLinks", "leftOut", "links", "metres", "pieces", "postcodes", "premises",
                    "reachMetres", "shareOfLongestPiece", "toleranceMetres",
                ])
            let postcodes = report["postcodes"]?.elements ?? []
            #expect(postcodes.count == 900)
            for postcode in postcodes {
                #expect(postcode.keys == ["kthNearest", "nearest", "piece", "postcode", "snapMetres", "within"])
                #expect(postcode["within"]?.elements.map { $0["radius"] } == [.number(300), .number(1_000)])
                #expect(postcode["within"]?.elements.first?.keys == ["count", "radius"])
            }
        }
    }

    @Test func theTable() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("measure", "w.gpkg", "--level", "postcode", "--walking", "--kind", "off", "--nearest", "3")
            #expect(outcome.exitCode == 0)
            let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(
                lines.first?.hasPrefix("Metres on foot to the nearest outlet from 896 of 900 postcodes: least 0, lower quarter ") == true)
            #expect(
                lines[3]
                    == "postcode  m to street  nearest m on foot  no. 3 m on foot  on foot within 250 m  on foot within 500 m  on foot within 1000 m")
            let place = try trial.aleconner("measure", "w.gpkg", "--at", "QZ1 2AB", "--walking")
            #expect(place.exitCode == 0)
            #expect(place.text.contains("\nQZ1 2AB, placed at the centre of its postcode (Code-Point Open, quality 10)"))
            #expect(outcome.text.contains("walking distance over streets as loaded; paths are not in the layer"))
            #expect(outcome.text.contains("\nCounted: rows that permit sales for consumption off the premises"))
            #expect(outcome.text.contains("Stored as the layer walking_postcode_off (900 rows)"))
        }
    }

    @Test(arguments: [
        ["--radius", "nan", "--radius: \"nan\" must be a number of metres from 0 to 10000000."],
        ["--radius", "10000001", "--radius: \"10000001\" must be a number of metres from 0 to 10000000."],
        ["--nearest", "0", "--nearest: \"0\" must be a whole number from 1, such as 3 for the third nearest outlet."],
    ])
    func numbersThatCannotBe(words: [String]) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("measure", "w.gpkg", "--level", "postcode", "--walking", words[0], words[1])
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors == "aleconner: \(words[2])\n")
        }
    }
}
