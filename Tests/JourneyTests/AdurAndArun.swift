import Foundation
import TestSupport
import Workbench

/// The workspace of real Adur and Arun, made once for all tests that read it.
enum AdurAndArun {
    static let isAtHand = SharedData.folder != nil
    static let skipped: String = "skipped: there is no folder of published files (ALECONNER_SHARED, or ../shared)"

    static let desk = Desk(
        now: Date(timeIntervalSince1970: 1_790_000_000), environment: ProcessInfo.processInfo.environment,
        programFolder: packageRoot)

    static var packageRoot: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result {
        let workspace = try folder.get().file("adur-arun.gpkg")
        _ = try desk.new(workspace, name: "Adur and Arun")
        let report = try desk.add(workspace, paths: files, options: AddOptions())
        return (workspace, report)
    }

    static var files: [URL] {
        [
            "registers/Adur_premises.csv", "registers/Arun_premises.csv", "boundaries/lsoa_by_lad/E07000223.json",
            "boundaries/lsoa_by_lad/E07000224.json",
            "imd/iod2019/File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz",
            "population/lsoa_2020_pop_density.csv", "areas/LSOA_measure.csv",
            "postcodes/codepoint_open/Data/CSV/bn.csv", "postcodes/codepoint_open/Data/CSV/po.csv",
            "postcodes/codepoint_open/Data/CSV/rh.csv", "postcodes/codepoint_open/Data/CSV/tn.csv",
            "crime/2024-01/2024-01-sussex-street.csv",
        ].map { SharedData.url("data/" + $0) }
    }

    static func workspace() throws -> URL { try made.get().0 }
    static func added() throws -> AddReport { try made.get().1 }
}
