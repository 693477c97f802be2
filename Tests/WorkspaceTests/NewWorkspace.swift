import Foundation
import Geometry
import Licensing
import Projection
import Workspace

let grid = CoordinateOperation(name: "OSTN15", accuracyMetres: 0.1, note: "A note.", usesShiftData: true)
let morning = "2026-11-21T08:00:00.000Z"

/// A new workspace in a folder that goes when the value does.
final class NewWorkspace {
    let folder: URL
    let url: URL
    let file: WorkspaceFile

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("aleconner-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        url = folder.appendingPathComponent("town.gpkg")
        try WorkspaceFile.create(at: url, name: "Our town", holderKey: "key", operation: grid, time: morning)
        file = try WorkspaceFile(opening: url)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func add(_ additions: Addition...) throws {
        try file.add(additions, planned: try file.sources().map(\.id), operation: grid, time: morning)
    }
}

extension Addition {
    static func of(
        _ publication: Publication, _ content: Reading.Content, edition: String = "", part: String = "Adur",
        vintage: AreaVintage? = nil, file: String = "file.csv", issues: [RowIssue] = [], replaces: Int? = nil
    ) -> Addition {
        let reading = Reading(
            publication: publication, edition: edition, part: part, vintage: vintage, rows: 9, content: content,
            issues: issues)
        return Addition(
            reading: reading, file: file, sha256: "sum of \(file)", bytes: 123,
            authority: publication == .register ? ("Adur", "E07000223") : nil, replaces: replaces.map { [$0] } ?? [])
    }

    static func register(_ records: [PremisesRecord], file: String = "register.csv", replaces: Int? = nil) -> Addition {
        .of(.register, .premises(records), file: file, replaces: replaces)
    }

    static func postcodes(_ records: [PostcodeRecord], file: String = "bn.csv", replaces: Int? = nil) -> Addition {
        .of(.postcodes, .postcodes(records), part: "BN", file: file, replaces: replaces)
    }

    static func areas(_ records: [AreaRecord], vintage: AreaVintage? = .lsoa2011) -> Addition {
        .of(.boundaries, .areas(records), vintage: vintage, file: "adur.json")
    }
}

func square(_ x: Double, _ y: Double, _ side: Double) throws -> MultiPolygon {
    try MultiPolygon(Polygon(exterior: try ring(x, y, side), holes: [try ring(x + side / 4, y + side / 4, side / 2)]))
}

private func ring(_ x: Double, _ y: Double, _ side: Double) throws -> Ring {
    try Ring([(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)].map { Point(x: $0.0, y: $0.1) })
}
