internal import Licensing
internal import Measures
internal import Statistics

/// RESTRICTED. Counts of one extract by place, as its terms let them be shown.
///
/// The places are inside, the ring and what lies beyond it. Where every one of them has at least the fewest that may be shown,
/// all are; else inside and the whole rest, where both have; else nothing. So no count that is hidden can be worked out from
/// those that are shown. Of kinds and of hours only a table is shown in which every count is large enough.
struct ShownIncidents {
    let inside: Int?
    let rest: Int?
    let ring: Int?

    /// - Parameter isAllowed: false hides all, where it could be held against what is shown elsewhere.
    init(_ points: [AuditPoint], ring reach: Double, terms: SharingTerms, isAllowed: Bool = true) {
        func count(_ side: AuditSide) -> Int {
            points.reduce(0) { side.holds($1.metres) ? CellSuppression.sum($0, $1.count) : $0 }
        }
        let (inside, ring, rest) = (count(.inside), count(.ring(reach)), count(.rest))
        let fewest = max(1, terms.fewestShown)
        let isRingSafe = isAllowed && inside >= fewest && ring >= fewest && rest - ring >= fewest
        let isRestSafe = isAllowed && inside >= fewest && rest >= fewest
        self.inside = isRestSafe ? CellSuppression.shown(inside, under: terms) : nil
        self.rest = isRestSafe ? CellSuppression.shown(rest, under: terms) : nil
        self.ring = isRingSafe ? CellSuppression.shown(ring, under: terms) : nil
    }
}

/// RESTRICTED. One extract's incidents in the district.
struct SurveyedExtract {
    let extract: IncidentExtract
    let all: [AuditPoint]

    init(_ extract: IncidentExtract, in survey: AuditSurvey) {
        self.extract = extract
        all = survey.points(extract.incidents)
    }

    private var fewest: Int { max(1, extract.terms.fewestShown) }

    private func minute(_ point: AuditPoint) -> Int? { extract.incidents[point.number].minute }

    /// Between 18:00 and 06:00; nil where its times are not that fine.
    var night: [AuditPoint]? {
        guard extract.isFineInTime else { return nil }
        return all.filter { point in minute(point).map { $0 >= 18 * 60 || $0 < 6 * 60 } ?? false }
    }

    func kinds(_ wanted: [String]) -> [(kind: String, points: [AuditPoint])] {
        let byKind = Dictionary(grouping: all) { extract.incidents[$0.number].kind.lowercased() }
        return byKind.sorted { $0.key < $1.key }.filter { kind in wanted.contains { $0.lowercased() == kind.key } }
            .map { ($0.key, $0.value) }
    }

    /// What is shown of one side.
    func figures(_ side: AuditSide, ring: Double) -> AuditIncidents {
        let terms = extract.terms
        let shown = ShownIncidents(all, ring: ring, terms: terms)
        let total =
            switch side {
            case .inside: shown.inside
            case .rest: shown.rest
            case .ring: shown.ring
            }
        return AuditIncidents(
            extract: extract.title, partner: terms.partner, total: total,
            byKind: total == nil ? [] : kindCells(side, ring: ring), byHour: total == nil || side != .inside ? [] : hourCells(),
            atNight: nightCount(side, ring: ring), refusalInTime: extract.refusalInTime)
    }

    private func count(_ points: [AuditPoint], _ side: AuditSide) -> Int {
        points.reduce(0) { side.holds($1.metres) ? CellSuppression.sum($0, $1.count) : $0 }
    }

    /// Whether each of inside, ring and beyond has enough.
    private func isSafe(_ points: [AuditPoint], ring: Double) -> Bool {
        let (inside, near, rest) = (count(points, .inside), count(points, .ring(ring)), count(points, .rest))
        return inside >= fewest && near >= fewest && rest - near >= fewest
    }

    /// Kinds with enough everywhere, and the others together; none where the others are too few.
    private func kindCells(_ side: AuditSide, ring: Double) -> [AuditIncidents.Cell] {
        let byKind = Dictionary(grouping: all) { extract.incidents[$0.number].kind.lowercased() }.sorted { $0.key < $1.key }
        let safe = byKind.filter { isSafe($0.value, ring: ring) }
        let others = byKind.filter { kind in !safe.contains { $0.key == kind.key } }.flatMap(\.value)
        guard others.isEmpty || isSafe(others, ring: ring) else { return [] }
        return (safe.map { ($0.key, $0.value) } + (others.isEmpty ? [] : [("other kinds", others)])).map {
            AuditIncidents.Cell(label: $0.0, count: CellSuppression.shown(count($0.1, side), under: extract.terms))
        }
    }

    /// 24 hours inside; quarters of the day where an hour has too few; none where a quarter has.
    private func hourCells() -> [AuditIncidents.Cell] {
        guard extract.isFineInTime else { return [] }
        let inside = all.filter { AuditSide.inside.holds($0.metres) }
        for length in [1, 6] {
            var counts = [Int](repeating: 0, count: 24 / length)
            for point in inside {
                if let minute = minute(point), (0..<1_440).contains(minute) { counts[minute / 60 / length] += point.count }
            }
            guard counts.allSatisfy({ $0 >= fewest }) else { continue }
            return counts.enumerated().map { number, count in
                let hour = number * length
                return AuditIncidents.Cell(
                    label: length == 1 ? Self.clock(hour) : "\(Self.clock(hour)) to \(Self.clock((hour + length) % 24))", count: CellSuppression.shown(count, under: extract.terms))
            }
        }
        return []
    }

    /// Whether night and day may both be told of everywhere: what is shown of one would else tell of the other.
    func isNightSafe(ring: Double) -> Bool {
        guard let night else { return false }
        let isNight = Set(night.map(\.number))
        return isSafe(night, ring: ring) && isSafe(all.filter { !isNight.contains($0.number) }, ring: ring)
    }

    /// Whether a kind may be told of everywhere, and all other kinds together too, or there are none.
    func isKindSafe(_ kind: String, ring: Double) -> Bool {
        let own = all.filter { extract.incidents[$0.number].kind.lowercased() == kind }
        let others = all.filter { extract.incidents[$0.number].kind.lowercased() != kind }
        return isSafe(own, ring: ring) && (others.isEmpty || isSafe(others, ring: ring))
    }

    private static func clock(_ hour: Int) -> String { "\(hour < 10 ? "0" : "")\(hour):00" }

    private func nightCount(_ side: AuditSide, ring: Double) -> Int? {
        guard let night, isNightSafe(ring: ring) else { return nil }
        return CellSuppression.shown(count(night, side), under: extract.terms)
    }
}

extension AuditRatio {
    /// RESTRICTED. Made of the counts as shown and of a dispersion rounded up to a tenth, so that it tells no more than they do.
    init(
        _ what: String, shown inside: Int?, _ outside: Int?, insideUnits: RateSide, outsideUnits: RateSide, units: String,
        level: ConfidenceLevel, warning: String?
    ) {
        let dispersion = PearsonDispersion(groups: [insideUnits.units, outsideUnits.units])
        let phi = dispersion.map { ($0.floored * 10).rounded(.up) / 10 }
        var ratio: OverdispersedRatio?
        if let inside, let outside {
            ratio = OverdispersedRatio(
                inside, insideUnits.base, outside, outsideUnits.base, dispersion: phi,
                degreesOfFreedom: dispersion?.degreesOfFreedom ?? 0, level: level)
        }
        let isSuppressed = inside == nil || outside == nil
        self.what = what
        against = outsideUnits.name
        self.inside = inside
        self.outside = outside
        insideBase = insideUnits.base
        outsideBase = outsideUnits.base
        value = ratio?.value
        let isTold = Self.isTold(ratio)
        lower = isTold ? ratio?.lower : nil
        upper = isTold ? ratio?.upper : nil
        self.dispersion = isSuppressed ? nil : phi
        degreesOfFreedom = isSuppressed ? 0 : dispersion?.degreesOfFreedom ?? 0
        self.units = units
        method = ratio?.method
        self.level = level
        reason = isSuppressed ? "suppressed by the terms of the extract" : ratio == nil ? "there is nothing to divide by" : isTold ? nil : Self.tooFew
        self.warning = warning
        isRestricted = true
    }
}
