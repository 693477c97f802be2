/// What a row of a register says about the sale of alcohol.
public enum AlcoholSales: String, Codable, Hashable, Sendable, CaseIterable {
    case onOnly = "on"
    case offOnly = "off"
    case both
    /// The register states its activities and none of them is the sale of alcohol.
    case none
    /// The register does not say.
    case notStated = "not stated"

    /// On the premises.
    public var sellsOn: Bool { self == .onOnly || self == .both }
    /// Off the premises.
    public var sellsOff: Bool { self == .offOnly || self == .both }
    public var isStated: Bool { self != .notStated }

    /// In words for a table or a legend.
    public var words: String {
        switch self {
        case .onOnly: "on-sales only"
        case .offOnly: "off-sales only"
        case .both: "on- and off-sales"
        case .none: "no alcohol"
        case .notStated: "not stated"
        }
    }
}
