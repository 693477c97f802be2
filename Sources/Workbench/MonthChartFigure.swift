internal import Cartography
internal import Foundation
internal import Licensing
internal import Wording
internal import Zones

extension Desk {
    /// The months inside and in the comparator as SVG; the comparator is scaled to the inside's sum before adoption.
    /// - Throws: `Fault` where there is no series to draw.
    static func monthChart(
        _ found: OutlineEvaluation, outline: String, adopted: CalendarDate, types: [String], inputs: [InputReport], shown: URL
    ) throws -> String {
        guard found.evaluation != nil, let series = found.series, let first = series.months.first, let last = series.months.last else {
            throw Fault(
                .data, file: shown.relativePath, field: "draw",
                message: "\(shown.relativePath): there are no months of recorded crime to draw for \(outline). \(found.refusal ?? "")"
                    .trimmingCharacters(in: .whitespaces))
        }
        let all = (first.number...last.number).map(CalendarMonth.init(number:))
        let places = Dictionary(uniqueKeysWithValues: series.months.enumerated().map { ($1, $0) })
        let cut = AdoptedSeries(series, adopted: adopted)
        let inside = cut.monthsBefore > 0 ? cut.insideSums.before : series.inside.reduce(0, +)
        let outside = cut.monthsBefore > 0 ? cut.comparatorSums?.before : series.comparator.map { $0.reduce(0, +) }
        let scale = outside.flatMap { $0 > 0 ? Double(inside) / Double($0) : nil }
        func values(_ counts: [Int], _ scale: Double) -> [Double?] { all.map { month in places[month].map { Double(counts[$0]) * scale } } }
        let second = series.comparator.flatMap { counts in
            scale.map { scale in
                MonthChart.Series(
                    words: "comparator, \(found.comparatorCodes.count) LSOAs, times \(NumberText.measure(scale)) so that both have the same "
                        + "sum before adoption", values: values(counts, scale))
            }
        }
        let what = types.isEmpty ? "all types" : types.joined(separator: ", ")
        let drawn = MonthChart(
            id: "evaluation", title: "Recorded crime by month: \(outline)", description: "Crimes recorded (\(what)), by month.",
            axisTitle: "Crimes a month (\(what))", months: all.map(\.description),
            first: .init(words: "inside, \(found.insideCodes.count) whole LSOA\(found.insideCodes.count == 1 ? "" : "s")", values: values(series.inside, 1)), second: second)
        guard var chart = drawn else {
            throw Fault(.software, message: "The months of \(outline) cannot be drawn.")
        }
        let start = CalendarMonth(of: adopted)
        let place = Double(start.number - first.number) + Double(adopted.parts.day - 1) / 31
        if place >= 0, place <= Double(all.count) { chart.moment = (place, "adopted \(adopted)") }
        let crime = inputs.filter { $0.publication == Publication.crime.rawValue }
        chart.attribution = [
            "Source: data.police.uk, Open Government Licence v3.0 (\(crime.count) files), by where the anonymous map point lies; no time of "
                + "day, no mark of alcohol. Months that are not held leave a gap."
        ]
        return chart.svg()
    }
}
