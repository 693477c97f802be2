internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

extension WorkspaceFile {
    /// Every premises, in the order of files and rows.
    public func premises() throws -> [RegisteredPremises] {
        try read { database in
            var found: [RegisteredPremises] = []
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM premises ORDER BY source, row")
            while let row = try rows.next() { found.append(Self.premises(row)) }
            return found
        }
    }

    static func premises(_ row: Row) -> RegisteredPremises {
        let authorityName: String? = row["authority"]
        return RegisteredPremises(
            source: row["source"], authority: Authority(name: authorityName ?? "not known", code: row["authority_code"]),
            record: record(row))
    }

    private static func record(_ row: Row) -> PremisesRecord {
        var record = PremisesRecord(row: row["row"])
        record.reference = row["reference"]
        record.name = row["name"]
        record.address = row["address"]
        record.postcode = (row["postcode"] as String?).flatMap { Postcode($0) }
        record.kind = AuthorisationKind(rawValue: row["kind"]) ?? .notStated
        record.sales = AlcoholSales(rawValue: row["alcohol"]) ?? .notStated
        record.sellsAlcohol = flag(row["sells_alcohol"])
        record.lateNightRefreshment = flag(row["late_night_refreshment"])
        record.entertainment = (row["entertainment"] as String?).map { text in
            text.split(separator: ";").compactMap { RegulatedEntertainment(rawValue: $0.trimmingCharacters(in: .whitespaces)) }
        }
        record.status = LicenceStatus(rawValue: row["status"]) ?? .unknown
        record.statusWord = row["status_word"]
        record.statusDate = row["status_date"]
        record.holder = row["holder"]
        record.holderDigest = row["holder_digest"]
        record.hours = row["hours"]
        record.startDate = row["start_date"]
        record.expiryDate = row["expiry_date"]
        record.capacity = row["capacity"]
        record.rateableValue = row["rateable_value"]
        record.feeBand = row["fee_band"]
        record.conditions = row["conditions"]
        record.place = (row["geom"] as Data?).flatMap(GeoPackageGeometry.point)
        record.placement = PremisesRecord.Placement(rawValue: row["placed_by"]) ?? .nowhere
        record.placeQuality = row["place_quality"]
        record.premisesKind = kind(row)
        return record
    }

    private static func kind(_ row: Row) -> KindClassification? {
        guard let kind = (row["premises_kind"] as String?).flatMap(PremisesKind.init),
            let confidence = (row["kind_confidence"] as String?).flatMap(PremisesKind.Confidence.init),
            let verdict = (row["remote_sales"] as String?).flatMap(RemoteSales.Verdict.init)
        else { return nil }
        let reasons: String? = row["remote_reasons"]
        return KindClassification(
            kind: kind, rule: row["kind_rule"] ?? "", confidence: confidence,
            remote: RemoteSales(verdict: verdict, reasons: reasons?.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) } ?? []))
    }

    private static func flag(_ value: Int?) -> Bool? { value.map { $0 != 0 } }
}
