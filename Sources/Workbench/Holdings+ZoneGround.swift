internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace
internal import Zones

extension Desk {
    /// What is held, in the scope of a question about zones. - Throws: `Fault`.
    func held(_ file: WorkspaceFile, _ options: ZoneOptions) throws -> Holdings {
        if let day = options.asAt { try check(day: day, option: "as-at") }
        return try Holdings(file, authority: options.authority, asAt: options.asAt)
    }
}

extension Holdings {
    /// The one authority that a look at zones is about: the one asked for, or the only one loaded.
    /// - Throws: `Fault` 64 where several are loaded and none is named.
    func soleAuthority() throws -> Authority {
        guard scope.count == 1, let authority = scope.first else {
            throw Fault(
                .usage, field: "authority",
                message: "Cumulative impact is assessed by an authority for its own area, and \(scope.count) registers are loaded "
                    + "(\(scope.map(\.name).joined(separator: ", "))); name one with --authority.")
        }
        return authority
    }

    /// - Throws: `Fault` 65 where the authority's areas are not loaded.
    func zoneGround(of authority: Authority, _ options: ZoneOptions) throws -> ZoneGround {
        let areas = areas(of: authority)
        guard !areas.isEmpty else { throw withoutAreas(authority) }
        let allPostcodes = try file.postcodes()
        let hasResidents = areas.contains { $0.residents != nil }
        let ruled = premises.filter { premises in
            options.rule.admits(premises.record.status) && options.rule.counts(premises.record.sales)
                && premises.record.place != nil
        }
        let late = options.isAfterMidnight ? ruled.map { PermittedNights($0.record.hours).afterMidnight } : []
        let counted = options.isAfterMidnight ? zip(ruled, late).filter { $0.1 == .yes }.map(\.0) : ruled
        let hoursNotStated = zip(ruled, late).count { $0.0.authority == authority && $0.1 == .notStated }
        if options.isAfterMidnight, !late.contains(where: { $0 != .notStated }) {
            throw Fault(
                .data, file: file.url.relativePath, field: "after-midnight",
                message: "\(file.url.relativePath): the registers loaded state no hours, so nothing is known of who may sell alcohol "
                    + "after midnight; leave --after-midnight away, or add a register with hours.")
        }
        let periods = try file.crimeMonths().map { PolicePeriod(force: $0.key, months: $0.value) }.sorted { $0.force < $1.force }
        return ZoneGround(
            authority: authority, rule: options.rule, areas: areas, premises: counted,
            shares: allPostcodes.isEmpty || !hasResidents ? nil : ResidentShares(postcodes: allPostcodes, areas: allAreas),
            postcodes: allPostcodes.filter { $0.districtCode == authority.code && $0.ended == nil },
            crime: periods.isEmpty ? nil : CrimeMonths(areas: areas, crimes: try file.crimes(), months: periods),
            extracts: options.isRestricted ? try extracts() : [],
            roads: try file.roads(), published: try file.impactAreas(), hoursNotStated: hoursNotStated)
    }

    /// What partners shared under conditions, each called as its part is; the caller has been asked for it with --restricted.
    func extracts() throws -> [IncidentExtract] {
        let titles = Dictionary(sources.map { ($0.id, $0.part) }) { first, _ in first }
        return try file.restrictedIncidents().map {
            IncidentExtract(title: titles[$0.source] ?? "", terms: $0.terms, incidents: $0.incidents)
        }
    }

    private func withoutAreas(_ authority: Authority) -> Fault {
        let shown = file.url.relativePath
        return Fault(
            .data, file: shown,
            message: "\(shown): no LSOA boundaries of \(authority.name) are loaded, and without them nothing can be said of a part "
                + "of its district; add the GeoJSON of the district from the ONS Open Geography Portal.")
    }
}
