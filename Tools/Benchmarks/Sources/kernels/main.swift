// kernels WORKLOAD FOLDER: times one workload on the arrays in FOLDER, once, and prints one line of JSON.
// Timed from unsorted arrays to results in the order of the input; reading is left out.
import Foundation
import Geometry

/// Nearest premises, and premises within 1 km, for every postcode.
func access(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let (postcodes, premises) = (try arrays.points("postcodes"), try arrays.points("premises"))
    let (found, timing) = Timing.of { PointIndex(premises).surroundings(of: postcodes, within: [1_000]) }
    var (sumCount, maxCount, zero, sumNearest, maxNearest) = (0, 0, 0, 0.0, 0.0)
    for place in 0..<found.count {
        let count = found.count(around: place, within: 0)
        sumCount += count
        maxCount = max(maxCount, count)
        if count == 0 { zero += 1 }
        if let metres = found.nearest(to: place)?.metres {
            sumNearest += metres
            maxNearest = max(maxNearest, metres)
        }
    }
    return (
        postcodes.count, timing,
        [
            "postcodes": Double(postcodes.count), "premises": Double(premises.count), "sum_count": Double(sumCount),
            "max_count": Double(maxCount), "zero": Double(zero), "sum_nearest": sumNearest, "max_nearest": maxNearest,
        ]
    )
}

/// Premises and incidents into areas.
func join(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let premises = try arrays.points("premises")
    let points = premises + (try arrays.points("incidents"))
    let areas = try arrays.areas()
    let (found, timing) = Timing.of { AreaIndex(areas).locate(points) }
    var ofPremises = [Int](repeating: 0, count: areas.count)
    var ofIncidents = ofPremises
    for (number, area) in found.enumerated() {
        guard let area else { continue }
        if number < premises.count { ofPremises[area] += 1 } else { ofIncidents[area] += 1 }
    }
    func weighted(_ counts: [Int]) -> Int { counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } }
    let vertices = areas.reduce(0) { sum, area in
        area.polygons.reduce(sum) { $1.rings.reduce($0) { $0 + $1.points.count } }
    }
    return (
        points.count, timing,
        [
            "polygons": Double(areas.count), "vertices": Double(vertices), "premises_in": Double(ofPremises.reduce(0, +)),
            "incidents_in": Double(ofIncidents.reduce(0, +)), "max_premises": Double(ofPremises.max() ?? 0),
            "polygons_with_premises": Double(ofPremises.count { $0 > 0 }),
            "weighted_premises": Double(weighted(ofPremises)), "weighted_incidents": Double(weighted(ofIncidents)),
        ]
    )
}

struct Line: Encodable {
    let items: Int
    let seconds: Double
    let cpuSeconds: Double
    let checks: [String: Double]
}

let workloads: [String: (Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double])] = [
    "w1": access, "w2": join, "w3": contiguity, "w3 hot spots": hotSpots, "w4 county": countyDensity, "w4 national": nationalDensity,
    "w6": clusters,
]
let arguments = CommandLine.arguments
guard arguments.count == 3, let workload = workloads[arguments[1]] else {
    let names = workloads.keys.sorted().joined(separator: ", ")
    FileHandle.standardError.write(Data("kernels: expected one of \(names), and a folder.\n".utf8))
    exit(64)
}
let run = try workload(Arrays(folder: URL(fileURLWithPath: arguments[2])))
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
let line = Line(items: run.items, seconds: run.timing.seconds, cpuSeconds: run.timing.cpuSeconds, checks: run.checks)
FileHandle.standardOutput.write(try encoder.encode(line) + Data("\n".utf8))
