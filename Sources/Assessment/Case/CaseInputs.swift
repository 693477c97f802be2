public import Geometry
public import Licensing
public import Measures

/// All that an application is weighed against.
public struct CaseInputs: Sendable {
    public var site: SiteAssessment
    /// The day on which it is weighed: after the window no representation can be made.
    public var today: CalendarDate
    /// Of all registers, after decisions.
    public var premises: [RegisteredPremises]
    public var doubt: RegisterDoubt
    /// Of the place's district.
    public var density: DensityTable?
    public var postcodes: [Point]
    public var shares: ResidentShares?
    /// Of the district; nil where no month is loaded.
    public var crime: CrimeMonths?
    public var places: [PlaceRecord]
    /// Of the place's district, and of England.
    public var indicators: [IndicatorRecord]
    public var indicatorsOfEngland: [IndicatorRecord]
    public var previous: [PlaceSurroundings.PreviousApplication] = []
    /// Released by trading standards.
    public var testPurchases: [TestPurchaseRecord] = []
    /// What partners shared under conditions, where the officer asked for it; nil where not. Then the case is restricted.
    public var extracts: [IncidentExtract]?
    /// Share of the ground within reach that lies in districts with a register.
    public var seen: Double
    /// Whether any area of the district has a deprivation decile, and residents.
    public var hasDeprivation: Bool
    public var hasPopulation: Bool
    public var reach: Double = AddedReach.usualReach
    public var conditions: [ConditionTemplate] = []
    /// What the office does; nil for what the data bear.
    public var position: Advice.Course?

    public init(
        site: SiteAssessment, today: CalendarDate, premises: [RegisteredPremises], doubt: RegisterDoubt = RegisterDoubt(),
        density: DensityTable?, postcodes: [Point], shares: ResidentShares?, crime: CrimeMonths?, places: [PlaceRecord],
        indicators: [IndicatorRecord] = [], indicatorsOfEngland: [IndicatorRecord] = [], seen: Double, hasDeprivation: Bool,
        hasPopulation: Bool
    ) {
        self.site = site
        self.today = today
        self.premises = premises
        self.doubt = doubt
        self.density = density
        self.postcodes = postcodes
        self.shares = shares
        self.crime = crime
        self.places = places
        self.indicators = indicators
        self.indicatorsOfEngland = indicatorsOfEngland
        self.seen = seen
        self.hasDeprivation = hasDeprivation
        self.hasPopulation = hasPopulation
    }
}
