internal import Licensing
internal import Measures
internal import Workspace

/// The factor table as a layer: a column for each value and one with "_pct" for its percentile.
enum FactorLayer {
    static func table(_ table: FactorTable, _ composite: Composite?, called name: String) -> FeatureTable {
        let mark = table.isRestricted ? "RESTRICTED: " : ""
        var columns: [FeatureTable.Column] = [
            .init("code", .text), .init("name", .text), .init("district", .text), .init("vintage", .text),
        ]
        for factor in table.factors {
            let about = [factor.title, factor.source, factor.period, factor.direction.rawValue, factor.note ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ". ")
            columns.append(.init(factor.id, .real, unit: factor.unit, about: about))
            columns.append(
                .init("\(factor.id)_pct", .real, unit: "percentile, 0 to 100", about: "Among the district's areas, by value."))
        }
        if let composite {
            let parts = composite.parts.map { "\($0.factor.id) \($0.weight)" }.joined(separator: ", ")
            columns.append(
                .init(
                    "composite", .real, unit: "weighted sum of \(composite.method == .z ? "standard scores" : "ranks")",
                    about: "\(Composite.words); \(Composite.limits). Weights: \(parts)."))
            columns.append(
                .init("composite_pct", .real, unit: "percentile, 0 to 100", about: "Among the district's areas, by value."))
        }
        func real(_ number: Double?) -> FeatureTable.Value { .init(number) }
        return FeatureTable(
            table: name, title: "\(mark)Risk factors by LSOA",
            about: "One row an area; what each column is stands in its description. Empty is not known.", kind: .areas,
            columns: columns,
            rows: table.areas.indices.map { index in
                let area = table.areas[index]
                var values: [FeatureTable.Value] = [
                    .text(area.code), .text(area.name), .text(area.districtName), .text(area.vintage.rawValue),
                ]
                for column in table.columns { values += [real(column.values[index].value), real(column.values[index].percentile)] }
                if let composite { values += [real(composite.values[index].value), real(composite.values[index].percentile)] }
                return (.area(area.shape), values)
            })
    }
}
