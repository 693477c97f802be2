public import Geometry

/// Why a position was not converted, as a sentence.
public enum ProjectionError: Error, Hashable, Sendable, CustomStringConvertible {
    case geographicNotFinite(Geographic)
    case pointNotFinite(Point)
    case geographicOutsideCover(Geographic)
    case pointOutsideCover(Point)
    /// A file of the OSTN15 shift data is damaged.
    case shiftData(String)
    /// PROJ refused; `sentence` is its own.
    case proj(operation: String, sentence: String)

    public var description: String {
        switch self {
        case .geographicNotFinite(let position):
            "\(Self.words(position)) is not a position: both must be finite numbers."
        case .pointNotFinite(let point):
            "\(Self.words(point)) is not a position: both must be finite numbers."
        case .geographicOutsideCover(let position):
            "\(Self.words(position)) \(Self.outside)"
        case .pointOutsideCover(let point):
            "\(Self.words(point)) \(Self.outside)"
        case .shiftData(let sentence):
            sentence
        case .proj(let operation, let sentence):
            "PROJ could not \(operation): \(sentence)."
        }
    }

    private static let outside = """
        lies outside the cover of OSTN15 (the British National Grid, 0 to 700 km east and 0 to 1,250 km north); \
        check the coordinates and their order.
        """

    private static func words(_ position: Geographic) -> String {
        "Latitude \(position.latitude), longitude \(position.longitude)"
    }

    private static func words(_ point: Point) -> String {
        "Easting \(point.x), northing \(point.y)"
    }
}
