import Assessment
import Foundation
import Geometry
import Licensing
import Measures
import Statistics
import Testing

/// Like areas, ratios and change, recomputed from the records one by one.
@Suite struct CrimeStandingTests {
    private let authority = Authority(name: "Town", code: "E07000001")
    private let type = "Anti-social behaviour"

    private struct Made {
        let areas: [AreaProfile]
        let density: DensityTable
        let crime: CrimeMonths
        /// By area and month.
        let counts: [[Int]]
        let months: [String]
    }

    private func made(seed: UInt64, months monthCount: Int) throws -> Made {
        var generator = SeededGenerator(seed: seed)
        let areas = try (0..<16).map { number in
            let x = Double(number) * 1000
            let corners = [(x, 0.0), (x + 1000, 0), (x + 1000, 1000), (x, 1000), (x, 0)]
            return AreaProfile(
                code: "E010000\(10 + number)", name: "Town \(number)", districtCode: authority.code, districtName: authority.name,
                vintage: .lsoa2011, shape: try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) }))),
                landKm2: Double.random(in: 0.2...3, using: &generator), residents: 1500)
        }
        let premises = areas.indices.flatMap { area in
            (0..<Int.random(in: 0...9, using: &generator)).map { number in
                RegisteredPremises(
                    source: 1, authority: authority,
                    record: PremisesRecord(
                        row: area * 10 + number, sales: .both,
                        place: Point(x: Double(area) * 1000 + 100 + Double(number) * 50, y: 500)))
            }
        }
        let months = (0..<monthCount).map { CalendarMonth(number: 2023 * 12 + $0).description }
        let counts = areas.map { _ in months.map { _ in Int.random(in: 0...8, using: &generator) } }
        var crimes: [CrimeRecord] = []
        for (area, row) in counts.enumerated() {
            for (month, count) in row.enumerated() {
                for _ in 0..<count {
                    crimes.append(
                        CrimeRecord(
                            row: crimes.count + 1, month: months[month], force: "Shire", type: type,
                            place: Point(x: Double(area) * 1000 + 500, y: 500), givenCode: nil))
                }
            }
        }
        let crime = try #require(
            CrimeMonths(areas: areas, crimes: crimes, months: [PolicePeriod(force: "Shire", months: months)]))
        return Made(
            areas: areas, density: try DensityTable(areas: areas, premises: premises, rule: OutletRule()), crime: crime,
            counts: counts, months: months)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func likeAreasAndRatiosAreThoseOfTheRecords(seed: UInt64) throws {
        let town = try made(seed: seed, months: 30)
        let own = 5
        let standing = try #require(CrimeStanding(of: town.areas[own], crime: town.crime, density: town.density))
        func thickness(_ area: Int) -> Double {
            let density = town.density.areas[area]
            return (Double(density.outlets.all) + 0.5) / (density.areaKm2 ?? .nan)
        }
        let alike = town.areas.indices.filter { $0 != own }.sorted { left, right in
            let l = abs(log(thickness(left) / thickness(own))), r = abs(log(thickness(right) / thickness(own)))
            return abs(l - r) > 1e-12 ? l < r : town.areas[left].code < town.areas[right].code
        }.prefix(10)
        #expect(standing.comparators.map(\.code) == alike.map { town.areas[$0].code })

        let figure = try #require(standing.figure(of: type))
        let totals = town.counts.map { $0.reduce(0, +) }
        #expect(figure.count == totals[own])
        #expect(figure.comparators == alike.map { totals[$0] })
        let ratio = try #require(figure.ratio)
        #expect(abs(ratio.value - Double(totals[own]) / (Double(alike.reduce(0) { $0 + totals[$1] }) / 10)) < 1e-12)
        #expect(ratio.lower < ratio.value && ratio.value < ratio.upper)
        let rest = totals.indices.filter { $0 != own }.map { totals[$0] }
        let district = try #require(figure.district)
        #expect(abs(district.value - Double(totals[own]) / (Double(rest.reduce(0, +)) / 15)) < 1e-12)
        #expect(figure.otherAreas == 15)

        // The limits by the formula, with the scatter of all months about their area's mean.
        var squares = 0.0
        for row in town.counts {
            let mean = Double(row.reduce(0, +)) / Double(row.count)
            squares += row.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
        }
        let freedom = town.counts.count * (town.months.count - 1)
        let phi = max(1, squares / Double(freedom))
        let t = try #require(StudentT.deviate(alpha: 0.05, degreesOfFreedom: freedom))
        let reach = t * (phi * (1 / Double(totals[own]) + 1 / Double(rest.reduce(0, +)))).squareRoot()
        #expect(abs(district.lower / (district.value * exp(-reach)) - 1) < 1e-9)
        #expect(abs(district.upper / (district.value * exp(reach)) - 1) < 1e-9)

        #expect(figure.latestYear == town.counts[own].suffix(12).reduce(0, +))
        #expect(figure.yearBefore == town.counts[own].dropLast(12).suffix(12).reduce(0, +))
    }

    @Test func withoutTwoYearsThereIsNoChange() throws {
        let town = try made(seed: 4, months: 23)
        let figure = try #require(
            CrimeStanding(of: town.areas[0], crime: town.crime, density: town.density)?.figure(of: type))
        #expect(figure.latestYear == nil)
        #expect(figure.change == nil)
    }

    @Test func aCategoryThatIsNotThereHasNoFigure() throws {
        let town = try made(seed: 4, months: 3)
        #expect(CrimeStanding(of: town.areas[0], crime: town.crime, density: town.density)?.figure(of: "Robbery") == nil)
    }

    /// A mean can be passed by an area that many like ones pass too.
    @Test func amongItsLikeItStandsOutOnlyWhereFewHaveAsMany() {
        let span = PlaceSurroundings.Span(value: 1.5, lower: 1.2, upper: 1.9)
        let busy = [90, 90] + [Int](repeating: 20, count: 8)
        #expect(CrimeFindings.standingAmongAlike(of: .init(type: type, count: 80, comparators: busy, ratio: span)) == .notTold)
        #expect(CrimeFindings.standingAmongAlike(of: .init(type: type, count: 95, comparators: busy, ratio: span)) == .worse)
        #expect(CrimeFindings.standing(of: .init(type: type, count: 80, district: span)) == .worse)
        #expect(CrimeFindings.standing(of: .init(type: type, count: 80)) == .notCompared)
    }
}
