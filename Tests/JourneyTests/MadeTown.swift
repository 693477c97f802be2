import Foundation
import Workbench

/// The invented town as a workspace, for suites that ask questions of it.
enum MadeTown {
    static let files = AdurAndArun.packageRoot.appendingPathComponent("Geodata/town")

    static func make(in folder: TemporaryFolder) throws -> URL {
        let workspace = folder.file("town.gpkg")
        _ = try AdurAndArun.desk.new(workspace, name: "Quillmouth-on-Sea")
        _ = try AdurAndArun.desk.add(workspace, paths: [files], options: AddOptions())
        return workspace
    }
}
