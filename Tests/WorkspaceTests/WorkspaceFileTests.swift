import Foundation
import Testing
import Workspace

@Suite struct WorkspaceFileTests {
    private func refusal(_ url: URL) -> WorkspaceError? {
        #expect(throws: WorkspaceError.self) { try WorkspaceFile(opening: url) }
    }

    @Test func newWorkspace() throws {
        let new = try NewWorkspace()
        #expect(try new.file.name() == "Our town")
        #expect(try new.file.holderKey() == "key")
        #expect(try new.file.coordinateOperation() == grid)
        #expect(try new.file.sources().isEmpty)
        #expect(try new.file.issues().isEmpty)
        #expect(try !new.file.holdsCoordinates())
        #expect(
            try Set(new.file.layers().map(\.table)).isSuperset(of: [
                "premises", "areas", "postcodes", "crimes", "deprivation", "population", "measurements", "sources", "issues",
                "premises_history", "wider_areas", "domains", "places", "roads", "impact_areas", "restricted_incidents",
            ]))
        #expect(try new.file.layers().allSatisfy { $0.rows == 0 })
        #expect(try FileManager.default.contentsOfDirectory(atPath: new.folder.path) == ["town.gpkg"], "no draft is left")
    }

    @Test func existingFileIsKept() throws {
        let new = try NewWorkspace()
        let before = try Data(contentsOf: new.url)
        let error = #expect(throws: WorkspaceError.self) {
            try WorkspaceFile.create(at: new.url, name: "Other", holderKey: "", operation: grid, time: morning)
        }
        #expect(error?.message == "\(new.url.path): there is a file of this name already; choose another name.")
        #expect(error?.cause == .unusable)
        #expect(try Data(contentsOf: new.url) == before)
    }

    @Test func folderThatIsNotThere() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("none/town.gpkg")
        let error = #expect(throws: WorkspaceError.self) {
            try WorkspaceFile.create(at: url, name: "Other", holderKey: "", operation: grid, time: morning)
        }
        #expect(error?.cause == .disk)
        #expect(
            error?.message
                == "\(url.path): the workspace could not be written (there is no folder "
                + "\(new.folder.appendingPathComponent("none").path)); make the folder first, or name another.")
    }

    @Test func missing() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("none.gpkg")
        let error = refusal(url)
        #expect(error?.cause == .missing)
        #expect(
            error?.message == "\(url.path): there is no such workspace; make one with \"aleconner new \(url.path)\".")
    }

    @Test(arguments: ["", "name,colour\nx,red\n", String(repeating: "SQLite format 3\0", count: 10)])
    func notAGeoPackage(text: String) throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("a.csv")
        try Data(text.utf8).write(to: url)
        let error = refusal(url)
        #expect(error?.cause == .unusable)
        #expect(
            error?.message
                == "\(url.path): this is not a GeoPackage, so it is no workspace; name a file made by \"aleconner new\".")
    }

    @Test func anotherGeoPackage() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("other.gpkg")
        try FeatureFile.write([], to: url, time: morning)
        #expect(
            refusal(url)?.message
                == "\(url.path): this GeoPackage is not a workspace of aleconner; name a file made by \"aleconner new\".")
    }

    @Test func cutInHalf() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("half.gpkg")
        let whole = try Data(contentsOf: new.url)
        try whole.prefix(whole.count / 2).write(to: url)
        let error = refusal(url)
        #expect(error?.cause == .unusable)
        #expect(error?.message.hasPrefix("\(url.path): the GeoPackage cannot be read (") == true)
        #expect(error?.message.hasSuffix("); restore a copy.") == true)
    }

    @Test(.enabled(if: Tool.hasPython, "Python, which alters the file as a newer version would, is not here."))
    func writtenByANewerVersion() throws {
        let new = try NewWorkspace()
        let url = new.folder.appendingPathComponent("newer.gpkg")
        try FileManager.default.copyItem(at: new.url, to: url)
        let altered = try Tool.run(
            Tool.python, "-c",
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
                + "c.execute(\"UPDATE settings SET value = '6' WHERE key = 'version'\"); c.commit()", url.path)
        #expect(altered.status == 0, "\(altered.output)")
        let error = refusal(url)
        #expect(error?.cause == .unusable)
        #expect(
            error?.message
                == "\(url.path): this workspace was written by a newer version of aleconner (form 6, this program knows "
                + "5); use that version.")
    }
}
