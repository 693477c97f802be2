internal import Foundation
internal import Geometry
internal import Projection
internal import Workspace

/// A layer as GeoJSON (RFC 7946): WGS 84, seven decimals (about a centimetre), outer rings anticlockwise.
enum GeoJSONText {
    static func text(_ table: FeatureTable, grid: NationalGrid) throws -> String {
        let features = try table.rows.map { row in
            let properties = zip(table.columns, row.values)
                .map { "\(quoted($0.name)):\(value($1))" }.joined(separator: ",")
            let geometry = try row.shape.map { try shape($0, grid: grid) } ?? "null"
            return "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
    }

    private static func shape(_ shape: FeatureTable.Shape, grid: NationalGrid) throws -> String {
        switch shape {
        case .point(let point): return "{\"type\":\"Point\",\"coordinates\":\(try position(point, grid: grid))}"
        case .area(let area):
            let polygons = try GeoJSONGeometry(area, grid: grid).coordinates.map { rings in
                let texts = rings.map { ring in "[" + ring.map { "[\($0[0]),\($0[1])]" }.joined(separator: ",") + "]" }
                return "[" + texts.joined(separator: ",") + "]"
            }
            return "{\"type\":\"MultiPolygon\",\"coordinates\":[\(polygons.joined(separator: ","))]}"
        case .lines(let lines):
            let texts = try lines.map { line in
                "[" + (try line.points.map { try position($0, grid: grid) }).joined(separator: ",") + "]"
            }
            return "{\"type\":\"MultiLineString\",\"coordinates\":[\(texts.joined(separator: ","))]}"
        }
    }

    private static func position(_ point: Point, grid: NationalGrid) throws -> String {
        let place = try grid.geographic(point)
        return "[\(GeoJSONGeometry.rounded(place.longitude)),\(GeoJSONGeometry.rounded(place.latitude))]"
    }

    private static func value(_ value: FeatureTable.Value) -> String {
        switch value {
        case .none: "null"
        case .integer(let number): "\(number)"
        case .real(let number): number.isFinite ? "\(number)" : "null"
        case .text(let text): quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20:
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
