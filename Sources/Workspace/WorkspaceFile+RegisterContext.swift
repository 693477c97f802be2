internal import GRDB
public import Licensing

/// What the workspace knows of the postcodes and authorities of its registers.
extension WorkspaceFile {
    /// Those of the registers' postcodes, of earlier extracts too, that a postcode file has, the best placed of each.
    public func postcodesOfPremises() throws -> [Postcode: PostcodeRecord] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT * FROM postcodes
                    WHERE postcode IN (SELECT postcode FROM premises UNION SELECT postcode FROM premises_history)
                    ORDER BY quality DESC, id DESC
                    """)
            var found: [Postcode: PostcodeRecord] = [:]
            while let row = try rows.next() {
                if let record = Self.postcodeRecord(row) { found[record.postcode] = record }
            }
            return found
        }
    }

    /// The postcode areas of which a file is held, such as "BN".
    public func postcodeAreas() throws -> Set<String> {
        try read { database in
            Set(
                try String.fetchAll(
                    database, sql: "SELECT DISTINCT rtrim(substr(postcode, 1, 2), '0123456789') FROM postcodes"))
        }
    }
}
