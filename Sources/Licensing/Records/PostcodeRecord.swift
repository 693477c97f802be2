public import Geometry

/// One postcode's position, EPSG:27700.
public struct PostcodeRecord: Hashable, Sendable {
    public var row: Int
    public var postcode: Postcode
    /// Ordnance Survey's positional quality: 10 is best, 60 an estimate, 90 none. ONS's indicator times ten.
    public var quality: Int
    /// Nil where the file gives none (quality 90).
    public var place: Point?
    /// GSS code; empty where the file gives none.
    public var districtCode: String
    /// GSS code; nil in a unitary authority and where the file gives none.
    public var countyCode: String?
    /// The areas as the file gives them, each of its own vintage.
    public var lsoa2011: String?
    public var lsoa2021: String?
    /// "202405" where the postcode is no longer in use.
    public var ended: String?

    public init(
        row: Int, postcode: Postcode, quality: Int, place: Point?, districtCode: String, countyCode: String? = nil,
        lsoa2011: String? = nil, lsoa2021: String? = nil, ended: String? = nil
    ) {
        self.row = row
        self.postcode = postcode
        self.quality = quality
        self.place = place
        self.districtCode = districtCode
        self.countyCode = countyCode
        self.lsoa2011 = lsoa2011
        self.lsoa2021 = lsoa2021
        self.ended = ended
    }
}
