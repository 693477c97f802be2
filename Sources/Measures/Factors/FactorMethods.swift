extension Method {
    public static let factorTable = Method(
        id: "factor-table", title: "Risk factors by area, with their percentile in the district",
        unit: "each factor's own; percentiles 0 to 100", interval: "95%, as each factor says",
        reference: "OHID, Technical guide: confidence intervals (2018); percentile rank with half of the ties")

    public static let composite = Method(
        id: "composite", title: "Composite of chosen factors", unit: "weighted sum of standard scores or of ranks",
        reference: "OECD and JRC, Handbook on Constructing Composite Indicators (2008), sections 1.5 and 1.6")

    public static let thresholds = Method(
        id: "thresholds", title: "The user's own thresholds, and what a little more or less would change",
        unit: "postcodes, places or areas that meet a rule",
        reference: "Garwood (1936), Fiducial limits for the Poisson distribution, for the limits of rates")

    public static let suppression = Method(
        id: "suppression", title: "Suppression of small counts of restricted extracts", unit: "count",
        reference: "the extract's own sharing terms; primary and secondary suppression")
}
