extension Method {
    public static let decileRates = Method(
        id: "decile-rates", title: "Rates by deprivation decile", unit: "per 10,000 residents",
        interval: "95%, Byar from 10 outlets, exact Poisson below",
        reference: "PHE/OHID, Technical guide: confidence intervals (2018); I. D. J. Bross, Biometrics 14 (1958) 18-38 (ridit)")
    public static let slopeIndex = Method(
        id: "slope-index", title: "Slope index of inequality", unit: "per 10,000 residents",
        interval: "95%, Student's t on the standard error of the slope",
        reference: "E. R. Pamuk, Population Studies 39 (1985) 17-31; A. Low and A. Low, Journal of Public Health 26 (2004) 388-395")
    public static let relativeIndex = Method(
        id: "relative-index", title: "Relative index of inequality", unit: "ratio",
        interval: "95%, Fieller's theorem with Student's t; Wald limits of the logarithm for the Poisson readings",
        reference: "J. P. Mackenbach and A. E. Kunst, Social Science & Medicine 44 (1997) 757-771; L. J. Hayes and G. Berry, "
            + "Journal of Epidemiology and Community Health 56 (2002) 762-765")
    public static let concentrationIndex = Method(
        id: "concentration-index", title: "Concentration index by deprivation rank", unit: "none, from -1 to 1",
        interval: "95%, delta method over areas with Student's t",
        reference: "N. Kakwani, A. Wagstaff and E. van Doorslaer, Journal of Econometrics 77 (1997) 87-103")
}
