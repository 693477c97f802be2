import Foundation
import TestSupport
import Testing

/// A file that shares something with another, and is not the same part, would be counted twice.
@Suite struct OverlapTests {
    static let files: [(file: String, held: String, field: String, what: String)] = [
        ("months.csv", "january.csv", "Month", "the crimes of 2023-01 Quillshire Police"),
        ("areas.csv", "qz.csv", "Postcode", "the postcodes of QZ"),
        ("people.csv", "population.csv", "LSOA code", "the areas E01999001, E01999002, E01999003 and 57 more"),
        ("indices.csv", "deprivation.csv", "LSOA code", "the areas E01999001, E01999002, E01999003 and 57 more"),
        ("sizes.csv", "measurements.csv", "LSOA code", "the area E01999060"),
    ]

    private func write(_ trial: Trial) throws {
        try trial.makeWorkspace()
        try trial.take(InventedTown.crime("2023-01"), as: "january.csv")
        let february = try InventedTown.text(InventedTown.crime("2023-02")).split(whereSeparator: \.isNewline).dropFirst()
        try trial.write("months.csv", try trial.text("january.csv") + february.joined(separator: "\n") + "\n")

        try trial.take(InventedTown.postcodes, as: "qz.csv")
        let qy = try trial.text("qz.csv").replacingOccurrences(of: "\"QZ", with: "\"QY")
        try trial.write("areas.csv", qy + (try trial.text("qz.csv")))

        try trial.take(InventedTown.population, as: "population.csv")
        try trial.write("people.csv", try withOneMore(trial.text("population.csv")))
        try trial.write("deprivation.csv", try MissingColumnTests.unpacked(InventedTown.deprivation))
        try trial.write("indices.csv", try withOneMore(trial.text("deprivation.csv")))

        // Shares only the last of the town's areas.
        try trial.take(InventedTown.measurements, as: "measurements.csv")
        let sizes = try trial.text("measurements.csv").split(whereSeparator: \.isNewline).map(String.init)
        let last = try #require(sizes.last)
        let others = last.replacingOccurrences(of: "E01999060", with: "E01999061")
        try trial.write("sizes.csv", [sizes[0], last, others].joined(separator: "\n") + "\n")
    }

    /// The table with an area that lies nowhere in the town.
    private func withOneMore(_ text: String) throws -> String {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let row = try #require(lines.first { $0.hasPrefix("E01999001") })
        return (lines + [row.replacingOccurrences(of: "E01999001", with: "E01999099")]).joined(separator: "\n") + "\n"
    }

    @Test(arguments: files)
    func aFileThatOverlapsWithOneHeldIsRefused(file: String, held: String, field: String, what: String) throws {
        try Trial.run { trial in
            try write(trial)
            _ = try trial.document("add", "w.gpkg", held)
            try trial.expect(
                Refusal(
                    file: file, field: field,
                    message: "\(file): it overlaps with \(held), which is held: both give \(what), which would be counted "
                        + "twice. Leave \(file) out, or make another workspace with it instead of \(held)."),
                from: "add", "w.gpkg", file)
        }
    }

    @Test(arguments: files)
    func twoNewFilesThatOverlapAreRefused(held: String, file: String, field: String, what: String) throws {
        try Trial.run { trial in
            try write(trial)
            try trial.expect(
                Refusal(
                    file: file, field: field,
                    message: "\(file): it overlaps with \(held): both give \(what), which would be counted twice. Leave "
                        + "\(file) out, or make another workspace with it instead of \(held)."),
                from: "add", "w.gpkg", held, file)
        }
    }

    /// Each gives one force's month, and the two have months and forces in common, but no crime.
    @Test func crossedMonthsAndForcesAreApart() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            let january = try InventedTown.text(InventedTown.crime("2023-01")).split(whereSeparator: \.isNewline).map(String.init)
            let february = try InventedTown.text(InventedTown.crime("2023-02")).split(whereSeparator: \.isNewline).map(String.init)
            func other(_ lines: [String]) -> [String] {
                lines.dropFirst().map { $0.replacingOccurrences(of: "Quillshire", with: "Othershire") }
            }
            try trial.write("a.csv", (january + other(february)).joined(separator: "\n"))
            try trial.write("b.csv", (february + other(january)).joined(separator: "\n"))
            for file in ["a.csv", "b.csv"] {
                let report = try trial.document("add", "w.gpkg", file)
                #expect(report["files"]?.elements.first?["outcome"] == .string("added"))
            }
            #expect(try trial.rows()["crimes"] == 2 * (273 + 282))
        }
    }

    @Test func theSameMonthAgainReplaces() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.crime("2023-01"), as: "january.csv")
            let lines = try trial.text("january.csv").split(whereSeparator: \.isNewline)
            try trial.write("corrected.csv", lines.dropLast().joined(separator: "\n"))
            _ = try trial.document("add", "w.gpkg", "january.csv")
            let report = try trial.document("add", "w.gpkg", "corrected.csv")
            #expect(report["files"]?.elements.first?["replaced"] == .string("january.csv"))
            #expect(try trial.rows()["crimes"] == 272)
        }
    }

    /// Residents of another year are another edition of the same areas.
    @Test func anotherYearOfResidentsAddsUp() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.population, as: "population.csv")
            try trial.write("later.csv", try trial.text("population.csv").replacingOccurrences(of: "mye_2020", with: "mye_2021"))
            _ = try trial.document("add", "w.gpkg", "population.csv", "later.csv")
            #expect(try trial.rows()["population"] == 120)
        }
    }
}
