extension Method {
    public static let nearest = Method(
        id: "nearest", title: "Nearest outlet, and k-th nearest, in a straight line", unit: "metres",
        reference: "Angus and others 2017, doi:10.3390/ijerph14040406")
    public static let countWithin = Method(
        id: "count-within", title: "Outlets within a radius, in a straight line", unit: "outlets",
        reference: "Angus and others 2017, doi:10.3390/ijerph14040406")
    public static let floatingCatchment = Method(
        id: "floating-catchment", title: "Two-step floating catchment area, step and Gaussian weights",
        unit: "outlets per 10,000 residents",
        reference: "Luo and Wang 2003, doi:10.1068/b29120; Dai 2010, doi:10.1016/j.healthplace.2010.06.012")
    public static let seen = Method(
        id: "seen", title: "Share of a catchment that the workspace can see", unit: "share, 0 to 1",
        reference: "Defined on its page")

    /// Those that a figure of access carries.
    public static let access: [Method] = [.nearest, .countWithin, .floatingCatchment, .seen]
}
