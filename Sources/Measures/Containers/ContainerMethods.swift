extension Method {
    private static let ohid = "OHID, Fingertips technical guidance: public health methods (confidence intervals)"

    public static let ratePerResidents = Method(
        id: "rate-per-residents", title: "Outlets per 10,000 residents", unit: "per 10,000 residents",
        interval: "95%, Byar from 10 events, exact Poisson below", reference: ohid)
    public static let perSquareKilometre = Method(
        id: "per-square-kilometre", title: "Outlets per square kilometre", unit: "per square kilometre",
        reference: "ONS, Standard Area Measurements (land to mean high water)")
    public static let relevantAuthorisations = Method(
        id: "relevant-authorisations", title: "Relevant authorisations", unit: "authorisations",
        interval: "95%, Byar from 10 events, exact Poisson below", reference: "Licensing Act 2003, section 5A")
    public static let afterMidnight = Method(
        id: "after-midnight", title: "Outlets permitted after midnight, and for 24 hours", unit: "outlets, at least and at most",
        reference: "Licensing Act 2003, section 17(4)(b): the times stated in the operating schedule")
    public static let rateRatio = Method(
        id: "rate-ratio", title: "Rate ratio against the rest of a wider area", unit: "ratio of rates",
        interval: "95%, logarithmic from 10 events in both, exact below",
        reference: "Breslow and Day, Statistical Methods in Cancer Research II (IARC, 1987)")
    public static let funnelLimits = Method(
        id: "funnel-limits", title: "Funnel limits round the district's rate", unit: "per 10,000 residents",
        interval: "95% and 99.8%, exact Poisson",
        reference: "OHID, PHEindicatormethods: calculate_funnel_limits; Spiegelhalter, Statistics in Medicine 24 (2005) 1185")
    public static let changeOverTime = Method(
        id: "change-over-time", title: "Change between two days", unit: "outlets, and ratio of rates",
        interval: "95%, logarithmic from 10 events in both, exact below",
        reference: "Breslow and Day, Statistical Methods in Cancer Research II (IARC, 1987)")
    public static let residentEstimate = Method(
        id: "resident-estimate", title: "Residents of areas that follow no LSOA", unit: "residents",
        reference: "Even shares among postcodes, by judgement of this program")
}
