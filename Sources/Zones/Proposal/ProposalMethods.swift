public import Measures

extension Method {
    public static let candidateAreas = Method(
        id: "candidate-areas", title: "Candidate areas: places to look at", unit: "areas",
        interval: "95% of the ratio of outlets per square kilometre: logarithmic from 10 outlets on both sides, exact below",
        reference: "Licensing Act 2003, section 5A; the ways are those of their own pages, and the rules for an outline "
            + "this page's own")

    public static let streetBlocks = Method(
        id: "street-blocks", title: "Blocks between streets", unit: "areas",
        reference: "GEOS unary union and polygonize; the rules for choosing blocks are this page's own")
}
