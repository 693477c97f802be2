public import Licensing

/// Relevant authorisations as section 5A of the Licensing Act 2003 counts them: premises licences and club premises
/// certificates in force, with alcohol or without (late night refreshment, entertainment). Temporary event notices are
/// none. A figure of its own: it is never added to outlets for alcohol, nor taken for them.
public struct AuthorisationCount: Hashable, Sendable {
    private var stated = 0
    /// Rows in force of which the register does not say what kind of authorisation they are.
    public private(set) var notStated = 0
    private var hasUnknownPart = false

    public init() {}

    /// In force whatever the rule of a question says: another authorisation has no effect that could be cumulative.
    public mutating func add(_ record: PremisesRecord) {
        guard record.status == .inForce else { return }
        switch record.kind {
        case .premisesLicence, .clubPremisesCertificate: stated += 1
        case .notStated: notStated += 1
        case .temporaryEventNotice: break
        }
    }

    /// A sum is known only where every part is.
    public mutating func add(_ other: AuthorisationCount) {
        stated += other.stated
        notStated += other.notStated
        hasUnknownPart = hasUnknownPart || other.isUnknown
    }

    /// Those stated to be one; nil where there are rows and none of them states its kind.
    public var count: Int? { isUnknown ? nil : stated }

    /// With those not stated: the most there can be.
    public var high: Int { stated + notStated }

    private var isUnknown: Bool { hasUnknownPart || (stated == 0 && notStated > 0) }
}
