import Foundation
import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing
import Zones

/// A made district of 8 by 8 square areas, with crimes at a point in each.
@Suite struct OutlineEvaluationTests {
    private static let side = 500.0
    private static let months = (0..<48).map { CalendarMonth(number: 2021 * 12 + $0) }
    private let adopted = CalendarDate(year: 2023, month: 1, day: 1) ?? .unixEpoch

    private func square(_ column: Double, _ row: Double, _ width: Double = 1, inset: Double = 0) throws -> MultiPolygon {
        let (left, bottom) = (column * Self.side + inset, row * Self.side + inset)
        let (right, top) = ((column + width) * Self.side - inset, (row + width) * Self.side - inset)
        let ring = try Ring([
            Point(x: left, y: bottom), Point(x: right, y: bottom), Point(x: right, y: top), Point(x: left, y: top),
            Point(x: left, y: bottom),
        ])
        return try MultiPolygon(Polygon(exterior: ring))
    }

    /// - Parameter inside: the factor planted in the four areas of the middle from adoption on.
    private func ground(planted: Double, seed: UInt64) throws -> ZoneGround {
        let authority = Authority(name: "Quill", code: "E07999001")
        var areas: [AreaProfile] = []
        for number in 0..<64 {
            areas.append(
                AreaProfile(
                    code: "E01999\(100 + number)", name: "Quill \(number)", districtCode: "E07999001", districtName: "Quill",
                    vintage: .lsoa2011, shape: try square(Double(number % 8), Double(number / 8))))
        }
        var chance = Chance(seed: seed)
        var crimes: [CrimeRecord] = []
        for month in Self.months {
            let shock = exp(0.15 * chance.normal() + 0.2 * cos(Double(month.month) / 12 * 2 * Double.pi))
            for number in 0..<64 {
                let isMiddle = [27, 28, 35, 36].contains(number)
                let mean = (isMiddle ? 20 : 6) * shock * (isMiddle && month.number >= 2023 * 12 ? planted : 1)
                let place = Point(x: (Double(number % 8) + 0.5) * Self.side, y: (Double(number / 8) + 0.5) * Self.side)
                for _ in 0..<chance.poisson(mean) {
                    crimes.append(
                        CrimeRecord(row: crimes.count + 1, month: month.description, force: "F", type: "Drugs", place: place, givenCode: nil))
                }
            }
        }
        let period = PolicePeriod(force: "F", months: Self.months.map(\.description))
        return ZoneGround(
            authority: authority, rule: OutletRule(), areas: areas, premises: [], shares: nil, postcodes: [],
            crime: CrimeMonths(areas: areas, crimes: crimes, months: [period]), extracts: [], roads: [], published: [])
    }

    private func evaluated(_ ground: ZoneGround, _ shape: MultiPolygon, _ kind: ComparatorAreas.Kind = .rest) throws -> OutlineEvaluation {
        try OutlineEvaluation(
            police: ground, outline: StudyOutline(name: "Middle", origin: .drawn, shape: shape), adopted: adopted, types: nil,
            comparator: kind, rule: EvaluationRule())
    }

    @Test("a planted fall of 30% is found, against the rest and against matched areas", arguments: ComparatorAreas.Kind.allCases)
    func planted(kind: ComparatorAreas.Kind) throws {
        let found = try evaluated(ground(planted: 0.7, seed: 3), square(3, 3, 2, inset: 5), kind)
        let evaluation = try #require(found.evaluation)
        #expect(found.insideCodes == ["E01999127", "E01999128", "E01999135", "E01999136"])
        #expect(evaluation.verdict == .fell)
        let effect = try #require(evaluation.effect)
        #expect(effect.lower < 0.7 && 0.7 < effect.upper)
        #expect(evaluation.placebos.places.count >= 19)
        #expect(evaluation.placebos.placesAsStrong(as: effect) == 0)
        #expect(evaluation.placebos.places.allSatisfy { Set($0.codes).isDisjoint(with: found.insideCodes) && $0.codes.count == 4 })
        let comparator = try #require(found.comparator)
        #expect(comparator.members.count == (kind == .rest ? 60 : 12) && comparator.untouched.count == 60)
        #expect(found.notes == ["Recorded crime is that of 4 whole LSOAs, which cover 100% of Middle and of which 2% lies outside."])
    }

    @Test("nothing planted: no false alarm")
    func nothing() throws {
        for seed in UInt64(1)...6 {
            let evaluation = try #require(try evaluated(ground(planted: 1, seed: seed), square(3, 3, 2, inset: 5)).evaluation)
            #expect(![.fell, .rose].contains(evaluation.verdict), "\(seed): \(evaluation.reasons)")
        }
    }

    @Test("an outline that runs over its areas' edges touches their neighbours")
    func touching() throws {
        let found = try evaluated(ground(planted: 1, seed: 1), square(2.8, 2.8, 2.4))
        #expect(found.comparator?.touching.count == 12)
        #expect(found.comparator?.members.count == 48)
    }

    @Test("an outline finer than an LSOA is refused by name")
    func tooFine() throws {
        let found = try evaluated(ground(planted: 1, seed: 1), square(3.4, 3.4, 0.2))
        #expect(found.evaluation == nil && found.series == nil)
        #expect(found.refusal?.contains("no LSOA lies in Middle with more than half of its ground") == true)
    }

    private func extract(_ terms: SharingTerms, inside: Int) throws -> IncidentExtract {
        var chance = Chance(seed: 8)
        var incidents: [IncidentRecord] = []
        for month in Self.months {
            for (x, mean) in [(1_800.0, Double(inside)), (250, 60)] {
                incidents.append(
                    IncidentRecord(
                        row: incidents.count + 1, kind: "Assault", period: month.description, count: chance.poisson(mean) + 1,
                        place: Point(x: x, y: 1_800)))
            }
        }
        return IncidentExtract(title: "assaults", terms: terms, incidents: incidents)
    }

    private func terms(_ resolution: String, fewest: Int = 5) -> SharingTerms {
        SharingTerms(
            partner: "Quill Police", basis: "agreement", timeResolution: resolution, positionedBy: "exact address", fewestShown: fewest,
            roundedTo: 5)
    }

    @Test("an extract at its own places, and what its terms hide")
    func extracts() throws {
        let ground = try ground(planted: 1, seed: 1)
        func evaluated(_ extract: IncidentExtract, _ kinds: Set<String> = []) throws -> OutlineEvaluation {
            try OutlineEvaluation(
                extract, ground: ground, outline: StudyOutline(name: "Corner", origin: .drawn, shape: square(3.4, 3.4, 0.4)),
                adopted: adopted, kinds: kinds, comparator: .rest, rule: EvaluationRule())
        }
        let found = try evaluated(extract(terms("month"), inside: 10))
        #expect(found.refusal == nil && found.insideCodes.isEmpty)
        #expect(try #require(found.series).inside.reduce(0, +) > 300)
        #expect(found.evaluation?.effect != nil)
        #expect(try evaluated(extract(terms("year"), inside: 10)).refusal == "assaults of Quill Police states times to the year: too coarse for months.")
        #expect(
            try evaluated(extract(terms("day"), inside: 10), ["noise"]).refusal
                == "assaults of Quill Police holds no incident of the kinds asked for with a month and a place.")
        let hidden = try evaluated(extract(terms("month", fewest: 1_000), inside: 10))
        #expect(hidden.evaluation == nil)
        #expect(
            hidden.refusal
                == "Its counts before or after adoption, inside or in the comparator, are below the 1000 that its terms let be shown, and so "
                + "is every figure made of them.")
    }
}
