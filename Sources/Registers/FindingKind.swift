/// What can be doubtful in a register.
public enum FindingKind: String, Codable, Hashable, Sendable, CaseIterable {
    case exactDuplicate = "exact duplicate"
    case nearDuplicate = "near duplicate"
    case numberRepeated = "licence number repeated"
    case superseded = "superseded"
    case severalAuthorisations = "several authorisations"
    case notInForce = "not in force"
    case statusNotKnown = "status not known"
    case noUsablePostcode = "no usable postcode"
    case postcodeNotFound = "postcode not found"
    case postcodeElsewhere = "postcode outside the authority"
    case distantCoordinates = "coordinates far from the postcode"
    case contradictoryHours = "contradictory hours"
    case doubtfulTrading = "doubtful trading"
    case remoteSales = "remote sales"

    /// The kinds that may change how many outlets are counted: their proposals leave rows out, or their rows may count after
    /// all. The others ask, or move a row, and no `OutletTally` depends on them.
    public static let bearingOnCount: [FindingKind] = allCases.filter { kind in
        switch kind {
        case .exactDuplicate, .nearDuplicate, .numberRepeated, .superseded, .severalAuthorisations, .notInForce,
            .statusNotKnown, .remoteSales:
            true
        case .noUsablePostcode, .postcodeNotFound, .postcodeElsewhere, .distantCoordinates, .contradictoryHours,
            .doubtfulTrading:
            false
        }
    }
}
