public import Licensing

/// An outlet near a place with what its register says of its hours.
public struct HoursOutlet: Sendable {
    /// How far a register speaks of an outlet's hours.
    public enum Statement: String, Hashable, Sendable, CaseIterable {
        /// Every day of the week.
        case whole
        /// Some days.
        case partly
        /// None.
        case notStated
        /// There are words that could not all be read; counted as not stated.
        case notRead
        /// There are hours, but the row does not say that alcohol may be sold; counted as not stated.
        case alcoholNotStated
    }

    public let premises: RegisteredPremises
    /// From the place, in a straight line.
    public let metres: Double
    public let statement: Statement
    /// Nil unless `statement` is `whole` or `partly`.
    public let hours: WeeklyHours?
    public let week: PermittedWeek

    init(_ premises: RegisteredPremises, metres: Double) {
        self.premises = premises
        self.metres = metres
        let record = premises.record
        let stored = record.hours.map { try? WeeklyHours(stored: $0) }
        let statement: Statement
        switch stored {
        case nil: statement = .notStated
        case .some(nil): statement = .notRead
        case .some(.some(let hours)):
            let days = hours.statedDays.count
            if days == 0 {
                statement = .notStated
            } else if !record.sales.isStated, record.sellsAlcohol != true {
                statement = .alcoholNotStated
            } else {
                statement = days == 7 ? .whole : .partly
            }
        }
        self.statement = statement
        hours = statement == .whole || statement == .partly ? stored?.flatMap(\.self) : nil
        week = hours.map(PermittedWeek.init) ?? .unknown
    }
}
