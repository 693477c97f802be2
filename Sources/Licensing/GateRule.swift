/// A check that every statement of a pack passes before the pack is written. Rules are data (`gate.yaml`): each with its
/// reason, where the law or the Guidance says so, and examples that pass and that do not.
public struct GateRule: Hashable, Sendable {
    /// What is checked. A rule of words looks at the text; the others look at what the statement is made from. Patterns are
    /// regular expressions as ICU has them, read in any case, over text in which each sentence is a line of its own.
    public enum Check: Hashable, Sendable {
        /// Refused where one of the patterns is found.
        case words(patterns: [String])
        /// A time-of-day claim (its patterns) from data without times. `data` tells such data in a text of the user's own.
        case timeWithoutTimes(patterns: [String], data: [String])
        /// A premises-level claim (its patterns) from area-level data. `data` tells such data in a text of the user's own.
        case premisesFromArea(patterns: [String], data: [String])
        /// A cumulative impact argument (its patterns) in a review.
        case cumulativeInReview(patterns: [String])
        /// Words (its patterns) that only the loaded policy's own text allows.
        case policyWording(patterns: [String])
        /// A count below what its source's rule shows; in a text of the user's own, small counts as its patterns tell them.
        case smallNumber(patterns: [String])
        /// Made of a layer that was shared under restrictions, in a pack that is not marked so.
        case restrictedLayer
        /// A condition that answers no finding.
        case withoutFinding
    }

    /// To what the rule applies.
    public enum Scope: String, Codable, Hashable, Sendable, CaseIterable {
        /// What is claimed, and not the sentences that say what a finding does not prove.
        case statements
        case conditions
        case everything
    }

    /// Short and stable, as "quota"; it stands in the manifest and in the error.
    public var id: String
    public var scope: Scope
    public var check: Check
    /// Where one of these overlaps what a pattern found, it passes: fair uses, and sentences that deny the claim.
    public var exceptions: [String]
    /// Refused whatever the exceptions say.
    public var always: [String]
    /// Why, in a sentence for the person whose words were stopped.
    public var why: String
    /// What to write instead, in a sentence.
    public var instead: String
    /// Paragraph or case, with what of it was checked.
    public var source: String
    /// V, S or K as in `DatedParameter`; of what is not V the gate says "Check with your solicitor."
    public var confidence: String
    /// Texts that pass, and texts that this rule and no other stops.
    public var good: [Example]
    public var bad: [Example]

    public init(
        id: String, scope: Scope, check: Check, exceptions: [String] = [], always: [String] = [], why: String, instead: String,
        source: String, confidence: String, good: [Example] = [], bad: [Example] = []
    ) {
        self.id = id
        self.scope = scope
        self.check = check
        self.exceptions = exceptions
        self.always = always
        self.why = why
        self.instead = instead
        self.source = source
        self.confidence = confidence
        self.good = good
        self.bad = bad
    }

    /// Rules that nobody can set aside, and that no file of rules may lack: what they keep back harms people or breaks an
    /// agreement.
    public static let neverOverridden: Set<String> = ["person", "small-numbers", "restricted"]

    public var mayBeOverridden: Bool { !Self.neverOverridden.contains(id) }

    /// The reason with its source, and what to do: sentences, the last of them for what was not read in a primary source.
    public var reason: String { "\(why) (\(source)). \(instead)" + (confidence == "V" ? "" : " Check with your solicitor.") }
}

extension GateRule {
    /// A text with what it would be made from.
    public struct Example: Hashable, Sendable {
        public var text: String
        /// Nil where nothing is said of it, as in the user's own text.
        public var isAreaLevel: Bool?
        public var hasTimes: Bool?
        public var type: ApplicationType
        /// The wording of the policy loaded.
        public var policy: String?
        public var isRestricted: Bool
        public var packIsRestricted: Bool
        public var smallestShown: Int?
        public var fewestAllowed: Int?
        /// Of a condition.
        public var answersFinding: Bool

        public init(
            _ text: String, isAreaLevel: Bool? = nil, hasTimes: Bool? = nil, type: ApplicationType = .newPremisesLicence,
            policy: String? = nil, isRestricted: Bool = false, packIsRestricted: Bool = false, smallestShown: Int? = nil,
            fewestAllowed: Int? = nil, answersFinding: Bool = true
        ) {
            self.text = text
            self.isAreaLevel = isAreaLevel
            self.hasTimes = hasTimes
            self.type = type
            self.policy = policy
            self.isRestricted = isRestricted
            self.packIsRestricted = packIsRestricted
            self.smallestShown = smallestShown
            self.fewestAllowed = fewestAllowed
            self.answersFinding = answersFinding
        }
    }
}
