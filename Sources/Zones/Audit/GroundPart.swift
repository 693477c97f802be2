public import Geometry

/// A part of the ground inside an outline without an outlet.
public struct QuietPart: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable {
        /// An LSOA, or what of it lies inside.
        case area = "LSOA inside"
        /// 200 m squares side by side.
        case squares = "200 m squares"
    }

    public let kind: Kind
    /// The LSOA's code and name, or of the squares their number: "Q1".
    public let name: String
    public let squareKilometres: Double
    /// Share of the outline's ground, 0...1.
    public let share: Double
    public let shape: MultiPolygon
}

/// A part of the district outside an outline, near it, where outlets lie at least as dense as inside.
public struct BusyPart: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable {
        case area = "LSOA outside"
        case concentration
    }

    public let kind: Kind
    /// The LSOA's code and name, or the concentration's: "C2".
    public let name: String
    public let outlets: Int
    public let squareKilometres: Double
    public let perSquareKilometre: Double
    /// Its density over the density inside.
    public let timesInside: Double?
    /// Whether it touches the outline or only lies within the ring.
    public let touches: Bool
    public let shape: MultiPolygon
}
