public import Statistics

/// A rate inside an outline over the same rate of a place it is set against, with limits that allow for overdispersion.
public struct AuditRatio: Hashable, Sendable {
    /// "outlets per km2", "recorded crime per 1,000 residents".
    public let what: String
    /// "rest of the district", "ring of 250 m", "matched places".
    public let against: String
    /// Events; nil where suppressed.
    public let inside: Int?
    public let outside: Int?
    /// What they are divided by, in the unit named in `what`.
    public let insideBase: Double?
    public let outsideBase: Double?
    /// Nil where it is not defined: `reason` says why.
    public let value: Double?
    public let lower: Double?
    /// Nil where there is no upper limit too.
    public let upper: Double?
    /// Pearson's chi-squared over its degrees of freedom, never below 1; nil where it could not be estimated.
    public let dispersion: Double?
    public let degreesOfFreedom: Int
    /// Over what the dispersion was estimated: "12 LSOAs or pieces of them".
    public let units: String
    public let method: OverdispersedRatio.Method?
    public let level: ConfidenceLevel
    /// Why there is no value, or no upper limit.
    public let reason: String?
    /// What must be read beside it: "residents are not the people there at night".
    public let warning: String?
    public let isRestricted: Bool

    /// Whether the rate inside is told from the other as higher: the lower limit lies above 1.
    public var isHigher: Bool { lower.map { $0 > 1 } ?? false }
}

/// An outline's share of what is counted in its district, beside its share of land, people and outlets.
public struct DistrictShare: Hashable, Sendable {
    /// "outlets", "recorded crime", "incidents: assault".
    public let what: String
    /// Nil where suppressed.
    public let inside: Int?
    public let district: Int?
    /// 0...1, with Wilson's limits of the count divided by the dispersion.
    public let share: Double?
    public let lower: Double?
    public let upper: Double?
    public let dispersion: Double?
    /// 0...1, of the ground that the count is of: the outline's, or that of the whole LSOAs which stand for it.
    public let land: Double
    /// Nil where residents are not known.
    public let residents: Double?
    /// Nil where there is no outlet in the district.
    public let outlets: Double?
    public let isRestricted: Bool
}
