internal import Licensing

/// Which field a column of an unknown table may be, by its heading.
enum FieldGuess {
    /// The headings of each field in the order of preference, as words in lower case; one that ends in "*" may go on.
    static let headings: [(field: String, forms: [String])] = [
        (
            "reference",
            [
                "licence number", "license number", "licence no", "licence ref*", "license ref*", "case reference",
                "reference number", "reference", "ref no", "ref", "application number", "case number", "licence id", "urn", "id",
            ]
        ),
        (
            "name",
            [
                "trading name*", "premises name", "premise name", "name of premises", "trading as", "business name",
                "establishment name", "site name", "venue*", "premises", "name",
            ]
        ),
        ("postcode", ["premises postcode", "postcode", "post code", "pcds", "pcd*"]),
        ("longitude", ["longitude", "lon", "long", "lng"]),
        ("latitude", ["latitude", "lat"]),
        ("easting", ["easting", "eastings", "x coordinate", "geo x", "grid east", "east1m", "x"]),
        ("northing", ["northing", "northings", "y coordinate", "geo y", "grid north", "north1m", "y"]),
        ("status date", ["status date", "date of status", "status changed*"]),
        ("status", ["licence status", "license status", "current status", "status*"]),
        (
            "authorisation",
            ["licence type", "license type", "type of licence", "type of authorisation", "authorisation type",
             "service type label", "licence category", "licence description", "licence class"]
        ),
        (
            "holder",
            ["licence holder*", "license holder*", "premises licence holder*", "name of holder", "holder*", "licensee",
             "applicant*", "proprietor*"]
        ),
        (
            "start",
            ["date granted", "date of grant", "date issued", "date of issue", "issue date", "start date", "granted*",
             "effective date", "effective from", "valid from", "case date", "licence start*"]
        ),
        ("expiry", ["expiry date", "expiry", "expires*", "valid to", "end date", "licence end*"]),
        (
            "on- and off-sales",
            ["alcohol on off*", "alcohol on and off*", "on and off*", "on off sales", "both on and off*"]
        ),
        ("on-sales", ["alcohol on*", "on sales*", "on the premises*", "sale of alcohol on*", "on sale", "on licence"]),
        ("off-sales", ["alcohol off*", "off sales*", "off the premises*", "sale of alcohol off*", "off sale", "off licence"]),
        ("late night refreshment", ["late night refresh*", "lnr"]),
        (
            "activities",
            ["licensable activities*", "licensed activities*", "permitted activities*", "activities*", "activity",
             "authorised activities*", "regulated activities*"]
        ),
        ("entertainment", ["regulated entertainment*", "entertainment*"]),
        (
            "hours",
            ["alcohol hours*", "hours of sale*", "sale of alcohol hours*", "alcohol times*", "licensing hours*",
             "licensable hours*", "permitted hours*", "licensed hours*", "hours*", "opening hours*", "opening times*", "times*"]
        ),
        ("capacity", ["capacity*", "maximum capacity*", "occupancy*"]),
        ("rateable value", ["rateable value*", "rv"]),
        ("fee band", ["fee band*", "band", "rv band", "rateable value band"]),
        ("conditions", ["conditions*", "operating schedule*", "annex 2*", "annex 3*"]),
        ("quality", ["quality", "positional quality*", "pq"]),
        ("district", ["district code", "admin district code", "la code", "lad* cd", "district"]),
        ("date", ["date", "incident date", "offence date", "date of incident", "date reported", "occurred*"]),
        ("time", ["time", "incident time", "time of incident", "offence time"]),
        ("alcohol", ["alcohol", "alcohol flag", "alcohol related", "alcohol involved"]),
        ("kind", ["kind", "type", "category", "offence*", "crime type", "incident type", "place type"]),
    ]

    private static let days: [(field: String, forms: [String])] = Weekday.allCases.map { day in
        let name = day.rawValue.lowercased()
        return (name, [name, String(name.prefix(3)), name + " *", String(name.prefix(3)) + " *"])
    }

    /// The columns of each field: the best heading of each, no column twice. Parts of an address are all taken.
    static func columns(of header: [String]) -> [String: [Int]] {
        let words = header.map(Self.words)
        var free = Set(header.indices)
        var found: [String: [Int]] = [:]
        let address = header.indices.filter { isOfAddress(words[$0]) }
        if !address.isEmpty {
            found["address"] = address
            free.subtract(address)
        }
        for (field, forms) in headings + days {
            let best = forms.lazy.compactMap { form in free.sorted().first { matches(words[$0], form) } }.first
            if let best {
                found[field] = [best]
                free.remove(best)
            }
        }
        let people = free.sorted().filter { isOfPeople(words[$0]) }
        if !people.isEmpty { found["people"] = people }
        return found
    }

    static func words(_ heading: String) -> String {
        heading.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    private static func matches(_ words: String, _ form: String) -> Bool {
        form.hasSuffix("*") ? words.hasPrefix(form.dropLast()) : words == form
    }

    private static func isOfAddress(_ words: String) -> Bool {
        let parts = words.split(separator: " ").map(String.init)
        // "Agent Address", "Home Address" and the like are somebody's, not the premises'.
        guard parts.allSatisfy({ ofAddress.contains($0) || $0.allSatisfy(\.isNumber) }) else { return false }
        return parts.contains(where: ["address", "addr", "location", "locationtext", "street", "locality", "town"].contains)
    }

    private static let ofAddress: Set<String> = [
        "address", "addr", "location", "locationtext", "street", "locality", "town", "city", "county", "line", "one", "two",
        "three", "premises", "premise", "site", "venue", "trading", "dtf", "full", "text", "of", "name", "number", "no", "and", "the",
    ]

    /// Columns of people, read only so that their names are dropped elsewhere.
    private static func isOfPeople(_ words: String) -> Bool {
        let parts = words.split(separator: " ").map(String.init)
        let isPerson = ["dps", "supervisor", "agent", "contact", "licensee", "manager", "owner", "director"].contains(where: parts.contains)
        return isPerson && !["address", "telephone", "phone", "email", "number", "no", "date", "postcode"].contains(where: parts.contains)
    }
}
