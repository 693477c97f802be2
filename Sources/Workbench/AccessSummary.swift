internal import Foundation
internal import Measures

/// Postcodes for people: every one where they are few; else quarters by district, and the ten farthest from an outlet.
struct AccessSummary {
    private static let few = 40

    private let postcodes: [AccessFigures]
    private let districts: [String]
    private let kind: String
    private let catchment: Double

    init(_ postcodes: [AccessFigures], districts: [String], kind: String, catchment: Double) {
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
        let known = postcodes.filter { $0.nearest != nil }
        return Array(known.sorted { ($0.nearest ?? 0, $1.postcode ?? "") > ($1.nearest ?? 0, $0.postcode ?? "") }.prefix(10))
    }

    /// One row a figure and district: a quarter of the postcodes do not exceed the lower quarter, half the middle.
    private var quarters: [String] {
        var table = TextTable(
            ["district", "figure", "least", "lower quarter", "middle", "upper quarter", "greatest", "not known"],
            numeric: [2, 3, 4, 5, 6, 7])
        for (district, members) in Dictionary(grouping: zip(districts, postcodes), by: \.0).sorted(by: { $0.key < $1.key }) {
            let own = members.map(\.1)
            func add(_ figure: String, _ form: String, _ value: (AccessFigures) -> Double?) {
                let values = own.compactMap(value).sorted()
                func quantile(_ share: Double) -> String {
                    guard !values.isEmpty else { return "-" }
                    return String(format: form, values[max(0, Int((share * Double(values.count)).rounded(.up)) - 1)])
                }
                table.add(
                    [district, figure] + [0, 0.25, 0.5, 0.75, 1].map(quantile)
                        + [own.count == values.count ? "" : "\(own.count - values.count)"])
            }
            add("metres to the nearest", "%.0f", \.nearest)
            if let k = own.first?.kthNearest.k, k > 1 { add("metres to number \(k)", "%.0f") { $0.kthNearest.metres } }
            for (band, radius) in radii.enumerated() {
                add("within \(AccessBasis.metres(radius)) m", "%.0f") { $0.within[band].count.map(Double.init) }
            }
            let reach = AccessBasis.metres(catchment)
            add("per 10,000 residents, catchment \(reach) m", "%.1f", \.catchment)
            add("the same, Gaussian", "%.1f", \.catchmentGaussian)
            add("share of the catchment seen", "%.2f", \.seen)
        }
        return [table.text]
    }

    private func table(_ postcodes: [AccessFigures]) -> [String] {
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
