public import Licensing
internal import Wording

/// A text on its way into a pack, with what it is made from.
public struct GateStatement: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        /// Claims something.
        case claim
        /// Says what a finding does not prove: its words may name what is denied.
        case denial
        case condition
    }

    public var text: String
    public var part: Part
    /// Of whom it is: "finding 3", "own paragraph 1", "condition challenge-25".
    public var place: String
    /// Nil where nothing is said of it: then the words are asked.
    public var inference: ObjectiveFinding.Inference?
    /// Nil as above.
    public var hasTimes: Bool?
    public var isRestricted: Bool
    public var smallestShown: Int?
    public var fewestAllowed: Int?
    /// Where the user says it comes from.
    public var source: String?
    /// Of a condition: whether a finding stands behind it.
    public var answersFinding: Bool

    public init(
        _ text: String, part: Part = .claim, place: String, inference: ObjectiveFinding.Inference? = nil, hasTimes: Bool? = nil,
        isRestricted: Bool = false, smallestShown: Int? = nil, fewestAllowed: Int? = nil, source: String? = nil,
        answersFinding: Bool = true
    ) {
        self.text = text
        self.part = part
        self.place = place
        self.inference = inference
        self.hasTimes = hasTimes
        self.isRestricted = isRestricted
        self.smallestShown = smallestShown
        self.fewestAllowed = fewestAllowed
        self.source = source
        self.answersFinding = answersFinding
    }
}

extension GateStatement {
    /// What the finding claims, how it bears on the operation, and what it does not prove.
    public static func all(of finding: ObjectiveFinding) -> [GateStatement] {
        let place = "finding \(finding.number)"
        func made(_ text: String, _ part: Part) -> GateStatement {
            GateStatement(
                text, part: part, place: place, inference: finding.inference, hasTimes: finding.hasTimes,
                isRestricted: finding.isRestricted, smallestShown: finding.smallestShown, fewestAllowed: finding.fewestAllowed)
        }
        return [
            made(finding.statement.description, .claim), made(finding.mechanism.description, .claim),
            made(finding.doesNotProve, .denial),
        ].filter { !$0.text.isEmpty }
    }

    /// A point the other way: it speaks of the finding that it answers, so it is made of the same data. Its advice is for the
    /// officer alone and is not filed.
    public init(_ counterpoint: Counterpoint, number: Int, answering finding: ObjectiveFinding?) {
        self.init(
            counterpoint.text.description, place: "point the other way \(number)", inference: finding?.inference,
            hasTimes: finding?.hasTimes, isRestricted: finding?.isRestricted ?? false)
    }

    /// - Parameter findings: of the pack, among which the condition's own must be one with a subject that it answers.
    public init(_ condition: MatchedCondition, among findings: [ObjectiveFinding]) {
        let stands = findings.contains { finding in
            finding.number == condition.finding && condition.template.answers.contains(finding.subject)
        }
        self.init(condition.text, part: .condition, place: "condition \(condition.template.id)", answersFinding: stands)
    }

    /// - Parameter number: from 1 in the order of the file.
    public init(_ paragraph: OwnParagraph, number: Int) {
        self.init(paragraph.text, place: "own paragraph \(number)", source: paragraph.source)
    }

    /// An example of a rule, as the rule's tests check it.
    public init(_ example: GateRule.Example, of rule: GateRule) {
        self.init(
            example.text, part: rule.scope == .conditions ? .condition : .claim, place: "example of \(rule.id)",
            inference: example.isAreaLevel.map { $0 ? .areaLevel : .recordedNearby }, hasTimes: example.hasTimes,
            isRestricted: example.isRestricted, smallestShown: example.smallestShown, fewestAllowed: example.fewestAllowed,
            answersFinding: example.answersFinding)
    }
}

/// In what the statements of a pack would stand.
public struct GateSetting: Hashable, Sendable {
    public var type: ApplicationType
    /// The loaded policy's wording, as the published assessment has it; nil where none is loaded.
    public var policy: String?
    /// Whether the pack is marked restricted.
    public var packIsRestricted: Bool
    /// Names of the district, the street and the premises spoken of, which are not to be read as words or persons: "Mr
    /// Bombay", "The Wicked Wolf".
    public var names: [String]

    public init(type: ApplicationType = .newPremisesLicence, policy: String? = nil, packIsRestricted: Bool = false, names: [String] = []) {
        self.type = type
        self.policy = policy
        self.packIsRestricted = packIsRestricted
        self.names = names
    }

    public init(_ example: GateRule.Example) {
        self.init(type: example.type, policy: example.policy, packIsRestricted: example.packIsRestricted)
    }
}
