public import Foundation

/// Quillmouth-on-Sea, the invented town in Geodata/town; its README has the counts and the faults put in on purpose.
public enum InventedTown {
    public static let folder = PackageRoot.url("Geodata/town")

    public static let register = "register/quillmouth_premises.csv"
    public static let boundaries = "boundaries/quillmouth_lsoa_2011.geojson"
    public static let deprivation = "deprivation/iod2019_file_1.csv.gz"
    public static let population = "population/lsoa_2020_population_density.csv"
    public static let measurements = "areas/lsoa_measurements.csv"
    public static let postcodes = "postcodes/qz.csv"
    public static let roads = "roads/quillmouth_roads.geojson"
    public static let application = "application.yaml"

    /// - Parameter month: such as "2023-01"; two years from there.
    public static func crime(_ month: String) -> String { "crime/\(month)/\(month)-quillshire-street.csv" }

    public static func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    public static func data(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

    /// The text of a file in UTF-8.
    public static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }
}
