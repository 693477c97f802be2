/// How much more counts vary about their group's rate than Poisson counts would: Pearson's chi-squared over its degrees of
/// freedom.
///
/// Each group has one rate, the sum of its counts over the sum of its bases. Units of which less than one event is expected
/// are put together, in the order given, until one is: the statistic is no chi-squared variable where little is expected.
public struct PearsonDispersion: Hashable, Sendable {
    public struct Unit: Hashable, Sendable {
        public let events: Int
        /// Ground, people or outlets.
        public let base: Double

        public init(events: Int, base: Double) {
            self.events = events
            self.base = base
        }
    }

    /// As it comes out, which may be below 1.
    public let value: Double
    public let degreesOfFreedom: Int
    /// Units after putting together.
    public let units: Int

    /// Never below 1.
    public var floored: Double { max(1, value) }

    /// Nil where no degree of freedom is left.
    public init?(groups: [[Unit]]) {
        var squares = 0.0
        var freedom = 0
        var units = 0
        for group in groups {
            let base = group.reduce(0) { $0 + $1.base }
            let events = group.reduce(0) { $0 + $1.events }
            guard base > 0, events > 0 else { continue }
            let rate = Double(events) / base
            var parts: [(events: Double, expected: Double)] = []
            for unit in group {
                if let last = parts.last, last.expected < 1 {
                    parts[parts.count - 1] = (last.events + Double(unit.events), last.expected + rate * unit.base)
                } else {
                    parts.append((Double(unit.events), rate * unit.base))
                }
            }
            if parts.count > 1, let last = parts.last, last.expected < 1 {
                parts.removeLast()
                let before = parts[parts.count - 1]
                parts[parts.count - 1] = (before.events + last.events, before.expected + last.expected)
            }
            for part in parts where part.expected > 0 {
                squares += (part.events - part.expected) * (part.events - part.expected) / part.expected
            }
            freedom += parts.count - 1
            units += parts.count
        }
        guard freedom > 0 else { return nil }
        value = squares / Double(freedom)
        degreesOfFreedom = freedom
        self.units = units
    }
}
