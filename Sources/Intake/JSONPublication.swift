internal import Licensing
internal import Projection

/// Which publication a JSON file is, by the properties of its features.
enum JSONPublication {
    static func read(_ content: [UInt8], file: String, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        let collection = try GeoJSON.read(content, file: file, of: "areas")
        return try BoundariesFile.read(collection, file: file, grid: grid, options: options)
    }
}
