internal import Licensing

/// What the Home Office counts and a register may be able to: like is set beside like, or nothing is.
public enum LicenceSort: String, Codable, Hashable, Sendable, CaseIterable {
    case licencesWithAlcohol = "premises licences that sell alcohol"
    case clubsWithAlcohol = "club premises certificates that sell alcohol"
    case allWithAlcohol = "premises licences and club premises certificates that sell alcohol"
    case licences = "premises licences, with alcohol or without"
    case clubs = "club premises certificates, with alcohol or without"
    case all = "premises licences and club premises certificates, with alcohol or without"

    /// The headings of Table 3 whose figures are added, in lower case without signs.
    var headings: [String] {
        switch self {
        case .licencesWithAlcohol: ["premises licences selling alcohol"]
        case .clubsWithAlcohol: ["club premises certificates selling alcohol"]
        case .allWithAlcohol: ["premises licences selling alcohol", "club premises certificates selling alcohol"]
        case .licences: ["premises licences"]
        case .clubs: ["club premises certificates"]
        case .all: ["premises licences", "club premises certificates"]
        }
    }

    /// The parts into which the table divides the figure, each with its heading; empty where it does not, or where two
    /// figures are added.
    var parts: [(words: String, heading: String)] {
        switch self {
        case .licencesWithAlcohol:
            [
                ("on-sales only", "premises licences: on-sales of alcohol only"),
                ("off-sales only", "premises licences: off-sales of alcohol only"),
                ("both", "premises licences: both on- and off-sales of alcohol"),
            ]
        case .clubsWithAlcohol:
            [
                ("on-sales or supply only", "club premises: on-sales or supply of alcohol only"),
                ("both", "club premises: both on- and off-sales or supply of alcohol"),
            ]
        case .allWithAlcohol, .licences, .clubs, .all: []
        }
    }

    var needsAlcohol: Bool { [.licencesWithAlcohol, .clubsWithAlcohol, .allWithAlcohol].contains(self) }

    var kinds: Set<AuthorisationKind> {
        switch self {
        case .licencesWithAlcohol, .licences: [.premisesLicence]
        case .clubsWithAlcohol, .clubs: [.clubPremisesCertificate]
        case .allWithAlcohol, .all: [.premisesLicence, .clubPremisesCertificate]
        }
    }

    /// Whether one kind of authorisation is asked for, so that the register must tell the kinds apart.
    var isOfOneKind: Bool { kinds.count == 1 }
}
