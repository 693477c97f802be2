/// Residents of one area by mid-year estimate.
public struct PopulationRecord: Hashable, Sendable {
    public var row: Int
    public var code: String
    /// All ages.
    public var residents: Int
    /// By the ages that the publication has, as they are: never called "adults" unless they are.
    public var ages: [ResidentsOfAges]

    public init(row: Int, code: String, residents: Int, ages: [ResidentsOfAges] = []) {
        self.row = row
        self.code = code
        self.residents = residents
        self.ages = ages
    }
}

/// How many residents are of some ages, both ends included.
public struct ResidentsOfAges: Hashable, Sendable {
    public var from: Int
    /// Nil for "and over".
    public var to: Int?
    public var residents: Int

    public init(from: Int, to: Int?, residents: Int) {
        self.from = from
        self.to = to
        self.residents = residents
    }

    /// "aged 16 to 59", "aged 18 and over".
    public var label: String { to.map { "aged \(from) to \($0)" } ?? "aged \(from) and over" }
}
