import Geometry
import Licensing
import Testing
import Workspace

/// What lies in a box is what a look at everything would keep, in the same order.
@Suite struct WindowTests {
    private let box = BoundingBox(minX: 520_010, minY: 105_000, maxX: 520_030, maxY: 105_020)

    private func filled(spatialIndex: Bool) throws -> NewWorkspace {
        let new = try NewWorkspace()
        let places = (0..<200).map { Point(x: 520_000 + Double($0 % 20) * 2.5, y: 104_990 + Double($0 / 20) * 5) }
        let postcodes = try places.enumerated().map { number, place in
            let text = "BN\(1 + number / 90) \(number / 10 % 9 + 1)A\(["A", "B", "D", "E", "F", "G", "H", "J", "L", "N"][number % 10])"
            return PostcodeRecord(
                row: number + 1, postcode: try #require(Postcode(text)), quality: 10, place: place,
                districtCode: number % 3 == 0 ? "E07000223" : "E07000224")
        }
        let crimes = places.enumerated().map { number, place in
            CrimeRecord(
                row: number + 1, month: "2024-01", force: "A", type: number % 2 == 0 ? "Robbery" : "Violence and sexual offences",
                place: number % 7 == 0 ? nil : place, givenCode: number % 5 == 0 ? nil : "E01000001")
        }
        try new.file.add(
            [.postcodes(postcodes), .of(.crime, .crimes(crimes), part: "2024-01 A", file: "crime.csv")], planned: [], operation: grid,
            time: morning, spatialIndex: spatialIndex)
        return new
    }

    @Test(arguments: [true, false]) func postcodes(spatialIndex: Bool) throws {
        let file = try filled(spatialIndex: spatialIndex).file
        let all = try file.postcodes()
        let inside = all.filter { $0.place.map(box.contains) ?? false }
        #expect(inside.count > 10 && inside.count < all.count / 2)
        #expect(try file.postcodes(within: box, orOf: nil) == inside)
        #expect(
            try file.postcodes(within: box, orOf: "E07000223")
                == all.filter { $0.districtCode == "E07000223" || ($0.place.map(box.contains) ?? false) })
    }

    @Test(arguments: [true, false]) func crimes(spatialIndex: Bool) throws {
        let file = try filled(spatialIndex: spatialIndex).file
        let all = try file.crimes()
        #expect(all.count == 171)
        let inside = all.filter { $0.place.map(box.contains) ?? false }
        #expect(inside.count > 10 && inside.count < all.count / 2)
        #expect(try file.crimes(within: box) == inside)
    }
}
