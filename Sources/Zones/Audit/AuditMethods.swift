public import Measures

extension Method {
    public static let outlineAudit = Method(
        id: "outline-audit", title: "An outline against the rest of the district, a ring and matched places",
        unit: "ratio of rates",
        interval: "95%, quasi-Poisson with Student's t from 10 events in both, exact on the total below; shares: Wilson",
        reference: "McCullagh and Nelder, Generalized Linear Models (1989), sections 4.5 and 6.2")
    public static let matchedPlaces = Method(
        id: "matched-places", title: "Places like an outline that have no published area",
        unit: "standard deviations, root mean square",
        reference: "Rosenbaum and Rubin, The American Statistician 39 (1985) 33-38: matching within calipers")
    public static let boundaryStretches = Method(
        id: "boundary-stretches", title: "Just inside and just outside, stretch by stretch; quiet and busy parts",
        unit: "outlets",
        interval: "exact binomial probability, one-sided", reference: "Clopper and Pearson, Biometrika 26 (1934) 404-413")
    public static let robustnessCertificate = Method(
        id: "robustness-certificate", title: "A headline under other choices", unit: "choices in which it holds",
        reference: "Steegen and others, Perspectives on Psychological Science 11 (2016) 702-712: multiverse analysis")
}
