/// How a figure is made: defined in one place, and on one page of the documentation each.
public struct Method: Hashable, Sendable {
    /// Names the page: `Documentation/methods/ID.md`.
    public let id: String
    public let title: String
    /// "per 10,000 residents", "metres".
    public let unit: String
    /// How the limits are found: "95%, Byar from 10 events, exact Poisson below"; nil where there are none.
    public let interval: String?
    /// The publication that defines it.
    public let reference: String

    public init(id: String, title: String, unit: String, interval: String? = nil, reference: String) {
        self.id = id
        self.title = title
        self.unit = unit
        self.interval = interval
        self.reference = reference
    }

    public var page: String { "Documentation/methods/\(id).md" }
}
