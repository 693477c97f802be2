import Licensing

extension Reading {
    func lookups() throws -> [AreaLookupRecord] {
        guard case .areaLookup(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func indicators() throws -> [IndicatorRecord] {
        guard case .indicators(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func places() throws -> [PlaceRecord] {
        guard case .places(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func foodBusinesses() throws -> [FoodBusinessRecord] {
        guard case .foodBusinesses(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func roads() throws -> [RoadRecord] {
        guard case .roads(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func statistics() throws -> [LicensingStatistic] {
        guard case .statistics(let records) = content else { throw Unexpected(content: content) }
        return records
    }
}
