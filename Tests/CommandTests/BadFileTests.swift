import Foundation
import TestSupport
import Testing

/// Files that cannot be used, one at a time, offered to a workspace that holds the town's boundaries.
@Suite struct BadFileTests {
    private func offer(
        _ name: String, _ data: Data?, _ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            #expect(try trial.aleconner("add", "w.gpkg", "boundaries.geojson").exitCode == 0)
            if let data { try trial.write(name, data) }
            try trial.expect(refusal, from: "add", "w.gpkg", name, sourceLocation: sourceLocation)
        }
    }

    @Test func aMissingFile() throws {
        try offer(
            "nowhere.csv", nil,
            Refusal(
                code: 66, file: "nowhere.csv",
                message: "nowhere.csv: there is no such file; check the name and the folder."))
    }

    @Test func aGzipCutInHalf() throws {
        let whole = try InventedTown.data(InventedTown.deprivation)
        try offer(
            "half.csv.gz", whole.prefix(whole.count / 2),
            Refusal(
                file: "half.csv.gz",
                message: "half.csv.gz: the gzip data is cut short or damaged after 1838 unpacked bytes; "
                    + "download the file again."))
    }

    @Test func aFileOfNoKnownKind() throws {
        try offer(
            "shopping.csv", Data("item,number\nale,3\n".utf8),
            Refusal(
                file: "shopping.csv",
                message: "shopping.csv: a file of no known kind; its first line reads \"item\", \"number\". If it is one of the "
                + "publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping and "
                + "name it with --mapping."))
    }

    @Test func anEmptyFile() throws {
        try offer(
            "empty.csv", Data(),
            Refusal(file: "empty.csv", message: "empty.csv: the file is empty; download it again."))
    }

    @Test func nulBytesInATable() throws {
        var table = try InventedTown.data(InventedTown.population)
        table[300] = 0
        try offer(
            "nul.csv", table,
            Refusal(
                file: "nul.csv",
                message: "nul.csv: byte 301 is NUL, which no text file has; export it again as CSV."))
    }

    @Test func nulBytesInPostcodes() throws {
        var postcodes = try InventedTown.data(InventedTown.postcodes)
        postcodes[700] = 0
        try offer(
            "nul.csv", postcodes,
            Refusal(
                file: "nul.csv",
                message: "nul.csv: byte 701 is NUL, which no text file has; export it again as CSV."))
    }

    @Test func nulBytesInBoundaries() throws {
        var boundaries = try InventedTown.data(InventedTown.boundaries)
        boundaries[3000] = 0
        try offer(
            "nul.geojson", boundaries,
            Refusal(
                file: "nul.geojson",
                message: "nul.geojson: byte 3001 is NUL, which no text file has; download the file again."))
    }

    @Test func boundariesCutShort() throws {
        let whole = try InventedTown.data(InventedTown.boundaries)
        try offer(
            "cut.geojson", whole.prefix(whole.count / 2),
            Refusal(
                file: "cut.geojson",
                message: "cut.geojson: it begins like JSON but is not a GeoJSON FeatureCollection of areas (the JSON is "
                    + "cut short or damaged); download the file again."))
    }

    static let square = """
        {"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"LSOA11CD":"E01999901","LSOA11NM":"Otherton 001A"},"geometry":{"type":"Polygon",
        "coordinates":[[[543000,61000],[543500,61000],[543500,61500],[543000,61500],[543000,61000]]]}}]}
        """

    @Test func eastingsAndNorthingsThatAreNotDeclared() throws {
        try offer(
            "grid.geojson", Data(Self.square.utf8),
            Refusal(
                file: "grid.geojson", field: "crs",
                message: "grid.geojson: it has no crs member, so its coordinates should be degrees, but 543000.0, 61000.0 "
                    + "cannot be; if they are eastings and northings, add it again with --crs EPSG:27700."))
    }

    @Test func eastingsAndNorthingsAreTakenWhenTheUserSaysSo() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("grid.geojson", Self.square)
            let added = try trial.document("add", "w.gpkg", "grid.geojson", "--crs", "EPSG:27700")
            #expect(added["files"]?.elements.first?["used"] == .number(1))
            let outcome = try trial.aleconner("export", "w.gpkg", "areas", "--format", "geojson")
            #expect(outcome.exitCode == 0)
            #expect(outcome.text.contains("E01999901"))
        }
    }

    @Test func deprivationOfAnotherVintage() throws {
        let rows = """
            LSOA code (2021),LSOA name (2021),Local Authority District code (2024),Local Authority District name (2024),\
            Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile
            E01999001,Quillmouth 001F,E07999001,Quillmouth,"9,678",3
            """
        try offer(
            "iod2025.csv", Data(rows.utf8),
            Refusal(
                file: "iod2025.csv", field: "LSOA code",
                message: "iod2025.csv: it is by LSOA 2021, but the areas of this workspace are LSOA 2011; the two are "
                    + "different sets of areas and their codes are never joined. Add the edition by LSOA 2011, or make "
                    + "another workspace."))
    }

    @Test func aFolderWithNothingToTakeIn() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try FileManager.default.createDirectory(at: trial.url("letters"), withIntermediateDirectories: true)
            try trial.write("letters/dear.txt", "Dear Sir or Madam")
            try trial.expect(
                Refusal(
                    code: 66, file: "letters",
                    message: "letters: the folder holds no data file (CSV, GeoJSON, XLSX, ODS, XLS, KML, TopoJSON, XML or ZIP); name "
                        + "the folder that does, or the files."),
                from: "add", "w.gpkg", "letters")
        }
    }
}
