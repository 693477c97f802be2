internal import Foundation
internal import GRDB
internal import Geometry
internal import Licensing

/// Writes the typed rows of one file into their layer; one prepared statement a layer.
struct RowWriter {
    let database: Database
    let source: Int64

    func write(_ addition: Addition) throws {
        switch addition.reading.content {
        case .premises(let records): try write(records, authority: addition.authority)
        case .areas(let records): try write(records, vintage: addition.reading.vintage)
        case .deprivation(let records):
            try insert(
                "deprivation", ["code", "district_code", "district_name", "imd_rank", "imd_decile"], records
            ) { [$0.row, $0.code, $0.districtCode, $0.districtName, $0.rank, $0.decile] }
        case .postcodes(let records):
            try insert("postcodes", ["geom", "postcode", "quality", "district_code"], records) {
                [$0.row, $0.place.map(GeoPackageGeometry.blob), $0.postcode.description, $0.quality, $0.districtCode]
            }
        case .crimes(let records):
            try insert("crimes", ["geom", "month", "force", "type", "given_code"], records) {
                [$0.row, $0.place.map(GeoPackageGeometry.blob), $0.month, $0.force, $0.type, $0.givenCode]
            }
        case .population(let records):
            try insert("population", ["code", "residents"], records) { [$0.row, $0.code, $0.residents] }
        case .measurements(let records):
            try insert(
                "measurements", ["code", "extent_hectares", "land_hectares", "district_code", "district_name"], records
            ) { [$0.row, $0.code, $0.extentHectares, $0.landHectares, $0.districtCode, $0.districtName] }
        }
    }

    private func write(_ records: [PremisesRecord], authority: (name: String, code: String?)?) throws {
        let columns = [
            "geom", "authority", "authority_code", "reference", "name", "address", "postcode", "kind", "alcohol",
            "late_night_refreshment", "status", "holder", "holder_digest", "hours", "start_date", "placed_by",
            "place_quality",
        ]
        try insert("premises", columns, records) { record in
            [
                record.row, record.place.map(GeoPackageGeometry.blob), authority?.name, authority?.code,
                record.reference, record.name, record.address, record.postcode?.description, record.kind.rawValue,
                record.sales.rawValue, record.lateNightRefreshment.map { $0 ? 1 : 0 }, record.status.rawValue,
                record.holder, record.holderDigest, record.hours, record.startDate, record.placement.rawValue,
                record.placeQuality,
            ]
        }
    }

    private func write(_ records: [AreaRecord], vintage: AreaVintage?) throws {
        try insert("areas", ["geom", "code", "name", "district", "vintage", "repaired"], records) { record in
            [
                record.row, GeoPackageGeometry.blob(record.shape), record.code, record.name, record.districtName,
                vintage?.rawValue, record.repaired,
            ]
        }
    }

    /// The first value of each row is its number in the file.
    private func insert<Record>(
        _ table: String, _ columns: [String], _ records: [Record],
        _ values: (Record) -> [(any DatabaseValueConvertible)?]
    ) throws {
        let names = (["source", "row"] + columns).joined(separator: ", ")
        let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
        let statement = try database.makeStatement(sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
        for record in records {
            try statement.execute(arguments: StatementArguments([source] + values(record)))
        }
    }
}
