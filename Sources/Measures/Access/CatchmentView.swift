public import Geometry
public import Licensing

/// How much of a catchment the workspace can see, told by postcodes: a district without a register has postcodes all the
/// same, and the sea has none.
///
/// seen(r) = postcodes within r of the place that lie in a district whose register is loaded / all postcodes loaded
/// within r. Each postcode counts alike, because the residents of a district that is not loaded are not known either.
/// A postcode area of which no file is loaded is invisible to this: `GroundView` is the second check.
public struct CatchmentView: Sendable {
    private let postcodes: PointIndex
    private let withoutRegister: PointIndex
    private let withoutResidents: PointIndex

    /// - Parameters:
    ///   - places: of every postcode loaded, of whatever district.
    ///   - hasRegister: whether the register of each one's district is loaded.
    ///   - hasResidents: whether the residents of each one's district are.
    public init(places: [Point], hasRegister: [Bool], hasResidents: [Bool]) {
        postcodes = PointIndex(places)
        withoutRegister = PointIndex(zip(places, hasRegister).filter { !$0.1 }.map(\.0))
        withoutResidents = PointIndex(zip(places, hasResidents).filter { !$0.1 }.map(\.0))
    }

    /// - Parameters:
    ///   - postcodes: those that the shares were made of, in their order.
    ///   - registers: whose registers are loaded.
    public init(postcodes: [PostcodeRecord], shares: ResidentShares, registers: [Authority]) {
        let codes = Set(registers.compactMap(\.code))
        let areaHasRegister = shares.areas.map { area in
            registers.contains { $0.covers(districtCode: area.districtCode, districtName: area.districtName) }
        }
        let peopled = Set(shares.areas.filter { $0.residents != nil }.compactMap(\.districtCode))
        // The postcode file says the district; where it does not, the area in which the postcode lies.
        func tells(_ codes: Set<String>, _ ofArea: (Int) -> Bool) -> [Bool] {
            zip(postcodes, shares.areaOf).map { postcode, area in
                codes.contains(postcode.districtCode) || postcode.districtCode.isEmpty && area.map(ofArea) == true
            }
        }
        self.init(
            places: shares.places, hasRegister: tells(codes) { areaHasRegister[$0] },
            hasResidents: tells(peopled) { shares.areas[$0].residents != nil })
    }

    /// Metres from each place to the nearest postcode of any district; infinite where there is none. Asked once for all radii.
    func nearestPostcodes(fromEach places: [Point]) -> [Double] { postcodes.nearest(fromEach: places) }

    /// Share of the postcodes within each place's own radius whose district has a register, 0 to 1; not a number where no
    /// postcode is within, or the radius is infinite.
    /// - Parameter nearest: what `nearestPostcodes` gave for the same places.
    func registers(
        fromEach places: [Point], nearest: [Double], within radius: @Sendable (Int) -> Double
    ) -> [Double] {
        share(without: withoutRegister, fromEach: places, nearest: nearest, within: radius)
    }

    /// The same for districts whose residents are loaded.
    func residents(
        fromEach places: [Point], nearest: [Double], within radius: @Sendable (Int) -> Double
    ) -> [Double] {
        share(without: withoutResidents, fromEach: places, nearest: nearest, within: radius)
    }

    /// All postcodes are counted only where some are missing, so that a workspace without gaps pays nothing.
    private func share(
        without missing: PointIndex, fromEach places: [Point], nearest: [Double], within radius: @Sendable (Int) -> Double
    ) -> [Double] {
        column(places.count) { number in
            let reach = radius(number)
            guard reach.isFinite, nearest[number] <= reach else { return .nan }
            let gap = missing.count(within: reach, of: places[number])
            guard gap > 0 else { return 1 }
            let all = postcodes.count(within: reach, of: places[number])
            return Double(all - gap) / Double(all)
        }
    }
}
