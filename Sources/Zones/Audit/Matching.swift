internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures

/// Finds places like the outline: groups of as many LSOAs as stand for it, in no published area and clear of the outline.
struct Matching {
    let found: MatchedPlaces
    /// The same as numbers.
    let places: [WholePlace]

    static let townCentreNote =
        "No layer of town centres is loaded; the share of outlets with on-sales and the share that are pubs, bars, nightclubs, "
        + "restaurants, hotels or takeaways stand for the kind of centre."
    private static let evening: Set<PremisesKind> = [.pub, .bar, .nightclub, .restaurantOrCafe, .hotel, .takeaway]

    /// One place's figures by variable; nil where not known.
    private struct Profile {
        let ground: Int
        let areas: [Int]
        var values: [Double?]
    }

    private static let names = [
        "outlets per km2", "residents per km2", "mean deprivation rank", "share of outlets with on-sales",
        "share of outlets of evening kinds",
    ]

    init(_ survey: AuditSurvey) throws {
        let material = survey.material
        let size = survey.insideWhole?.areas.count ?? 1
        let profiler = try Profiler(survey)
        var inside = profiler.inside
        if let own = survey.insideWhole { inside = profiler.values(0, own.areas) }
        var candidates: [Profile] = []
        for (number, ground) in material.grounds.enumerated() {
            let allowed = try Self.allowed(number, ground, survey)
            for group in Self.groups(ground.areas, allowed, size: size) {
                candidates.append(Profile(ground: number, areas: group, values: profiler.values(number, group)))
            }
        }
        // Only what is known of the outline and of every candidate.
        let known = Self.names.indices.filter { number in
            inside[number] != nil && candidates.allSatisfy { $0.values[number] != nil }
        }
        let spread = Self.names.indices.map { number in Self.standardDeviation(candidates.compactMap { $0.values[number] }) }
        let ranked = candidates.map { candidate in
            let variables = known.map { number in
                MatchedPlaces.Variable(
                    name: Self.names[number], inside: inside[number] ?? 0, place: candidate.values[number] ?? 0,
                    standardDeviation: spread[number])
            }
            let square = variables.reduce(0) { $0 + $1.difference * $1.difference } / Double(max(1, variables.count))
            return (candidate, variables, square.squareRoot())
        }.enumerated().sorted { ($0.element.2, $0.offset) < ($1.element.2, $1.offset) }.map(\.element)
        var chosen: [(Profile, [MatchedPlaces.Variable], Double)] = []
        var taken: Set<[Int]> = []
        for place in ranked where chosen.count < survey.settings.matches {
            guard place.1.allSatisfy({ abs($0.difference) <= survey.settings.caliper }), !place.1.isEmpty else { continue }
            let keys = place.0.areas.map { [place.0.ground, $0] }
            guard taken.isDisjoint(with: keys) else { continue }
            taken.formUnion(keys)
            chosen.append(place)
        }
        places = chosen.map { WholePlace(name: "matched places", ground: $0.0.ground, areas: $0.0.areas) }
        let missing = Self.names.indices.filter { !known.contains($0) }.map { Self.names[$0] }
        found = MatchedPlaces(
            places: chosen.map { place, variables, distance in
                let ground = material.grounds[place.ground]
                return MatchedPlaces.Place(
                    areas: place.areas.map { ground.areas[$0] }, district: ground.authority.name, distance: distance,
                    variables: variables, isInDistrict: place.ground == 0)
            }, candidates: candidates.count, caliper: survey.settings.caliper,
            refusal: chosen.isEmpty ? Self.refusal(ranked.first, candidates.count, survey.settings.caliper) : nil,
            notes: [Self.townCentreNote]
                + (survey.insideWhole == nil
                    ? ["No whole LSOAs stand for the outline: its own figures are matched with those of single LSOAs."] : [])
                + (missing.isEmpty
                    ? [] : ["Not matched on, because it is not known everywhere: \(missing.joined(separator: ", "))."]))
    }

    private static func refusal(_ nearest: (Profile, [MatchedPlaces.Variable], Double)?, _ count: Int, _ caliper: Double)
        -> String
    {
        let reach = caliper.formatted(.number.locale(Locale(identifier: "en_GB")))
        guard let nearest, let worst = nearest.1.max(by: { abs($0.difference) < abs($1.difference) }) else {
            return "No place can be matched: every LSOA loaded belongs to the outline or to a published area."
        }
        return
            "None of the \(count) places looked at is within \(reach) standard deviation\(caliper == 1 ? "" : "s") of the outline in "
            + "every variable; the nearest differs most in \(worst.name) (\(Self.text(worst.place)) against "
            + "\(Self.text(worst.inside)) inside). Nothing is matched: a comparison with unlike places would mislead."
    }

    private static func text(_ value: Double) -> String { String(format: abs(value) < 10 ? "%.2f" : "%.0f", value) }

    private static func standardDeviation(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
    }

    /// LSOAs of which no more than a hundredth lies in the outline or in a published area.
    private static func allowed(_ number: Int, _ ground: ZoneGround, _ survey: AuditSurvey) throws -> Set<Int> {
        let others = [survey.outline.shape] + (try survey.zone.published.map { try $0.shape.repaired() })
        var allowed: Set<Int> = []
        for (area, profile) in ground.areas.enumerated() {
            let near = others.filter { $0.boundingBox.intersects(profile.shape.boundingBox) }
            guard !near.isEmpty else {
                allowed.insert(area)
                continue
            }
            let shape = try profile.shape.repaired()
            let whole = try shape.area()
            if try near.allSatisfy({ try (shape.intersection(with: $0)?.area() ?? 0) <= whole / 100 }) { allowed.insert(area) }
        }
        return allowed
    }

    /// Each LSOA with the nearest others, by the middle of their boxes; groups that come out the same are one.
    private static func groups(_ areas: [AreaProfile], _ allowed: Set<Int>, size: Int) -> [[Int]] {
        let numbers = allowed.sorted()
        guard numbers.count >= size else { return [] }
        let index = PointIndex(numbers.map { areas[$0].shape.boundingBox.centre })
        var seen: Set<[Int]> = []
        var groups: [[Int]] = []
        for number in numbers {
            let group = index.nearest(size, to: areas[number].shape.boundingBox.centre).map { numbers[$0.number] }.sorted()
            if seen.insert(group).inserted { groups.append(group) }
        }
        return groups
    }

    /// Figures of groups of LSOAs.
    private struct Profiler {
        let inside: [Double?]
        private let km2: [[Double]]
        private let counts: [[(all: Double, on: Double, stated: Double, evening: Double)]]
        private let grounds: [ZoneGround]

        init(_ survey: AuditSurvey) throws {
            let grounds = survey.material.grounds
            self.grounds = grounds
            km2 = try grounds.map { try $0.areas.map { try $0.shape.repaired().area() / 1_000_000 } }
            func tally(_ points: [AuditPoint], _ count: Int, _ number: (AuditPoint) -> Int)
                -> [(all: Double, on: Double, stated: Double, evening: Double)]
            {
                var counts = [(all: Double, on: Double, stated: Double, evening: Double)](repeating: (0, 0, 0, 0), count: count)
                for point in points {
                    let record = survey.outlets.row(point).record
                    let unit = number(point)
                    counts[unit].all += 1
                    counts[unit].on += record.sales.sellsOn ? 1 : 0
                    counts[unit].stated += record.sales.isStated ? 1 : 0
                    counts[unit].evening += Matching.evening.contains(record.judgedKind.kind) ? 1 : 0
                }
                return counts
            }
            counts = grounds.indices.map { tally(survey.outlets.points[$0], grounds[$0].areas.count) { $0.area } }
            let own = tally(survey.outlets.district.filter { AuditSide.inside.holds($0.metres) }, 1) { _ in 0 }[0]
            var residents = 0.0
            var rank = 0.0
            var isRanked = true
            for home in survey.homes ?? [] where home.metres <= 0 {
                residents += home.residents
                rank += home.residents * Double(survey.areas[home.area].rank ?? 0)
                isRanked = isRanked && survey.areas[home.area].rank != nil
            }
            let ground = survey.km2(.inside)
            inside =
                [
                    own.all / ground, survey.homes == nil ? nil : residents / ground,
                    isRanked && residents > 0 ? rank / residents : nil,
                ]
                + Self.kinds(own)
        }

        /// Of a place without an outlet both are 0; where none of its outlets is stated, the first is not known.
        private static func kinds(_ tally: (all: Double, on: Double, stated: Double, evening: Double)) -> [Double?] {
            tally.all == 0 ? [0, 0] : [tally.stated > 0 ? tally.on / tally.stated : nil, tally.evening / tally.all]
        }

        func values(_ ground: Int, _ areas: [Int]) -> [Double?] {
            var tally = (all: 0.0, on: 0.0, stated: 0.0, evening: 0.0)
            var size = 0.0
            var residents: Double? = 0
            var rank: Double? = 0
            for area in areas {
                let own = counts[ground][area]
                tally = (tally.all + own.all, tally.on + own.on, tally.stated + own.stated, tally.evening + own.evening)
                size += km2[ground][area]
                residents = residents.flatMap { sum in grounds[ground].areas[area].residents.map { sum + Double($0) } }
                rank = rank.flatMap { sum in grounds[ground].areas[area].rank.map { sum + Double($0) } }
            }
            return [tally.all / size, residents.map { $0 / size }, rank.map { $0 / Double(areas.count) }] + Self.kinds(tally)
        }
    }
}
