/// What an evaluation asks of its data before it says anything. Parameters of the program's, not of the law's.
public struct EvaluationRule: Hashable, Sendable {
    /// Below a year on either side a season could be taken for a change.
    public var fewestMonthsBefore = 12
    public var fewestMonthsAfter = 12
    /// With fewer months on either side no effect is worked out at all; placebo dates keep to it too.
    public var fewestMonthsFitted = 6
    /// Incidents inside before adoption, and in the comparator on each side.
    public var fewestIncidents = 20
    /// Where only a fall by more than this share could be seen, finding none says nothing.
    public var largestUsefulFall = 0.5
    /// "No change seen" is said only where the whole interval lies within a change by this share, either way: a wide interval
    /// is no finding.
    public var largestUnseenChange = 0.25
    /// Of seeing the smallest change.
    public var power = 0.8
    /// Fewer places than this cannot put one into the outer 5%.
    public var fewestPlaces = 19
    /// Of the places without adoption, those that may show as large a change.
    public var largestPlaceShare = 0.05

    public init() {}
}

/// What is made of it all.
public enum AdoptionVerdict: String, Codable, Hashable, Sendable {
    case fell
    case rose
    case noChange = "no change of a quarter or more"
    case cannotTell = "cannot tell"
}
