/// What leaving out one part, month, kind or premises at a time does to the headline.
public struct LeaveOneOut: Hashable, Sendable {
    public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
        case area = "LSOA"
        case month
        case type = "type of recorded crime"
        case kind = "kind of premises"
        case largest = "largest premises"
        case busiest = "premises with the most incidents near"
    }

    public struct Result: Hashable, Sendable {
        public let part: Part
        /// "Adur 002A", "2024-01", "pub", "adur:12".
        public let name: String
        /// Nil where undefined, or where it would tell of a restricted count.
        public let value: Double?
        public let lower: Double?
        public let upper: Double?
        /// Whether the headline holds without it.
        public let holds: Bool
    }

    public let results: [Result]
    /// The lowest and the highest ratio with what was left out; nil where there is none.
    public let lowest: Result?
    public let highest: Result?
    /// Those without which the headline says otherwise than with all.
    public let flips: [Result]
    /// What could not be left out, and why: "no premises states a capacity or a rateable value".
    public let notPossible: [String]
}
