internal import Foundation
internal import GRDB
public import Licensing

extension Reading {
    /// What the file tells of, piece by piece: a month of a police force, a postcode area, an area's code. Two files of
    /// one publication with a piece in common would count it twice. Registers and boundaries have rules of their own.
    public var share: Set<String> {
        switch content {
        case .premises, .areas: []
        case .crimes(let records): Set(records.map { "\($0.month) \($0.force)" })
        case .postcodes(let records): records.lazy.map(\.postcode).areas
        case .deprivation(let records): Set(records.map(\.code))
        case .population(let records): Set(records.map(\.code))
        case .measurements(let records): Set(records.map(\.code))
        case .widerAreas(let records): Set(records.map { "\($0.level.rawValue) \($0.year) \($0.code)" })
        case .areaLookup(let records): Set(records.map(\.code2011))
        case .domains(let records): Set(records.map(\.code))
        case .indicators(let records): Set(records.map { "\($0.indicator) \($0.areaCode) \($0.period)" })
        case .statistics(let records): Set(records.map { "\($0.table) \($0.year)" })
        case .foodBusinesses(let records): Set(records.map(\.id))
        // The part says what they are; nothing in them could be counted twice unseen.
        case .places, .roads, .impactAreas, .testPurchases: []
        case .incidents(let records, let terms):
            Set(records.map { "\(terms.partner), \($0.kind), \($0.date?.prefix(7).description ?? $0.period ?? "")" })
        }
    }
}

extension WorkspaceFile {
    /// The share of each file held of a publication, by the file's number: the pieces are named as in `Reading.share`.
    public func shares(of publication: Publication) throws -> [Int: Set<String>] {
        let query: String? =
            switch publication {
            case .register, .boundaries: nil
            case .crime: "SELECT DISTINCT source, month || ' ' || force AS piece FROM crimes"
            // One or two letters, then a figure.
            case .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable:
                "SELECT DISTINCT source, rtrim(substr(postcode, 1, 2), '0123456789') AS piece FROM postcodes"
            case .deprivation: "SELECT source, code AS piece FROM deprivation"
            case .population: "SELECT source, code AS piece FROM population"
            case .measurements: "SELECT source, code AS piece FROM measurements"
            case .widerBoundaries: "SELECT source, level || ' ' || year || ' ' || code AS piece FROM wider_areas"
            case .areaLookup: "SELECT DISTINCT source, lsoa_2011 AS piece FROM area_lookup"
            case .domains: "SELECT DISTINCT source, code AS piece FROM domains"
            case .indicators:
                "SELECT DISTINCT source, indicator || ' ' || area_code || ' ' || period AS piece FROM indicators"
            case .licensingStatistics:
                "SELECT DISTINCT source, sheet || ' ' || year AS piece FROM licensing_statistics"
            case .foodHygiene: "SELECT source, fhrs_id AS piece FROM food_businesses"
            case .incidents:
                """
                SELECT DISTINCT i.source, t.partner || ', ' || i.kind || ', ' || coalesce(substr(i.date, 1, 7), i.period, '') AS piece
                FROM restricted_incidents i JOIN restricted_terms t ON t.source = i.source
                """
            case .schools, .places, .roads, .impactAreas, .testPurchases: nil
            }
        guard let query else { return [:] }
        return try read { database in
            var shares: [Int: Set<String>] = [:]
            let rows = try Row.fetchCursor(database, sql: query)
            while let row = try rows.next() { shares[row["source"], default: []].insert(row["piece"]) }
            return shares
        }
    }

    /// The district that a publication names for each area.
    public func districts(by publication: Publication) throws -> [(area: String, district: Authority)] {
        guard publication == .deprivation || publication == .measurements else { return [] }
        return try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT code, district_code, district_name FROM \(publication.shortName)
                    WHERE district_code NOT NULL AND district_name NOT NULL ORDER BY id
                    """)
            var districts: [(area: String, district: Authority)] = []
            while let row = try rows.next() {
                districts.append((row["code"], Authority(name: row["district_name"], code: row["district_code"])))
            }
            return districts
        }
    }
}
