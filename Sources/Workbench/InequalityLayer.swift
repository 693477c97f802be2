internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace

/// The areas with where they stand on the scale of deprivation, for QGIS: what lies above the line and what below it.
enum InequalityLayer {
    static func table(_ table: InequalityTable, _ density: DensityTable, name: String) -> FeatureTable {
        let areas = Dictionary(density.areas.map { ($0.area.code, $0.area) }) { first, _ in first }
        let rates = "outlets per 10,000 residents"
        return FeatureTable(
            table: name, title: "Outlets over the scale of deprivation", about: density.rule.sentence + " " + InequalityReport.meaning,
            kind: .areas,
            columns: [
                .init("code", .text), .init("name", .text), .init("district", .text),
                .init("imd_rank", .integer, about: "National rank of deprivation, 1 is most deprived."),
                .init("imd_decile", .integer, about: "National decile of deprivation, 1 is most deprived."),
                .init("outlets", .integer, unit: "outlets", about: "Of the kind asked for."),
                .init("residents", .integer, unit: "residents", about: "All ages."),
                .init("per_10000", .real, unit: rates),
                .init("ridit", .real, about: "The area's middle among all residents from 0 (most deprived) to 1 (least deprived)."),
                .init("on_the_line", .real, unit: rates, about: "Fitted rate by the line over deciles; empty where there is none."),
                .init("cumulative_residents", .real, unit: "share", about: "Of all residents, in this area and more deprived ones."),
                .init("cumulative_outlets", .real, unit: "share", about: "Of all outlets, in this area and more deprived ones."),
            ],
            rows: rows(table, areas))
    }

    private static func rows(
        _ table: InequalityTable, _ areas: [String: AreaProfile]
    ) -> [(shape: FeatureTable.Shape?, values: [FeatureTable.Value])] {
        let ranked = table.ranked.areas
        return zip(ranked, Ridit.scale(ranked.map(\.residents))).enumerated().map { number, entry in
            let (area, ridit) = entry
            let profile = areas[area.code]
            // The curve begins with a point of no area.
            let point = table.curve.points.indices.contains(number + 1) ? table.curve.points[number + 1] : nil
            let values: [FeatureTable.Value] = [
                .text(area.code), .text(profile?.name ?? ""), .text(profile?.districtName ?? ""), .integer(area.rank),
                .integer(area.decile), .integer(area.events), .integer(area.residents), .real(area.rate), .real(ridit),
                .init(table.slopeByDecile?.line.height(at: ridit)), .init(point?.residents), .init(point?.outlets),
            ]
            return (shape: profile.map { .area($0.shape) }, values: values)
        }
    }
}
