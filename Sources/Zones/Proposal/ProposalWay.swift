/// The ways in which an area to look at is found. All rest on the same register: that two of them meet in one place shows that
/// the finding does not hang on one method, not that it is twice proven.
public enum ProposalWay: String, Codable, Hashable, Sendable, CaseIterable {
    /// Contiguous LSOAs that are hot spots of outlets by Gi*.
    case hotSpots = "hot-spots"
    /// Concentrations of premises by DBSCAN.
    case concentrations
    /// Contiguous LSOAs that meet a rule of the user's own.
    case thresholds

    public var words: String {
        switch self {
        case .hotSpots: "hot spot of outlets"
        case .concentrations: "concentration of premises"
        case .thresholds: "rule of the user's own"
        }
    }
}
