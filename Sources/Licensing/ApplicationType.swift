/// What may be applied for or notified under the Licensing Act 2003, each with the time for objecting to it.
public enum ApplicationType: String, Hashable, Sendable, CaseIterable {
    case newPremisesLicence = "new premises licence"
    case provisionalStatement = "provisional statement"
    case variation = "variation"
    case review = "review"
    case newClubPremisesCertificate = "new club premises certificate"
    case clubVariation = "club variation"
    case clubReview = "club review"
    case minorVariation = "minor variation"
    case temporaryEventNotice = "temporary event notice"
    case transfer = "transfer"
    case variationOfSupervisor = "variation of designated premises supervisor"
    case summaryReview = "summary review"
    case reviewAfterClosureOrder = "review after closure order"

    /// As an application file says it.
    public var words: String { rawValue }

    /// Reads the words, in any case, and the field's short forms; nil for anything else.
    public init?(words: String) {
        let lower = words.lowercased().split(separator: " ").joined(separator: " ")
        let short: [String: ApplicationType] = [
            "new": .newPremisesLicence, "premises licence": .newPremisesLicence, "new licence": .newPremisesLicence,
            "provisional": .provisionalStatement, "full variation": .variation, "minor": .minorVariation,
            "club certificate": .newClubPremisesCertificate, "club premises certificate": .newClubPremisesCertificate,
            "new club certificate": .newClubPremisesCertificate, "ten": .temporaryEventNotice, "vary dps": .variationOfSupervisor,
        ]
        guard let found = ApplicationType(rawValue: lower) ?? short[lower] else { return nil }
        self = found
    }

    /// The time for representations or objections: its length, where that stands and how far it was checked.
    public var window: DatedParameter<Int> {
        func days(_ count: Int, _ unit: String, _ source: String, _ confidence: String) -> DatedParameter<Int> {
            DatedParameter(
                value: count, unit: unit, source: source, effectiveFrom: nil,
                retrievedOn: RepresentationPeriod.length.retrievedOn, confidence: confidence)
        }
        return switch self {
        case .newPremisesLicence: RepresentationPeriod.length
        case .provisionalStatement: Self.twentyEightDays("sections 29 to 32")
        case .variation: Self.twentyEightDays("sections 34 and 35")
        case .review: Self.twentyEightDays("sections 51 and 52")
        case .newClubPremisesCertificate: Self.twentyEightDays("sections 71 and 72")
        case .clubVariation: Self.twentyEightDays("sections 84 and 85")
        case .clubReview: Self.twentyEightDays("sections 87 and 88")
        case .minorVariation: days(10, "working days", "Licensing Act 2003, sections 41A to 41C", "K")
        case .temporaryEventNotice: days(3, "working days", "Licensing Act 2003, Part 5", "K")
        case .transfer: days(14, "days", "Licensing Act 2003, section 42", "K")
        case .variationOfSupervisor: days(14, "days", "Licensing Act 2003, section 37", "K")
        case .summaryReview: days(10, "working days", "Licensing Act 2003, sections 53A to 53D", "S")
        case .reviewAfterClosureOrder: days(7, "days", "Licensing Act 2003, review after a closure order", "S")
        }
    }

    /// The sections are the Act's for each application; the length is that of the regulation for all of them.
    private static func twentyEightDays(_ sections: String) -> DatedParameter<Int> {
        let length = RepresentationPeriod.length
        return DatedParameter(
            value: length.value, unit: length.unit, source: "Licensing Act 2003, \(sections); \(length.source)",
            effectiveFrom: length.effectiveFrom, retrievedOn: length.retrievedOn, confidence: length.confidence)
    }

    /// Whether everybody may make representations in the 28 consecutive days, which are the ones counted here.
    public var isCounted: Bool {
        switch self {
        case .newPremisesLicence, .provisionalStatement, .variation, .review, .newClubPremisesCertificate,
            .clubVariation, .clubReview:
            true
        case .minorVariation, .temporaryEventNotice, .transfer, .variationOfSupervisor, .summaryReview,
            .reviewAfterClosureOrder:
            false
        }
    }

    /// Whether it changes what is permitted already.
    public var isVariation: Bool { [.variation, .clubVariation, .minorVariation].contains(self) }

    /// Whether time runs from the day on which the authority received the police's application or the court's notice.
    public var isReceived: Bool { [.summaryReview, .reviewAfterClosureOrder].contains(self) }

    /// What may be made, and by whom where not everybody may.
    public var objection: String {
        switch self {
        case .temporaryEventNotice: "objections (police and environmental health)"
        case .transfer, .variationOfSupervisor: "objections (police)"
        default: "representations"
        }
    }

    /// From what its time runs.
    var begins: String {
        switch self {
        case .temporaryEventNotice: "the notice given"
        case .transfer, .variationOfSupervisor: "the notice to the police"
        case .summaryReview: "the police's application received"
        case .reviewAfterClosureOrder: "the court's notice received"
        default: "a valid application given"
        }
    }

    /// Reviews look at one premises' own conduct: an argument from cumulative impact has no place there.
    public var isReview: Bool {
        switch self {
        case .review, .clubReview, .summaryReview, .reviewAfterClosureOrder: true
        default: false
        }
    }

    /// Whether public health, as a responsible authority, may make a representation on it at all.
    public var hasRoleForPublicHealth: Bool {
        switch self {
        case .temporaryEventNotice, .transfer, .variationOfSupervisor: false
        default: true
        }
    }

    /// Why no last day is counted; nil where it is.
    public var notCountedReason: String? {
        let time = "\(window.value) \(window.unit)"
        return switch self {
        case _ where isCounted: nil
        case .temporaryEventNotice:
            "not counted: to a temporary event notice only the police and environmental health may object, within \(time) "
                + "(\(window.source)); public health has no role here."
        case .transfer, .variationOfSupervisor:
            "not counted: to a \(words) only the police, and the Home Office on immigration, may object, the police within "
                + "\(time) (\(window.source))."
        default:
            "not counted: for a \(words) the time is \(time) (\(window.source)), which \"aleconner clock\" counts."
        }
    }
}
