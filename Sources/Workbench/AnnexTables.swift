internal import Assessment
internal import Evidence
internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace
internal import Zones

/// The CSV annexes of a pack: the figures of its tables as they were worked out, not rounded; an empty cell is "not
/// known" or "not stated".
enum AnnexTables {
    static func all(_ site: SiteAssessment, _ district: Desk.District) -> [(
        name: String, columns: [String], rows: [[String]]
    )] {
        [
            outletsWithin(site), premisesNear(site), flat("areas", AnnexLayers.areas(district.density)),
            deciles(district.density), flat("concentrations", AnnexLayers.concentrations([district.concentrations])),
            crime(site),
        ].compactMap(\.self)
    }

    private static func outletsWithin(_ site: SiteAssessment) -> (String, [String], [[String]]) {
        (
            "outlets-within",
            [
                "radius_m", "all", "on_sales", "off_sales", "not_stated", "no_alcohol", "postcodes_compared",
                "postcodes_with_fewer", "postcodes_with_as_many", "middle_postcode_all",
            ],
            site.within.map { ring in
                [
                    "\(Int(ring.radius))", "\(ring.outlets.all)", text(ring.outlets.on), text(ring.outlets.off),
                    "\(ring.outlets.notStated)", "\(ring.outlets.noAlcohol)", "\(ring.postcodes)",
                    "\(ring.postcodesWithFewer)", "\(ring.postcodesWithAsMany)", text(ring.median),
                ]
            }
        )
    }

    private static func premisesNear(_ site: SiteAssessment) -> (String, [String], [[String]]) {
        (
            "premises-near",
            ["register_row", "name", "kind_as_judged", "rule", "confidence", "metres", "alcohol", "status", "placed_by", "easting", "northing"],
            site.nearest.map { entry in
                let record = entry.premises.record
                let judged = record.judgedKind
                return [
                    entry.premises.label, record.name ?? "", judged.kind.rawValue, judged.rule,
                    judged.confidence.rawValue, "\(entry.metres)", record.sales.rawValue,
                    record.status.rawValue, record.placement.rawValue, record.place.map { "\($0.x)" } ?? "",
                    record.place.map { "\($0.y)" } ?? "",
                ]
            }
        )
    }

    private static func deciles(_ density: DensityTable) -> (String, [String], [[String]]) {
        (
            "deciles", ["imd_decile", "areas", "outlets", "residents", "per_10000", "lower_95", "upper_95", "interval"],
            density.deciles.map { decile in
                [
                    "\(decile.decile)", "\(decile.areas)", text(decile.premises), text(decile.population),
                    text(decile.rate?.value), text(decile.rate?.lower), text(decile.rate?.upper),
                    decile.rate?.method.rawValue ?? "",
                ]
            }
        )
    }

    private static func crime(_ site: SiteAssessment) -> (String, [String], [[String]])? {
        guard let crime = site.crime, let period = crime.period else { return nil }
        return (
            "crime-area", ["area", "type", "recorded", "force", "months"],
            crime.byType.sorted { $0.key < $1.key }.map { type, count in
                [crime.area.code, type, "\(count)", period.force, period.months.joined(separator: " ")]
            }
        )
    }

    /// A layer as rows of text, points with their easting and northing.
    static func csv(_ table: FeatureTable) -> String {
        let (_, columns, rows) = flat(table.table, table)
        return AnnexTable.csv(columns: columns, rows: rows)
    }

    private static func flat(_ name: String, _ table: FeatureTable) -> (String, [String], [[String]]) {
        let place = table.kind == .points ? ["easting", "northing"] : []
        return (
            name, table.columns.map(\.name) + place,
            table.rows.map { row in
                let position: [String] =
                    if case .point(let point) = row.shape { ["\(point.x)", "\(point.y)"] } else { place.map { _ in "" } }
                return row.values.map(text) + position
            }
        )
    }

    private static func text(_ value: FeatureTable.Value) -> String {
        switch value {
        case .none: ""
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }

    private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
    private static func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
}
