internal import Assessment
internal import Geometry
internal import Intake
internal import Licensing
internal import Measures
internal import Workspace

/// What weighing the applications of one district needs besides figures: loaded once.
struct CaseGround {
    /// The same for every district.
    struct Common {
        let places: [PlaceRecord]
        let indicatorsOfEngland: [IndicatorRecord]
        let applications: [RegisteredApplication]
        let testPurchases: [TestPurchaseRecord]
        init(_ holdings: Holdings) throws {
            let file = holdings.file
            places = try file.places()
            indicatorsOfEngland = try file.indicators(area: "E92000001")
            applications = try file.applications()
            testPurchases = try file.testPurchases()
        }
    }

    let common: Common
    /// Of the registers with a premises within reach of the district.
    let doubt: RegisterDoubt
    let postcodes: [Point]
    let shares: ResidentShares?
    let crime: CrimeMonths?
    let indicators: [IndicatorRecord]

    init(
        authority: Authority?, districtCode: String?, common: Common, ground: ApplicationGround, periods: [PolicePeriod]
    ) throws {
        self.common = common
        indicators = try districtCode.map { try ground.file.indicators(area: $0) } ?? []
        guard let authority else {
            (doubt, postcodes, shares, crime) = (RegisterDoubt(), [], nil, nil)
            return
        }
        let district = try ground.district(authority)
        let areas = ground.holdings.areas(of: authority)
        doubt = try ground.doubt(near: authority)
        postcodes = district.postcodes.compactMap(\.place)
        shares = district.shares
        if let first = areas.first, !periods.isEmpty {
            let box = areas.dropFirst().reduce(first.shape.boundingBox) { $0.union($1.shape.boundingBox) }.widened(by: 1)
            crime = CrimeMonths(areas: areas, crimes: try ground.crimes(within: box), months: periods)
        } else {
            crime = nil
        }
    }
}
