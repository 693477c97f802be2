public import Geometry

/// The kinds of area above the LSOA by which figures are published.
public enum AreaLevel: String, Codable, Hashable, Sendable, CaseIterable {
    case msoa = "MSOA"
    case ward
    case district
}

/// One MSOA, ward or district as published, EPSG:27700.
public struct WiderAreaRecord: Hashable, Sendable {
    public var row: Int
    public var level: AreaLevel
    /// The year in the code's column: "2013" of WD13CD. Wards and districts of different years are different areas.
    public var year: String
    public var code: String
    public var name: String
    public var shape: MultiPolygon
    /// GEOS's reason where the published ring was invalid and had to be repaired.
    public var repaired: String?

    public init(
        row: Int, level: AreaLevel, year: String, code: String, name: String, shape: MultiPolygon, repaired: String? = nil
    ) {
        self.row = row
        self.level = level
        self.year = year
        self.code = code
        self.name = name
        self.shape = shape
        self.repaired = repaired
    }
}

/// What became of one LSOA of 2011 by 2021, as the exact fit lookup says; one record a pair.
public struct AreaLookupRecord: Hashable, Sendable {
    public enum Change: String, Codable, Hashable, Sendable, CaseIterable {
        case unchanged = "U"
        case split = "S"
        case merged = "M"
        /// Many to many: no sound comparison of the two years.
        case irregular = "X"
    }

    public var row: Int
    public var code2011: String
    public var code2021: String
    public var change: Change
    public var districtCode: String?
    public var districtName: String?

    public init(
        row: Int, code2011: String, code2021: String, change: Change, districtCode: String? = nil, districtName: String? = nil
    ) {
        self.row = row
        self.code2011 = code2011
        self.code2021 = code2021
        self.change = change
        self.districtCode = districtCode
        self.districtName = districtName
    }
}
