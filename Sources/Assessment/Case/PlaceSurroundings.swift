public import Licensing
internal import Statistics

/// What lies round the place besides outlets, each thing with its distance: of what is loaded, and of nothing else.
public struct PlaceSurroundings: Sendable {
    /// A place that matters for an objective: a school, a nursery, a park, a treatment service, a hostel.
    public struct Neighbour: Hashable, Sendable {
        public enum Group: String, Codable, Hashable, Sendable, CaseIterable {
            case children
            case treatment
            case other
        }

        public let group: Group
        /// In the words of its file.
        public let kind: String
        public let name: String?
        public let detail: String?
        /// In a straight line from the place; 0 inside an outline.
        public let metres: Double

        public init(group: Group, kind: String, name: String?, detail: String? = nil, metres: Double) {
            self.group = group
            self.kind = kind
            self.name = name
            self.detail = detail
            self.metres = metres
        }
    }

    /// An outlet within reach with what it permits.
    public struct Outlet: Sendable {
        public let premises: RegisteredPremises
        public let metres: Double
        /// Nil where the register does not state them.
        public let hours: WeeklyHours?

        public init(premises: RegisteredPremises, metres: Double, hours: WeeklyHours?) {
            self.premises = premises
            self.metres = metres
            self.hours = hours
        }
    }

    /// Recorded crime of one kind in the place's area, against the months before and against other areas.
    public struct CrimeFigure: Hashable, Sendable {
        /// police.uk's category.
        public let type: String
        /// Over all months loaded.
        public let count: Int
        /// In the latest twelve months and in the twelve before; nil where fewer than 24 are loaded.
        public let latestYear: Int?
        public let yearBefore: Int?
        /// Latest over before, with 95% limits that allow for months scattering more than Poisson's; nil as above.
        public let change: Span?
        /// The comparable areas' counts over the same months, in their order.
        public let comparators: [Int]
        /// This area's count over the mean of the comparable areas, with 95% limits; nil without comparators.
        public let ratio: Span?
        /// The same over the mean of all other areas of the district, and how many they are.
        public let district: Span?
        public let otherAreas: Int
        /// Of these, areas with more.
        public let moreElsewhere: Int

        public init(
            type: String, count: Int, latestYear: Int? = nil, yearBefore: Int? = nil, change: Span? = nil,
            comparators: [Int] = [], ratio: Span? = nil, district: Span? = nil, otherAreas: Int = 0,
            moreElsewhere: Int = 0
        ) {
            self.type = type
            self.count = count
            self.latestYear = latestYear
            self.yearBefore = yearBefore
            self.change = change
            self.comparators = comparators
            self.ratio = ratio
            self.district = district
            self.otherAreas = otherAreas
            self.moreElsewhere = moreElsewhere
        }
    }

    /// A ratio with its 95% limits.
    public struct Span: Hashable, Sendable {
        public let value: Double
        public let lower: Double
        public let upper: Double

        public init(value: Double, lower: Double, upper: Double) {
            self.value = value
            self.lower = lower
            self.upper = upper
        }
    }

    /// An application made before at or near the place, from the workspace's own register of applications.
    public struct PreviousApplication: Hashable, Sendable {
        public let id: String
        public let type: String
        public let premises: String?
        public let given: CalendarDate?
        public let outcome: String?
        public let metres: Double

        public init(id: String, type: String, premises: String?, given: CalendarDate?, outcome: String?, metres: Double) {
            self.id = id
            self.type = type
            self.premises = premises
            self.given = given
            self.outcome = outcome
            self.metres = metres
        }
    }

    /// Metres within which schools and the like are listed.
    public static let reach: Double = 400

    public var outlets: [Outlet]
    /// Nearest first.
    public var neighbours: [Neighbour]
    /// The groups of which any place is loaded at all in the district: of others nothing can be said.
    public var loadedGroups: Set<Neighbour.Group>
    public var crime: [CrimeFigure]
    /// The areas that recorded crime is compared with: of the district, those nearest to this one in outlets per km2.
    public var comparators: [AreaProfile]
    public var indicators: [IndicatorRecord]
    /// Of what ground and months the crime is; nil where there is none.
    public var crimeGround: CrimeGround?
    public var previous: [PreviousApplication]
    /// RESTRICTED. Of partners' extracts; empty where none is brought in.
    public var incidents: [IncidentFigure] = []
    /// Whether recorded crime is loaded for the area and has no record of any kind in it.
    public var isWithoutCrime = false

    public init(
        outlets: [Outlet] = [], neighbours: [Neighbour] = [], loadedGroups: Set<Neighbour.Group> = [],
        crime: [CrimeFigure] = [], comparators: [AreaProfile] = [], indicators: [IndicatorRecord] = [],
        previous: [PreviousApplication] = []
    ) {
        self.outlets = outlets
        self.neighbours = neighbours
        self.loadedGroups = loadedGroups
        self.crime = crime
        self.comparators = comparators
        self.indicators = indicators
        self.previous = previous
    }
}

extension PlaceSurroundings.Span {
    /// Nil where the ratio has no value or no upper limit.
    init?(_ ratio: OverdispersedRatio?) {
        guard let ratio, let value = ratio.value, let upper = ratio.upper else { return nil }
        self.init(value: value, lower: ratio.lower, upper: upper)
    }
}
