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
    /// Nil where the register does not say.
    public var lateNightRefreshment: Bool?
    public var status: LicenceStatus
    /// The holder, only where it is surely an organisation.
    public var holder: String?
    /// Tells "same holder" from "another" within one workspace; says nothing of who it is.
    public var holderDigest: String?
    /// As written, one "Day from-to" after another; nil where not stated.
    public var hours: String?
    public var startDate: String?
    /// EPSG:27700, metres.
    public var place: Point?
    public var placement: Placement
    /// Ordnance Survey's positional quality of the postcode (10 is best), where that placed it.
    public var placeQuality: Int?

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
