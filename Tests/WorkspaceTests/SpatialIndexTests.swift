import Foundation
import Geometry
import Licensing
import Testing
import Workspace

/// The index that is written whole is judged by SQLite's own check, by windows counted row by row, and by changes made
/// through the layer's triggers afterwards.
@Suite(.enabled(if: Tool.hasPython, "Python, which looks into the file, is not here."))
struct SpatialIndexTests {
    /// Scattered in lumps and with many on one spot; every hundredth without a place.
    private func postcodes(_ count: Int, from first: Int = 0) throws -> [PostcodeRecord] {
        let letters = Array("ABDEFGHJLN")
        return try (first..<first + count).map { number in
            let code = "\(letters[number / 10_000 % 10])\(letters[number / 1_000 % 10])1 \(number / 100 % 10)"
                + "\(letters[number / 10 % 10])\(letters[number % 10])"
            let lump = Double(number % 7) * 90_000
            let x = lump + Double(number * 7_919 % 10_007) * (number % 3 == 0 ? 0 : 0.37)
            let y = lump / 2 - 40_000 + Double(number * 104_729 % 10_009) * (number % 3 == 0 ? 0 : 1.13)
            return PostcodeRecord(
                row: number + 1, postcode: try #require(Postcode(code)), quality: 10,
                place: number % 100 == 99 ? nil : Point(x: x, y: y), districtCode: "E07000223")
        }
    }

    /// - Returns: what a Python program says that has the file as `db`, GeoPackage's functions, and `check()`, which
    ///   compares the index with the rows and returns the number of rows with a place.
    private func judge(_ url: URL, _ program: String) throws -> String {
        let opening = """
            import random, sqlite3, struct, sys
            db = sqlite3.connect(sys.argv[1])
            def xy(blob): return struct.unpack('<dd', blob[13:29])
            for name, part in [('MinX', 0), ('MaxX', 0), ('MinY', 1), ('MaxY', 1)]:
                db.create_function('ST_' + name, 1, lambda blob, part=part: xy(blob)[part])
            db.create_function('ST_IsEmpty', 1, lambda blob: 0)
            # Bounds have 32 bits: an eighth of a metre apart at a million, and one step outward on each side.
            one = lambda sql: db.execute(sql).fetchone()[0]
            def check():
                assert one("SELECT rtreecheck('rtree_postcodes_geom')") == 'ok', one("SELECT rtreecheck('rtree_postcodes_geom')")
                points = {id: xy(geom) for id, geom in db.execute('SELECT id, geom FROM postcodes WHERE geom NOTNULL')}
                boxes = {row[0]: row[1:] for row in db.execute('SELECT id, minx, maxx, miny, maxy FROM rtree_postcodes_geom')}
                assert points.keys() == boxes.keys()
                for id, (x, y) in points.items():
                    a, b, c, d = boxes[id]
                    assert a <= x <= b and c <= y <= d and b - a < 0.3 and d - c < 0.3, (id, x, y, boxes[id])
                generator = random.Random(7)
                for window in range(50):
                    x, y, w = generator.uniform(-1e4, 6e5), generator.uniform(-6e4, 3e5), 10 ** generator.uniform(2, 5.5)
                    found = {id for id, in db.execute('SELECT id FROM rtree_postcodes_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?', (x, x + w, y, y + w))}
                    inside = {id for id, (a, b) in points.items() if x <= a <= x + w and y <= b <= y + w}
                    assert inside <= found and all(x - 0.3 <= points[id][0] <= x + w + 0.3 and y - 0.3 <= points[id][1] <= y + w + 0.3 for id in found)
                return len(points)

            """
        let outcome = try Tool.run(Tool.python, "-c", opening + program, url.path)
        try #require(outcome.status == 0, "\(outcome.output)")
        return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func validate(_ url: URL) throws {
        guard Tool.hasGDAL else { return }
        let verdict = try Tool.run(
            Tool.python, "-m", "osgeo_utils.samples.validate_gpkg", "--extra", "--warning-as-error", url.path)
        #expect(verdict.status == 0, "\(verdict.output)")
    }

    /// One node, one too many for it, two levels and one too many for them.
    @Test(arguments: [1, 2, 51, 52, 53, 2_700, 20_000])
    func builtWhole(count: Int) throws {
        let new = try NewWorkspace()
        try new.add(.postcodes(try postcodes(count)))
        #expect(try judge(new.url, "print(check())") == "\(count - count / 100)")
        #expect(try new.file.postcodes().count == count - count / 100)
    }

    @Test func rowsWithoutAPlace() throws {
        let new = try NewWorkspace()
        let record = PostcodeRecord(
            row: 1, postcode: try #require(Postcode("M1 1AE")), quality: 90, place: nil, districtCode: "")
        try new.add(.postcodes([record]))
        #expect(try judge(new.url, "print(check())") == "0")
        #expect(try new.file.postcode(record.postcode) == record)
    }

    @Test func laterChangesThroughTheTriggers() throws {
        let new = try NewWorkspace()
        try new.add(.postcodes(try postcodes(20_000)))
        let changes = """
            generator = random.Random(1)
            ids = [id for id, in db.execute('SELECT id FROM postcodes')]
            for step in range(10000):
                blob = b'GP\\0\\1' + struct.pack('<iBI', 27700, 1, 1) + struct.pack('<dd', generator.uniform(-1e4, 7e5), generator.uniform(-6e4, 1.3e6))
                kind, place = generator.randrange(4), generator.randrange(len(ids))
                if kind < 2: ids.append(db.execute("INSERT INTO postcodes (geom, source, row, postcode, quality, district_code) VALUES (?, 1, 1, 'M1 1AE', 10, '')", (blob,)).lastrowid)
                elif kind == 2: db.execute('UPDATE postcodes SET geom = ? WHERE id = ?', (blob, ids[place]))
                else: db.execute('DELETE FROM postcodes WHERE id = ?', (ids.pop(place),))
            check()
            db.execute('DELETE FROM postcodes WHERE id % 50 > 0')
            check()
            db.execute('DELETE FROM postcodes')
            print(check())
            """
        #expect(try judge(new.url, changes) == "0")
    }

    /// Few rows go into the index that is there, many make it anew: both ways give the same extent.
    @Test func fewAndManyRowsAfterwards() throws {
        let new = try NewWorkspace()
        try new.add(.postcodes(try postcodes(4_000)))
        try new.add(.postcodes(try postcodes(90, from: 4_000), file: "few.csv"))
        #expect(try judge(new.url, "print(check())") == "4050")
        try new.add(.postcodes(try postcodes(60, from: 4_000), file: "fewer.csv", replaces: 2))
        #expect(try judge(new.url, "print(check())") == "4020")
        try new.add(.postcodes(try postcodes(3_000, from: 5_000), file: "many.csv", replaces: 1))
        #expect(try judge(new.url, "print(check())") == "3030")
        let other = try NewWorkspace()
        try other.add(.postcodes(try postcodes(60, from: 4_000) + postcodes(3_000, from: 5_000)))
        let extent = "print(db.execute(\"SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'postcodes'\").fetchone())"
        #expect(try judge(new.url, extent) == judge(other.url, extent))
    }

    @Test func leftOutAndMadeLater() throws {
        let new = try NewWorkspace()
        func add(_ addition: Addition, spatialIndex: Bool) throws {
            try new.file.add(
                [addition], planned: try new.file.sources().map(\.id), operation: grid, time: morning,
                spatialIndex: spatialIndex)
        }
        let traces = """
            print(one("SELECT count(*) FROM gpkg_extensions WHERE table_name = 'postcodes'"), one("SELECT count(*) FROM gpkg_extensions WHERE table_name = 'crimes'"),
                one("SELECT count(*) FROM sqlite_master WHERE name LIKE 'rtree_postcodes%'"),
                db.execute("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'postcodes'").fetchone())
            """
        func point(_ x: Double, _ y: Double) throws -> [PostcodeRecord] {
            [PostcodeRecord(
                row: 1, postcode: try #require(Postcode("M1 1AE")), quality: 10, place: Point(x: x, y: y), districtCode: "")]
        }
        try add(.postcodes(try point(100.5, 200)), spatialIndex: false)
        #expect(try judge(new.url, traces) == "0 1 0 (100.5, 200.0, 100.5, 200.0)")
        try validate(new.url)
        try add(.postcodes(try point(300, 50), file: "b.csv"), spatialIndex: false)
        #expect(try judge(new.url, traces) == "0 1 0 (100.5, 50.0, 300.0, 200.0)")
        // An add of something else makes what is missing.
        try add(.register([PremisesRecord(row: 1)]), spatialIndex: true)
        let whole = "1 1 10 (100.5, 50.0, 300.0, 200.0)"
        #expect(try judge(new.url, traces) == whole)
        #expect(try judge(new.url, "print(check())") == "2")
        try validate(new.url)
    }

    /// A failure after the index was taken away and the rows were put in.
    @Test func aFailureLeavesTheIndexAsItWas() throws {
        let new = try NewWorkspace()
        try new.add(.postcodes(try postcodes(300)))
        let before = try Data(contentsOf: new.url)
        for spatialIndex in [true, false] {
            #expect(throws: WorkspaceError.self) {
                try new.file.add(
                    [
                        .postcodes(try postcodes(700, from: 300), file: "b.csv"),
                        .areas([AreaRecord(row: 1, code: "E01", name: "A", shape: try square(0, 0, 8))], vintage: nil),
                    ], planned: [1], operation: grid, time: morning, spatialIndex: spatialIndex)
            }
            #expect(try Data(contentsOf: new.url) == before)
        }
        try new.add(.postcodes(try postcodes(700, from: 300), file: "b.csv"))
        #expect(try judge(new.url, "print(check())") == "990")
    }
}
