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
    private typealias Column = FeatureTable.Column

    /// Of the place and its district, in the order of the pack; without shapes, or with the shapes of its maps.
    static func all(_ site: SiteAssessment, _ district: Desk.District) -> [FeatureTable] {
        [
            outletsWithin(site), premisesNear(site), areaAndDistrict(site, district), AnnexLayers.areas(district.density),
            deciles(district.density), AnnexLayers.concentrations([district.concentrations]), crime(site),
        ].compactMap(\.self)
    }

    private static func outletsWithin(_ site: SiteAssessment) -> FeatureTable {
        table(
            "outlets_within", "Outlets within distances of the place",
            [
                Column("radius_m", .integer, unit: "metres", about: "In a straight line."), Column("all", .integer, unit: "count"),
                Column("on_sales", .integer, unit: "count", about: "On-only and both."),
                Column("off_sales", .integer, unit: "count", about: "Off-only and both."),
                Column("not_stated", .integer, unit: "count"), Column("no_alcohol", .integer, unit: "count", about: "Apart."),
                Column("postcodes_compared", .integer, unit: "count", about: "Of the district."),
                Column("postcodes_with_fewer", .integer, unit: "count"), Column("postcodes_with_as_many", .integer, unit: "count"),
                Column("middle_postcode_all", .integer, unit: "count", about: "Outlets at the middle postcode."),
            ],
            site.within.map { ring in
                [
                    .integer(Int(ring.radius)), .integer(ring.outlets.all), .init(ring.outlets.on), .init(ring.outlets.off),
                    .integer(ring.outlets.notStated), .integer(ring.outlets.noAlcohol), .integer(ring.postcodes),
                    .integer(ring.postcodesWithFewer), .integer(ring.postcodesWithAsMany), .init(ring.median),
                ]
            })
    }

    private static func premisesNear(_ site: SiteAssessment) -> FeatureTable {
        table(
            "premises_near", "Licensed premises within 500 metres of the place",
            [
                Column("register_row", .text), Column("name", .text),
                Column("reference", .text, about: "The licence's own number, which stands for it where no name is kept."),
                Column("kind_as_judged", .text, about: "By written rules from name, address and what is permitted."),
                Column("rule", .text), Column("confidence", .text),
                Column("metres", .real, unit: "metres", about: "In a straight line from the place."), Column("alcohol", .text),
                Column("status", .text), Column("placed_by", .text), Column("easting", .real, unit: "metres", about: "EPSG:27700."),
                Column("northing", .real, unit: "metres", about: "EPSG:27700."),
            ],
            site.nearest.map { entry in
                let record = entry.premises.record
                let judged = record.judgedKind
                return [
                    .text(entry.premises.label), .init(record.name), .init(record.reference),
                    .text(judged.kind.rawValue), .text(judged.rule),
                    .text(judged.confidence.rawValue), .real(entry.metres), .text(record.sales.rawValue),
                    .text(record.status.rawValue), .text(record.placement.rawValue), .init(record.place?.x),
                    .init(record.place?.y),
                ]
            })
    }

    private static func areaAndDistrict(_ site: SiteAssessment, _ district: Desk.District) -> FeatureTable {
        let whole = DistrictDensity(district.density.areas, kind: .all)
        func row(_ name: String, _ kind: OutletRule.Kind, _ outlets: OutletCount, _ residents: Int?, _ km2: Double?, _ decile: Int?)
            -> [FeatureTable.Value]
        {
            let count = outlets.count(kind)
            let rate = count.flatMap { count in residents.flatMap { Rate(events: count, population: Double($0)) } }
            let density = count.flatMap { count in km2.flatMap { $0 > 0 ? Double(count) / $0 : nil } }
            return [
                .text(name), .text(kind.rawValue), .init(count), .init(residents), .init(rate?.value), .init(rate?.lower),
                .init(rate?.upper), .init(density), .init(decile),
            ]
        }
        let own = site.density.map { area in
            OutletRule.Kind.allCases.map { row(area.area.name, $0, area.outlets, area.area.residents, area.areaKm2, area.area.decile) }
        }
        return table(
            "area_and_district", "The area of the place and the district",
            [
                Column("area", .text), Column("kind", .text), Column("outlets", .integer, unit: "count"),
                Column("residents", .integer, unit: "people"), Column("per_10000", .real, unit: "outlets per 10,000 residents"),
                Column("lower_95", .real, unit: "outlets per 10,000 residents"),
                Column("upper_95", .real, unit: "outlets per 10,000 residents"),
                Column("per_km2", .real, unit: "outlets per square kilometre"),
                Column("imd_decile", .integer, about: "1 is the most deprived tenth in England."),
            ],
            (own ?? []) + OutletRule.Kind.allCases.map {
                row(district.authority.name, $0, whole.outlets, whole.residents, whole.areaKm2, nil)
            })
    }

    private static func deciles(_ density: DensityTable) -> FeatureTable {
        table(
            "deciles", "Outlets by national deprivation decile",
            [
                Column("imd_decile", .integer, about: "1 is the most deprived tenth in England."), Column("areas", .integer, unit: "count"),
                Column("outlets", .integer, unit: "count"), Column("residents", .integer, unit: "people"),
                Column("per_10000", .real, unit: "outlets per 10,000 residents"),
                Column("lower_95", .real, unit: "outlets per 10,000 residents"),
                Column("upper_95", .real, unit: "outlets per 10,000 residents"), Column("interval", .text, about: "Byar's or exact Poisson."),
            ],
            density.deciles.map { decile in
                [
                    .integer(decile.decile), .integer(decile.areas), .init(decile.premises), .init(decile.population),
                    .init(decile.rate?.value), .init(decile.rate?.lower), .init(decile.rate?.upper),
                    .init(decile.rate?.method.rawValue),
                ]
            })
    }

    private static func crime(_ site: SiteAssessment) -> FeatureTable? {
        guard let crime = site.crime, let period = crime.period, let total = crime.total else { return nil }
        return table(
            "crime_area", "Crime recorded in the area of the place",
            [
                Column("area", .text), Column("type", .text), Column("recorded", .integer, unit: "count"), Column("force", .text),
                Column("months", .text), Column("all_types", .integer, unit: "count", about: "Of the area, all types together."),
            ],
            crime.byType.sorted { $0.key < $1.key }.map { type, count in
                [
                    .text(crime.area.code), .text(type), .integer(count), .text(period.force),
                    .text(period.months.joined(separator: " ")), .integer(total),
                ]
            })
    }

    /// Rows in doubt, as `status` lists them.
    static func rowsInDoubt(_ issues: [RowIssue]) -> FeatureTable {
        table(
            "rows_in_doubt", "Rows in doubt",
            [
                Column("file", .text), Column("row", .integer), Column("field", .text), Column("value", .text), Column("reason", .text),
            ], issues.map { [.text($0.file), .integer($0.row), .text($0.field), .text($0.value), .text($0.reason)] })
    }

    static func table(_ name: String, _ title: String, _ columns: [FeatureTable.Column], _ rows: [[FeatureTable.Value]]) -> FeatureTable {
        FeatureTable(
            table: name, title: title, about: "", kind: .attributes, columns: columns, rows: rows.map { (shape: nil, values: $0) })
    }

    /// "outlets-within".
    static func fileName(_ table: FeatureTable) -> String { table.table.replacing("_", with: "-") }

    /// Every column of every annex: file, column, type, unit, meaning.
    static func dictionary(_ tables: [FeatureTable]) -> String {
        AnnexTable.csv(
            columns: ["file", "column", "type", "unit", "meaning"],
            rows: tables.flatMap { table in
                let places: [FeatureTable.Column] = table.kind == .points
                    ? ["easting", "northing"].map { .init($0, .real, unit: "metres", about: "EPSG:27700.") } : []
                return (table.columns + places).map {
                    ["\(fileName(table)).csv", $0.name, $0.type.rawValue.lowercased(), $0.unit, $0.about]
                }
            })
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
}
