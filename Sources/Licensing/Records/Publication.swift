/// The publications that `add` can read, with what each is for and under which terms it is published.
public enum Publication: String, Codable, Hashable, Sendable, CaseIterable {
    case register = "licensing register"
    case boundaries = "LSOA boundaries"
    case deprivation = "English Indices of Deprivation, File 1"
    case postcodes = "Code-Point Open"
    case crime = "police.uk street-level crime"
    case population = "LSOA population"
    case measurements = "Standard Area Measurements"

    /// The short name that `--as` takes.
    public var shortName: String {
        switch self {
        case .register: "register"
        case .boundaries: "boundaries"
        case .deprivation: "deprivation"
        case .postcodes: "postcodes"
        case .crime: "crime"
        case .population: "population"
        case .measurements: "measurements"
        }
    }

    public init?(shortName: String) {
        guard let found = Self.allCases.first(where: { $0.shortName == shortName }) else { return nil }
        self = found
    }

    public var publisher: String {
        switch self {
        case .register: "the licensing authority"
        case .boundaries, .measurements, .population: "Office for National Statistics"
        case .deprivation: "Ministry of Housing, Communities and Local Government"
        case .postcodes: "Ordnance Survey"
        case .crime: "Home Office, data.police.uk"
        }
    }

    public var licence: String {
        switch self {
        case .register:
            "public register under section 8 of the Licensing Act 2003; no licence to re-use is stated in the file"
        default: "Open Government Licence v3.0"
        }
    }

    /// The words that the publisher asks for; the year belongs to the edition and stands in the file's own licence.
    public var attribution: String {
        switch self {
        case .register: "Licensing register of the authority named"
        case .boundaries:
            "Contains National Statistics data © Crown copyright and database right. "
                + "Contains OS data © Crown copyright and database right."
        case .measurements, .population:
            "Source: Office for National Statistics licensed under the Open Government Licence v3.0."
        case .deprivation:
            "Ministry of Housing, Communities & Local Government, English Indices of Deprivation, "
                + "Open Government Licence v3.0."
        case .postcodes:
            "Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright "
                + "and database right. Contains National Statistics data © Crown copyright and database right."
        case .crime: "data.police.uk, Open Government Licence v3.0."
        }
    }

    /// Where to look for it, for `status`.
    public var supplies: String {
        switch self {
        case .register: "the premises and what each is permitted; from the council's licensing team or web page"
        case .boundaries: "the shape of each area; GeoJSON from the ONS Open Geography Portal"
        case .deprivation: "rank and decile of each area; GOV.UK, English indices of deprivation, File 1 as CSV"
        case .postcodes: "the position of each postcode; Code-Point Open from the OS Data Hub"
        case .crime: "recorded crime by month at anonymous map points; data.police.uk/data"
        case .population: "residents of each area; ONS small area population estimates"
        case .measurements: "land area of each area in hectares; ONS Standard Area Measurements"
        }
    }
}
