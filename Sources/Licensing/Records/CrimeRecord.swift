public import Geometry

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
