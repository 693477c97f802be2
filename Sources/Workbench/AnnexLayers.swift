internal import Assessment
internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace
internal import Zones

/// The layers of a pack's GeoPackage: what its maps show, with the figures of its tables. No holder is named.
enum AnnexLayers {
    static func tables(_ site: SiteAssessment, _ district: Desk.District, premises counted: [RegisteredPremises])
        -> [FeatureTable]
    {
        [place(site), premises(counted), areas(district.density), concentrations([district.concentrations])]
    }

    private static func place(_ site: SiteAssessment) -> FeatureTable {
        FeatureTable(
            table: "place", title: "The place applied for", about: "", kind: .points, columns: [.init("place", .text)],
            rows: [(.point(site.place), [.text(site.placeWords)])])
    }

    static func premises(_ premises: [RegisteredPremises]) -> FeatureTable {
        FeatureTable(
            table: "premises", title: "Licensed premises", about: "Rows of the registers; holders are not named.",
            kind: .points,
            columns: [
                .init("register_row", .text), .init("reference", .text), .init("name", .text), .init("postcode", .text), .init("kind", .text),
                .init("alcohol", .text), .init("status", .text), .init("placed_by", .text),
            ],
            rows: premises.map { premises in
                let record = premises.record
                return (
                    record.place.map { .point($0) },
                    [
                        .text(premises.label), .init(record.reference), .init(record.name),
                        .init(record.postcode?.description), .text(record.kind.rawValue), .text(record.sales.rawValue),
                        .text(record.status.rawValue), .text(record.placement.rawValue),
                    ]
                )
            })
    }

    static func areas(_ density: DensityTable) -> FeatureTable {
        FeatureTable(
            table: "areas", title: "Outlets and deprivation by area", about: density.rule.sentence, kind: .areas,
            columns: [
                .init("code", .text), .init("name", .text), .init("district", .text), .init("outlets", .integer), .init("on_sales", .integer),
                .init("off_sales", .integer), .init("not_stated", .integer), .init("no_alcohol", .integer), .init("residents", .integer),
                .init("per_10000", .real), .init("lower_95", .real), .init("upper_95", .real), .init("area_km2", .real),
                .init("per_km2", .real), .init("imd_decile", .integer), .init("vintage", .text),
            ],
            rows: density.areas.map { entry in
                (
                    .area(entry.area.shape),
                    [
                        .text(entry.area.code), .text(entry.area.name), .text(entry.area.districtName),
                        .integer(entry.outlets.all), .init(entry.outlets.on), .init(entry.outlets.off),
                        .integer(entry.outlets.notStated), .integer(entry.outlets.noAlcohol),
                        .init(entry.area.residents), .init(entry.rate?.value), .init(entry.rate?.lower),
                        .init(entry.rate?.upper), .init(entry.areaKm2), .init(entry.perSquareKilometre),
                        .init(entry.area.decile), .text(entry.area.vintage.rawValue),
                    ]
                )
            })
    }

    static func concentrations(_ concentrations: [Concentrations]) -> FeatureTable {
        FeatureTable(
            table: "concentrations", title: "Concentrations of licensed premises",
            about: "Not evidence of cumulative impact.", kind: .areas,
            columns: [
                .init("name", .text), .init("authority", .text), .init("premises", .integer), .init("residents_estimate", .real),
                .init("rate_ratio", .real), .init("lower_95", .real), .init("upper_95", .real), .init("interval", .text),
            ],
            rows: concentrations.flatMap(\.zones).map { zone in
                (
                    .area(zone.outline),
                    [
                        .text("C\(zone.id)"), .text(zone.authority.name), .integer(zone.members.count),
                        .init(zone.residents), .init(zone.rateRatio?.value), .init(zone.rateRatio?.lower),
                        .init(zone.rateRatio?.upper), .init(zone.rateRatio?.method.rawValue),
                    ]
                )
            })
    }
}
