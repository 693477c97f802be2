internal import Assessment
internal import Cartography
internal import Evidence
public import Foundation
internal import Geometry
public import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Workspace
internal import Zones

public struct PackReport: Report {
    struct File: Encodable, Sendable {
        let path: String
        let sha256: String
    }

    let folder: String
    let files: [File]
    /// As the sentence calls it.
    var what = "pack"

    private enum CodingKeys: String, CodingKey { case folder, files }

    public var text: String {
        "Wrote the \(what) to \(folder):\n" + files.map { "  \($0.path)" }.joined(separator: "\n")
    }
}

/// `manifest.json`: what went in, what came out, and with what it was made.
struct PackManifest: Encodable {
    struct Input: Encodable {
        let number: Int
        let publication: String
        let edition: String
        let part: String
        let file: String
        let sha256: String
        let licence: String
    }

    struct Application: Encodable {
        let file: String
        let sha256: String
    }

    let application: Application
    let inputs: [Input]
    let outputs: [PackReport.File]
    let versions: [String: String]
    let coordinateOperation: OperationReport
    let rule: String
    let decisions: DecisionsReport
}

extension Desk {
    /// Makes the evidence pack of an application. - Throws: `Fault`; then the folder is as it was.
    public func pack(
        _ workspace: URL, application url: URL, out: URL, rule: OutletRule, withPDF: Bool
    ) throws -> PackReport {
        do {
            let findings = try investigate(workspace, .file(url), rule: rule)
            guard let district = District(findings) else {
                throw Fault(
                    .data, file: url.relativePath, field: "premises",
                    message: "\(url.relativePath): \(findings.site.outletsNotKnown ?? "the place is not known.") A pack would "
                        + "say nothing: add the register and the boundaries of the district.")
            }
            let printer = withPDF ? try PageToPDF(environment: environment, programFolder: programFolder) : nil
            let inputs = try packInputs(findings, district)
            let pack = try EvidencePack(inputs)
            var folder = try PackFolder(out)
            defer { folder.discard() }

            progress("writing pack.html")
            try folder.write("pack.html", Data(try PackPage.html(pack).utf8))
            // Fixed by the application, so that the same inputs give the same bytes whenever the pack is made.
            let given = findings.site.application.period.given ?? CalendarDate.packEpoch
            if let printer {
                progress("making pack.pdf")
                try printer.run(
                    page: folder.url("pack.html"), pdf: folder.url("pack.pdf"), epoch: given.secondsSince1970,
                    environment: environment)
                try folder.note("pack.pdf")
            }
            for annex in AnnexTables.all(findings.site, district) {
                try folder.write(
                    "annexes/\(annex.name).csv", Data(AnnexTable.csv(columns: annex.columns, rows: annex.rows).utf8))
            }
            let files = Set(inputs.sources.map(\.file))
            let issues = try findings.holdings.file.issues().filter { files.contains($0.file) }
            try folder.write(
                "annexes/rows-in-doubt.csv",
                Data(
                    AnnexTable.csv(
                        columns: ["file", "row", "field", "value", "reason"],
                        rows: issues.map { [$0.file, "\($0.row)", $0.field, $0.value, $0.reason] }
                    ).utf8))
            try FeatureFile.write(
                AnnexLayers.tables(findings.site, district, premises: findings.access.premises), to: folder.url("annexes/pack.gpkg"), time: "\(given)T00:00:00.000Z")
            try folder.note("annexes/pack.gpkg")

            let manifest = PackManifest(
                application: PackManifest.Application(
                    file: url.lastPathComponent, sha256: Self.sha256(try Data(contentsOf: url))),
                inputs: inputs.sources.map {
                    PackManifest.Input(
                        number: $0.number, publication: $0.publication.rawValue, edition: $0.edition, part: $0.part,
                        file: $0.file, sha256: $0.sha256, licence: $0.publication.licence)
                },
                outputs: folder.files.map { PackReport.File(path: $0.path, sha256: $0.sha256) },
                versions: Dictionary(uniqueKeysWithValues: inputs.versions.map { ($0.name, $0.version) }),
                coordinateOperation: OperationReport(try findings.holdings.file.coordinateOperation()),
                rule: rule.sentence, decisions: findings.holdings.decisions)
            try folder.write("manifest.json", try manifest.json())
            try folder.finish()
            return PackReport(
                folder: out.relativePath, files: folder.files.map { PackReport.File(path: $0.path, sha256: $0.sha256) })
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// What a pack cannot do without.
    struct District {
        let authority: Authority
        let density: DensityTable
        let concentrations: Concentrations

        init?(_ findings: Findings) {
            guard let authority = findings.site.authority, let density = findings.density,
                let concentrations = findings.concentrations
            else { return nil }
            self.authority = authority
            self.density = density
            self.concentrations = concentrations
        }
    }

    private func packInputs(_ findings: Findings, _ district: District) throws -> PackInputs {
        let holdings = findings.holdings
        let operation = try holdings.file.coordinateOperation()
        let sources = try sourcesOfPack(findings, district)
        let files = Set(sources.map(\.file))
        var issues: [String: Int] = [:]
        for issue in try holdings.file.issues() where files.contains(issue.file) { issues[issue.file, default: 0] += 1 }
        var pack = PackInputs(
            assessment: findings.site, authority: district.authority, density: district.density,
            concentrations: district.concentrations,
            premises: findings.access.premises.filter { rule(findings).countsInAll($0.record.sales) },
            allAreas: holdings.allAreas, sources: sources,
            operation: (operation.name, operation.accuracyMetres, operation.note), versions: Self.versions,
            issueCounts: issues.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        pack.decided = try holdings.decisions.sentences + [holdings.doubt(on: district.authority)].compactMap(\.self)
        return pack
    }

    private func rule(_ findings: Findings) -> OutletRule { findings.access.rule }

    /// Only the files that figures and maps of this pack come from: of boundaries, postcodes and crime, those of the
    /// district and of the ground shown round the place.
    private func sourcesOfPack(_ findings: Findings, _ district: District) throws -> [EvidenceSource] {
        let holdings = findings.holdings
        let place = findings.site.place
        let shown = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: 1_000)
        let codes = Set(district.density.areas.map(\.area.code)).union(
            holdings.allAreas.filter { $0.shape.boundingBox.intersects(shown) }.map(\.code))
        let touched = try holdings.file.sources(
            ofAreas: codes, postcodesOf: Set([district.authority.code].compactMap(\.self)),
            crimesOf: findings.site.crime?.period?.force ?? district.concentrations.zones.first?.crime?.period.force)
        // A register beyond the border counts where one of its premises may lie within reach of the district.
        let district = district.density.areas.map(\.area.shape.boundingBox).reduce(shown) { $0.union($1) }.widened(by: 1_000)
        let registers = Set(
            holdings.premises.filter { premises in premises.record.place.map(district.contains) ?? false }.map(\.source))
        let used = holdings.sources.filter { source in
            switch source.publication {
            case .boundaries, .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable, .crime:
                touched.contains(source.id)
            case .population: source.edition == holdings.populationEdition
            case .register: registers.contains(source.id)
            case .deprivation, .measurements: true
            case .domains: holdings.isUsed(source)
            // They are what the answer on the first page rests on, also where it is no.
            case .impactAreas: true
            // Nothing in the pack is made from these yet; what partners share never is.
            case .widerBoundaries, .areaLookup, .indicators, .licensingStatistics, .foodHygiene, .schools, .places,
                .roads, .testPurchases, .incidents:
                false
            }
        }
        // Months of crime are many: they come last.
        let ordered = used.filter { $0.publication != .crime } + used.filter { $0.publication == .crime }
        return ordered.enumerated().map { index, source in
            EvidenceSource(
                number: index + 1, publication: source.publication, edition: source.edition, part: source.part,
                file: source.file, sha256: source.sha256, rows: source.rows, used: source.used)
        }
    }

    /// Of the program and the libraries that its figures depend on.
    static var versions: [(name: String, version: String)] {
        [("aleconner", version), ("GEOS", geosVersion), ("PROJ", projVersion), ("SQLite", sqliteVersion)]
    }
}

extension CalendarDate {
    /// 1 January 2000, where an application gives no date of its own.
    static let packEpoch = CalendarDate.unixEpoch.adding(days: 10_957)

    var secondsSince1970: Int { days(since: .unixEpoch) * 86_400 }
}
