public import Licensing
internal import Measures

/// What an audit is made of beside the ground itself.
public struct AuditMaterial: Sendable {
    /// The authority's district.
    public var ground: ZoneGround
    /// Other districts loaded that have a register, to find places like the outline in.
    public var elsewhere: [ZoneGround]
    /// All rows of all registers after decisions, whatever the rule counts: relevant authorisations are not outlets.
    public var rows: [RegisteredPremises]
    /// All rows as the registers have them, before anybody's decisions; nil where nothing was decided.
    public var undecided: [RegisteredPremises]?
    /// Whether only outlets permitted after midnight count.
    public var isAfterMidnight: Bool

    public init(
        ground: ZoneGround, elsewhere: [ZoneGround] = [], rows: [RegisteredPremises], undecided: [RegisteredPremises]? = nil,
        isAfterMidnight: Bool = false
    ) {
        self.ground = ground
        self.elsewhere = elsewhere
        self.rows = rows
        self.undecided = undecided
        self.isAfterMidnight = isAfterMidnight
    }

    /// The district first.
    var grounds: [ZoneGround] { [ground] + elsewhere }
}

/// How rows of which something is doubtful are treated.
enum PremisesTreatment: String, CaseIterable {
    case asDecided = "as decided"
    case withoutPostcodeCentres = "without premises placed at the centre of their postcode"
    case withoutNotStated = "without rows that do not state what they permit"
    case allStatuses = "with authorisations of every status"
    case undecided = "before anybody's decisions: copies counted as often as the register has them"
    case otherRegisters = "with outlets of other authorities' registers that lie in the district"
}

extension AuditMaterial {
    /// Rows that count in one of the grounds, with a place. Nil where the treatment changes nothing that could be told.
    func premises(_ treatment: PremisesTreatment, in ground: ZoneGround) -> [RegisteredPremises]? {
        var rule = ground.rule
        if treatment == .allStatuses {
            guard rule.status != .all else { return nil }
            rule.status = .all
        }
        if treatment == .undecided, undecided == nil { return nil }
        return (treatment == .undecided ? undecided ?? [] : rows).filter { premises in
            let record = premises.record
            guard rule.admits(record.status), rule.counts(record.sales), record.place != nil else { return false }
            if treatment != .otherRegisters, premises.authority != ground.authority { return false }
            if treatment == .withoutPostcodeCentres, record.placement == .postcode { return false }
            if treatment == .withoutNotStated, record.sales == .notStated { return false }
            return !isAfterMidnight || PermittedNights(record.hours).afterMidnight == .yes
        }
    }
}
