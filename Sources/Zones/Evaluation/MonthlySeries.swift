public import Licensing

/// Incidents by month inside an outline and in its comparator. A month that is not held is not there, and is not nought.
public struct MonthlySeries: Hashable, Sendable {
    /// Ascending, each once.
    public let months: [CalendarMonth]
    /// One for each month.
    public let inside: [Int]
    /// One for each month; nil where there is no comparator.
    public let comparator: [Int]?

    /// Nil where the lists are of different lengths or the months do not rise.
    public init?(months: [CalendarMonth], inside: [Int], comparator: [Int]?) {
        guard inside.count == months.count, comparator.map({ $0.count == months.count }) ?? true,
            zip(months, months.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        self.months = months
        self.inside = inside
        self.comparator = comparator
    }

    /// Months between the first and the last that are not held.
    public var missing: [CalendarMonth] {
        guard let first = months.first, let last = months.last else { return [] }
        let held = Set(months)
        return (first.number...last.number).map(CalendarMonth.init(number:)).filter { !held.contains($0) }
    }
}

/// A series cut at a day: the months that ended before it, and those that began on it or after. The month within which the day
/// falls belongs to neither.
public struct AdoptedSeries: Hashable, Sendable {
    public let months: [CalendarMonth]
    public let inside: [Int]
    public let comparator: [Int]?
    public let isAfter: [Bool]
    /// The month that the day falls into, where it is held and left out.
    public let leftOut: CalendarMonth?

    public init(_ series: MonthlySeries, adopted: CalendarDate) {
        let month = CalendarMonth(of: adopted)
        let isWhole = adopted.parts.day == 1
        let kept = series.months.indices.filter { isWhole || series.months[$0] != month }
        months = kept.map { series.months[$0] }
        inside = kept.map { series.inside[$0] }
        comparator = series.comparator.map { counts in kept.map { counts[$0] } }
        isAfter = months.map { $0 >= month }
        leftOut = kept.count < series.months.count ? month : nil
    }

    private init(_ other: AdoptedSeries, keeping kept: [Int], isAfter: (Int) -> Bool) {
        months = kept.map { other.months[$0] }
        inside = kept.map { other.inside[$0] }
        comparator = other.comparator.map { counts in kept.map { counts[$0] } }
        self.isAfter = kept.map(isAfter)
        leftOut = nil
    }

    public var monthsBefore: Int { isAfter.count { !$0 } }
    public var monthsAfter: Int { isAfter.count { $0 } }

    /// The months before adoption alone, cut at one of them.
    /// - Parameter place: of the first month taken as after.
    func before(cutAt place: Int) -> AdoptedSeries {
        AdoptedSeries(self, keeping: Array(0..<monthsBefore)) { $0 >= place }
    }

    func sums(_ counts: [Int]) -> (before: Int, after: Int) {
        zip(counts, isAfter).reduce(into: (0, 0)) { sums, next in
            if next.1 { sums.1 += next.0 } else { sums.0 += next.0 }
        }
    }

    public var insideSums: (before: Int, after: Int) { sums(inside) }
    public var comparatorSums: (before: Int, after: Int)? { comparator.map(sums) }
    var numbers: [Int] { months.map(\.number) }
}
