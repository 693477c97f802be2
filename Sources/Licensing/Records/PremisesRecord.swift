public import Geometry

/// One row of a licensing register, after names of people were dropped.
public struct PremisesRecord: Hashable, Sendable {
    /// How the row came to its place on the map.
    public enum Placement: String, Codable, Hashable, Sendable {
        case registerCoordinates = "coordinates in the register"
        case postcode = "centre of its postcode"
        case nowhere = "no place known"
    }

    /// The data row of its file, counted from 1.
    public var row: Int
    public var reference: String?
    public var name: String?
    public var address: String?
    public var postcode: Postcode?
    public var kind: AuthorisationKind
    public var sales: AlcoholSales
    /// The register says that alcohol is sold, with or without "on" and "off"; nil where it does not say.
    public var sellsAlcohol: Bool?
    /// Nil where the register does not say.
    public var lateNightRefreshment: Bool?
    /// Nil where the register does not state entertainment; empty where it states none for the row.
    public var entertainment: [RegulatedEntertainment]?
    public var status: LicenceStatus
    /// The register's own word for it.
    public var statusWord: String?
    /// The day from which the status holds, ISO 8601; as written where it is no date.
    public var statusDate: String?
    /// The holder, only where it is surely an organisation.
    public var holder: String?
    /// Tells "same holder" from "another" within one workspace; says nothing of who it is.
    public var holderDigest: String?
    /// Of the sale of alcohol where the register says so, in the form of `WeeklyHours`, or as written where not all of it
    /// could be read; nil where not stated.
    public var hours: String?
    /// The first day of the authorisation, ISO 8601; as written where it is no date.
    public var startDate: String?
    public var expiryDate: String?
    /// People permitted at once.
    public var capacity: Int?
    /// Pounds.
    public var rateableValue: Int?
    /// "A" to "E".
    public var feeBand: String?
    /// What the conditions say of delivery and of keeping the public out; the rest of them is not kept.
    public var conditions: String?
    /// EPSG:27700, metres.
    public var place: Point?
    public var placement: Placement
    /// Ordnance Survey's positional quality of the postcode (10 is best), where that placed it.
    public var placeQuality: Int?
    /// What kind of premises it is judged to be; worked out when the row is stored.
    public var premisesKind: KindClassification?

    public init(
        row: Int, reference: String? = nil, name: String? = nil, address: String? = nil, postcode: Postcode? = nil,
        kind: AuthorisationKind = .notStated, sales: AlcoholSales = .notStated, lateNightRefreshment: Bool? = nil,
        status: LicenceStatus = .inForce, holder: String? = nil, holderDigest: String? = nil, hours: String? = nil,
        startDate: String? = nil, place: Point? = nil, placement: Placement = .nowhere, placeQuality: Int? = nil
    ) {
        self.row = row
        self.reference = reference
        self.name = name
        self.address = address
        self.postcode = postcode
        self.kind = kind
        self.sales = sales
        self.lateNightRefreshment = lateNightRefreshment
        self.status = status
        self.holder = holder
        self.holderDigest = holderDigest
        self.hours = hours
        self.startDate = startDate
        self.place = place
        self.placement = placement
        self.placeQuality = placeQuality
    }
}
