import Foundation
import Geometry
import Measures
import Statistics
import TestSupport
import Testing

/// How often something is called where there is nothing, and how well a planted cluster is found. `Tools/simulate-hotspots`
/// runs the same on 10,000 maps and prints the table.
@Suite struct FalseAlarmTests {
    /// Maps of each kind.
    static let maps = Int(ProcessInfo.processInfo.environment["ALECONNER_MAPS"] ?? "") ?? 300
    /// Enough for one area of 100 to be found at 0.05.
    static let permutations = 4_999
    static let side = 10
    static let near = lattice(side)
    /// Three by three cells away from the edge, whose values are multiplied.
    static let planted = Set([3, 4, 5].flatMap { row in [3, 4, 5].map { row * side + $0 } })

    struct Outcome {
        var falseAreas = 0
        var areas = 0
        var mapsWithAlarm = 0
        var found = 0
        var called = 0
        var calledInReach = 0
    }

    /// Counts as of outlets: Poisson with a mean of 4, and one area in ten ten times as high.
    static func values(_ generator: inout SeededGenerator, factor: Double) -> [Double] {
        (0..<side * side).map { cell in
            let mean = (unit(&generator) < 0.1 ? 40.0 : 4.0)
            return Double(poisson(planted.contains(cell) ? 4 * factor : mean, &generator))
        }
    }

    private static func unit(_ generator: inout SeededGenerator) -> Double { Double(generator.next() >> 11) * 0x1p-53 }

    private static func poisson(_ mean: Double, _ generator: inout SeededGenerator) -> Int {
        var count = 0
        var product = unit(&generator)
        let limit = exp(-mean)
        while product > limit {
            product *= unit(&generator)
            count += 1
        }
        return count
    }

    /// Values in an order that has nothing to do with their places.
    private static func shuffled(_ values: [Double], _ generator: inout SeededGenerator) -> [Double] {
        var values = values
        for place in values.indices.dropLast() {
            values.swapAt(place, place + Int(unit(&generator) * Double(values.count - place)))
        }
        return values
    }

    enum Way: String, CaseIterable {
        case alone = "permutation, without adjustment"
        case adjusted = "permutation, Benjamini-Hochberg"
        case moranAdjusted = "local Moran, permutation, Benjamini-Hochberg"
        case normalAlone = "normal, without adjustment"
        case normalAdjusted = "normal, Benjamini-Hochberg"
    }

    static func called(_ way: Way, _ drawn: HotSpots, _ normal: HotSpots) -> [Int] {
        func spots(_ classes: [HotSpots.Class]) -> [Int] { classes.indices.filter { classes[$0] == .hot || classes[$0] == .cold } }
        return switch way {
        case .alone: spots(drawn.unadjustedClasses)
        case .adjusted: spots(drawn.classes)
        case .moranAdjusted: drawn.quadrants.indices.filter { drawn.quadrants[$0] != nil }
        case .normalAlone: spots(normal.unadjustedClasses)
        case .normalAdjusted: spots(normal.classes)
        }
    }

    /// Nil plants nothing, and the values lie in any order.
    static func outcomes(factor: Double?, base: UInt64) -> [Way: Outcome] {
        var outcomes: [Way: Outcome] = [:]
        // What touches the planted block has some of it in its sum, and may be called too.
        let reach = Set(planted.flatMap { [Int32($0)] + near.of($0) }.map(Int.init))
        for map in 0..<maps {
            var generator = SeededGenerator(seed: base &+ UInt64(map))
            var drawnValues = values(&generator, factor: factor ?? 1)
            if factor == nil { drawnValues = shuffled(drawnValues, &generator) }
            let drawn = HotSpots(
                values: drawnValues, neighbours: near, settings: .init(permutations: permutations, seed: generator.next()))
            let normal = HotSpots(values: drawnValues, neighbours: near, settings: .init(permutations: 0))
            for way in Way.allCases {
                let called = called(way, drawn, normal)
                var outcome = outcomes[way] ?? Outcome()
                outcome.areas += side * side
                outcome.falseAreas += called.count
                if !called.isEmpty { outcome.mapsWithAlarm += 1 }
                outcome.found += called.count { planted.contains($0) }
                outcome.calledInReach += called.count { reach.contains($0) }
                outcome.called += called.count
                outcomes[way] = outcome
            }
        }
        return outcomes
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "-" : String(format: "%.2f%%", Double(part) / Double(whole) * 100)
    }

    @Test func withoutPatternFalseAlarmsStayAtTheLevel() throws {
        let outcomes = Self.outcomes(factor: nil, base: 1)
        print("\(Self.maps) maps of 100 areas without a pattern, \(Self.permutations) permutations, level 0.05")
        for way in Way.allCases {
            let found = try #require(outcomes[way])
            print(
                "  \(way.rawValue): \(Self.percent(found.falseAreas, found.areas)) of areas called, "
                    + "\(Self.percent(found.mapsWithAlarm, Self.maps)) of maps with any")
        }
        let maps = Double(Self.maps)
        // Areas of a map are not independent: allowed is what 4 standard errors of whole maps would be.
        let alone = try #require(outcomes[.alone])
        #expect(Double(alone.falseAreas) / Double(alone.areas) <= 0.05 + 4 * (0.05 * 0.95 / maps / 5).squareRoot())
        #expect(Double(alone.falseAreas) / Double(alone.areas) >= 0.03)
        for way in [Way.adjusted, .moranAdjusted] {
            let found = try #require(outcomes[way])
            #expect(Double(found.mapsWithAlarm) / maps <= 0.05 + 4 * (0.05 * 0.95 / maps).squareRoot(), "\(way.rawValue)")
        }
        // Nearly every map has an alarm where nothing is adjusted: that is why it is.
        #expect(Double(alone.mapsWithAlarm) / maps > 0.8)
    }

    @Test func aPlantedClusterIsFoundAndLittleElse() throws {
        print("\(Self.maps) maps of 100 areas with a block of 3 x 3 planted, \(Self.permutations) permutations, level 0.05")
        for factor in [5.0, 10, 20] {
            let outcomes = Self.outcomes(factor: factor, base: 1_000_000)
            for way in [Way.alone, .adjusted, .moranAdjusted] {
                let found = try #require(outcomes[way])
                print(
                    "  \(Int(factor)) times, \(way.rawValue): \(Self.percent(found.found, 9 * Self.maps)) of the block found; of what "
                        + "is called \(Self.percent(found.found, found.called)) lies in the block, "
                        + "\(Self.percent(found.calledInReach, found.called)) in it or touching it")
            }
            let alone = try #require(outcomes[.alone])
            let adjusted = try #require(outcomes[.adjusted])
            #expect(adjusted.found <= alone.found, "adjusting calls less")
            guard factor == 10 else { continue }
            #expect(Double(adjusted.found) >= 0.25 * 9 * Double(Self.maps))
            #expect(Double(adjusted.calledInReach) >= 0.9 * Double(adjusted.called))
            #expect(Double(adjusted.calledInReach) / Double(adjusted.called) > Double(alone.calledInReach) / Double(alone.called))
        }
    }
}
