/// A check that every statement of a pack passes before the pack is written. Rules are data (`gate.yaml`): each with its
/// reason, where the law or the Guidance says so, and an example that passes and one that does not.
public struct GateRule: Hashable, Sendable {
    /// What is checked. A rule of words looks at the text; the others look at what the statement is made from.
    public enum Check: Hashable, Sendable {
        /// Refused where one of the patterns (regular expressions, any case) is found and none of the exceptions.
        case words(patterns: [String], exceptions: [String])
        /// A time-of-day claim (its patterns) from data without times.
        case timeWithoutTimes(patterns: [String])
        /// A premises-level claim (its patterns) from area-level data.
        case premisesFromArea(patterns: [String])
        /// A cumulative impact argument (its patterns) in a review.
        case cumulativeInReview(patterns: [String])
        /// Words (its patterns) that only the loaded policy's own text allows.
        case policyWording(patterns: [String])
        /// A count below what its source's rule shows.
        case smallNumber
        /// Made of a layer that was shared under restrictions, in a pack that is not marked so.
        case restrictedLayer
    }

    /// To what the rule applies.
    public enum Scope: String, Codable, Hashable, Sendable, CaseIterable {
        case statements
        case conditions
        case everything
    }

    /// Short and stable, as "quota"; it stands in the manifest and in the error.
    public var id: String
    public var scope: Scope
    public var check: Check
    /// Why, in a sentence for the person whose words were stopped.
    public var why: String
    /// Paragraph or case.
    public var source: String
    /// V, S or K as in `DatedParameter`; of what is not V the gate says "check with your solicitor".
    public var confidence: String
    /// A text that passes and one that does not.
    public var good: String
    public var bad: String

    public init(
        id: String, scope: Scope, check: Check, why: String, source: String, confidence: String, good: String, bad: String
    ) {
        self.id = id
        self.scope = scope
        self.check = check
        self.why = why
        self.source = source
        self.confidence = confidence
        self.good = good
        self.bad = bad
    }
}
