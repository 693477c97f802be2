extension Method {
    public static let localG = Method(
        id: "local-g", title: "Local Gi* of Getis and Ord", unit: "standard deviations",
        reference: "J. K. Ord and A. Getis, Geographical Analysis 27 (1995) 286-306")
    public static let localMoran = Method(
        id: "local-moran", title: "Local Moran", unit: "no unit",
        reference: "L. Anselin, Geographical Analysis 27 (1995) 93-115; R. R. Sokal, N. L. Oden and B. A. Thomson, "
            + "Geographical Analysis 30 (1998) 331-354")
    public static let globalMoran = Method(
        id: "global-moran", title: "Moran's I of the whole map", unit: "no unit",
        reference: "A. D. Cliff and J. K. Ord, Spatial Processes: Models and Applications, Pion, London 1981")
    public static let conditionalPermutation = Method(
        id: "conditional-permutation", title: "Conditional permutation", unit: "probability, 0 to 1",
        reference: "L. Anselin, Geographical Analysis 27 (1995) 93-115; B. V. North, D. Curtis and P. C. Sham, American "
            + "Journal of Human Genetics 71 (2002) 439-441")
    public static let falseDiscovery = Method(
        id: "false-discovery", title: "Control of false discoveries", unit: "probability, 0 to 1",
        reference: "Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300")
    public static let spatialWeights = Method(
        id: "spatial-weights", title: "Neighbours of areas", unit: "pairs",
        reference: "L. Anselin, Spatial Econometrics: Methods and Models, Kluwer, Dordrecht 1988, chapter 3")
}
