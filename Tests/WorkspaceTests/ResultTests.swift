import Foundation
import Geometry
import Licensing
import Testing
import Workspace

/// Layers that are worked out and kept.
@Suite struct ResultTests {
    private func table(_ name: String = "density_lsoa", rates: [Double]) throws -> FeatureTable {
        FeatureTable(
            table: name, title: "Density", about: "By area.", kind: .areas,
            columns: [
                .init("code", .text),
                .init("per_10000", .real, unit: "per 10,000 residents", about: "Byar from 10 outlets, exact below."),
            ],
            rows: try rates.enumerated().map { index, rate in
                (.area(try square(500_000 + 100 * Double(index), 100_000, 40)), [.text("E\(index)"), .real(rate)])
            })
    }

    private func store(_ table: FeatureTable, in new: NewWorkspace, state: String? = nil) throws {
        try new.file.store(
            table, asked: "measure", methods: ["rate"], warnings: [], state: try state ?? new.file.state(), time: morning)
    }

    @Test func whatIsStoredComesOutWithTheMeaningOfItsColumns() throws {
        let new = try NewWorkspace()
        try store(try table(rates: [1.5, 2.5]), in: new)
        let held = try #require(try new.file.layer("density_lsoa"))
        #expect(held.columns == (try table(rates: [])).columns)
        #expect(held.rows.map(\.values) == [[.text("E0"), .real(1.5)], [.text("E1"), .real(2.5)]])
        #expect(held.kind == .areas)
        #expect(
            try new.file.results()
                == [
                    ResultLayer(
                        layer: "density_lsoa", title: "Density", rows: 2, asked: "measure", madeOn: "2026-11-21",
                        isOutdated: false)
                ])
    }

    @Test func storedAgainItTakesThePlaceOfTheOlder() throws {
        let new = try NewWorkspace()
        try store(try table(rates: [1.5, 2.5]), in: new)
        try store(try table(rates: [3.5]), in: new)
        #expect(try new.file.layer("density_lsoa")?.rows.map(\.values) == [[.text("E0"), .real(3.5)]])
        try store(try table("density_ours", rates: [4.5]), in: new)
        #expect(try new.file.results().map(\.title) == ["Density", "Density (density_ours)"], "no two layers have one title")
    }

    @Test func afterAnotherFileItIsOutOfDate() throws {
        let new = try NewWorkspace()
        try store(try table(rates: [1.5]), in: new)
        try new.add(.register([PremisesRecord(row: 1)]))
        #expect(try new.file.results().map(\.isOutdated) == [true])
        try store(try table(rates: [1.5]), in: new)
        #expect(try new.file.results().map(\.isOutdated) == [false])
    }

    @Test func figuresOfAnEarlierStateAreNotStored() throws {
        let new = try NewWorkspace()
        let before = try new.file.state()
        try new.add(.register([PremisesRecord(row: 1)]))
        #expect(throws: PlanOutdated.self) { try store(try table(rates: [1.5]), in: new, state: before) }
        #expect(try new.file.results() == [])
        #expect(try new.file.layer("density_lsoa") == nil)
    }

    @Test(arguments: [
        ("density_lsoa_on", true), ("d2", true), ("premises", false), ("density", false), ("2d", false), ("a b", false),
        ("", false), ("gpkg_contents", false), ("rtree_x", false), ("sqlite_x", false), ("Density", false), ("ä", false),
        ("_x", false), ("order", false), ("select", false), ("layer_styles", false), ("grdb_migrations", false), ("x; DROP TABLE premises", false),
    ])
    func names(name: String, isAllowed: Bool) {
        #expect(WorkspaceFile.mayBeCalled(name) == isAllowed)
    }

    @Test(.enabled(if: Tool.hasGDAL, "GDAL's Python tools are not here; Tools/setup --tests installs them."))
    func theWorkspaceStaysAValidGeoPackage() throws {
        let new = try NewWorkspace()
        try store(try table(rates: [1.5, 2.5]), in: new)
        try store(try table(rates: [1.5, 2.5, 3.5]), in: new)
        try expectValid(new.url)
        let info = try Tool.run(Tool.ogrinfo, "-ro", "-so", new.url.path, "density_lsoa")
        #expect(info.output.contains("Feature Count: 3"))
        let meaning = try Tool.run(
            Tool.ogrinfo, "-ro", "-q", new.url.path, "-sql", "SELECT title, description FROM gpkg_data_columns")
        #expect(meaning.output.contains("title (String) = per 10,000 residents"))
        #expect(meaning.output.contains("description (String) = Byar from 10 outlets, exact below."))
    }
}
