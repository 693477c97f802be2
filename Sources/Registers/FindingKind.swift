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
}
