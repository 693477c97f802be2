public import Geometry
public import Licensing
internal import Statistics

/// How many postcodes or areas meet a rule of the user's own, and how many would if the rule were a little other.
public struct ThresholdResult: Hashable, Sendable {
    /// The rule with one number changed.
    public struct Variant: Hashable, Sendable {
        /// "at least 2 within 100 m".
        public let rule: String
        /// Nil where nothing is known.
        public let met: Int?
    }

    /// One place or area, as the rule sees it.
    public struct Case: Hashable, Sendable {
        /// A postcode, or an area's code.
        public let name: String
        /// Outlets within the distance, or in the area.
        public let count: Int
        /// The number that the count is held against: it meets the rule from there on (distance), or above it (rate).
        public let limit: Double
        public let isMet: Bool
    }

    /// One that cannot be judged, and why.
    public struct Unknown: Hashable, Sendable {
        public let name: String
        public let why: String
    }

    public let rule: ThresholdRule
    /// The rule in words.
    public let words: String
    /// "postcode", "place" or "LSOA".
    public let unit: String
    /// Those that could be judged, in the order given.
    public let cases: [Case]
    public let unknown: [Unknown]
    /// Less, as it is, and more.
    public let variants: [Variant]

    public var met: [Case] { cases.filter(\.isMet) }
}

extension ThresholdResult {
    /// A distance rule for each place. Each look-up goes through the outlets near it; at exactly the radius counts as within.
    /// - Parameter outlets: of the kind counted; one that is not finite is near nothing.
    public init(
        _ rule: ThresholdRule, atLeast least: Int, metres: Double, places: [(name: String, place: Point)], unit: String,
        outlets: [Point]
    ) {
        let index = PointIndex(outlets)
        func counts(_ radius: Double) -> [Int] { places.map { index.count(within: radius, of: $0.place) } }
        func words(_ least: Int, _ radius: Double) -> String { "at least \(least) within \(Self.text(radius)) m" }
        let asItIs = counts(metres)
        let nearer = metres * 9 / 10
        let further = metres * 11 / 10
        self.rule = rule
        self.words = words(least, metres) + " in a straight line"
        self.unit = unit
        cases = zip(places, asItIs).map {
            Case(name: $0.name, count: $1, limit: Double(least), isMet: $1 >= least)
        }
        unknown = []
        variants =
            [least - 1, least, least + 1].map { number in
                Variant(rule: words(number, metres), met: places.isEmpty ? nil : asItIs.count { $0 >= number })
            }
            + [nearer, further].map { radius in
                Variant(rule: words(least, radius), met: places.isEmpty ? nil : counts(radius).count { $0 >= least })
            }
    }

    /// A rate rule for each area: its count against the upper funnel limit round its district's rate, for its
    /// residents: 97.5% is the upper 95% limit that `FunnelLimits` draws. - Parameter only: the code of the one area asked for; nil for all.
    public init(
        _ rule: ThresholdRule, percent: Double, density: DensityTable, within districts: [Authority], only: String? = nil
    ) {
        var judged: [(code: String, events: Int, expected: Double)] = []
        var unknown: [Unknown] = []
        let sums = districts.map { density.district($0) }
        for area in density.areas where only == nil || only == area.area.code {
            let code = area.area.code
            let whole = districts.firstIndex {
                $0.covers(districtCode: area.area.districtCode, districtName: area.area.districtName)
            }.map { sums[$0] }
            if let events = area.events, let residents = area.area.residents, residents > 0, let all = whole?.events,
                let people = whole?.residents, people > 0
            {
                judged.append((code, events, Double(all) * Double(residents) / Double(people)))
            } else if area.events == nil {
                unknown.append(Unknown(name: code, why: "no row of the register here states what it permits"))
            } else if area.area.residents == 0 {
                unknown.append(Unknown(name: code, why: "no residents"))
            } else if area.area.residents == nil {
                unknown.append(Unknown(name: code, why: "residents are not loaded"))
            } else {
                unknown.append(Unknown(name: code, why: "the district's rate is not known, because one of its areas' figures is not"))
            }
        }
        func words(_ percent: Double) -> String { "rate above the district's \(Self.text(percent))% limit" }
        self.rule = rule
        self.words = words(percent) + ", one-sided"
        unit = "LSOA"
        cases = judged.map {
            let limit = FunnelLimits.upperLimit(expected: $0.expected, percent: percent)
            return Case(name: $0.code, count: $0.events, limit: limit, isMet: Double($0.events) > limit)
        }
        self.unknown = unknown
        variants = Set([95, percent, 99.9]).sorted().map { percent in
            Variant(
                rule: words(percent),
                met: judged.isEmpty
                    ? nil : judged.count { Double($0.events) > FunnelLimits.upperLimit(expected: $0.expected, percent: percent) })
        }
    }

    /// 100, 97.5 and 0.5 without digits that say nothing.
    static func text(_ number: Double) -> String {
        let rounded = (number * 1_000).rounded() / 1_000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    }
}
