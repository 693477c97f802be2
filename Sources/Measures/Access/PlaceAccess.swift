/// Access from one place, in a straight line.
public struct PlaceAccess: Hashable, Sendable {
    public struct Within: Hashable, Sendable {
        /// Metres.
        public let radius: Double
        public let outlets: OutletCount
        /// Of the kind asked for; nil where no row within says.
        public let count: Int?
        /// Share of the postcodes within the radius whose district has a register, 0 to 1; nil without postcodes.
        public let seen: Double?
    }

    /// Metres to the nearest outlet of the kind asked for. Nil where there is none, and where a nearer row does not state
    /// what it permits.
    public let nearest: Double?
    /// The same for the k-th nearest.
    public let kthNearest: Double?
    /// Share of the postcodes no farther than the nearest outlet whose district has a register; nil without one.
    public let nearestSeen: Double?
    public let within: [Within]
    /// Outlets per 10,000 residents, two-step floating catchment with step weights: 0 where no outlet is within the
    /// catchment; nil where residents are not loaded, the outlets within have nobody in theirs, or none says its kind.
    public let catchment: Double?
    /// The same with Gaussian weights.
    public let catchmentGaussian: Double?
    /// Share of the postcodes within the catchment whose district has a register.
    public let seen: Double?
    /// Share of the postcodes within twice the catchment whose district's residents are loaded: the outlets within the
    /// catchment are shared with these.
    public let residentsSeen: Double?

    /// Whether a district without a register reaches into the catchment or one of the radii.
    public var isCutOff: Bool { ([seen] + within.map(\.seen)).contains { $0.map { $0 < 1 } ?? false } }
}
