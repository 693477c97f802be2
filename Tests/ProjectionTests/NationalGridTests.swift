import Foundation
import Geometry
import Projection
import TestSupport
import Testing

let hasShiftData = NationalGrid.standardShiftFolder() != nil

@Suite(.enabled(if: hasShiftData, "Debian's package libgeo-coordinates-osgb-perl is not installed."))
struct NationalGridTests {
    let grid: NationalGrid

    init() throws {
        grid = try NationalGrid(shiftFolder: NationalGrid.standardShiftFolder())
    }

    @Test func operationIsStated() {
        #expect(grid.operation.name == "OSTN15")
        #expect(grid.operation.usesShiftData)
        #expect(grid.operation.accuracyMetres == 0.1)
        #expect(
            grid.operation.note
                == "Longitude and latitude are converted with Ordnance Survey's OSTN15. "
                + "WGS 84 is taken as ETRS89, from which it differs by under 1 m.")
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func ordnanceSurveyPointsThere() throws {
        let known = try OrdnanceSurveyPoint.all()
        #expect(known.count == 40)
        let points = try grid.points(known.map(\.geographic))
        let errors = zip(known, points).map { $0.point.distance(to: $1) }
        for (known, error) in zip(known, errors) { #expect(error < 0.010, "\(known.name)") }
        print("OSTN15, longitude and latitude to grid: worst \((errors.max() ?? .nan) * 1000) mm")
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func ordnanceSurveyPointsBack() throws {
        let known = try OrdnanceSurveyPoint.all()
        let positions = try grid.geographics(known.map(\.point))
        let errors = zip(known, positions).map { metres(from: $0.geographic, to: $1) }
        for (known, error) in zip(known, errors) { #expect(error < 0.010, "\(known.name)") }
        print("OSTN15, grid to longitude and latitude: worst \((errors.max() ?? .nan) * 1000) mm")
    }

    /// TP09 of Ordnance Survey's points, near London: a check that needs no shared folder.
    @Test func oneKnownPoint() throws {
        let position = Geographic(longitude: -0.11992557180, latitude: 51.48936564950)
        let point = Point(x: 530624.974, y: 178388.464)
        #expect(try grid.point(position).distance(to: point) < 0.002)
        #expect(metres(from: position, to: try grid.geographic(point)) < 0.002)
    }

    @Test func thereAndBack() throws {
        for x in stride(from: 0.0, through: 700_000, by: 43_750) {
            for y in stride(from: 0.0, through: 1_250_000, by: 62_500) {
                let start = Point(x: x, y: y)
                #expect(try grid.point(grid.geographic(start)).distance(to: start) < 0.000_1, "\(x), \(y)")
            }
        }
    }

    @Test func arraysKeepTheirOrder() throws {
        let points = [Point(x: 524_253, y: 105_364), Point(x: 522_744, y: 105_257), Point(x: 5_000, y: 1_000_000)]
        let positions = try grid.geographics(points)
        #expect(try positions == points.map(grid.geographic))
        #expect(try grid.points(positions) == positions.map(grid.point))
        #expect(try grid.points([]).isEmpty)
    }

    @Test func sharedByManyTasks() async throws {
        let grid = grid
        let position = Geographic(longitude: -0.27, latitude: 50.83)
        let expected = try grid.point(position)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { try (0..<500).allSatisfy { _ in try grid.point(position) == expected } }
            }
            for try await agreed in group { #expect(agreed) }
        }
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func premisesOfAdurAndArun() throws {
        let registers = ["adur": "Adur_premises.csv", "arun": "Arun_premises.csv"]
        let rows = try registers.mapValues { try SharedData.table("data/registers/\($0)") }
        var worst = 0.0
        let known = try SharedData.table("oracles/adur_arun/a1_points.csv")
        #expect(known.count == 605)
        for reference in known {
            let name = (reference["row"] ?? "").split(separator: ":").map(String.init)
            let number = try #require(Int(name[1]))
            let row = try #require(rows[name[0]])[number - 1]
            let point = try grid.point(
                Geographic(
                    longitude: try #require(Double(row["longitude"] ?? "")),
                    latitude: try #require(Double(row["latitude"] ?? ""))))
            let expected = Point(
                x: try #require(Double(reference["e"] ?? "")), y: try #require(Double(reference["n"] ?? "")))
            worst = max(worst, point.distance(to: expected))
        }
        #expect(worst < 0.020)
        print("Premises of Adur and Arun against the NTv2 form of OSTN15: worst \(worst * 1000) mm")
    }
}
