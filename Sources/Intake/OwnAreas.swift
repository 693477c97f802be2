public import Geometry
public import Licensing
public import Projection

/// A polygon that the user brings, to count in.
public struct OwnArea: Hashable, Sendable {
    /// The feature of its file, counted from 1.
    public let row: Int
    public let name: String
    /// EPSG:27700, rings valid.
    public let shape: MultiPolygon
}

extension PublishedFile {
    private static let usualNames = ["name", "area_name", "title", "label"]

    /// The polygons of a GeoJSON file, a zipped shapefile, a GeoPackage or another vector file, which are no publication:
    /// nothing is asked of them but a shape. They may overlap.
    /// - Parameter nameColumn: whose values name the areas; nil for a column "name", "area_name", "title" or "label", where
    ///   there is one, and else the features' numbers.
    /// - Throws: `IntakeError`.
    public func ownAreas(nameColumn: String?, with grid: NationalGrid, options: IntakeOptions) throws -> (
        areas: [OwnArea], issues: [RowIssue]
    ) {
        guard !bytes.isEmpty else { throw IntakeError(file: name, message: "\(name): the file is empty; download it again.") }
        let content = Gunzip.isGzip(bytes) ? try Gunzip.unpack(bytes, file: name) : bytes
        let found: [UInt8]
        switch try Container(content, file: name, options: options) {
        case .layers(let driver, let parts):
            found = try VectorFile(driver: driver, file: name, options: options).geoJSON(parts)
        case .text(let text, _) where text.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{"): found = text
        case .text, .workbook:
            throw IntakeError(
                file: name,
                message: "\(name): areas to measure within are polygons in GeoJSON, a zipped shapefile, a GeoPackage, KML or "
                    + "TopoJSON, and this is none of them; export the layer as one.")
        }
        let collection = try GeoJSON.read(found, file: name, of: "areas")
        let features = try GeoJSONFeature.all(in: collection, file: name, grid: grid, asked: options.coordinateSystem)
        let columns = try nameColumn.map { [try checked($0, in: features)] } ?? Self.usualNames
        var areas: [OwnArea] = []
        var issues: [RowIssue] = []
        func note(_ row: Int, _ reason: String) {
            issues.append(RowIssue(file: name, row: row, field: "geometry", value: "", reason: reason))
        }
        for feature in features {
            do {
                var shape = try feature.area()
                if case .invalid(let reason) = try shape.validity() {
                    shape = try shape.repaired()
                    note(feature.row, "The ring of feature \(feature.row) is invalid (\(reason)); it was repaired without adding ground.")
                }
                guard try shape.area() > 0 else { throw GeometryError.empty("no ground") }
                areas.append(
                    OwnArea(row: feature.row, name: feature.text(columns) ?? "feature \(feature.row)", shape: shape))
            } catch {
                note(feature.row, "Feature \(feature.row) was not used: \(GeoJSONFeature.sentence(of: error)).")
            }
        }
        guard !areas.isEmpty else {
            let first = issues.first.map { " The first: \($0.reason)" } ?? ""
            throw IntakeError(
                file: name, row: issues.first?.row, field: issues.first?.field,
                message: "\(name): none of its \(features.count) features is an area that can be measured within; export the "
                    + "polygons again.\(first)")
        }
        return (areas, issues)
    }

    private func checked(_ column: String, in features: [GeoJSONFeature]) throws -> String {
        let known = Set(features.flatMap(\.properties.keys)).sorted()
        guard known.contains(where: { $0.lowercased() == column.lowercased() }) else {
            throw IntakeError(
                file: name, field: "name-column",
                message: "\(name): it has no column \"\(column)\" to name its areas by; its columns are "
                    + "\(known.isEmpty ? "none" : known.prefix(12).joined(separator: ", ")). Choose one of them, or leave "
                    + "--name-column away.")
        }
        return column
    }
}
