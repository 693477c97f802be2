import Foundation
import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct FloatingCatchmentTests {
    /// The Gaussian of the textbook toy, exp(-d^2/2), which never reaches 0.
    private struct Bell: DistanceWeight {
        func weight(squared: Double) -> Double { exp(-squared / 2) }
    }

    private let consumers = [0.0, 1, 2].map { Point(x: $0, y: 0) }
    private let providers = [0.0, 2].map { Point(x: $0, y: 0) }

    private func toy(_ weight: some DistanceWeight, catchment: Double = 10, supply: Double = 10) -> [Double?] {
        FloatingCatchment(
            providers: providers, supply: [supply, supply], homes: consumers, residents: [100, 100, 100],
            catchment: catchment, weight: weight
        ).access(at: consumers)
    }

    /// 10 / (100 (1 + 0.606531 + 0.135335)) = 0.0574095; times 1 + 0.135335, and times 2 x 0.606531 in the middle.
    @Test func toyOfThreeConsumers() {
        let found = toy(Bell()).map { $0 ?? -1 }
        for (a, b) in zip(found, [0.065179, 0.069641, 0.065179]) { #expect(abs(a - b) < 5e-7) }
        let each = 10 / (100 * (1 + exp(-0.5) + exp(-2)))
        #expect(isClose(found[0], each * (1 + exp(-2))) && isClose(found[1], each * 2 * exp(-0.5)))
        #expect(isClose(found.reduce(0) { $0 + 100 * $1 }, 20), "all the supply is handed out, and no more")
    }

    @Test func stepWeights() {
        // Within 1: each provider serves two consumers, the middle one is served by both.
        #expect(toy(StepWeight(), catchment: 1) == [0.05, 0.1, 0.05])
        #expect(toy(StepWeight(), catchment: 1, supply: 20) == [0.1, 0.2, 0.1])
        #expect(toy(StepWeight(), catchment: 0) == [0.1, 0, 0.1], "only the place itself")
        let all = toy(StepWeight(), catchment: 10_000_000)
        #expect(all.allSatisfy { isClose($0 ?? -1, 20.0 / 300) })
    }

    @Test func gaussianFallsFromOneToNought() {
        let weight = GaussianWeight(catchment: 1_000)
        #expect(weight.weight(squared: 0) == 1)
        #expect(weight.weight(squared: 1_000_000) == 0)
        #expect(isClose(weight.weight(squared: 250_000), (exp(-0.125) - exp(-0.5)) / (1 - exp(-0.5))))
        #expect(GaussianWeight(catchment: 0).weight(squared: 0) == 1)
        #expect(GaussianWeight(catchment: 1e-200).weight(squared: 0) == 1)
    }

    @Test func undefinedWithoutResidents() {
        let places = [Point(x: 0, y: 0), Point(x: 5_000, y: 0), Point(x: 50_000, y: 0)]
        let catchment = FloatingCatchment(
            providers: [Point(x: 100, y: 0), Point(x: 5_100, y: 0)], supply: [1, 1], homes: [places[0], places[1]],
            residents: [50, 0], catchment: 1_000, weight: StepWeight())
        #expect(catchment.access(at: places) == [0.02, nil, 0], "nobody shares the second provider; the third has none")
        #expect(catchment.providersWithoutResidents == 1)
        let empty = FloatingCatchment(
            providers: [], supply: [], homes: [], residents: [], catchment: 1_000, weight: StepWeight())
        #expect(empty.access(at: places) == [0, 0, 0])
        #expect(empty.access(at: [Point(x: .nan, y: 0)]) == [0])
    }

    @Test func supplyIsHandedOutInFull() {
        let homes: [Point] = (0..<5_000).map { number in
            Point(x: Double(number % 71) * 37, y: Double(number % 97) * 29)
        }
        let residents: [Double] = homes.indices.map { Double($0 % 5) }
        let shops: [Point] = (0..<60).map { number in
            Point(x: Double(number * 41 % 2_600), y: Double(number * 67 % 2_800))
        }
        for catchment in [300.0, 1_000] {
            func total(_ weight: some DistanceWeight) -> Double {
                let found = FloatingCatchment(
                    providers: shops, supply: shops.map { _ in 3 }, homes: homes, residents: residents,
                    catchment: catchment, weight: weight)
                #expect(found.providersWithoutResidents == 0)
                var sum = 0.0
                for (access, residents) in zip(found.access(at: homes), residents) { sum += (access ?? 0) * residents }
                return sum
            }
            #expect(isClose(total(StepWeight()), 180))
            #expect(isClose(total(GaussianWeight(catchment: catchment)), 180))
        }
    }

    /// The reference's own coordinates: counts exactly, all else at 1e-9.
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func everyPostcodeOfAdurAndArun() throws {
        let rows = try SharedData.table("oracles/adur_arun/a3_postcode_access.csv")
        func figure(_ row: [String: String], _ key: String) throws -> Double { try #require(Double(row[key] ?? "")) }
        let places = try rows.map { Point(x: try figure($0, "e"), y: try figure($0, "n")) }
        let access = Access(try premisesOfAdurAndArun().map(\.premises), rule: OutletRule(count: .rows))
        #expect(access.premises.count == 605)
        let residents = try rows.map { try figure($0, "pop") }
        let table = AccessTable(
            places, access: access, shares: ResidentShares(places: places, residents: residents), view: nil,
            question: AccessQuestion(radii: [250, 500, 800, 1_000]))
        #expect(table.count == rows.count && rows.count == 6_514)
        #expect(table.outletsWithoutResidents == 0)
        var wrong: [String] = []
        for (number, row) in rows.enumerated() {
            let found = table[number]
            let counts = try found.within.map { Int(try figure(row, "n_\(Int($0.radius))")) }
            let figures = [found.nearest, found.catchment, found.catchmentGaussian]
            let expected = try ["nearest_m", "fca2", "fca2_gauss"].map { try figure(row, $0) }
            let agree = zip(figures, expected).allSatisfy { isClose($0 ?? -1, $1) }
            if found.within.map(\.count) != counts || !agree { wrong.append(row["pc"] ?? "") }
        }
        #expect(wrong.isEmpty)
    }
}
