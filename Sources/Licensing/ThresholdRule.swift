/// A rule of the user's own, by which places or areas are told apart. No law sets such a number.
public struct ThresholdRule: Hashable, Sendable {
    public enum Condition: Hashable, Sendable {
        /// So many outlets or more within so many metres in a straight line, of a postcode or a place.
        case outlets(atLeast: Int, metres: Double)
        /// An area's count above the upper limit of what its district's rate lets expect, so many per cent of chance, one-sided.
        case rateAbove(percent: Double)
    }

    public var name: String
    public var condition: Condition

    public init(name: String, condition: Condition) {
        self.name = name
        self.condition = condition
    }
}
