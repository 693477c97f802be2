internal import Licensing

/// What an issue may quote from a register's column. A shifted row can put a person's name into any of them, so a value
/// is quoted only where it has the shape of the column's values, or is short and without letters.
enum QuotableValue {
    case status
    case postcode
    case degrees

    static let withheld = "The value found is not kept, because it may be a name; look it up in the file."

    /// What registers call the states that are not among `LicenceStatus`: any other word may be a surname.
    private static let statusWords: Set<String> = [
        "active", "amended", "appeal", "application", "applied", "approved", "archived", "authorised", "awaiting",
        "cancelled", "ceased", "certificate", "closed", "complete", "completed", "consultation", "current", "deleted",
        "determined", "dormant", "draft", "duplicate", "effect", "ended", "expired", "fee", "force", "frozen", "granted",
        "hearing", "hold", "in", "inactive", "invalid", "issued", "lapsed", "licence", "live", "new", "no", "not", "of",
        "on", "paid", "pending", "payment", "premises", "received", "refused", "rejected", "renewed", "replaced", "review",
        "revoked", "stayed", "superseded", "surrender", "surrendered", "suspended", "transfer", "transferred", "trading",
        "under", "unknown", "unpaid", "valid", "variation", "varied", "void", "withdrawn",
    ]

    func allows(_ value: String) -> Bool {
        if PublishedNumber.isMissing(value) { return true }
        if value.count <= 24, !value.contains(where: \.isLetter) { return true }
        switch self {
        case .status:
            let words = value.lowercased().split { !$0.isLetter }.map(String.init)
            return !words.isEmpty && words.allSatisfy(Self.statusWords.contains)
        case .postcode:
            // "BN43 5D", "P021 1QT": nearly a postcode; no name has so few letters and a digit.
            let runs = value.split { !$0.isLetter }
            return value.count <= 9 && value.contains(where: \.isNumber) && runs.allSatisfy { $0.count <= 2 }
        case .degrees:
            return value.count <= 24 && value.contains(where: \.isNumber)
                && value.split { !$0.isLetter }.allSatisfy { $0.count == 1 && "EWNSewns".contains($0) }
        }
    }
}
