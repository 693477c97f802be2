import Foundation
import Geometry
import Licensing
import Testing
import Workspace

@Suite struct FeatureFileTests {
    private func tables() throws -> [FeatureTable] {
        [
            FeatureTable(
                table: "zones", title: "Concentrations", about: "Outlines.", kind: .areas,
                columns: [.init("order", .integer), .init("rate", .real), .init("name", .text)],
                rows: [
                    (.area(try square(500_000, 100_000, 40)), [.integer(1), .real(2.5), .text("A \"quoted\" name")]),
                    (.area(try square(500_100, 100_000, 40)), [.integer(2), .none, .none]),
                ]),
            FeatureTable(
                table: "spots", title: "Spots", about: "Points.", kind: .points, columns: [.init("label", .text)],
                rows: [(.point(Point(x: 500_010, y: 100_010)), [.text("here")]), (nil, [.text("nowhere")])]),
            FeatureTable(
                table: "notes", title: "Notes", about: "No shapes.", kind: .attributes, columns: [.init("text", .text)],
                rows: [(nil, [.text("a note")])]),
        ]
    }

    @Test func sameTablesSameBytes() throws {
        let new = try NewWorkspace()
        let first = new.folder.appendingPathComponent("first.gpkg")
        let second = new.folder.appendingPathComponent("second.gpkg")
        try FeatureFile.write(try tables(), to: first, time: morning)
        try FeatureFile.write(try tables(), to: second, time: morning)
        let bytes = try Data(contentsOf: first)
        #expect(bytes == (try Data(contentsOf: second)))
        try FeatureFile.write(try tables(), to: first, time: morning)
        #expect(bytes == (try Data(contentsOf: first)), "also over a file that is there")
        try FeatureFile.write(try tables(), to: first, time: "2026-11-22T08:00:00.000Z")
        #expect(bytes != (try Data(contentsOf: first)))
    }

    @Test func folderThatIsNotThere() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("none/a.gpkg")
        let error = #expect(throws: WorkspaceError.self) { try FeatureFile.write([], to: url, time: morning) }
        #expect(error?.cause == .disk)
        #expect(error?.message.hasPrefix("\(url.path): it could not be written (") == true)
    }

    @Test(.enabled(if: Tool.hasGDAL, "GDAL's Python tools are not here; Tools/setup --tests installs them."))
    func passesGDALsValidator() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("layers.gpkg")
        try FeatureFile.write(try tables(), to: url, time: morning)
        try expectValid(url)
        let info = try Tool.run(Tool.ogrinfo, "-ro", "-al", url.path)
        #expect(info.status == 0)
        for line in [
            "Layer name: zones", "Geometry: Multi Polygon", "Feature Count: 2",
            "Extent: (500000.000000, 100000.000000) - (500140.000000, 100040.000000)", "order (Integer64) = 2",
            "rate (Real) = 2.5", "name (String) = A \"quoted\" name", "rate (Real) = (null)", "POINT (500010 100010)",
            "OSGB36 / British National Grid", "text (String) = a note",
        ] {
            #expect(info.output.contains(line), "\(line)\n\(info.output)")
        }
    }

    @Test(.enabled(if: Tool.hasGDAL, "GDAL's Python tools are not here; Tools/setup --tests installs them."))
    func workspacePassesGDALsValidator() throws {
        let new = try NewWorkspace()
        try expectValid(new.url)
        try new.add(
            .register([
                PremisesRecord(row: 1, place: Point(x: 500_010, y: 100_010), placement: .registerCoordinates),
                PremisesRecord(row: 2),
            ]),
            .areas([AreaRecord(row: 1, code: "E01000001", name: "Adur 001A", shape: try square(500_000, 100_000, 40))]))
        try new.add(.register([PremisesRecord(row: 1)], file: "new.csv", replaces: 1))
        try expectValid(new.url)
        let info = try Tool.run(Tool.ogrinfo, "-ro", "-so", new.url.path, "areas")
        #expect(info.output.contains("Extent: (500000.000000, 100000.000000) - (500040.000000, 100040.000000)"))
        #expect(info.output.contains("Feature Count: 1"))
    }
}
