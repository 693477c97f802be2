public import Geometry
public import Licensing

/// A place in which outlets are counted: an LSOA, an MSOA, a ward, a district, or a polygon of the user's own.
public struct MeasuredPlace: Hashable, Sendable {
    public var code: String
    public var name: String
    /// In whose district its ground lies, as far as a register is loaded; the one with the most ground first.
    public var districts: [Authority]
    /// "LSOA 2011", "MSOA 2011", "ward 2013"; "own polygon".
    public var vintage: String
    /// EPSG:27700; nil for a district, which is the sum of its LSOAs.
    public var shape: MultiPolygon?
    /// To mean high water, from ONS measurements; nil where not known for all of the place.
    public var landKm2: Double?
    /// As drawn.
    public var drawnKm2: Double?
    public var residents: PlaceResidents?
    /// 1 is most deprived; of LSOAs only.
    public var decile: Int?
    /// How much of the ground lies in districts with a register, 0 to 1; nil where that is not known.
    public var seenShare: Double?

    /// Whether its edges are those of LSOAs, of which alone land is measured.
    public var followsLSOAs: Bool

    /// From this share of its ground a place counts as wholly seen: boundaries of different levels are generalised apart.
    public static let wholeFrom = 0.995

    public var isWhollySeen: Bool { seenShare.map { $0 >= Self.wholeFrom } ?? false }

    public init(
        code: String, name: String, districts: [Authority], vintage: String, shape: MultiPolygon?, landKm2: Double? = nil,
        drawnKm2: Double? = nil, residents: PlaceResidents? = nil, decile: Int? = nil, seenShare: Double? = 1,
        followsLSOAs: Bool = true
    ) {
        self.code = code
        self.name = name
        self.districts = districts
        self.vintage = vintage
        self.shape = shape
        self.landKm2 = landKm2
        self.drawnKm2 = drawnKm2
        self.residents = residents
        self.decile = decile
        self.seenShare = seenShare
        self.followsLSOAs = followsLSOAs
    }

    /// An LSOA of a district with a register.
    public init(_ area: AreaProfile, ages: [ResidentsOfAges]) throws {
        self.init(
            code: area.code, name: area.name,
            districts: [Authority(name: area.districtName, code: area.districtCode)], vintage: area.vintage.rawValue,
            shape: area.shape, landKm2: area.landKm2, drawnKm2: try area.shape.area() / 1_000_000,
            residents: PlaceResidents([PlaceResidents.Part(share: 1, area: area, ages: ages)], basis: .published),
            decile: area.decile)
    }
}
