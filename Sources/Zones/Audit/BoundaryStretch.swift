public import Geometry

/// One stretch of an outline's line: what lies just inside and just outside. Recorded crime is never given by stretch.
public struct BoundaryStretch: Hashable, Sendable {
    /// Told at 5% by an exact binomial, given the ground on each side.
    public enum IncidentBalance: String, Codable, Hashable, Sendable {
        case moreInside = "more inside"
        case moreOutside = "more outside"
        case notTold = "no difference told"
    }

    /// What lies within so many metres of the stretch. Neighbouring stretches overlap at their ends: counts do not add up.
    public struct Band: Hashable, Sendable {
        public let metres: Double
        public let inside: Int
        public let outside: Int
        /// Square kilometres within the district.
        public let insideKm2: Double
        public let outsideKm2: Double
    }

    /// From 1, clockwise from the northernmost corner of the largest polygon.
    public let number: Int
    public let line: [Point]
    /// Metres.
    public let length: Double
    /// The road that runs along: the nearest named within 25 m of more than half of the stretch; nil where none does, or no
    /// roads are loaded.
    public let street: String?
    /// Of outlets: 50 m and 100 m.
    public let outlets: [Band]
    /// RESTRICTED. Of incidents within 100 m only which side has more for its ground: a count of so small a ground could be held
    /// against another's. Nil where the terms let nothing be told, or there is no extract.
    public let incidents: IncidentBalance?
    /// Whether more outlets lie within 100 m outside, for the ground there, than within 100 m inside, told at 5%.
    public let isBusierOutside: Bool
    /// Exact binomial: so many or more outside by chance, given the ground on each side; nil where nothing lies near.
    public let probability: Double?
    /// Share of the stretch along the district's own border, outside of which nothing is counted, 0...1.
    public let alongDistrictBorder: Double
}
