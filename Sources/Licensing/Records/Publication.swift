/// The publications that `add` can read. What each is for and under which terms it is published stands in
/// `PublicationTerms`.
public enum Publication: String, Codable, Hashable, Sendable, CaseIterable {
    case register = "licensing register"
    case boundaries = "LSOA boundaries"
    case widerBoundaries = "MSOA, ward and district boundaries"
    case deprivation = "English Indices of Deprivation, File 1"
    case domains = "English Indices of Deprivation, domains"
    case postcodes = "Code-Point Open"
    case postcodeDirectory = "ONS Postcode Directory"
    case postcodeLookup = "National Statistics Postcode Lookup"
    case postcodeTable = "table of postcodes"
    case crime = "police.uk street-level crime"
    case population = "LSOA population"
    case measurements = "Standard Area Measurements"
    case areaLookup = "LSOA 2011 to LSOA 2021 lookup"
    case indicators = "Fingertips indicators"
    case licensingStatistics = "Home Office alcohol licensing tables"
    case foodHygiene = "Food Hygiene Rating Scheme"
    case schools = "Get Information about Schools"
    case places = "places"
    case roads = "roads"
    case impactAreas = "cumulative impact areas"
    case testPurchases = "test purchases"
    case incidents = "incident extract"

    /// The short name that `--as` takes.
    public var shortName: String {
        switch self {
        case .register: "register"
        case .boundaries: "boundaries"
        case .widerBoundaries: "wider-boundaries"
        case .deprivation: "deprivation"
        case .domains: "domains"
        case .postcodes: "postcodes"
        case .postcodeDirectory: "onspd"
        case .postcodeLookup: "nspl"
        case .postcodeTable: "postcode-table"
        case .crime: "crime"
        case .population: "population"
        case .measurements: "measurements"
        case .areaLookup: "area-lookup"
        case .indicators: "fingertips"
        case .licensingStatistics: "home-office"
        case .foodHygiene: "food-hygiene"
        case .schools: "schools"
        case .places: "places"
        case .roads: "roads"
        case .impactAreas: "impact-areas"
        case .testPurchases: "test-purchases"
        case .incidents: "incidents"
        }
    }

    public init?(shortName: String) {
        guard let found = Self.allCases.first(where: { $0.shortName == shortName }) else { return nil }
        self = found
    }

    /// Whether its rows give postcodes their positions. Of one postcode area one such publication is held.
    public var isOfPostcodes: Bool {
        switch self {
        case .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable: true
        default: false
        }
    }

    /// Files 2, 3 and 7 of the Indices give ranks and deciles too, and serve where File 1 is not there; every publication of
    /// postcodes serves as Code-Point Open does.
    public var standsFor: Publication { self == .domains ? .deprivation : isOfPostcodes ? .postcodes : self }

    /// Shared by a partner under conditions: kept in layers marked restricted, which no public output may touch.
    public var isRestricted: Bool { self == .incidents }
}
