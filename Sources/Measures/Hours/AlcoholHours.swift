/// Permitted hours of all outlets near a place added up over a week: an outlet permitted from 10:00 to 23:00 every day gives
/// 91, one permitted always 168.
public struct AlcoholHours: Hashable, Sendable {
    /// Hours a week that are stated as permitted.
    public let low: Double
    /// These, and every hour of which nothing is stated.
    public let high: Double

    public init(_ outlets: [HoursOutlet]) {
        let permitted = outlets.reduce(0) { $0 + $1.week.permitted.count }
        let open = outlets.reduce(0) { $0 + $1.week.notStated.count }
        low = Double(permitted) / 60
        high = Double(permitted + open) / 60
    }
}
