import Assessment
import Foundation
import Geometry
import Licensing
import Measures
import Statistics
import Testing

/// What a partner's extract says of a place, recomputed from every pair, and what its terms hide.
@Suite struct IncidentFigureTests {
    private func terms(fewest: Int = 5, rounded: Int = 1, time: String = "minute", place: String = "exact address") -> SharingTerms {
        SharingTerms(
            partner: "Shire Police", basis: "agreement 7", timeResolution: time, positionedBy: place, fewestShown: fewest,
            roundedTo: rounded)
    }

    private struct Made {
        let incidents: [IncidentRecord]
        let others: [Point]
        let place: Point
    }

    private func made(seed: UInt64, incidents wanted: Int = 900) -> Made {
        var generator = SeededGenerator(seed: seed)
        func point(_ reach: ClosedRange<Double>) -> Point {
            Point(x: Double.random(in: reach, using: &generator), y: Double.random(in: reach, using: &generator))
        }
        let place = Point(x: 800, y: 800)
        let incidents = (1...wanted).map { row in
            let day = CalendarDate.unixEpoch.adding(days: 18_993 + Int.random(in: 0..<1096, using: &generator))
            return IncidentRecord(
                row: row, kind: row % 5 == 0 ? "Noise" : row % 7 == 0 ? "lost cat" : "Assault with injury",
                date: "\(day)", minute: row % 11 == 0 ? nil : Int.random(in: 0..<1440, using: &generator),
                isAlcoholRelated: [true, false, nil].randomElement(using: &generator) ?? nil,
                count: row % 13 == 0 ? 3 : 1, place: row % 17 == 0 ? nil : point(row % 2 == 0 ? 500...1100 : 0...3000))
        }
        return Made(incidents: incidents, others: (0..<60).map { _ in point(0...3000) } + [place], place: place)
    }

    private func application(_ hours: String?) throws -> Application {
        Application(
            place: .grid(Point(x: 0, y: 0)), sales: .offOnly,
            hours: try hours.map { [Application.Hours(days: Weekday.allCases, hours: try LicensedHours($0))] } ?? [])
    }

    private func figure(
        _ made: Made, _ terms: SharingTerms, _ objective: LicensingObjective = .crimeAndDisorder, hours: String? = "18:00-02:00"
    ) throws -> IncidentFigure {
        let extract = IncidentExtract(title: "night-time extract", terms: terms, incidents: made.incidents)
        return try #require(
            IncidentFigure(extract, objective, round: made.place, outlets: made.others, application: try application(hours)))
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func figuresAreThoseOfEveryPair(seed: UInt64) throws {
        let town = made(seed: seed)
        let figure = try figure(town, terms())
        let bearing = town.incidents.filter { $0.kind == "Assault with injury" }
        func near(_ incident: IncidentRecord, _ centre: Point) -> Bool { incident.place.map { $0.distance(to: centre) <= 200 } ?? false }
        func count(_ incidents: [IncidentRecord]) -> Int { incidents.reduce(0) { $0 + $1.count } }
        let own = bearing.filter { near($0, town.place) }
        let others = town.others.filter { $0.distance(to: town.place) > 200 }
        let circles = others.map { centre in count(bearing.filter { near($0, centre) }) }
        #expect(figure.count == count(own))
        #expect(figure.others == others.count)
        // Told in steps of which the sum behind it moves by 20.
        let exact = Double(circles.reduce(0, +)) / Double(others.count)
        let mean = try #require(figure.mean)
        #expect((44...100).contains(others.count))
        #expect(abs(mean - exact) <= 0.25 && (mean * 2).rounded() == mean * 2)
        #expect(figure.asMany == circles.count { $0 >= count(own) })
        #expect(figure.kinds == ["Assault with injury"])
        #expect(figure.alcoholRelated == count(own.filter { $0.isAlcoholRelated == true }))
        #expect(figure.inHours == count(own.filter { ($0.minute ?? 720) >= 1080 || ($0.minute ?? 720) < 120 }))

        // The limits, from the variance of the mean as a weighted sum of incidents.
        let weights = bearing.map { incident in Double(others.count { near(incident, $0) }) / Double(others.count) }
        let sum = zip(weights, bearing).reduce(0.0) { $0 + $1.0 * Double($1.1.count) }
        let variance = zip(weights, bearing).reduce(0.0) { $0 + $1.0 * $1.0 * Double($1.1.count) }
        // To two digits, downwards.
        let size = pow(10, floor(log10(sum * sum / variance)) - 1)
        let events = floor(sum * sum / variance / size) * size
        let months = Set(town.incidents.compactMap { $0.date.map { String($0.prefix(7)) } }).sorted()
        func series(_ centre: Point) -> [PearsonDispersion.Unit] {
            months.map { month in
                .init(events: count(bearing.filter { near($0, centre) && $0.date?.hasPrefix(month) == true }), base: 1)
            }
        }
        let all = [town.place] + others
        let scatter = [PearsonDispersion(groups: [series(town.place)]), PearsonDispersion(groups: all.map(series))]
            .compactMap { $0?.floored }.max() ?? 1
        let phi = (scatter * 10).rounded(.up) / 10
        let reach =
            try #require(StudentT.deviate(alpha: 0.05, degreesOfFreedom: months.count - 1))
            * (phi * (1 / Double(count(own)) + 1 / events)).squareRoot()
        let ratio = try #require(figure.ratio)
        #expect(abs(ratio.value - Double(count(own)) / mean) < 1e-9)
        #expect(abs(ratio.lower - ratio.value * exp(-reach)) < 1e-9)
        #expect(abs(ratio.upper - ratio.value * exp(reach)) < 1e-9)

        // Those like it: 20 of the outlets beyond 400 m.
        func outlets(_ centre: Point) -> Int { town.others.count { $0.distance(to: centre) <= 200 } }
        let far = town.others.enumerated().filter { $0.element.distance(to: town.place) > 400 }.map { number, place in
            (number: number, place: place, apart: abs(log((Double(outlets(place)) + 0.5) / (Double(outlets(town.place)) + 0.5))))
        }.sorted { ($0.apart, $0.number) < ($1.apart, $1.number) }.prefix(20)
        let alike = try #require(figure.alike)
        #expect(alike.outlets == 20 && alike.own == outlets(town.place))
        let held = far.map { outlets($0.place) }
        #expect(held.min() == alike.range.lowerBound && held.max() == alike.range.upperBound)
        let meanOfAlike = Double(far.reduce(0) { sum, other in sum + count(bearing.filter { near($0, other.place) }) }) / 20
        #expect(abs(alike.ratio.value / (Double(count(own)) / meanOfAlike.rounded()) - 1) < 1e-12)
        let stands = ratio.lower > 1 && alike.ratio.lower > 1 && (figure.asMany ?? 0) * 4 <= others.count
        #expect((figure.standing == .worse) == stands)
    }

    /// Two places whose other outlets differ by one: what is told of their means must not tell of that one.
    @Test func noMeanTellsOfOneOutlet() throws {
        let town = made(seed: 3, incidents: 300)
        for outlet in town.others.prefix(30) {
            let here = try figure(Made(incidents: town.incidents, others: town.others, place: outlet), terms())
            let beside = Point(x: outlet.x + 60, y: outlet.y)
            let there = try figure(Made(incidents: town.incidents, others: town.others, place: beside), terms())
            if here.count == nil { #expect(here.mean == nil && here.others == nil && here.asMany == nil && here.inHoursElsewhere == nil) }
            guard let first = here.mean, let second = there.mean, let others = here.others, let rest = there.others else { continue }
            for (mean, places) in [(first, others), (second, rest)] {
                #expect((mean * 2).rounded() == mean * 2 && 0.5 * Double(places) >= 20)
            }
        }
    }

    /// Places drawn like the others, in a town where outlets and incidents cluster: intervals must hold 1 in at least 95 of 100,
    /// or 93 as far as 400 draws can tell.
    @Test func intervalsCoverWhereNothingIsDifferent() throws {
        var covered = 0
        for seed in 1...400 as ClosedRange<UInt64> {
            var generator = SeededGenerator(seed: seed)
            // A regular street: every circle expects the same, and neighbours share incidents.
            let street = (0..<80).map { Point(x: Double($0) * 90, y: 0) }
            let incidents = (0..<1_500).map { row in
                let day = CalendarDate.unixEpoch.adding(days: 18_993 + Int.random(in: 0..<1096, using: &generator))
                return IncidentRecord(
                    row: row, kind: "assault", date: "\(day)",
                    place: Point(x: Double.random(in: -300...7_410, using: &generator), y: Double.random(in: -50...50, using: &generator)))
            }
            let place = Point(x: 3_600, y: 0)
            let figure = try figure(Made(incidents: incidents, others: street.filter { $0 != place }, place: place), terms(), hours: nil)
            let ratio = try #require(figure.ratio)
            if ratio.lower <= 1, ratio.upper >= 1 { covered += 1 }
        }
        #expect(covered >= 372, "\(covered) of 400")
    }

    @Test(arguments: [1, 4, 9, 30], [1, 5])
    func noPartIsShownWhoseRestIsHidden(fewest: Int, rounded: Int) throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let town = made(seed: seed, incidents: 40 * Int(seed))
            for objective in [LicensingObjective.crimeAndDisorder, .publicNuisance] {
                let exact = try figure(town, terms(fewest: 1), objective)
                let shown = try figure(town, terms(fewest: fewest, rounded: rounded), objective)
                let whole = exact.count ?? 0
                #expect((shown.count == nil) == (whole < fewest))
                for (part, truth) in [(shown.inHours, exact.inHours), (shown.alcoholRelated, exact.alcoholRelated)] {
                    guard let part else { continue }
                    let truth = try #require(truth)
                    #expect(truth >= fewest && whole - truth >= fewest)
                    #expect(part == (rounded == 5 ? (truth + 2) / 5 * 5 : truth))
                }
                if let latest = shown.latestYear, let before = shown.yearBefore {
                    #expect(latest + rounded > fewest && before + rounded > fewest)
                }
                if shown.count == nil {
                    #expect(shown.ratio == nil && shown.asMany == nil && shown.otherWays.isEmpty && shown.standing == .notCompared)
                }
                // What is made of a rounded count tells no more than it does.
                if let ratio = shown.ratio, let count = shown.count, let mean = shown.mean {
                    #expect(abs(ratio.value * mean - Double(count)) < 1e-9)
                }
            }
        }
    }

    @Test func timesThatAreNotStatedBearNoHours() throws {
        #expect(try figure(made(seed: 1), terms(time: "day")).inHours == nil)
        #expect(try figure(made(seed: 1), terms(), hours: nil).inHours == nil)
        let ofYears = try figure(made(seed: 1), terms(time: "year"))
        #expect(ofYears.latestYear == nil && ofYears.change == nil)
    }

    @Test func fewOutletsBearNoComparison() throws {
        let town = made(seed: 1)
        let figure = try figure(Made(incidents: town.incidents, others: Array(town.others.prefix(9)), place: town.place), terms())
        #expect(figure.mean == nil && figure.ratio == nil && figure.standing == .notCompared && figure.count != nil)
    }

    @Test(arguments: [
        ("Assault with injury", LicensingObjective.crimeAndDisorder), ("Ambulance: assault", .crimeAndDisorder),
        ("NOISE - music", .publicNuisance), ("anti-social behaviour", .publicNuisance), ("Intoxication", .publicSafety),
        ("proxy sale", .children), ("underage drinking", .children),
    ])
    func aKindBearsOnWhatItsWordsName(kind: String, objective: LicensingObjective) {
        #expect(IncidentMatter.objective(of: kind) == objective)
    }

    @Test func aKindThatNamesNothingBearsOnNothing() { #expect(IncidentMatter.objective(of: "lost cat") == nil) }
}
