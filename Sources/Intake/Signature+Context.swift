internal import Licensing

/// Publications of what surrounds the premises.
extension Signature {
    private static let directory = [
        Column("pcds"), Column("doterm"), Column("east1m", "oseast1m", "east1m"), Column("north1m", "osnrth1m", "north1m"),
        Column("gridind", "osgrdind", "gridind"), Column("lad##cd", "oslaua", "laua", "lad##cd"),
    ]
    /// Only the ONSPD gives the areas of 2001.
    private static let areas2001 = Column("lsoa01cd", "lsoa01", "lsoa01cd")

    static let context: [Signature] = [
        Signature(publication: .postcodeDirectory, columns: directory + [areas2001]),
        Signature(publication: .postcodeLookup, columns: directory, excluded: [areas2001]),
        Signature(
            publication: .indicators,
            columns: [
                "Indicator ID", "Indicator Name", "Area Code", "Area Name", "Area Type", "Sex", "Age", "Category Type",
                "Category", "Time period", "Value", "Lower CI 95.0 limit", "Upper CI 95.0 limit", "Count", "Denominator",
                "Value note",
            ].map { Column($0) }),
        Signature(
            publication: .schools,
            columns: [
                "URN", "EstablishmentName", "EstablishmentStatus (code)", "PhaseOfEducation (name)", "Postcode", "Easting",
                "Northing",
            ].map { Column($0) }),
        Signature(
            publication: .schools,
            columns: [
                "name", "unique_reference_number", "type", "lowest_admission_age", "highest_admission_age", "postcode", "lon",
                "lat",
            ].map { Column($0) }),
        Signature(
            publication: .foodHygiene,
            columns: ["BusinessName", "RatingValue", "RatingDate", "Latitude", "Longitude"].map { Column($0) }),
        Signature(
            publication: .licensingStatistics,
            columns: [
                Column("Year (as at 31 March)", "year*"), Column("Region"), Column("Licensing authority"),
                Column("Premises licences selling alcohol"),
            ]),
        // Last, as other tables may give codes of both years beside what they are about. Without CHGIND it is the best
        // fit lookup, which its reader refuses with the reason.
        Signature(
            publication: .areaLookup,
            columns: [
                Column("LSOA11CD", "lsoa11cd", "f_lsoa11cd"), Column("LSOA11NM"), Column("LSOA21CD"), Column("LSOA21NM"),
            ],
            excluded: [Column("pcds"), Column("OA21CD")]),
    ]
}
