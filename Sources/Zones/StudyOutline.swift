public import Geometry

/// A part of an authority's district that is looked at, and where its line comes from.
public struct StudyOutline: Hashable, Sendable {
    public enum Origin: String, Codable, Hashable, Sendable {
        /// Read from a file of the user's.
        case drawn = "drawn by hand"
        /// A cumulative impact area that the authority has published (Licensing Act 2003, section 5A).
        case published
        /// Proposed by `zones --propose`.
        case candidate
        /// A concentration of licensed premises.
        case concentration
    }

    public let name: String
    public let origin: Origin
    /// EPSG:27700, valid.
    public let shape: MultiPolygon

    public init(name: String, origin: Origin, shape: MultiPolygon) {
        self.name = name
        self.origin = origin
        self.shape = shape
    }
}
