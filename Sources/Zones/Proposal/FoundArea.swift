public import Geometry

/// A part of a district that one way of looking found, before anything is counted in it.
public struct FoundArea: Hashable, Sendable {
    /// What the outline follows.
    public enum Line: String, Codable, Hashable, Sendable {
        case areas = "along the edges of LSOAs"
        case streets = "along streets"
        /// Streets in part, and the concentration's own outline where a block is too large.
        case streetsInPart = "along streets in part, else the concentration's own"
        case hull = "the concentration's own"
    }

    public let way: ProposalWay
    /// "concentration C1 of 37 premises", "7 LSOAs".
    public let what: String
    public let line: Line
    /// EPSG:27700, valid.
    public let outline: MultiPolygon
    /// What was left out or cut back, as sentences.
    public let notes: [String]

    public init(_ way: ProposalWay, what: String, line: Line, outline: MultiPolygon, notes: [String] = []) {
        self.way = way
        self.what = what
        self.line = line
        self.outline = outline
        self.notes = notes
    }
}
