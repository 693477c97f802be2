internal import Foundation
internal import Measures

/// Postcodes for people: every one where they are few; else quarters by district, and the ten farthest from an outlet.
struct AccessSummary {
    private static let few = 40

    private let postcodes: PostcodeFigures
    private let districts: [String]
    private let kind: String
    private let catchment: Double

    init(_ postcodes: PostcodeFigures, districts: [String], kind: String, catchment: Double) {
        self.postcodes = postcodes
        self.districts = districts
        self.kind = kind
        self.catchment = catchment
    }

    var text: String {
        let title = "Straight-line access to outlets (\(kind)) from \(postcodes.count) postcodes."
        guard postcodes.count > Self.few else { return ([title] + table(postcodes)).joined(separator: "\n") }
        return ([title] + quarters + ["", "Farthest from an outlet:"] + table(farthest)).joined(separator: "\n")
    }

    private var radii: [Double] { postcodes.first?.within.map(\.radius) ?? [] }

    private var farthest: [AccessFigures] {
        var chosen: [AccessFigures] = []
        for postcode in postcodes {
            guard let nearest = postcode.nearest, chosen.count < 10 || nearest > chosen.last?.nearest ?? 0 else { continue }
            let place = chosen.firstIndex { $0.nearest ?? 0 < nearest } ?? chosen.endIndex
            chosen.insert(postcode, at: place)
            if chosen.count > 10 { chosen.removeLast() }
        }
        return chosen
    }

    /// What is summed up, and how it is written.
    private var figures: [(title: String, form: String, value: (AccessFigures) -> Double?)] {
        var figures: [(title: String, form: String, value: (AccessFigures) -> Double?)] = [
            ("metres to the nearest", "%.0f", { $0.nearest })
        ]
        if let k = postcodes.first?.kthNearest.k, k > 1 { figures.append(("metres to number \(k)", "%.0f", { $0.kthNearest.metres })) }
        for (band, radius) in radii.enumerated() {
            figures.append(("within \(AccessBasis.metres(radius)) m", "%.0f", { $0.within[band].count.map(Double.init) }))
        }
        let reach = AccessBasis.metres(catchment)
        figures.append(("per 10,000 residents, catchment \(reach) m", "%.1f", { $0.catchment }))
        figures.append(("the same, Gaussian", "%.1f", { $0.catchmentGaussian }))
        figures.append(("share of the catchment seen", "%.2f", { $0.seen }))
        return figures
    }

    /// One row a figure and district: a quarter of the postcodes do not exceed the lower quarter, half the middle.
    private var quarters: [String] {
        var table = TextTable(
            ["district", "figure", "least", "lower quarter", "middle", "upper quarter", "greatest", "not known"],
            numeric: [2, 3, 4, 5, 6, 7])
        let figures = figures
        for (district, members) in Dictionary(grouping: postcodes.indices, by: { districts[$0] }).sorted(by: { $0.key < $1.key }) {
            var columns = figures.map { _ in [Double]() }
            for number in members {
                let postcode = postcodes[number]
                for (column, figure) in figures.enumerated() {
                    if let value = figure.value(postcode) { columns[column].append(value) }
                }
            }
            for (figure, column) in zip(figures, columns) {
                let values = column.sorted()
                func quantile(_ share: Double) -> String {
                    guard !values.isEmpty else { return "-" }
                    return String(format: figure.form, values[max(0, Int((share * Double(values.count)).rounded(.up)) - 1)])
                }
                table.add(
                    [district, figure.title] + [0, 0.25, 0.5, 0.75, 1].map(quantile)
                        + [members.count == values.count ? "" : "\(members.count - values.count)"])
            }
        }
        return [table.text]
    }

    private func table(_ postcodes: some Collection<AccessFigures>) -> [String] {
        func decimal(_ value: Double?, _ form: String) -> String { value.map { String(format: form, $0) } ?? "-" }
        let columns = radii.map { "within \(AccessBasis.metres($0)) m" }
        var table = TextTable(
            ["postcode", "area", "nearest m"] + columns + ["per 10,000", "Gaussian", "seen"],
            numeric: Set(2...(5 + columns.count)))
        for postcode in postcodes {
            table.add(
                [postcode.postcode ?? "-", postcode.lsoa ?? "-", decimal(postcode.nearest, "%.0f")]
                    + postcode.within.map { $0.count.map { "\($0)" } ?? "-" }
                    + [decimal(postcode.catchment, "%.1f"), decimal(postcode.catchmentGaussian, "%.1f"), decimal(postcode.seen, "%.2f")])
        }
        return [table.text]
    }
}
