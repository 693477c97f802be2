internal import Geometry
public import Licensing
public import Statistics

/// The effect worked out where nothing was adopted: at earlier dates in the same place, and at the same date in other places.
/// A true effect stands out from them.
public struct Placebos: Hashable, Sendable {
    public struct Date: Hashable, Sendable {
        /// The first month taken as after.
        public let month: CalendarMonth
        public let effect: SeriesEffect
    }

    public struct Place: Hashable, Sendable {
        /// Of its LSOAs.
        public let codes: [String]
        public let effect: SeriesEffect
    }

    /// Every month before adoption that has enough months before and after it that are before adoption too.
    public let dates: [Date]
    public let places: [Place]

    public init(
        _ series: AdoptedSeries, places: [(codes: [String], series: MonthlySeries)], adopted: CalendarDate, rule: EvaluationRule
    ) {
        let fewest = max(1, rule.fewestMonthsFitted)
        let last = series.monthsBefore - fewest
        dates = last < fewest
            ? []
            : (fewest...last).compactMap { place in
                DifferenceInDifferences.effect(series.before(cutAt: place)).map { Date(month: series.months[place], effect: $0) }
            }
        self.places = places.compactMap { codes, series in
            let cut = AdoptedSeries(series, adopted: adopted)
            guard cut.insideSums.before >= rule.fewestIncidents else { return nil }
            return DifferenceInDifferences.effect(cut).map { Place(codes: codes, effect: $0) }
        }
    }

    /// The date that stands out most.
    public var strongestDate: Date? { dates.max { ($0.effect.strength, $1.month) < ($1.effect.strength, $0.month) } }

    /// How many of the places show a change at least as strong, in either direction.
    public func placesAsStrong(as effect: SeriesEffect) -> Int { places.count { $0.effect.strength >= effect.strength } }

    /// (1 + places at least as strong) / (1 + places), as in a permutation test; nil without places.
    public func placeShare(of effect: SeriesEffect) -> Double? {
        places.isEmpty ? nil : Double(1 + placesAsStrong(as: effect)) / Double(1 + places.count)
    }

    /// Groups of as many contiguous areas as were adopted, one grown from each candidate: again and again the neighbour whose
    /// centre is nearest to the start's. Each set once; a start with too few neighbours has none.
    /// - Parameters:
    ///   - candidates: numbers of areas, ascending.
    ///   - centres: a point inside each area.
    static func groups(of size: Int, among candidates: [Int], neighbours: Neighbours, centres: [Point]) -> [[Int]] {
        // With more than half of them in the group, the rest would be no comparator.
        guard size > 0, candidates.count >= 2 * size else { return [] }
        let allowed = Set(candidates)
        var seen: Set<[Int]> = []
        return candidates.compactMap { start in
            func distance(_ other: Int) -> Double {
                let (x, y) = (centres[other].x - centres[start].x, centres[other].y - centres[start].y)
                return x * x + y * y
            }
            var group = [start]
            var rim = Set(neighbours.of(start).map(Int.init)).intersection(allowed)
            while group.count < size, let next = rim.map({ (distance: distance($0), area: $0) }).min(by: { $0 < $1 })?.area {
                group.append(next)
                rim = rim.union(neighbours.of(next).map(Int.init)).intersection(allowed).subtracting(group)
            }
            let sorted = group.sorted()
            return group.count == size && seen.insert(sorted).inserted ? sorted : nil
        }
    }
}
