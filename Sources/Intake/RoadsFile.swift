internal import Geometry
internal import Licensing

/// OS Open Roads: links of the road network with the names of fields of the GeoPackage, of its older editions, or of
/// the shapefiles. It has no footpaths and says nothing of one-way streets.
enum RoadsFile {
    private static let identifiers = ["id", "identifier", "localId"]
    private static let names = ["name_1", "name1"]
    private static let numbers = ["road_classification_number", "roadClassificationNumber", "roadNumber"]
    private static let classes = ["road_classification", "roadClassification", "class"]
    private static let forms = ["form_of_way", "formOfWay"]

    /// - Parameter keys: the names of its features' properties, in lower case.
    static func recognises(_ keys: Set<String>) -> Bool {
        [classes, forms].allSatisfy { names in names.contains { keys.contains($0.lowercased()) } }
    }

    static func refuseNodes(_ collection: GeoJSON.FeatureCollection, file: String) throws {
        let keys = Set(collection.features.first?.properties.keys.map { $0.lowercased() } ?? [])
        guard !keys.isDisjoint(with: ["formofnode", "form_of_road_node", "form_of_node"]) else { return }
        throw IntakeError(
            file: file, field: "formOfNode",
            message: "\(file): these are the nodes of OS Open Roads, where roads meet or end; add the links (road_link), "
                + "which are the roads.")
    }

    static func read(_ features: [GeoJSONFeature], file: String, options: IntakeOptions) throws -> Reading {
        var records: [RoadRecord] = []
        var issues: [RowIssue] = []
        var firstRows: [String: Int] = [:]
        for feature in features {
            let id = feature.text(identifiers)
            if let id, let first = firstRows.updateValue(feature.row, forKey: id) {
                firstRows[id] = first
                issues.append(
                    RowIssue(
                        file: file, row: feature.row, field: "id", value: id,
                        reason: "The link stands already in feature \(first), which is used; this one was not used."))
                continue
            }
            do {
                records.append(
                    RoadRecord(
                        row: feature.row, id: id, name: feature.text(names), number: feature.text(numbers),
                        classification: feature.text(classes), form: feature.text(forms), lines: try feature.lines()))
            } catch {
                issues.append(
                    RowIssue(
                        file: file, row: feature.row, field: "geometry", value: id ?? "",
                        reason: "Feature \(feature.row) was not used: \(GeoJSONFeature.sentence(of: error)). Download the "
                            + "file again."))
            }
        }
        guard !records.isEmpty else {
            throw IntakeError(
                file: file, row: issues.first?.row, field: issues.first?.field,
                message: "\(file): none of its \(features.count) features is a road that can be used; download the file again."
                    + (issues.first.map { " The first: \($0.reason)" } ?? ""))
        }
        return Reading(
            publication: .roads, edition: options.edition ?? "", part: part(records), vintage: nil, rows: features.count,
            content: .roads(records), issues: issues)
    }

    /// The 100 km squares of the National Grid in which its roads begin.
    private static func part(_ records: [RoadRecord]) -> String {
        let squares = Set(records.compactMap { $0.lines.first?.points.first.flatMap(square) }).sorted()
        return squares.count > 12 ? "\(squares.count) squares of 100 km" : squares.joined(separator: ", ")
    }

    /// "TR": two letters of the alphabet without I, row by row from the north-west; the grid's origin is SV.
    private static func square(_ point: Point) -> String? {
        guard (0..<700_000).contains(point.x), (0..<1_300_000).contains(point.y) else { return nil }
        let east = Int(point.x / 100_000), fromNorth = 19 - Int(point.y / 100_000)
        let letters = Array("ABCDEFGHJKLMNOPQRSTUVWXYZ")
        let large = fromNorth / 5 * 5 + (east + 10) / 5, small = fromNorth % 5 * 5 + east % 5
        return "\(letters[large])\(letters[small])"
    }
}
