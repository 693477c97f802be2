public import Geometry

/// One postcode's position, EPSG:27700.
public struct PostcodeRecord: Hashable, Sendable {
    public var row: Int
    public var postcode: Postcode
    /// 10 is best, 60 an estimate, 90 none.
    public var quality: Int
    /// Nil where the file gives none (quality 90).
    public var place: Point?
    public var districtCode: String

    public init(row: Int, postcode: Postcode, quality: Int, place: Point?, districtCode: String) {
        self.row = row
        self.postcode = postcode
        self.quality = quality
        self.place = place
        self.districtCode = districtCode
    }
}

/// One recorded crime at the anonymous map point that police.uk gives it: not the place where it happened.
public struct CrimeRecord: Hashable, Sendable {
    public var row: Int
    /// "2024-01".
    public var month: String
    public var force: String
    public var type: String
    /// EPSG:27700; nil for "No location".
    public var place: Point?
    /// The LSOA code in the file, of whatever vintage: kept for comparison, never joined on.
    public var givenCode: String?

    public init(row: Int, month: String, force: String, type: String, place: Point?, givenCode: String?) {
        self.row = row
        self.month = month
        self.force = force
        self.type = type
        self.place = place
        self.givenCode = givenCode
    }
}
