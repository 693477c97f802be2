/// Who publishes it, under which terms, and where to look for it.
extension Publication {
    public var publisher: String {
        switch self {
        case .register: "the licensing authority"
        case .boundaries, .widerBoundaries, .measurements, .population, .postcodeDirectory, .postcodeLookup, .areaLookup:
            "Office for National Statistics"
        case .deprivation, .domains: "Ministry of Housing, Communities and Local Government"
        case .postcodes: "Ordnance Survey"
        case .crime: "Home Office, data.police.uk"
        case .indicators: "Office for Health Improvement and Disparities"
        case .licensingStatistics: "Home Office"
        case .foodHygiene: "Food Standards Agency"
        case .schools: "Department for Education"
        case .postcodeTable, .places, .roads: "as the user's file says"
        case .impactAreas: "the licensing authority"
        case .testPurchases: "trading standards, as the mapping says"
        case .incidents: "the partner named in the mapping"
        }
    }

    public var licence: String {
        switch self {
        case .register:
            "public register under section 8 of the Licensing Act 2003; no licence to re-use is stated in the file"
        case .postcodeTable, .places, .roads, .impactAreas: "not stated by the file; ask its publisher before publishing"
        case .testPurchases: "released by trading standards; ask them before publishing"
        case .incidents: "restricted: only under the sharing basis named in the mapping"
        default: "Open Government Licence v3.0"
        }
    }

    /// The words that the publisher asks for; the year belongs to the edition and stands in the file's own licence.
    public var attribution: String {
        switch self {
        case .register: "Licensing register of the authority named"
        case .boundaries, .widerBoundaries:
            "Contains National Statistics data © Crown copyright and database right. "
                + "Contains OS data © Crown copyright and database right."
        case .measurements, .population, .areaLookup:
            "Source: Office for National Statistics licensed under the Open Government Licence v3.0."
        case .deprivation, .domains:
            "Ministry of Housing, Communities & Local Government, English Indices of Deprivation, "
                + "Open Government Licence v3.0."
        case .postcodes, .postcodeDirectory, .postcodeLookup:
            "Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright "
                + "and database right. Contains National Statistics data © Crown copyright and database right."
        case .crime: "data.police.uk, Open Government Licence v3.0."
        case .indicators:
            "Office for Health Improvement and Disparities, Fingertips, Open Government Licence v3.0."
        case .licensingStatistics:
            "Home Office, Alcohol and late night refreshment licensing, England and Wales, Open Government Licence v3.0."
        case .foodHygiene:
            "Contains public sector information from the Food Standards Agency (FHRS), Open Government Licence v3.0."
        case .schools: "Get Information about Schools, © Crown copyright, Open Government Licence v3.0."
        case .postcodeTable, .places, .roads: "As the publisher of the file asks."
        case .impactAreas: "Published cumulative impact area of the authority named"
        case .testPurchases: "Test purchases released by trading standards"
        case .incidents: "The partner named in the mapping; not for publication"
        }
    }

    /// What it is for and where it comes from, for `status`.
    public var supplies: String {
        switch self {
        case .register: "the premises and what each is permitted; from the council's licensing team or web page"
        case .boundaries: "the shape of each area; GeoJSON from the ONS Open Geography Portal"
        case .widerBoundaries: "the shape of each MSOA, ward or district; from the ONS Open Geography Portal"
        case .deprivation: "rank and decile of each area; GOV.UK, English indices of deprivation, File 1"
        case .domains: "each area's standing by domain; GOV.UK, English indices of deprivation, Files 2, 7 and 9"
        case .postcodes: "the position of each postcode; Code-Point Open from the OS Data Hub"
        case .postcodeDirectory: "the position and areas of each postcode; ONSPD from the ONS Open Geography Portal"
        case .postcodeLookup: "the position and best-fit areas of each postcode; NSPL from the ONS Open Geography Portal"
        case .postcodeTable: "the position of each postcode, from a table of the user's through a mapping"
        case .crime: "recorded crime by month at anonymous map points; data.police.uk/data"
        case .population: "residents of each area; ONS small area population estimates"
        case .measurements: "land area of each area in hectares; ONS Standard Area Measurements"
        case .areaLookup: "which areas of 2011 became which of 2021; exact fit lookup, ONS Open Geography Portal"
        case .indicators: "health indicators with their intervals; fingertips.phe.org.uk"
        case .licensingStatistics: "numbers of licences by authority; GOV.UK, alcohol and late night refreshment licensing"
        case .foodHygiene: "food businesses and their type; ratings.food.gov.uk/open-data"
        case .schools: "schools and their phase; get-information-schools.service.gov.uk"
        case .places: "places that matter for an objective, such as treatment services, hostels and parks"
        case .roads: "streets to walk along; OS Open Roads from the OS Data Hub"
        case .impactAreas: "where a cumulative impact assessment holds; from the council's licensing policy"
        case .testPurchases: "passes and failures that trading standards released; from them, through a mapping"
        case .incidents: "harm with its time of day, from a partner under a sharing agreement"
        }
    }
}
