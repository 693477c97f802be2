import Foundation
import TestSupport
import Testing

/// Each publication of the town with one column left out, everything else as published.
@Suite struct MissingColumnTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let publication: String
        let path: String
        let column: Int
        let field: String
        let row: Int
        let message: String
        var testDescription: String { "\(publication) without \(field)" }
    }

    private static let restore = "Download the file again, or restore the column."
    private static let crimeHead =
        "found are \"Crime ID\", \"Reported by\", \"Falls within\", \"Longitude\", \"Latitude\", \"Location\", \"LSOA code\", "
        + "\"LSOA name\" and 3 more."

    static let cases: [Case] = [
        Case(
            publication: "register", path: InventedTown.register, column: 3, field: "Postcode", row: 0,
            message: "it looks like licensing register, activity columns (Adur), but has no column \"Postcode\"; found are \"Licence_number\", "
                + "\"Name\", \"Address\", \"Reference\", \"Alcohol OFF Sales/Supply\", \"Alcohol ON Sales/Supply\", "
                + "\"Alcohol ON&OFF Sales/Supply\", \"Late Night Refresh\" and 12 more. Download the file again, "
                + "restore the column, or write a mapping and name it with --mapping."),
        Case(
            publication: "register", path: InventedTown.register, column: 9, field: "longitude", row: 0,
            message: "it has a column \"latitude\" but none \"longitude\". \(restore)"),
        Case(
            publication: "register", path: InventedTown.register, column: 10, field: "latitude", row: 0,
            message: "it has a column \"longitude\" but none \"latitude\". \(restore)"),
        Case(
            publication: "deprivation", path: InventedTown.deprivation, column: 5,
            field: "Index of Multiple Deprivation (IMD) Decile", row: 0,
            message: "it looks like English Indices of Deprivation, File 1, but has no column \"Index of Multiple "
                + "Deprivation (IMD) Decile\"; found are \"LSOA code (2011)\", \"LSOA name (2011)\", \"Local Authority "
                + "District code (2019)\", \"Local Authority District name (2019)\", \"Index of Multiple Deprivation (IMD) "
                + "Rank\". \(restore)"),
        Case(
            publication: "measurements", path: InventedTown.measurements, column: 5, field: "AREALHECT", row: 0,
            message: "it looks like Standard Area Measurements, but has no column \"AREALHECT\"; found are \"LSOA11CD\", "
                + "\"LSOA11NM\", \"AREAEHECT\", \"AREACHECT\", \"AREAIHECT\", \"LAD11CD\", \"LAD11NM\", \"LAD11NMW\". "
                + "\(restore)"),
        Case(
            publication: "crime", path: InventedTown.crime("2023-01"), column: 1, field: "Month", row: 0,
            message: "it looks like police.uk street-level crime, but has no column \"Month\"; \(crimeHead) \(restore)"),
        Case(
            publication: "population", path: InventedTown.population, column: 2, field: "mid-year estimate", row: 0,
            message: "it looks like LSOA population, but has no column \"mid-year estimate\"; found are \"LSOA11CD\", "
                + "\"LSOA11NM\", \"Area_sq_km\", \"People_per_sq_km\". \(restore)"),
    ]

    /// The population file has but two columns of its own, too few to be known by one of them: the user says what it is.
    @Test(arguments: cases)
    func theMissingColumnIsNamed(_ wanted: Case) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("cut.csv", try Self.without(wanted.column, wanted.path))
            try trial.expect(
                Refusal(file: "cut.csv", row: wanted.row, field: wanted.field, message: "cut.csv: \(wanted.message)"),
                from: "add", "w.gpkg", "cut.csv", "--as", wanted.publication)
            guard wanted.publication != "population" else { return }
            try trial.expect(
                Refusal(file: "cut.csv", row: wanted.row, field: wanted.field, message: "cut.csv: \(wanted.message)"),
                from: "add", "w.gpkg", "cut.csv")
        }
    }

    @Test func postcodesWithTooFewColumns() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("cut.csv", try Self.without(9, InventedTown.postcodes))
            try trial.expect(
                Refusal(
                    file: "cut.csv", row: 1, field: "Admin_ward_code",
                    message: "cut.csv, row 1: it looks like Code-Point Open, which has 10 columns, but has 9; download the "
                        + "file again."),
                from: "add", "w.gpkg", "cut.csv")
        }
    }

    /// A population file without its figures is not recognised: the sentence says what was found and what to do.
    @Test func populationWithoutItsFigures() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("cut.csv", try Self.without(2, InventedTown.population))
            try trial.expect(
                Refusal(
                    file: "cut.csv",
                    message: "cut.csv: a file of no known kind; its first line reads \"LSOA11CD\", \"LSOA11NM\", \"Area_sq_km\", \"People_per_sq_km\". If it is one of the "
                + "publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping and "
                + "name it with --mapping."),
                from: "add", "w.gpkg", "cut.csv")
        }
    }

    /// The table at `path` without one column.
    static func without(_ column: Int, _ path: String) throws -> String {
        let lines = commaSeparated(try unpacked(path)).map { fields in
            fields.enumerated().filter { $0.offset != column }
                .map { "\"" + $0.element.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text of one of the town's files, whether packed or not, in UTF-8 or Windows-1252.
    static func unpacked(_ path: String) throws -> String {
        var data = try InventedTown.data(path)
        if path.hasSuffix(".gz") {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["gzip", "-dc", InventedTown.url(path).path]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            data = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            try #require(process.terminationStatus == 0)
        }
        return String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252) ?? ""
    }
}
