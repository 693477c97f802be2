public import Licensing

/// Places elsewhere that are like an outline in what is known of them and have no published area.
public struct MatchedPlaces: Hashable, Sendable {
    /// One thing that places are matched on.
    public struct Variable: Hashable, Sendable {
        /// "outlets per km2", "residents per km2", "mean deprivation rank", "share of on-sales", "share of evening kinds".
        public let name: String
        public let inside: Double
        public let place: Double
        /// Of the variable over all places looked at.
        public let standardDeviation: Double
        public var difference: Double { standardDeviation > 0 ? (place - inside) / standardDeviation : 0 }
    }

    public struct Place: Hashable, Sendable {
        /// As many neighbouring LSOAs as stand for the outline, in order of code.
        public let areas: [AreaProfile]
        public let district: String
        /// Root mean square of the standardised differences.
        public let distance: Double
        public let variables: [Variable]
        public let isInDistrict: Bool
    }

    /// The nearest first.
    public let places: [Place]
    /// How many places were looked at.
    public let candidates: Int
    /// Standard deviations in the mean over variables beyond which a place is no match.
    public let caliper: Double
    /// Why nothing is matched; nil where something is.
    public let refusal: String?
    /// What stands for a town centre, and what is not loaded.
    public let notes: [String]
}
