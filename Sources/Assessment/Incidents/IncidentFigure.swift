public import Licensing

/// RESTRICTED. What one extract says of one objective round a place, as its terms let it be shown: nothing below the fewest,
/// and no part of a count whose rest would be below it.
public struct IncidentFigure: Hashable, Sendable {
    /// Metres in a straight line: the street and what lies next to it.
    public static let usualReach: Double = 200

    /// Fewer other outlets than these bear no comparison.
    static let fewestOthers = 10

    /// So many outlets that are most like the place stand for its like.
    static let likeOutlets = 20

    public let extract: String
    public let terms: SharingTerms
    public let objective: LicensingObjective
    /// In the partner's words, those with too few in the whole extract left out.
    public let kinds: [String]
    /// "2022-01-01 to 2024-12-31".
    public let period: String
    public let reach: Double
    /// Nil where the terms hide it; rounded where they want it.
    public let count: Int?
    /// Within the same reach of the district's other outlets that lie beyond that reach of the place, on average; nil where they
    /// are too few.
    public let mean: Double?
    /// Nil with the mean.
    public let others: Int?
    /// Of these, those with as many or more; nil with the mean, or where the count is hidden.
    public let asMany: Int?
    /// The count over the mean, with 95% limits.
    public let ratio: PlaceSurroundings.Span?
    /// The same over the mean of those most like it; nil where there are none to compare.
    public let alike: Alike?
    /// Of the count: at times of the week at which the application would permit alcohol or, of a variation, would newly permit
    /// it. Nil where times are not stated finely enough, or the part or its rest is hidden.
    public let inHours: Int?
    public let isOfAddedHours: Bool
    /// How many hours of the week's 168 those are; nil where none are stated or the extract's times are not fine enough.
    public let hoursAWeek: Double?
    /// Of the incidents of the whole extract beyond reach of the place, the share at those times, 0 to 1; nil with `inHours`.
    public let inHoursElsewhere: Double?
    /// Of the count: marked by the partner as alcohol-related; nil where it marks none, or it is hidden.
    public let alcoholRelated: Int?
    /// The latest twelve months of the extract and the twelve before; nil where hidden or not so many are held.
    public let latestYear: Int?
    public let yearBefore: Int?
    public let change: PlaceSurroundings.Span?
    /// Other ways in which the comparison could have been made, and whether the place stands above in each.
    public let otherWays: [Way]

    public struct Way: Hashable, Sendable {
        public let words: String
        public let holds: Bool
        /// Nil where the terms hide the count, or what it differs by.
        public let ratio: PlaceSurroundings.Span?
    }

    /// The outlets most like the place in outlets within the same reach, so far away that no incident is near both.
    public struct Alike: Hashable, Sendable {
        public let outlets: Int
        public let ratio: PlaceSurroundings.Span
        /// Outlets within reach: of the place, and of the least and the most dense of those like it.
        public let own: Int
        public let range: ClosedRange<Int>
    }

    /// The extract with its period, which its name may have already.
    public var dated: String { extract.contains(period.prefix(7)) ? extract : "\(extract), \(period)" }

    /// Whether the place stands above the other outlets: the whole interval lies above their mean, and at most a quarter of
    /// them have as many or more, since a mean can be passed by a place that many others pass too; and it stands above those
    /// that are most like it, since where outlets are, there is more of everything.
    public var standing: ObjectiveFinding.Standing {
        guard let ratio, let count, let asMany, let others else { return .notCompared }
        if ratio.upper < 1 { return .better }
        return ratio.lower > 1 && count >= CrimeFindings.fewest && asMany * 4 <= others && (alike?.ratio.lower ?? 0) > 1
            ? .worse : .notTold
    }

    /// The smallest number of incidents that is told.
    var smallestShown: Int? { [count, inHours, alcoholRelated, latestYear, yearBefore].compactMap(\.self).min() }
}
