internal import Assessment
internal import Geometry
internal import Licensing
internal import Measures
internal import Registers
internal import Workspace
internal import Zones

/// What the applications of one workspace have in common, loaded once: its registers and areas at the beginning, what belongs
/// to a district when the first application in it asks for it. Of a district's postcodes and recorded crime only those are
/// loaded that lie in it or within reach of its premises, found through the layers' spatial indexes; the figures are the
/// same as from all of them.
final class ApplicationGround {
    /// What one district's applications have in common.
    struct District {
        let density: DensityTable
        let concentrations: Concentrations
        /// Of the district by their code, in order.
        let postcodes: [PostcodeRecord]
        /// Residents of the postcodes in the district and round it; nil where none can be shared out.
        let shares: ResidentShares?
    }

    let file: WorkspaceFile
    let holdings: Holdings
    let rule: OutletRule
    let access: Access
    let impactAreas: [ImpactAreaRecord]
    private let index: AreaIndex
    private let settings = Concentration.Settings()
    private var districts: [Authority: District] = [:]
    private var crimes: [Authority: RecordedCrime] = [:]
    private lazy var periods = Result { try holdings.policePeriods() }
    private var cases: [Authority: CaseGround] = [:]
    private var lastCrimes: (box: BoundingBox, crimes: [CrimeRecord])?
    private var examined: [Authority: [Finding]] = [:]
    private lazy var common = Result { try CaseGround.Common(holdings) }

    /// - Throws: `Fault` 65 where no register or no boundaries of its district are loaded.
    init(_ file: WorkspaceFile, rule: OutletRule) throws {
        self.file = file
        self.rule = rule
        holdings = try Holdings(file)
        _ = try holdings.requiredAreas()
        access = Access(holdings.premises, rule: rule)
        impactAreas = try file.impactAreas()
        index = AreaIndex(holdings.allAreas.map(\.shape))
    }

    func area(at place: Point) -> AreaProfile? { index.locate(place).map { holdings.allAreas[$0] } }

    func district(_ authority: Authority) throws -> District {
        if let held = districts[authority] { return held }
        let areas = holdings.areas(of: authority)
        let window = window(of: authority, areas: areas)
        let postcodes = try window.map { try self.postcodes(in: $0, of: authority) } ?? (all: [], own: [])
        let made = District(
            density: try DensityTable(areas: areas, premises: holdings.premises, rule: rule),
            concentrations: try concentrations(of: authority, in: window, postcodes: postcodes.all),
            postcodes: postcodes.own, shares: shares(window, postcodes: postcodes.all))
        districts[authority] = made
        return made
    }

    /// What weighing an application needs besides. - Parameter authority: whose district the place is in; nil for none.
    func caseGround(_ authority: Authority?, in district: String?) throws -> CaseGround {
        let key = authority ?? Authority(name: "", code: district)
        if let held = cases[key] { return held }
        let made = try CaseGround(
            authority: authority, districtCode: district ?? authority?.code, common: try common.get(), ground: self,
            periods: try periods.get())
        cases[key] = made
        return made
    }

    /// Recorded crime of the district that an area is in; of areas beyond it the result may hold a part only. Nil where no
    /// month is loaded.
    func crime(of area: AreaProfile) throws -> RecordedCrime? {
        let periods = try periods.get()
        let district = Authority(name: area.districtName, code: area.districtCode)
        if let held = crimes[district] { return held }
        let own = holdings.allAreas.filter { $0.districtName == area.districtName && $0.districtCode == area.districtCode }
        guard !periods.isEmpty, let box = Self.box(own)?.widened(by: 1) else { return nil }
        let made = RecordedCrime(areas: areas(near: box), crimes: try crimes(within: box), months: periods)
        crimes[district] = made
        return made
    }

    /// Crimes of a district's box, read once: the case counts them by month, the assessment by area.
    func crimes(within box: BoundingBox) throws -> [CrimeRecord] {
        if let last = lastCrimes, last.box == box { return last.crimes }
        let found = try file.crimes(within: box)
        lastCrimes = (box, found)
        return found
    }

    /// What the register doctor's open findings leave in doubt of an authority's count.
    func doubt(on authority: Authority) throws -> String? {
        try holdings.doubt(on: authority, findings: countFindings(of: authority))
    }

    /// The rows in doubt of the registers with a premises within reach of a district: a finding is of one register.
    func doubt(near authority: Authority) throws -> RegisterDoubt {
        let window = window(of: authority, areas: holdings.areas(of: authority))
        let near = Set(
            holdings.registered.filter { premises in
                premises.authority == authority || window.map { window in premises.record.place.map(window.contains) ?? false } ?? false
            }.map(\.authority))
        return try holdings.registerDoubt(holdings.authorities.filter(near.contains).flatMap(countFindings))
    }

    /// Looked for once.
    private func countFindings(of authority: Authority) -> [Finding] {
        if let held = examined[authority] { return held }
        let made = holdings.countFindings(of: authority)
        examined[authority] = made
        return made
    }

    /// The box of all that a look at an authority's premises and areas may touch. Nil where it has neither.
    private func window(of authority: Authority, areas: [AreaProfile]) -> BoundingBox? {
        let places = holdings.premises.filter { $0.authority == authority }.compactMap(\.record.place).filter(\.isFinite)
        let boxes = [Self.box(areas), BoundingBox(places)].compactMap(\.self)
        // An outline goes beyond its premises by its margin, and crime is counted within 300 m of it.
        return boxes.first.map { first in
            boxes.dropFirst().reduce(first) { $0.union($1) }
                .widened(by: max(settings.margin + 300, AddedReach.usualReach) + 1)
        }
    }

    /// Those of all areas, in their order, whose box meets another.
    private func areas(near box: BoundingBox) -> [AreaProfile] {
        holdings.allAreas.filter { $0.shape.boundingBox.intersects(box) }
    }

    private static func box(_ areas: [AreaProfile]) -> BoundingBox? {
        areas.first.map { first in
            areas.dropFirst().reduce(first.shape.boundingBox) { $0.union($1.shape.boundingBox) }
        }
    }

    /// Residents are shared out among all postcodes of an area: of every area that the window touches they are needed whole.
    private func postcodes(in window: BoundingBox, of authority: Authority) throws
        -> (all: [PostcodeRecord], own: [PostcodeRecord])
    {
        let ground = Self.box(areas(near: window))?.widened(by: 1).union(window) ?? window
        let found = try file.postcodes(within: ground, orOf: authority.code)
        return (found, authority.code == nil ? [] : found.filter { $0.districtCode == authority.code })
    }

    /// As the concentrations share them out. The premises' reach beyond the window is within its margin.
    private func shares(_ window: BoundingBox?, postcodes: [PostcodeRecord]) -> ResidentShares? {
        let near = window.map { areas(near: $0.widened(by: AddedReach.usualReach)) } ?? []
        guard !postcodes.isEmpty, near.contains(where: { $0.residents != nil }) else { return nil }
        return ResidentShares(postcodes: postcodes, areas: near, districts: Set(holdings.allAreas.compactMap(\.districtCode)))
    }

    private func concentrations(of authority: Authority, in window: BoundingBox?, postcodes: [PostcodeRecord]) throws
        -> Concentrations
    {
        let ground = window.flatMap { Self.box(areas(near: $0))?.widened(by: 1).union($0) }
        let near = ground.map(areas(near:)) ?? []
        // Whether residents can be shared out at all is a question of the whole workspace.
        let isSmall = !postcodes.isEmpty && near.contains { $0.residents != nil }
        let districtCrime = try holdings.areas(of: authority).first.map(crime) ?? nil
        return try Concentrations(
            of: authority, premises: holdings.premises, rule: rule, settings: settings,
            areas: isSmall ? near : holdings.allAreas, postcodes: isSmall ? postcodes : try file.postcodes(),
            crimes: try window.map { try file.crimes(within: $0) } ?? [], period: districtCrime?.period(of: authority),
            districts: Set(holdings.allAreas.compactMap(\.districtCode)))
    }
}
