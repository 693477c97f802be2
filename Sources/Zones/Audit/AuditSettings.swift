public import Statistics

/// How an outline is audited.
public struct AuditSettings: Hashable, Sendable {
    /// What the headline and its certificate are of.
    public enum Subject: Hashable, Sendable {
        /// Recorded crime where whole LSOAs speak for the outline, else outlets: an assessment hangs on the harm.
        case usual
        case outlets
        case crime
        /// Recorded crime of one of police.uk's types, by name.
        case crimeType(String)
        /// Of the positioned extracts brought in.
        case incidents

        public init(_ word: String) {
            switch word.lowercased() {
            case "outlets": self = .outlets
            case "crime": self = .crime
            case "incidents": self = .incidents
            default: self = .crimeType(word)
            }
        }
    }

    /// Metres round the outline that it is compared with.
    public var ring = 250.0
    /// Metres of boundary looked at in one piece, about.
    public var stretch = 200.0
    /// Places matched, at most.
    public var matches = 4
    /// Standard deviations: a place farther away in any variable is no match.
    public var caliper = 1.0
    public var subject = Subject.usual
    /// Share of choices in which a headline may fail and still stand alone.
    public var mostFailures = 0.1
    /// police.uk's types to give ratios of; empty for none but all together.
    public var types: [String] = []
    public var level = ConfidenceLevel.ninetyFive
    /// Of the hot spots among the choices: conditional permutations, and what starts their random numbers.
    public var permutations = 9_999
    public var seed: UInt64 = 1

    public init() {}
}
