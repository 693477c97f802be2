public import Geometry

/// An application to a licensing authority, as its file states it.
public struct Application: Hashable, Sendable {
    public struct Hours: Hashable, Sendable {
        public let days: [Weekday]
        public let hours: LicensedHours

        public init(days: [Weekday], hours: LicensedHours) {
            self.days = days
            self.hours = hours
        }
    }

    /// Where the file says the premises are.
    public enum Place: Hashable, Sendable {
        case postcode(Postcode)
        /// EPSG:27700, metres.
        case grid(Point)
        /// WGS 84, degrees.
        case geographic(longitude: Double, latitude: Double)
    }

    public var premises: String?
    public var address: String?
    public var place: Place
    public var sales: AlcoholSales
    public var lateNightRefreshment: Bool
    public var otherActivities: [String]
    public var hours: [Hours]
    /// With the type of the application, on which the time for representations depends.
    public var period: RepresentationPeriod
    public var authority: String?
    public var reference: String?
    /// What sort of place it would be, as the applicant says.
    public var kind: PremisesKind?
    /// People at once.
    public var capacity: Int?
    /// Conditions that the applicant offers, in the operating schedule's words.
    public var offeredConditions: [String] = []
    /// Of late night refreshment, where the file gives them apart.
    public var refreshmentHours: [Hours] = []
    /// Of a variation: what is permitted now. Nil where the file does not say.
    public var present: Operation?
    /// The days on its way after it was given.
    public var proceedings = Proceedings()
    /// Who writes the representation.
    public var author: Author?

    public init(
        premises: String? = nil, address: String? = nil, place: Place, sales: AlcoholSales,
        lateNightRefreshment: Bool = false, otherActivities: [String] = [], hours: [Hours] = [],
        period: RepresentationPeriod = RepresentationPeriod(given: nil, authorityLastDay: nil),
        authority: String? = nil, reference: String? = nil
    ) {
        self.premises = premises
        self.address = address
        self.place = place
        self.sales = sales
        self.lateNightRefreshment = lateNightRefreshment
        self.otherActivities = otherActivities
        self.hours = hours
        self.period = period
        self.authority = authority
        self.reference = reference
    }

    /// What is applied for, in the words of the application file.
    public var type: String { period.type.words }

    /// What is applied for.
    public var proposed: Operation {
        Operation(
            sales: sales, lateNightRefreshment: lateNightRefreshment, otherActivities: otherActivities, hours: hours,
            refreshmentHours: refreshmentHours, capacity: capacity)
    }
}
