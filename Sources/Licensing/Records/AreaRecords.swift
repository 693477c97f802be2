public import Geometry

/// One statistical area as published, EPSG:27700.
public struct AreaRecord: Hashable, Sendable {
    /// The feature of its file, counted from 1.
    public var row: Int
    public var code: String
    public var name: String
    public var shape: MultiPolygon
    /// GEOS's reason where the published ring was invalid and had to be repaired.
    public var repaired: String?

    public init(row: Int, code: String, name: String, shape: MultiPolygon, repaired: String? = nil) {
        self.row = row
        self.code = code
        self.name = name
        self.shape = shape
        self.repaired = repaired
    }

    /// An LSOA's name is its district's with a number and a letter: "Adur 002A".
    public var districtName: String {
        guard let blank = name.lastIndex(of: " ") else { return name }
        return String(name[..<blank])
    }
}

/// One area's place in the English Indices of Deprivation: rank 1 and decile 1 are the most deprived.
public struct DeprivationRecord: Hashable, Sendable {
    public var row: Int
    public var code: String
    public var districtCode: String
    public var districtName: String
    public var rank: Int
    public var decile: Int

    public init(row: Int, code: String, districtCode: String, districtName: String, rank: Int, decile: Int) {
        self.row = row
        self.code = code
        self.districtCode = districtCode
        self.districtName = districtName
        self.rank = rank
        self.decile = decile
    }
}

/// One area's published size in hectares.
public struct MeasurementRecord: Hashable, Sendable {
    public var row: Int
    public var code: String
    /// To the extent of the realm (mean low water): AREAEHECT.
    public var extentHectares: Double
    /// Land only, to mean high water, without inland water: AREALHECT.
    public var landHectares: Double
    public var districtCode: String?
    public var districtName: String?

    public init(
        row: Int, code: String, extentHectares: Double, landHectares: Double, districtCode: String?,
        districtName: String?
    ) {
        self.row = row
        self.code = code
        self.extentHectares = extentHectares
        self.landHectares = landHectares
        self.districtCode = districtCode
        self.districtName = districtName
    }
}
