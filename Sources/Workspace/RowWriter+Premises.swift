internal import Foundation
internal import GRDB
internal import Licensing

extension RowWriter {
    static let premisesColumns = [
        "geom", "authority", "authority_code", "reference", "name", "address", "postcode", "kind", "alcohol",
        "sells_alcohol", "late_night_refreshment", "entertainment", "status", "status_word", "status_date", "holder",
        "holder_digest", "hours", "last_permitted", "start_date", "expiry_date", "capacity", "rateable_value", "fee_band",
        "conditions", "placed_by", "place_quality",
    ]

    func write(_ records: [PremisesRecord], authority: (name: String, code: String?)?) throws {
        try insert("premises", Self.premisesColumns, records) { record in
            let hours = record.hours.flatMap { try? WeeklyHours(stored: $0) }
            return [
                record.row, record.place.map(GeoPackageGeometry.blob), authority?.name, authority?.code,
                record.reference, record.name, record.address, record.postcode?.description, record.kind.rawValue,
                record.sales.rawValue, record.sellsAlcohol.map { $0 ? 1 : 0 }, record.lateNightRefreshment.map { $0 ? 1 : 0 },
                record.entertainment.map { $0.map(\.rawValue).joined(separator: "; ") }, record.status.rawValue,
                record.statusWord, record.statusDate, record.holder, record.holderDigest, record.hours,
                hours?.lastPermitted, record.startDate, record.expiryDate, record.capacity, record.rateableValue,
                record.feeBand, record.conditions, record.placement.rawValue, record.placeQuality,
            ]
        }
    }
}
