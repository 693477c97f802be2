/// An outline looked at a second time, for whoever means to rely on it and for whoever means to contest it: what lies inside
/// against what lies elsewhere, its line stretch by stretch, and how far its headline hangs on choices. It never says that an
/// area is justified.
public struct OutlineAudit: Sendable {
    public let outline: StudyOutline
    public let settings: AuditSettings
    public let inside: AuditPlace
    /// Nil where the outline covers the district: see `notCompared`.
    public let rest: AuditPlace?
    public let ring: AuditPlace?
    public let matched: AuditPlace?
    public let matching: MatchedPlaces
    public let ratios: [AuditRatio]
    public let shares: [DistrictShare]
    public let stretches: [BoundaryStretch]
    public let quiet: [QuietPart]
    /// Share of the ground inside that has no outlet within 100 m, 0...1.
    public let quietGround: Double
    public let busyOutside: [BusyPart]
    public let leaveOneOut: LeaveOneOut
    public let certificate: RobustnessCertificate
    /// What is not compared, and why: "The outline covers the whole district: there is no rest to set it against."
    public let notCompared: [String]
    /// What must be read beside the figures.
    public let warnings: [String]

    public var headline: Headline { certificate.headline }
    public var isRestricted: Bool { !inside.incidents.isEmpty }
}
