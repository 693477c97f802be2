public import Licensing
public import Measures

/// What was counted in one of the places that an audit sets side by side. It describes; it says nothing of causes.
public struct AuditPlace: Sendable {
    /// Which place it is.
    public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
        case inside
        case rest
        case ring
        case matched
    }

    public let role: Role
    /// "inside", "rest of the district", "ring of 250 m", "matched places".
    public let name: String
    /// Of the ground as drawn, without what lies outside the district.
    public let squareKilometres: Double
    public let outlets: OutletCount
    /// Outlets by kind of premises as written rules judge it, the most first.
    public let byKind: [(kind: PremisesKind, outlets: Int)]
    /// Premises licences and club premises certificates in force, with alcohol or without; never temporary event notices.
    public let authorisations: AuthorisationCount
    /// Outlets permitted to sell alcohol after midnight.
    public let afterMidnight: HoursCount
    /// An estimate by postcodes; nil where postcodes or residents are not loaded. Residents are not the people there at night.
    public let residents: Double?
    /// Nil decile: not known. Empty where residents are not known.
    public let residentsByDecile: [(decile: Int?, residents: Double)]
    /// Of the whole LSOAs that stand for the place; nil where none do: see `crimeRefusal`.
    public let crime: AuditCrime?
    public let crimeRefusal: String?
    /// RESTRICTED. One for each extract brought in, suppressed by its own terms.
    public let incidents: [AuditIncidents]
}

/// Recorded crime of the whole LSOAs that stand for a place, over all months loaded, with what it may be divided by there.
public struct AuditCrime: Sendable {
    /// In order of code.
    public let areas: [AreaProfile]
    public let total: Int
    /// police.uk's categories that occur in the district, in order of name, noughts too.
    public let byType: [(type: String, count: Int)]
    /// Of the LSOAs' polygons.
    public let squareKilometres: Double
    /// Land to mean high water; nil where one is not loaded.
    public let landKm2: Double?
    /// Nil where one is not known.
    public let residents: Int?
    /// The authority's outlets that lie in these LSOAs.
    public let outlets: Int
    public let period: PolicePeriod
}

/// RESTRICTED. Incidents of one positioned extract at their own points, as its terms let them be shown: nil is suppressed.
public struct AuditIncidents: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// "assault", "22:00".
        public let label: String
        /// Nil: suppressed.
        public let count: Int?
    }

    public let extract: String
    public let partner: String
    public let total: Int?
    public let byKind: [Cell]
    /// 24 hours of the day; empty where its times are not that fine.
    public let byHour: [Cell]
    /// Between 18:00 and 06:00; nil where suppressed or not known.
    public let atNight: Int?
    /// Why nothing is said by hour; nil where something is.
    public let refusalInTime: String?
}
