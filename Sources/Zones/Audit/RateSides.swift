internal import Licensing
internal import Statistics

/// Counts over units on one side of the line, with what they are divided by.
struct RateSide {
    let name: String
    let units: [PearsonDispersion.Unit]

    var events: Int { units.reduce(0) { $0 + $1.events } }
    var base: Double { units.reduce(0) { $0 + $1.base } }
}

/// How a ratio of points at their own places is asked for.
struct PointQuestion {
    var base = AuditBase.km2
    var edge = 0.0
    var inSquares = false
    /// An LSOA whose pieces are left out on both sides.
    var without: Int?
}

extension AuditSurvey {
    /// Nil where the base is not known for every unit.
    func side(_ side: AuditSide, _ points: [AuditPoint], _ question: PointQuestion, outlets: AuditOutlets? = nil) -> RateSide? {
        let ground = question.inSquares ? squareUnits : lsoas
        let count = ground.whole.count
        var events = [Int](repeating: 0, count: count)
        for point in points where side.holds(point.metres, edge: question.edge) {
            if let unit = question.inSquares ? point.square : point.area { events[unit] += point.count }
        }
        guard let bases = bases(side, question, ground, outlets ?? self.outlets) else { return nil }
        let km2 = ground.km2(side)
        let units = (0..<count).filter { ($0 != question.without || question.inSquares) && (km2[$0] > 0 || events[$0] > 0) }
            .map { PearsonDispersion.Unit(events: events[$0], base: bases[$0] / question.base.unit) }
        return RateSide(name: name(of: side), units: units)
    }

    private func bases(_ side: AuditSide, _ question: PointQuestion, _ ground: GroundUnits, _ outlets: AuditOutlets)
        -> [Double]?
    {
        let km2 = ground.km2(side)
        switch question.base {
        case .km2: return km2
        case .landKm2:
            guard !question.inSquares else { return nil }
            var land: [Double] = []
            for (number, area) in areas.enumerated() {
                guard let own = area.landKm2, ground.whole[number] > 0 else { return nil }
                land.append(km2[number] * own / ground.whole[number])
            }
            return land
        case .residents:
            guard let homes, !question.inSquares else { return nil }
            var residents = [Double](repeating: 0, count: km2.count)
            for home in homes where side.holds(home.metres) { residents[home.area] += home.residents }
            return residents
        case .outlets:
            var counts = [Double](repeating: 0, count: km2.count)
            for point in outlets.district where side.holds(point.metres, edge: question.edge) {
                if let unit = question.inSquares ? point.square : point.area { counts[unit] += 1 }
            }
            return counts
        }
    }

    func name(of side: AuditSide) -> String {
        switch side {
        case .inside: "inside"
        case .rest: "rest of the district"
        case .ring(let reach): "ring of \(Int(reach)) m"
        }
    }
}

extension AuditRatio {
    /// - Parameter restricted: no figure of it is more than the counts as they may be shown.
    init(
        _ what: String, inside: RateSide, against outside: RateSide, units: String, level: ConfidenceLevel,
        warning: String? = nil,
        isRestricted: Bool = false
    ) {
        let dispersion = PearsonDispersion(groups: [inside.units, outside.units])
        let ratio = OverdispersedRatio(
            inside.events, inside.base, outside.events, outside.base, dispersion: dispersion?.value,
            degreesOfFreedom: dispersion?.degreesOfFreedom ?? 0, level: level)
        self.what = what
        against = outside.name
        self.inside = inside.events
        self.outside = outside.events
        insideBase = inside.base
        outsideBase = outside.base
        value = ratio?.value
        let isTold = Self.isTold(ratio)
        lower = inside.events + outside.events > 0 && isTold ? ratio?.lower : nil
        upper = isTold ? ratio?.upper : nil
        self.dispersion = dispersion?.floored
        degreesOfFreedom = dispersion?.degreesOfFreedom ?? 0
        self.units = "\(inside.units.count) inside and \(outside.units.count) outside, \(units)"
        method = ratio?.method
        self.level = level
        reason = Self.reason(inside, outside) ?? (isTold ? nil : Self.tooFew)
        self.warning = warning
        self.isRestricted = isRestricted
    }

    static let tooFew = "too few events, and too uneven, for limits that tell anything"
    /// Limits whose upper end is more than a thousand times the ratio tell nothing.
    static let widest = 1_000.0

    static func isTold(_ ratio: OverdispersedRatio?) -> Bool {
        guard let ratio, let upper = ratio.upper, let value = ratio.value else { return true }
        return upper.isFinite && upper <= max(value, 1) * Self.widest
    }

    private static func reason(_ inside: RateSide, _ outside: RateSide) -> String? {
        if inside.base <= 0 { return "there is nothing inside to divide by" }
        if outside.base <= 0 { return "there is nothing in the \(outside.name) to divide by" }
        if inside.events + outside.events == 0 { return "nothing is counted on either side" }
        if outside.events == 0 { return "nothing is counted in the \(outside.name), so there is no ratio and no upper limit" }
        return nil
    }
}
