internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics

/// RESTRICTED. Incidents of a partner's extract within reach of a place, beside those within the same reach of other places.
///
/// Other places' circles overlap, so an incident may stand in several of them. Their mean is taken for what it is, a weighted
/// sum of incidents with the share of circles that hold each as its weight, and varies as such a sum does. Cost grows with the
/// other places times the incidents within reach of each.
struct IncidentRing {
    /// As it is, before any suppression.
    let count: Int
    /// Within reach of the other places, on average: rounded so that no single place's count can be worked out from two means
    /// of nearly the same places.
    let mean: Double
    let others: Int
    /// Of the other places, those with as many or more.
    let asMany: Int
    /// Of the months, 1 or above; nil where the extract's times bear none.
    private let dispersion: Double?
    /// Incidents that vary as the mean does.
    private let weight: Double
    private let months: Int

    /// - Parameters:
    ///   - months: month numbers of the whole extract, from the first to the last; nil where it states none.
    init(
        _ incidents: [IncidentRecord], round place: Point, others: [Point], reach: Double, months: ClosedRange<Int>?, terms: SharingTerms
    ) {
        let placed = incidents.filter { $0.place?.isFinite ?? false }
        let index = PointIndex(placed.compactMap(\.place))
        let slots = placed.map { incident in
            months.flatMap { months in
                incident.monthNumber.flatMap { months.contains($0) ? $0 - months.lowerBound : nil }
            }
        }
        var circles = [Int](repeating: 0, count: placed.count)
        func circle(_ centre: Point, isOther: Bool) -> (count: Int, units: [PearsonDispersion.Unit]) {
            var count = 0
            var series = [Int](repeating: 0, count: months?.count ?? 0)
            index.forEach(within: reach, of: centre) { number, _ in
                if isOther { circles[number] += 1 }
                count = CellSuppression.sum(count, placed[number].count)
                if let slot = slots[number] { series[slot] = CellSuppression.sum(series[slot], placed[number].count) }
            }
            return (count, series.map { .init(events: $0, base: 1) })
        }
        let own = circle(place, isOther: false)
        let rest = others.map { circle($0, isOther: true) }
        count = own.count
        self.others = others.count
        asMany = rest.count { $0.count >= own.count }
        let share = others.isEmpty ? 0 : 1 / Double(others.count)
        var sum = 0.0
        var variance = 0.0
        for (incident, held) in zip(placed, circles) where held > 0 {
            let part = Double(held) * share
            sum += part * Double(incident.count)
            variance += part * part * Double(incident.count)
        }
        mean = Self.told(sum, of: others.count, under: terms)
        weight = variance > 0 ? sum * sum / variance : 0
        self.months = months?.count ?? 0
        // The scatter of this place's own months, or of all places' where that is more: thin places hide it.
        dispersion = [PearsonDispersion(groups: [own.units]), PearsonDispersion(groups: [own.units] + rest.map(\.units))]
            .compactMap { $0?.floored }.max()
    }

    /// To a step of 1, 2 or 5 times a power of ten at which the sum behind the mean moves by four times what may not be shown.
    private static func told(_ mean: Double, of places: Int, under terms: SharingTerms) -> Double {
        guard places > 0 else { return 0 }
        let wanted = Double(max(4 * terms.fewestShown, 2 * terms.roundedTo)) / Double(places)
        let ten = pow(10, log10(wanted).rounded(.down))
        let step = [1, 2, 5, 10].map { $0 * ten }.first { $0 >= wanted * 0.999 } ?? wanted
        // Through whole steps, so that the printed figure is the figure.
        return step >= 1 ? (mean / step).rounded() * step : (mean / step).rounded() / (1 / step).rounded()
    }

    /// A count of this place over the mean, with 95% limits. The dispersion is rounded up to a tenth, so that it tells no more
    /// of single incidents than the counts do.
    /// - Parameter shown: the count as the extract's terms let it be shown.
    func ratio(of shown: Int) -> PlaceSurroundings.Span? {
        guard mean > 0, weight >= 1 else { return nil }
        // To two digits, downwards.
        var step = 1.0
        while weight / step >= 100 { step *= 10 }
        let events = max(1, Int((weight / step).rounded(.down) * step))
        return span(shown, 1, events, Double(events) / mean)
    }

    /// One year's count over another's, with 95% limits. - Parameters: as the extract's terms let them be shown.
    func change(from before: Int, to latest: Int) -> PlaceSurroundings.Span? { span(latest, 12, before, 12) }

    private func span(_ a: Int, _ pa: Double, _ b: Int, _ pb: Double) -> PlaceSurroundings.Span? {
        PlaceSurroundings.Span(
            OverdispersedRatio(
                a, pa, b, pb, dispersion: dispersion.map { ($0 * 10).rounded(.up) / 10 }, degreesOfFreedom: months - 1))
    }
}

extension IncidentRecord {
    /// As `CalendarMonth` numbers it; nil where only a year is given.
    var monthNumber: Int? { (date ?? period).flatMap { CalendarMonth(iso: String($0.prefix(7)))?.number } }

    /// When in the week it was; nil where the extract does not say.
    var weekMinute: (day: Weekday, minute: Int)? {
        guard let minute, let day = date.flatMap(CalendarDate.init(iso:)) else { return nil }
        return (day.weekday, minute)
    }
}
