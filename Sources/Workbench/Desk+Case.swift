internal import Assessment
internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Registers
internal import Workspace

extension Desk {
    /// Weighs what was found of an application: findings, what points the other way, and what course the data would carry.
    func weigh(_ findings: Findings, today: CalendarDate) throws -> ApplicationCase {
        let holdings = findings.holdings
        let site = findings.site
        let file = holdings.file
        let authority = site.authority
        let areas = authority.map(holdings.areas) ?? []
        let postcodes = try file.postcodes()
        let ground = Self.ground(site.place, reach: AddedReach.usualReach, holdings: holdings)
        let districtCodes = [site.area?.districtCode, authority?.code].compactMap(\.self)
        return ApplicationCase(
            CaseInputs(
                site: site, today: today, premises: holdings.premises, doubt: try holdings.registerDoubt(),
                density: findings.density,
                postcodes: postcodes.filter { $0.districtCode == authority?.code && $0.ended == nil }.compactMap(\.place),
                shares: postcodes.isEmpty || !holdings.allAreas.contains { $0.residents != nil }
                    ? nil : ResidentShares(postcodes: postcodes, areas: holdings.allAreas),
                crime: try crimeMonths(areas, file), places: try file.places(),
                indicators: try districtCodes.first.map { try file.indicators(area: $0) } ?? [],
                indicatorsOfEngland: try file.indicators(area: "E92000001"), seen: ground,
                hasDeprivation: areas.contains { $0.decile != nil }, hasPopulation: areas.contains { $0.residents != nil }))
    }

    /// Share of the ground within reach in districts with a register, 0 to 1.
    private static func ground(_ place: Point, reach: Double, holdings: Holdings) -> Double {
        let near = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: reach)
        let areas = holdings.allAreas.filter { $0.shape.boundingBox.intersects(near) }
        return GroundView(
            around: place, radius: reach, areas: areas, in: AreaIndex(areas.map(\.shape)), registers: holdings.authorities
        ).withRegister
    }

    private func crimeMonths(_ areas: [AreaProfile], _ file: WorkspaceFile) throws -> CrimeMonths? {
        let periods = try file.crimeMonths().map { PolicePeriod(force: $0.key, months: $0.value) }.sorted { $0.force < $1.force }
        guard !periods.isEmpty, !areas.isEmpty else { return nil }
        return CrimeMonths(areas: areas, crimes: try file.crimes(), months: periods)
    }
}

extension Holdings {
    /// Rows that open findings of the register doctor leave in doubt.
    func registerDoubt() throws -> RegisterDoubt {
        let decisions = try file.decisions()
        let surroundings = try Self.surroundings(file, decisions: decisions, day: .unixEpoch)
        let docket = Docket(Examination(of: registered, in: surroundings).findings, decisions: decisions)
        let kept = docket.entries.filter { $0.holding?.verdict == .kept }.flatMap(\.finding.mayCount)
        return RegisterDoubt(
            leavesOut: Set(docket.open.flatMap(\.proposal.leavesOut)).subtracting(docket.leftOut),
            mayCount: Set(docket.entries.flatMap(\.finding.mayCount)).subtracting(kept).subtracting(docket.leftOut))
    }
}
