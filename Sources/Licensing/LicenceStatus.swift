/// Where an authorisation stands in its life, as the register's status column says.
public enum LicenceStatus: String, Codable, Hashable, Sendable, CaseIterable {
    case inForce = "in force"
    case suspended
    case surrendered
    case lapsed
    case revoked
    case expired
    /// A later authorisation of the same premises has taken its place.
    case superseded
    /// The register says so without saying why.
    case notInForce = "not in force"
    /// A word this program does not know: never counted as in force, and named in an issue.
    case unknown

    /// Reads a register's own word. Registers without a status column are in force by default (issue text says so).
    public init(registerWord word: String) {
        switch word.lowercased() {
        case "granted", "current", "in force", "active", "issued", "live", "valid", "licence issued", "effective":
            self = .inForce
        case "suspended": self = .suspended
        case "surrendered": self = .surrendered
        case "lapsed": self = .lapsed
        case "revoked": self = .revoked
        case "expired": self = .expired
        case "superseded", "replaced": self = .superseded
        default: self = .unknown
        }
    }
}

/// The kind of authorisation under the Licensing Act 2003, parts 3 to 5.
public enum AuthorisationKind: String, Codable, Hashable, Sendable {
    case premisesLicence = "premises licence"
    case clubPremisesCertificate = "club premises certificate"
    case temporaryEventNotice = "temporary event notice"
    case notStated = "not stated"

    public init(registerWord word: String) {
        let lower = word.lowercased()
        if lower.contains("club") {
            self = .clubPremisesCertificate
        } else if lower.contains("temporary event") {
            self = .temporaryEventNotice
        } else if lower.contains("premises licen") {
            self = .premisesLicence
        } else {
            self = .notStated
        }
    }
}
