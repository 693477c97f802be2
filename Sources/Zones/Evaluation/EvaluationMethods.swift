public import Measures

extension Method {
    public static let adoptionEffect = Method(
        id: "adoption-effect", title: "change at adoption over a comparator", unit: "ratio of ratios",
        interval: "95%, quasi-likelihood with allowance for neighbouring months that hang together, Student's t",
        reference: "McCullagh and Nelder 1989; Bernal, Cummins and Gasparrini, Int J Epidemiol 46 (2017) 348-355")
    public static let powerStatement = Method(
        id: "power-statement", title: "smallest change that could be seen", unit: "share of what was to be expected",
        reference: "A. Donner and N. Klar, Design and Analysis of Cluster Randomization Trials (2000), chapter 5; from the months before "
            + "adoption alone")
    public static let placebos = Method(
        id: "placebos", title: "effect at placebo dates and places", unit: "ratio of ratios",
        reference: "A. Abadie, A. Diamond and J. Hainmueller, J Am Stat Assoc 105 (2010) 493-505")
}
