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

    /// One that cannot be used is read too, with the reason, so that it does not stop the file.
    struct Feature: Decodable {
        let properties: [String: Value]
        let geometry: Result<Geometry, Fault>

        private enum Key: String, CodingKey { case properties, geometry }

        init(from decoder: any Decoder) throws {
            guard let container = try? decoder.container(keyedBy: Key.self) else {
                properties = [:]
                geometry = .failure(Fault(sentence: "it is not a feature with properties and a geometry"))
                return
            }
            properties = (try? container.decode([String: Value].self, forKey: .properties)) ?? [:]
            geometry = Self.geometry(in: container)
        }

        private static func geometry(in container: KeyedDecodingContainer<Key>) -> Result<Geometry, Fault> {
            do {
                guard let found = try container.decodeIfPresent(Geometry.self, forKey: .geometry) else {
                    return .failure(Fault(sentence: "it has no geometry"))
                }
                return .success(found)
            } catch let fault as Fault {
                return .failure(fault)
            } catch {
                return .failure(
                    Fault(sentence: "its coordinates are not nested as those of a Polygon or MultiPolygon are"))
            }
        }
    }

    /// Why a feature has no area that can be used: a clause that begins with "it" or "its".
    struct Fault: Error, Hashable {
        let sentence: String
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

        /// - Throws: `Fault`, or `DecodingError` where the nesting is another.
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            func rings(_ raw: [[[Double]]]) throws -> [[(Double, Double)]] {
                try raw.map { ring in
                    try ring.map { position in
                        guard position.count >= 2 else { throw Fault(sentence: "it has a position of fewer than two numbers") }
                        return (position[0], position[1])
                    }
                }
            }
            let type = (try? container.decode(String.self, forKey: .type)) ?? "without a type"
            switch type {
            case "Polygon":
                polygons = [try rings(container.decode([[[Double]]].self, forKey: .coordinates))]
            case "MultiPolygon":
                polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates).map(rings)
            default:
                throw Fault(sentence: "its geometry is \(type), where a Polygon or MultiPolygon is needed")
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
