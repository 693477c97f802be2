internal import Foundation

/// The parts of GeoJSON (RFC 7946 and the older crs member) that publications use.
enum GeoJSON {
    typealias Position = (Double, Double)

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
                geometry = .failure(.sentence("it is not a feature with properties and a geometry"))
                return
            }
            properties = (try? container.decode([String: Value].self, forKey: .properties)) ?? [:]
            geometry = Self.geometry(in: container)
        }

        private static func geometry(in container: KeyedDecodingContainer<Key>) -> Result<Geometry, Fault> {
            do {
                guard let found = try container.decodeIfPresent(Geometry.self, forKey: .geometry) else {
                    return .failure(.sentence("it has no geometry"))
                }
                return .success(found)
            } catch let fault as Fault {
                return .failure(fault)
            } catch {
                return .failure(.notNested)
            }
        }
    }

    /// Why a feature has no shape that can be used.
    enum Fault: Error, Hashable {
        /// A clause that begins with "it" or "its".
        case sentence(String)
        /// It is no geometry at all.
        case notNested

        /// - Parameter needed: such as "Polygon or MultiPolygon".
        func sentence(needing needed: String) -> String {
            switch self {
            case .sentence(let sentence): sentence
            case .notNested: "its coordinates are not nested as those of a \(needed) are"
            }
        }
    }

    /// A property's value as text where it is text, a number or a truth value; whole numbers without a point.
    struct Value: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let string = try? container.decode(String.self) {
                text = string
            } else if let whole = try? container.decode(Int.self) {
                text = "\(whole)"
            } else if let number = try? container.decode(Double.self) {
                text = "\(number)"
            } else if let truth = try? container.decode(Bool.self) {
                text = truth ? "true" : "false"
            } else {
                text = nil
            }
        }
    }

    /// Points, lines or polygons, whether one or several. Heights are left out.
    struct Geometry: Decodable {
        enum Shape {
            case points([Position])
            case lines([[Position]])
            /// Polygons of rings.
            case polygons([[[Position]]])
            case other
        }

        /// As written: "Polygon"; "without a type" where there is none.
        let type: String
        let shape: Shape

        private enum Key: String, CodingKey { case type, coordinates }

        /// - Throws: `Fault`; `DecodingError` where it is no geometry at all.
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            type = (try? container.decode(String.self, forKey: .type)) ?? "without a type"
            func decoded<Raw: Decodable>(_ raw: Raw.Type, as family: String) throws -> Raw {
                do {
                    return try container.decode(raw, forKey: .coordinates)
                } catch {
                    throw Fault.sentence("its coordinates are not nested as those of a \(family) are")
                }
            }
            let point = "Point or MultiPoint", line = "LineString or MultiLineString", polygon = "Polygon or MultiPolygon"
            switch type {
            case "Point": shape = .points([try Self.position(decoded([Double].self, as: point))])
            case "MultiPoint": shape = .points(try Self.positions(decoded([[Double]].self, as: point)))
            case "LineString": shape = .lines([try Self.positions(decoded([[Double]].self, as: line))])
            case "MultiLineString": shape = .lines(try decoded([[[Double]]].self, as: line).map(Self.positions))
            case "Polygon": shape = .polygons([try decoded([[[Double]]].self, as: polygon).map(Self.positions)])
            case "MultiPolygon":
                shape = .polygons(try decoded([[[[Double]]]].self, as: polygon).map { try $0.map(Self.positions) })
            default: shape = .other
            }
        }

        private static func positions(_ raw: [[Double]]) throws -> [Position] { try raw.map(position) }

        private static func position(_ raw: [Double]) throws -> Position {
            guard raw.count >= 2 else { throw Fault.sentence("it has a position of fewer than two numbers") }
            return (raw[0], raw[1])
        }

        var positions: AnySequence<Position> {
            switch shape {
            case .points(let points): AnySequence(points)
            case .lines(let lines): AnySequence(lines.lazy.joined())
            case .polygons(let polygons): AnySequence(polygons.lazy.joined().joined())
            case .other: AnySequence([])
            }
        }
    }

    /// Nil where the document is not as it should be: what is wrong with it is then said of the whole.
    private static func oneByOne(_ content: [UInt8]) -> FeatureCollection? {
        let decoder = JSONDecoder()
        guard let slices = FeatureSlices(content),
            let frame = try? decoder.decode(FeatureCollection.self, from: Data(slices.rest))
        else { return nil }
        var features: [Feature] = []
        features.reserveCapacity(slices.features.count)
        for slice in slices.features {
            guard let feature = try? decoder.decode(Feature.self, from: Data(content[slice])) else { return nil }
            features.append(feature)
        }
        return FeatureCollection(type: frame.type, crs: frame.crs, features: features)
    }

    /// - Parameter what: what the features should be, for the message: "areas".
    /// - Throws: `IntakeError` where it is no FeatureCollection.
    static func read(_ content: [UInt8], file: String, of what: String) throws -> FeatureCollection {
        if let position = content.firstIndex(of: 0) {
            throw IntakeError(
                file: file,
                message: "\(file): byte \(position + 1) is NUL, which no text file has; download the file again.")
        }
        do {
            if let collection = oneByOne(content) { return collection }
            return try JSONDecoder().decode(FeatureCollection.self, from: Data(content))
        } catch let error as DecodingError {
            throw IntakeError(
                file: file,
                message: "\(file): it begins like JSON but is not a GeoJSON FeatureCollection of \(what) "
                    + "(\(place(of: error))); download the file again.")
        }
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
