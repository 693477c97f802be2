internal import Assessment
internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Registers
internal import Workspace

extension Desk {
    /// Weighs what was found of an application: findings, what points the other way, and what course the data would carry.
    /// - Parameters:
    ///   - conditions: the library that conditions are matched from.
    ///   - isRestricted: brings in what partners shared under conditions.
    ///   - position: what the office does; nil for what the data bear.
    func weigh(
        _ findings: Findings, today: CalendarDate, conditions: [ConditionTemplate], isRestricted: Bool = false,
        position: Advice.Course? = nil
    ) throws -> ApplicationCase {
        let holdings = findings.holdings
        let site = findings.site
        let areas = site.authority.map(holdings.areas) ?? []
        let ground = try findings.ground.caseGround(site.authority, in: site.area?.districtCode)
        var inputs = CaseInputs(
            site: site, today: today, premises: holdings.premises, doubt: ground.doubt, density: findings.density,
            postcodes: ground.postcodes, shares: ground.shares, crime: ground.crime, places: ground.common.places,
            indicators: ground.indicators, indicatorsOfEngland: ground.common.indicatorsOfEngland,
            seen: Self.ground(site.place, reach: AddedReach.usualReach, holdings: holdings),
            hasDeprivation: areas.contains { $0.decile != nil }, hasPopulation: areas.contains { $0.residents != nil })
        inputs.previous = PreviousApplications.found(for: site.application, at: site.place, in: ground.common.applications)
        inputs.testPurchases = ground.common.testPurchases
        inputs.extracts = isRestricted ? try holdings.extracts() : nil
        inputs.conditions = conditions
        inputs.position = position
        return ApplicationCase(inputs)
    }

    /// Share of the ground within reach in districts with a register, 0 to 1.
    private static func ground(_ place: Point, reach: Double, holdings: Holdings) -> Double {
        let near = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: reach)
        let areas = holdings.allAreas.filter { $0.shape.boundingBox.intersects(near) }
        return GroundView(
            around: place, radius: reach, areas: areas, in: AreaIndex(areas.map(\.shape)), registers: holdings.authorities
        ).withRegister
    }
}

extension Holdings {
    /// Rows that open findings of the register doctor leave in doubt. - Parameter findings: of the registers that matter.
    func registerDoubt(_ findings: [Finding]) throws -> RegisterDoubt {
        let docket = Docket(findings, decisions: try file.decisions())
        let kept = docket.entries.filter { $0.holding?.verdict == .kept }.flatMap(\.finding.mayCount)
        return RegisterDoubt(
            leavesOut: Set(docket.open.flatMap(\.proposal.leavesOut)).subtracting(docket.leftOut),
            mayCount: Set(docket.entries.flatMap(\.finding.mayCount)).subtracting(kept).subtracting(docket.leftOut))
    }
}
