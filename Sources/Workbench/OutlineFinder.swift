internal import Foundation
internal import Geometry
internal import Intake
internal import Licensing
internal import Projection
internal import Workspace
internal import Zones

extension Desk {
    /// The layer in which `zones --propose` keeps its candidates; the column `candidate` names them: "P1".
    static let candidateLayer = "candidate_areas"
    /// The same where partners' extracts were counted in them.
    static let restrictedCandidateLayer = "restricted_candidate_areas"

    /// An outline as a person names it: the path of a file with one polygon, a published area loaded, or a candidate that was
    /// proposed before ("P1").
    /// - Throws: `Fault` 65 or 66, `IntakeError`.
    func outline(_ word: String, in holdings: Holdings, of authority: Authority, _ options: ZoneOptions) throws -> StudyOutline {
        let url = URL(fileURLWithPath: word)
        var isFolder: ObjCBool = false
        let found: StudyOutline
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue {
            found = try drawn(url, in: holdings.file, options)
        } else if let area = try holdings.file.impactAreas().first(where: {
            $0.name.lowercased() == word.lowercased() && authority.isCalled($0.authority)
        }) {
            found = StudyOutline(name: area.name, origin: .published, shape: try area.shape.repaired())
        } else if let shape = try candidate(word, in: holdings.file, options) {
            found = StudyOutline(name: word.uppercased(), origin: .candidate, shape: shape)
        } else {
            throw unknown(word, in: holdings, of: authority)
        }
        return try check(found, in: holdings, of: authority)
    }

    private func drawn(_ url: URL, in file: WorkspaceFile, _ options: ZoneOptions) throws -> StudyOutline {
        let grid = try grid()
        try checkOperation(grid.operation, of: file)
        var intake = IntakeOptions(coordinateSystem: options.coordinateSystem, holderDigest: { $0 })
        intake.layerName = options.layerName
        if let path = environment["PATH"], !path.isEmpty { intake.programPath = path }
        let published = PublishedFile(name: url.relativePath, bytes: try FileBytes.read(url))
        let found = try published.ownAreas(nameColumn: options.nameColumn, with: grid, options: intake)
        if let issue = found.issues.first {
            throw Fault(
                .data, file: issue.file, row: issue.row, field: issue.field,
                message: "\(issue.file), feature \(issue.row): \(issue.reason) A boundary must say without doubt what lies inside "
                    + "it; draw it anew.")
        }
        guard found.areas.count == 1, let area = found.areas.first else {
            throw Fault(
                .data, file: url.relativePath,
                message: "\(url.relativePath): it has \(found.areas.count) polygons, and one outline is looked at a time; keep one "
                    + "feature in the file (a multipolygon is one).")
        }
        let isNamed = area.name != "feature \(area.row)"
        return StudyOutline(
            name: isNamed ? area.name : url.deletingPathExtension().lastPathComponent, origin: .drawn, shape: area.shape)
    }

    /// With restricted material asked for, candidates that were proposed with it come first.
    private func candidate(_ word: String, in file: WorkspaceFile, _ options: ZoneOptions) throws -> MultiPolygon? {
        let layers = (options.isRestricted ? [Self.restrictedCandidateLayer] : []) + [Self.candidateLayer]
        for layer in layers {
            guard let table = try file.layer(layer), let column = table.columns.firstIndex(where: { $0.name == "candidate" })
            else { continue }
            for row in table.rows {
                if case .text(let name) = row.values[column], name.lowercased() == word.lowercased(),
                    case .area(let shape)? = row.shape
                {
                    return shape
                }
            }
        }
        return nil
    }

    private func unknown(_ word: String, in holdings: Holdings, of authority: Authority) -> Fault {
        let names = ((try? holdings.file.impactAreas()) ?? []).filter { authority.isCalled($0.authority) }.map(\.name)
        return Fault(
            .missing, file: word,
            message: "\(word): there is no such file, no published area of \(authority.name) of that name "
                + "(\(names.isEmpty ? "none is loaded" : names.joined(separator: ", "))), and no candidate; give the path of a file "
                + "with one polygon, or propose candidates with \"aleconner zones --propose\".")
    }

    /// Square metres.
    private static let leastGround = 100.0
    /// Times the sides of its box: no boundary that can be told on the ground is so jagged, and every overlay with it would take
    /// minutes.
    private static let mostWinding = 15.0

    /// An authority speaks of its own district: most of the outline must lie in it.
    private func check(_ outline: StudyOutline, in holdings: Holdings, of authority: Authority) throws -> StudyOutline {
        let areas = holdings.areas(of: authority)
        guard !areas.isEmpty else { return outline }
        let district = try ZoneGround.district(of: areas)
        let all = try outline.shape.area()
        guard all >= Self.leastGround else {
            throw Fault(
                .data, file: outline.name,
                message: "\(outline.name): its ground is \(Int(all)) square metres, and an area of less than \(Int(Self.leastGround)) is no part "
                    + "of a district; check its coordinates.")
        }
        let rings = outline.shape.polygons.flatMap(\.rings)
        let length = rings.reduce(0.0) { $0 + zip($1.points, $1.points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
        let box = outline.shape.boundingBox
        guard length <= Self.mostWinding * 2 * (box.width + box.height) else {
            throw Fault(
                .data, file: outline.name,
                message: "\(outline.name): its boundary is \(Int(length / 1_000)) km long round \(Int(all / 10_000)) hectares, too jagged to "
                    + "be told on the ground; draw it along streets or the edges of LSOAs.")
        }
        guard let within = try outline.shape.intersection(with: district), try Self.isMostly(within, of: all, covering: district) else {
            throw Fault(
                .data, file: outline.name,
                message: "\(outline.name): most of it lies outside the district of \(authority.name), and cumulative impact is "
                    + "assessed by an authority for its own area; check its coordinates, or name the other authority with "
                    + "--authority.")
        }
        return outline
    }

    /// An outline drawn with a broad brush over sea and neighbours is taken where it covers the district.
    private static func isMostly(_ within: MultiPolygon, of all: Double, covering district: MultiPolygon) throws -> Bool {
        let seen = try within.area()
        return try seen >= all / 2 || seen >= district.area() * 0.99
    }
}
