public import Licensing

/// A partner's extract of incidents, restricted by the terms it was shared under, and how fine the findings are that its
/// times and places bear.
public struct IncidentExtract: Sendable {
    /// What the file is called in the workspace.
    public let title: String
    public let terms: SharingTerms
    public let incidents: [IncidentRecord]

    public init(title: String, terms: SharingTerms, incidents: [IncidentRecord]) {
        self.title = title
        self.terms = terms
        self.incidents = incidents
    }

    /// Whether its places bear findings by street or by stretch of a boundary: an exact address or a street, as its terms
    /// say. A map point, a postcode's centre or a square is coarser.
    public var isFineInPlace: Bool {
        let words = terms.positionedBy.lowercased()
        guard !["anonym", "map point", "postcode", "centre of", "center of", "square", "grid", "lsoa", "ward", "sector"]
            .contains(where: words.contains)
        else { return false }
        return ["address", "street", "premises", "gps", "exact", "scene", "coordinate", "location"].contains(where: words.contains)
    }

    /// Whether its times bear findings by hour.
    public var isFineInTime: Bool { ["minute", "hour"].contains(terms.timeResolution.lowercased()) }

    /// Whether its times bear findings by month.
    public var hasMonths: Bool { ["minute", "hour", "day", "month"].contains(terms.timeResolution.lowercased()) }

    public var isRestricted: Bool { true }

    /// Why it bears no finding by street; nil where it does.
    public var refusalInPlace: String? {
        isFineInPlace
            ? nil
            : "\(title) of \(terms.partner) is positioned by \"\(terms.positionedBy)\": too coarse for a finding by street or by "
                + "stretch of boundary."
    }

    /// Why it bears no finding by hour; nil where it does.
    public var refusalInTime: String? {
        isFineInTime
            ? nil
            : "\(title) of \(terms.partner) states times to the \(terms.timeResolution): too coarse for a finding by hour."
    }
}
