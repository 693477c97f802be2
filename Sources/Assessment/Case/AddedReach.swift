/// What the premises would add within walking reach of itself: a change in counts, never a ground by itself and no quota.
public struct AddedReach: Hashable, Sendable {
    /// A figure before and after, at the least and at the most that doubtful register rows allow.
    public struct Reading: Hashable, Sendable {
        /// By the register as it stands, after decisions.
        public let before: Double
        public let after: Double
        public let lowBefore: Double
        public let highBefore: Double

        public let change: Double

        public init(before: Double, change: Double, lowBefore: Double, highBefore: Double) {
            self.before = before
            after = before + change
            self.change = change
            self.lowBefore = lowBefore
            self.highBefore = highBefore
        }
    }

    /// A place among all places, 0 to 100: the share of them with fewer outlets within reach, and half of those with as many.
    public struct Standing: Hashable, Sendable {
        public let before: Double
        /// With the premises counted for every place within reach of it.
        public let after: Double

        public init(before: Double, after: Double) {
            self.before = before
            self.after = after
        }
    }

    /// Metres in a straight line from the place.
    public let reach: Double
    /// Outlets within reach of the place.
    public let outlets: Reading
    /// Of these, permitted to sell alcohol after midnight on some night (stated hours; `highBefore` counts those that do not
    /// state theirs). Nil where the application states no hours.
    public let lateOutlets: Reading?
    /// Permitted alcohol-hours a week within reach, one for each hour of each outlet. The change is nil where the
    /// application states no hours.
    public let alcoholHours: Reading?
    /// An estimate: residents whose postcode lies within reach; nil without population or postcodes.
    public let residents: Double?
    /// Where the place stands among the district's postcodes by outlets within reach. Nil without postcodes.
    public let percentile: Standing?
    /// The same by the low and the high reading of the register.
    public let percentileLow: Standing?
    public let percentileHigh: Standing?
    /// How many places the percentile is among.
    public let postcodes: Int
    /// Whether any outlet within reach states its hours: else nothing is known of late outlets and alcohol-hours before.
    public let statesHours: Bool
    /// Share of the ground within reach that lies in areas loaded of districts with a register, 0 to 1.
    public let seen: Double

    public init(
        reach: Double, outlets: Reading, lateOutlets: Reading?, alcoholHours: Reading?, residents: Double?,
        percentile: Standing?, percentileLow: Standing?, percentileHigh: Standing?, postcodes: Int, seen: Double,
        statesHours: Bool = true
    ) {
        self.reach = reach
        self.outlets = outlets
        self.lateOutlets = lateOutlets
        self.alcoholHours = alcoholHours
        self.residents = residents
        self.percentile = percentile
        self.percentileLow = percentileLow
        self.percentileHigh = percentileHigh
        self.postcodes = postcodes
        self.seen = seen
        self.statesHours = statesHours
    }
}
