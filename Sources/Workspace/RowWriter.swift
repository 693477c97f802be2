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
        case .postcodes(let records): try write(records)
        case .crimes(let records): try write(records)
        case .population(let records):
            try insert("population", ["code", "residents"], records) { [$0.row, $0.code, $0.residents] }
            let ages = records.flatMap { record in record.ages.map { (record, $0) } }
            try insert("population_ages", ["code", "ages", "from_age", "to_age", "residents"], ages) {
                [$0.0.row, $0.0.code, $0.1.label, $0.1.from, $0.1.to, $0.1.residents]
            }
        case .measurements(let records):
            try insert(
                "measurements", ["code", "extent_hectares", "land_hectares", "district_code", "district_name"], records
            ) { [$0.row, $0.code, $0.extentHectares, $0.landHectares, $0.districtCode, $0.districtName] }
        case .widerAreas, .areaLookup, .domains, .indicators, .statistics, .foodBusinesses, .places, .roads, .impactAreas,
            .testPurchases, .incidents:
            try writeContext(addition.reading.content)
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
    func insert<Record>(
        _ table: String, _ columns: [String], _ records: [Record],
        _ values: (Record) -> [(any DatabaseValueConvertible)?]
    ) throws {
        try PreparedStatement.insert(records, into: table, ["source", "row"] + columns, in: database) { statement, record in
            try statement.bind(source)
            for value in values(record) { try statement.bind(value) }
        }
    }
}
