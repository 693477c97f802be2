/// What a register's words say of the licensable activities (Licensing Act 2003, section 1) of one authorisation.
public struct ActivityReading: Hashable, Sendable {
    /// Nil where the text says nothing of alcohol for certain: it is empty, or parts of it were not understood.
    /// `none` only where all of it was understood and none is the sale or supply of alcohol. Alcohol without "on" or "off" is
    /// `notStated`, as in a register without activities: so it counts as an outlet and in neither kind of sale.
    public internal(set) var sales: AlcoholSales?
    /// The text names the sale or supply of alcohol, with or without "on" and "off". This tells `notStated` that is known to
    /// sell from `notStated` of which nothing is known.
    public internal(set) var namesAlcohol = false
    /// Nil where it is not named and parts of the text were not understood, or the text is empty.
    public internal(set) var lateNightRefreshment: Bool?
    /// Each once, in the order of the forms.
    public internal(set) var entertainment: [RegulatedEntertainment] = []
    /// The parts of the text that were not understood, in its own words.
    public internal(set) var leftover: [String] = []
    /// Each a sentence.
    public internal(set) var issues: [String] = []

    package init() {}
}
