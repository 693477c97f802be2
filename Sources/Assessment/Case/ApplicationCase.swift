public import Licensing
public import Wording

/// What points the other way: always in the pack, because the other side will say it.
public struct Counterpoint: Hashable, Sendable {
    public let text: TracedText
    /// For the officer only: how to meet it. Never in what is filed.
    public let advice: String
    /// Of the finding that it answers; nil for all of them.
    public let finding: Int?
    public let publications: [Publication]

    public init(_ text: TracedText, advice: String, finding: Int? = nil, publications: [Publication] = []) {
        self.text = text
        self.advice = advice
        self.finding = finding
        self.publications = publications
    }
}

/// What the evidence loaded would bear. It decides nothing.
public struct Advice: Hashable, Sendable {
    public enum Course: String, Codable, Hashable, Sendable {
        case object
        case conditionsOnly = "conditions only"
        case noRepresentation = "no representation"
    }

    public let course: Course
    /// Why, a sentence each; for "no representation" they are its record.
    public let reasons: [TracedText]

    public init(course: Course, reasons: [TracedText]) {
        self.course = course
        self.reasons = reasons
    }
}

/// A condition of the library that answers a finding.
public struct MatchedCondition: Hashable, Sendable {
    public let template: ConditionTemplate
    /// With what the application and the findings fill in.
    public let text: String
    /// The number of the finding that it answers.
    public let finding: Int

    public init(template: ConditionTemplate, text: String, finding: Int) {
        self.template = template
        self.text = text
        self.finding = finding
    }
}

/// A paragraph that the officer adds to the program's findings.
public struct OwnParagraph: Hashable, Sendable {
    public let text: String
    public let objective: LicensingObjective?
    /// Where it comes from, in the officer's words.
    public let source: String?

    public init(text: String, objective: LicensingObjective? = nil, source: String? = nil) {
        self.text = text
        self.objective = objective
        self.source = source
    }
}

/// A rule of the gate that was set aside for one text, by whom and why; it stands in the manifest.
public struct GateOverride: Hashable, Sendable {
    public let rule: String
    public let text: String
    /// An office, not a person.
    public let by: String
    public let why: String

    public init(rule: String, text: String, by: String, why: String) {
        self.rule = rule
        self.text = text
        self.by = by
        self.why = why
    }
}

/// One application with all that is said of it: what a pack prints.
public struct ApplicationCase: Sendable {
    public var site: SiteAssessment
    /// Nil where no register of the place's district is loaded, or the application adds nothing that can be counted.
    public var adds: AddedReach?
    public var surroundings: PlaceSurroundings
    public var findings: [ObjectiveFinding]
    public var pointsTheOtherWay: [Counterpoint]
    public var advice: Advice
    /// What the office does: the advice, unless it decided otherwise.
    public var position: Advice.Course
    public var conditions: [MatchedCondition]
    /// What is not loaded, and what therefore cannot be said: a sentence each.
    public var missing: [String]
    public var ownParagraphs: [OwnParagraph] = []
    public var overrides: [GateOverride] = []
    /// What partners' extracts were brought in: of what is made with any, nothing is for publication.
    public var sharing: [SharingTerms] = []

    public var isRestricted: Bool { !sharing.isEmpty || findings.contains(where: \.isRestricted) }

    public init(
        site: SiteAssessment, adds: AddedReach?, surroundings: PlaceSurroundings, findings: [ObjectiveFinding],
        pointsTheOtherWay: [Counterpoint], advice: Advice, conditions: [MatchedCondition], missing: [String]
    ) {
        self.site = site
        self.adds = adds
        self.surroundings = surroundings
        self.findings = findings
        self.pointsTheOtherWay = pointsTheOtherWay
        self.advice = advice
        position = advice.course
        self.conditions = conditions
        self.missing = missing
    }
}
