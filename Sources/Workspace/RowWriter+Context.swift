internal import Foundation
internal import GRDB
internal import Geometry
internal import Licensing

/// What surrounds the premises: wider areas, indicators, places, roads, published zones, and what partners share.
extension RowWriter {
    func writeContext(_ content: Reading.Content) throws {
        switch content {
        case .widerAreas(let records):
            try insert("wider_areas", ["geom", "level", "year", "code", "name", "repaired"], records) {
                [$0.row, GeoPackageGeometry.blob($0.shape), $0.level.rawValue, $0.year, $0.code, $0.name, $0.repaired]
            }
        case .areaLookup(let records):
            try insert("area_lookup", ["lsoa_2011", "lsoa_2021", "change", "district_code", "district_name"], records) {
                [$0.row, $0.code2011, $0.code2021, $0.change.rawValue, $0.districtCode, $0.districtName]
            }
        case .domains(let records):
            try insert("domains", ["code", "domain", "basis", "score", "rank", "decile"], records) {
                [$0.row, $0.code, $0.domain.rawValue, $0.basis.rawValue, $0.score, $0.rank, $0.decile]
            }
        case .indicators(let records): try write(records)
        case .statistics(let records):
            try insert("licensing_statistics", ["sheet", "year", "region", "authority", "what", "count"], records) {
                [$0.row, $0.table, $0.year, $0.region, $0.authority, $0.what, $0.count]
            }
        case .foodBusinesses(let records):
            try insert(
                "food_businesses",
                ["geom", "fhrs_id", "name", "address", "postcode", "type", "type_name", "authority", "rating"], records
            ) {
                [
                    $0.row, $0.place.map(GeoPackageGeometry.blob), $0.id, $0.name, $0.address, $0.postcode?.description,
                    $0.type, $0.typeName, $0.authorityName, $0.rating,
                ]
            }
        case .places(let records):
            try insert("places", ["geom", "kind", "reference", "name", "detail", "postcode"], records) {
                [$0.row, $0.shape.map(blob), $0.kind, $0.reference, $0.name, $0.detail, $0.postcode?.description]
            }
        case .roads(let records):
            try insert("roads", ["geom", "road_id", "name", "number", "classification", "form", "metres"], records) {
                [
                    $0.row, GeoPackageGeometry.blob($0.lines), $0.id, $0.name, $0.number, $0.classification, $0.form,
                    $0.lines.reduce(0) { $0 + $1.length },
                ]
            }
        case .impactAreas(let records):
            let columns = [
                "geom", "name", "authority", "published", "next_review", "kinds", "wording", "paragraph", "document",
            ]
            try insert("impact_areas", columns, records) {
                [
                    $0.row, GeoPackageGeometry.blob($0.shape), $0.name, $0.authority, $0.published, $0.nextReview,
                    $0.kinds, $0.wording, $0.paragraph, $0.document,
                ]
            }
        case .testPurchases(let records):
            let columns = ["geom", "date", "premises", "address", "postcode", "kind", "result", "targeting_basis"]
            try insert("test_purchases", columns, records) {
                [
                    $0.row, $0.place.map(GeoPackageGeometry.blob), $0.date, $0.premises, $0.address, $0.postcode?.description,
                    $0.kind, $0.result.rawValue, $0.basis,
                ]
            }
        case .incidents(let records, let terms): try write(records, terms)
        case .premises, .areas, .deprivation, .postcodes, .crimes, .population, .measurements: break
        }
    }

    private func write(_ records: [IndicatorRecord]) throws {
        let columns = [
            "indicator", "name", "area_code", "area_name", "area_type", "sex", "age", "period", "value", "lower_95",
            "upper_95", "count", "denominator", "note",
        ]
        try insert("indicators", columns, records) {
            [
                $0.row, $0.indicator, $0.name, $0.areaCode, $0.areaName, $0.areaType, $0.sex, $0.age, $0.period, $0.value,
                $0.lower95, $0.upper95, $0.count, $0.denominator, $0.note,
            ]
        }
    }

    private func write(_ records: [IncidentRecord], _ terms: SharingTerms) throws {
        try database.execute(
            sql: """
                INSERT INTO restricted_terms (source, partner, basis, time_resolution, positioned_by, fewest_shown, rounded_to)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                source, terms.partner, terms.basis, terms.timeResolution, terms.positionedBy, terms.fewestShown,
                terms.roundedTo,
            ])
        try insert(
            "restricted_incidents", ["geom", "kind", "date", "minute", "period", "alcohol", "count"], records
        ) {
            [
                $0.row, $0.place.map(GeoPackageGeometry.blob), $0.kind, $0.date, $0.minute, $0.period,
                $0.isAlcoholRelated.map { $0 ? 1 : 0 }, $0.count,
            ]
        }
    }

    private func blob(_ shape: PlaceRecord.Shape) -> Data {
        switch shape {
        case .point(let point): GeoPackageGeometry.blob(point)
        case .area(let area): GeoPackageGeometry.blob(area)
        }
    }
}
