public import Licensing

/// What is known besides the registers when they are examined.
public struct Surroundings: Sendable {
    /// Metres beyond which coordinates disagree with the postcode, where nobody sets another distance: wider than nearly
    /// every postcode of a town, narrower than a slip in a digit.
    public static let usualReach = 500.0

    /// Those of the registers' postcodes that a postcode file has.
    public var postcodes: [Postcode: PostcodeRecord]
    /// The postcode areas loaded, such as "BN": of others it cannot be said that a postcode does not exist.
    public var postcodeAreas: Set<String>
    /// Names of districts by GSS code.
    public var districtNames: [String: String]
    /// Metres.
    public var reach: Double
    /// Keys of findings that somebody decided: those are found again whatever the distance is now.
    public var decided: Set<String>
    /// The day of the examination, for expiry dates.
    public var day: CalendarDate

    public init(
        postcodes: [Postcode: PostcodeRecord] = [:], postcodeAreas: Set<String> = [], districtNames: [String: String] = [:],
        reach: Double = Surroundings.usualReach, decided: Set<String> = [], day: CalendarDate
    ) {
        self.postcodes = postcodes
        self.postcodeAreas = postcodeAreas
        self.districtNames = districtNames
        self.reach = reach
        self.decided = decided
        self.day = day
    }

    func isLoaded(_ postcode: Postcode) -> Bool { postcodeAreas.contains(String(postcode.outward.prefix(while: \.isLetter))) }
}
