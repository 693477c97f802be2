internal import GRDB
internal import Licensing

/// Publications that may have a million rows and more.
extension RowWriter {
    func write(_ records: [PostcodeRecord]) throws {
        let columns = [
            "source", "row", "geom", "postcode", "quality", "district_code", "county_code", "lsoa_2011", "lsoa_2021", "ended",
        ]
        try PreparedStatement.insert(records, into: "postcodes", columns, in: database) { statement, record in
            try statement.bind(source)
            try statement.bind(record.row)
            try statement.bind(record.place)
            try statement.bind(record.postcode.description)
            try statement.bind(record.quality)
            try statement.bind(record.districtCode)
            try statement.bind(record.countyCode)
            try statement.bind(record.lsoa2011)
            try statement.bind(record.lsoa2021)
            try statement.bind(record.ended)
        }
    }

    func write(_ records: [CrimeRecord]) throws {
        let columns = ["source", "row", "geom", "month", "force", "type", "given_code"]
        try PreparedStatement.insert(records, into: "crimes", columns, in: database) { statement, record in
            try statement.bind(source)
            try statement.bind(record.row)
            try statement.bind(record.place)
            try statement.bind(record.month)
            try statement.bind(record.force)
            try statement.bind(record.type)
            try statement.bind(record.givenCode)
        }
    }
}
