internal import Geometry
public import Licensing
internal import Statistics

/// Incidents that a partner shared under conditions, as restricted factors: counts by kind, suppressed and rounded by the
/// extract's own rule before anything else is made of them.
///
/// Only counts, and no sum over kinds: a rate made of the true count would give it away, and two ways of adding up one table
/// would need hiding along both.
public enum IncidentFactors {
    public static let suppressed = "suppressed"

    /// - Parameter areas: in order of code.
    public static func figures(_ areas: [AreaProfile], _ extracts: [IncidentExtract]) -> (columns: [FactorColumn], wider: [WiderFigure]) {
        let index = AreaIndex(areas.map(\.shape))
        let members = Dictionary(grouping: areas.indices) { areas[$0].districtCode ?? areas[$0].districtName }
            .sorted { $0.key < $1.key }
        var columns: [FactorColumn] = []
        var wider: [WiderFigure] = []
        for extract in extracts {
            let terms = extract.terms
            for (kind, incidents) in Dictionary(grouping: extract.incidents, by: { $0.kind.lowercased() }).sorted(by: { $0.key < $1.key }) {
                var counts = [Int](repeating: 0, count: areas.count)
                for incident in incidents {
                    if let area = incident.place.flatMap(index.locate) { counts[area] = CellSuppression.sum(counts[area], incident.count) }
                }
                let factor = factor(kind, of: extract)
                var values = [FactorValue](repeating: .missing(suppressed), count: areas.count)
                for (district, places) in members {
                    let table = CellSuppression(
                        places.map { counts[$0] }, fewestShown: terms.fewestShown, roundedTo: terms.roundedTo)
                    for (place, cell) in zip(places, table.cells) {
                        if case .shown(let count) = cell { values[place] = value(count) }
                    }
                    var whole = factor
                    whole.level = .district
                    wider.append(
                        WiderFigure(
                            code: district, name: places.first.map { areas[$0].districtName } ?? district, district: district,
                            factor: whole,
                            value: table.total.map(value) ?? .missing("\(suppressed), because it would tell of an area's count")))
                }
                columns.append(FactorColumn(factor: factor, values: values))
            }
        }
        return (columns, wider)
    }

    /// The limits are of the count as shown: of the true one they would give it away.
    private static func value(_ count: Int) -> FactorValue {
        let interval = PoissonInterval.recommended(count: count)
        return FactorValue(Double(count), lower: interval.lower, upper: interval.upper, n: count)
    }

    private static func factor(_ kind: String, of extract: IncidentExtract) -> Factor {
        let terms = extract.terms
        let rounding = terms.roundedTo > 1 ? ", others rounded to the nearest \(terms.roundedTo)" : ""
        return Factor(
            id: "restricted_\(Factor.slug(kind))", head: kind, title: "incidents: \(kind)", unit: "count",
            period: extract.period, source: "\(terms.partner), \(extract.title); shared under: \(terms.basis)",
            interval: "95% of the count as shown, Byar from 10, exact Poisson below", direction: .higherIsWorse,
            subject: .incidents,
            note: "RESTRICTED. Counts below \(terms.fewestShown) are suppressed, and others where they would tell of one"
                + "\(rounding). Positioned by: \(terms.positionedBy). Incidents without a place are in no area.",
            isRestricted: true)
    }
}

extension IncidentExtract {
    /// "2024-01-03 to 2024-12-30".
    package var period: String {
        let days = incidents.compactMap { $0.date ?? $0.period }.sorted()
        guard let first = days.first, let last = days.last else { return "not stated" }
        return first == last ? first : "\(first) to \(last)"
    }
}
