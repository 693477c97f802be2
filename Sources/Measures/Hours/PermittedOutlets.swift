public import Geometry
public import Licensing

/// The outlets near a place that are permitted to sell alcohol at each hour of the week.
///
/// Low: outlets whose register states that the moment is permitted. High: those and the outlets of which nothing is stated
/// for the moment, as if they were permitted. The true number lies between the two, if the register is right. An hour counts
/// what is permitted at its first minute; at the minute of its end an outlet is permitted no longer. Cost grows with the
/// number of premises.
public struct PermittedOutlets: Sendable {
    /// How many outlets, at the least and at the most.
    public struct Span: Hashable, Sendable {
        public let low: Int
        public let high: Int

        public init(low: Int, high: Int) {
            self.low = low
            self.high = high
        }
    }

    public struct Hour: Hashable, Sendable {
        public let weekday: Weekday
        /// 0 to 23.
        public let hour: Int
        public let outlets: Span
    }

    /// Metres; at exactly the radius counts as within.
    public let radius: Double
    /// Nearest first.
    public let outlets: [HoursOutlet]
    /// From Monday 0 to Sunday 23.
    public let hours: [Hour]

    /// - Parameters:
    ///   - premises: those without a place, of another status and without alcohol are left out, whatever the rule counts.
    ///   - rule: of on- or off-sales rows that do not state their activities may be either, so they count in `high`.
    public init(_ premises: [RegisteredPremises], rule: OutletRule, place: Point, radius: Double) {
        self.radius = radius
        let limit = radius * radius
        var found: [(squared: Double, number: Int)] = []
        if place.isFinite, radius >= 0 {
            for (number, premises) in premises.enumerated() {
                let record = premises.record
                guard let point = record.place, point.isFinite, rule.admits(record.status), record.sellsAlcohol != false,
                    record.sales == .notStated || (record.sales != .none && rule.counts(record.sales))
                else { continue }
                let (dx, dy) = (point.x - place.x, point.y - place.y)
                let squared = dx * dx + dy * dy
                if squared <= limit { found.append((squared, number)) }
            }
        }
        outlets = found.sorted { ($0.squared, $0.number) < ($1.squared, $1.number) }
            .map { HoursOutlet(premises[$0.number], metres: $0.squared.squareRoot()) }
        var low = [Int](repeating: 0, count: 168)
        var open = low
        for outlet in outlets {
            for hour in outlet.week.permitted.hours { low[hour] += 1 }
            for hour in outlet.week.notStated.hours { open[hour] += 1 }
        }
        hours = Weekday.allCases.flatMap { day in
            (0..<24).map { hour in
                let index = day.index * 24 + hour
                return Hour(weekday: day, hour: hour, outlets: Span(low: low[index], high: low[index] + open[index]))
            }
        }
    }

    /// At one minute of the week.
    public func count(at moment: WeekMoment) -> Span {
        let low = outlets.count { $0.week.permitted.contains(moment.minuteOfWeek) }
        let open = outlets.count { $0.week.notStated.contains(moment.minuteOfWeek) }
        return Span(low: low, high: low + open)
    }

    /// Outlets by how far their register speaks of their hours.
    public func count(_ statement: HoursOutlet.Statement) -> Int { outlets.count { $0.statement == statement } }

    /// Rows that state a timing for certain days of the year, which no figure here takes in.
    public var otherTimings: Int { outlets.count { !($0.hours?.otherTimings.isEmpty ?? true) } }
}
