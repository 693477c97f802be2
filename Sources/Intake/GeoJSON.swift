/// The parts of GeoJSON (RFC 7946 and the older crs member) that boundary files use.
enum GeoJSON {
    struct FeatureCollection: Decodable {
        let type: String
        let crs: CoordinateSystem?
        let features: [Feature]
    }

    struct CoordinateSystem: Decodable {
        struct Properties: Decodable { let name: String }
        let properties: Properties
    }

    struct Feature: Decodable {
        let properties: [String: Value]
        let geometry: Geometry
    }

    /// A property's value as text where it is text or a number.
    struct Value: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let string = try? container.decode(String.self) {
                text = string
            } else if let number = try? container.decode(Double.self) {
                text = "\(number)"
            } else {
                text = nil
            }
        }
    }

    /// A Polygon or MultiPolygon: polygons of rings of positions. Heights are left out.
    struct Geometry: Decodable {
        let polygons: [[[(Double, Double)]]]

        private enum Key: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            let type = try container.decode(String.self, forKey: .type)
            func rings(_ raw: [[[Double]]]) throws -> [[(Double, Double)]] {
                try raw.map { ring in
                    try ring.map { position in
                        guard position.count >= 2 else {
                            throw DecodingError.dataCorruptedError(
                                forKey: .coordinates, in: container, debugDescription: "a position needs two numbers")
                        }
                        return (position[0], position[1])
                    }
                }
            }
            switch type {
            case "Polygon":
                polygons = [try rings(container.decode([[[Double]]].self, forKey: .coordinates))]
            case "MultiPolygon":
                polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates).map(rings)
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .type, in: container, debugDescription: "an area is a Polygon or MultiPolygon, not \(type)")
            }
        }

        var positions: some Sequence<(Double, Double)> { polygons.lazy.joined().joined() }
    }

    /// Where in the document the decoder stopped, and why, in plain words.
    static func place(of error: DecodingError) -> String {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: " ")
        }
        switch error {
        case .keyNotFound(let key, let context):
            let where_ = path(context)
            return "no \"\(key.stringValue)\"" + (where_.isEmpty ? "" : " in \(where_)")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "another kind of value than expected at \(path(context))"
        case .dataCorrupted(let context):
            return context.codingPath.isEmpty ? "the JSON is cut short or damaged" : context.debugDescription
        @unknown default:
            return "unreadable"
        }
    }
}
