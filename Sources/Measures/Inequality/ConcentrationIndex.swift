public import Statistics

/// The concentration index of outlets by deprivation rank, -1 to 1: below 0 the more deprived areas have more than their
/// share of residents would give.
///
/// C = 2/mean * sum of f y R - 1, with f an area's share of residents, y its rate, R its ridit. Standard error by the delta
/// method of N. Kakwani, A. Wagstaff and E. van Doorslaer, Journal of Econometrics 77 (1997) 87-103, whose term of an area is
/// a = y/mean (2R - 1 - C) + 2 - q before - q after, q being the share of outlets up to there. An area is drawn whole, with
/// its residents, so its term is weighted by f squared: variance = n/(n-1) sum of f² (a - 1 - C)². Where all areas have
/// the same number of residents, that is their formula without within-group variance, times n/(n-1). Limits by Student's t
/// with n - 2 degrees of freedom.
public struct ConcentrationIndex: Hashable, Sendable {
    public let value: Double
    /// Areas.
    public let count: Int
    /// Nil for two areas.
    public let standardError: Double?
    /// Not below -1.
    public let lower: Double?
    /// Not above 1.
    public let upper: Double?

    /// Nil for fewer than two areas or no outlets.
    /// - Parameter ranked: cost grows with the number of areas.
    public init?(_ ranked: RankedAreas, level: ConfidenceLevel = .ninetyFive) {
        let areas = ranked.areas
        let events = Double(ranked.events)
        let residents = Double(ranked.residents)
        guard areas.count >= 2, events > 0 else { return nil }
        let ridits = Ridit.scale(areas.map(\.residents))
        // f y / mean is the area's share of outlets.
        let value = 2 * zip(areas, ridits).reduce(0.0) { $0 + Double($1.0.events) / events * $1.1 } - 1
        self.value = value
        count = areas.count
        guard areas.count > 2, let deviate = StudentT.deviate(alpha: level.alpha, degreesOfFreedom: areas.count - 2) else {
            standardError = nil
            lower = nil
            upper = nil
            return
        }
        var sum = 0.0
        var before = 0
        for (area, ridit) in zip(areas, ridits) {
            let share = Double(area.residents) / residents
            let relative = Double(area.events) / events / share
            let after = before + area.events
            let term = relative * (2 * ridit - 1 - value) + 2 - Double(before) / events - Double(after) / events
            sum += share * share * (term - 1 - value) * (term - 1 - value)
            before = after
        }
        let error = (sum * Double(count) / Double(count - 1)).squareRoot()
        standardError = error
        lower = max(-1, value - deviate * error)
        upper = min(1, value + deviate * error)
    }
}
