internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

/// What surrounds the premises, in the order of files and rows.
extension WorkspaceFile {
    /// The Home Office's figures of an authority by its name, in any case, in the order of years; "England and Wales" has
    /// the totals.
    public func licensingStatistics(authority: String) throws -> [LicensingStatistic] {
        try records(
            "SELECT * FROM licensing_statistics WHERE lower(authority) = lower(?) ORDER BY year, sheet, id", [authority],
            Self.statistic)
    }

    /// Every figure of the Home Office's licensing tables, in the order of files and rows.
    public func licensingStatistics() throws -> [LicensingStatistic] {
        try records("SELECT * FROM licensing_statistics ORDER BY source, row, id", [], Self.statistic)
    }

    private static func statistic(_ row: Row) -> LicensingStatistic {
        LicensingStatistic(
            row: row["row"], table: row["sheet"], year: row["year"], region: row["region"], authority: row["authority"],
            what: row["what"], count: row["count"])
    }

    public func foodBusinesses() throws -> [FoodBusinessRecord] {
        try records("SELECT * FROM food_businesses ORDER BY source, row, id") { row in
            FoodBusinessRecord(
                row: row["row"], id: row["fhrs_id"], name: row["name"], address: row["address"],
                postcode: Self.postcode(row), type: row["type"], typeName: row["type_name"], authorityName: row["authority"],
                rating: row["rating"], place: Self.blob(row).flatMap(GeoPackageGeometry.point))
        }
    }

    public func places() throws -> [PlaceRecord] {
        try records("SELECT * FROM places ORDER BY source, row, id") { row in
            let blob = Self.blob(row)
            let shape: PlaceRecord.Shape? =
                blob.flatMap(GeoPackageGeometry.point).map { .point($0) }
                ?? blob.flatMap(GeoPackageGeometry.multiPolygon).map { .area($0) }
            return PlaceRecord(
                row: row["row"], kind: row["kind"], reference: row["reference"], name: row["name"], detail: row["detail"],
                postcode: Self.postcode(row), shape: shape)
        }
    }

    /// Pieces of road; one whose geometry cannot be read has no lines.
    public func roads() throws -> [RoadRecord] {
        try records("SELECT * FROM roads ORDER BY source, row, id") { row in
            RoadRecord(
                row: row["row"], id: row["road_id"], name: row["name"], number: row["number"],
                classification: row["classification"], form: row["form"],
                lines: Self.blob(row).flatMap(GeoPackageGeometry.lines) ?? [])
        }
    }

    /// Published cumulative impact areas.
    public func impactAreas() throws -> [ImpactAreaRecord] {
        try records("SELECT * FROM impact_areas ORDER BY source, row, id") { row in
            guard let shape = Self.blob(row).flatMap(GeoPackageGeometry.multiPolygon) else { return nil }
            return ImpactAreaRecord(
                row: row["row"], name: row["name"], authority: row["authority"], shape: shape, published: row["published"],
                nextReview: row["next_review"], kinds: row["kinds"], wording: row["wording"], paragraph: row["paragraph"],
                document: row["document"])
        }.compactMap(\.self)
    }

    /// The indicators of one area, by number, sex, age and period; the area of England is E92000001.
    public func indicators(area code: String) throws -> [IndicatorRecord] {
        try records(
            "SELECT * FROM indicators WHERE area_code = ? ORDER BY indicator, sex, age, period, id", [code]
        ) { row in
            IndicatorRecord(
                row: row["row"], indicator: row["indicator"], name: row["name"], areaCode: row["area_code"],
                areaName: row["area_name"], areaType: row["area_type"], sex: row["sex"], age: row["age"],
                period: row["period"], value: row["value"], lower95: row["lower_95"], upper95: row["upper_95"],
                count: row["count"], denominator: row["denominator"], note: row["note"])
        }
    }

    /// What became of the LSOAs of 2011, in order of their codes.
    public func areaLookup() throws -> [AreaLookupRecord] {
        try records("SELECT * FROM area_lookup ORDER BY lsoa_2011, lsoa_2021, id") { row in
            guard let change = AreaLookupRecord.Change(rawValue: row["change"]) else { return nil }
            return AreaLookupRecord(
                row: row["row"], code2011: row["lsoa_2011"], code2021: row["lsoa_2021"], change: change,
                districtCode: row["district_code"], districtName: row["district_name"])
        }
    }

    private func records<Record>(
        _ sql: String, _ arguments: StatementArguments = [], _ record: (Row) -> Record?
    ) throws -> [Record] {
        try read { database in
            let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
            var records: [Record] = []
            while let row = try rows.next() {
                if let found = record(row) { records.append(found) }
            }
            return records
        }
    }

    private static func postcode(_ row: Row) -> Postcode? {
        let text: String? = row["postcode"]
        return text.flatMap { Postcode($0) }
    }

    private static func blob(_ row: Row) -> Data? { row["geom"] }
}
