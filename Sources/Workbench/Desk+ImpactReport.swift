internal import Evidence
public import Foundation
internal import Geometry
internal import Intake
internal import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Workspace
public import Zones

/// What the evidence report of one outline is asked with, beside what every question of zones is.
public struct ImpactReportOptions: Sendable {
    public var out: URL
    /// What the authority states beside the evidence; nil for nothing.
    public var statement: URL?
    public var audit = AuditSettings()
    public var withPDF = true

    public init(out: URL) { self.out = out }
}

/// `manifest.json` of an evidence report: what went in, what came out, and with what it was made.
struct ImpactManifest: Encodable {
    struct Outline: Encodable {
        let name: String
        let origin: String
        /// Of annexes/outline.geojson.
        let sha256: String
    }

    struct Statement: Encodable {
        let file: String
        let sha256: String
    }

    let asked: String
    let outline: Outline
    @ExplicitNull var statement: Statement?
    @ExplicitNull var marking: String?
    let inputs: [PackManifest.Input]
    let outputs: [PackReport.File]
    let versions: [String: String]
    let coordinateOperation: OperationReport
    let rule: String
    let decisions: DecisionsReport
    let seed: UInt64
}

extension Desk {
    /// Makes the evidence report of an outline: HTML, PDF, annexes. - Throws: `Fault`; then the folder is as it was.
    public func impactReport(_ workspace: URL, outline word: String, options: ZoneOptions, report asked: ImpactReportOptions)
        throws -> PackReport
    {
        do {
            let statement = try asked.statement.map(impactStatement)
            let file = try open(workspace)
            let holdings = try held(file, options)
            let authority = try holdings.soleAuthority()
            let study = try outline(word, in: holdings, of: authority, options)
            let printer = asked.withPDF ? try PageToPDF(environment: environment, programFolder: programFolder) : nil
            let material = try holdings.auditMaterial(of: authority, options)
            if let statement { try Self.check(statement.statement, material.ground, file: statement.file) }
            progress("auditing \(study.name)")
            let audit = try Self.audit(study, material, asked.audit, shown: workspace.relativePath)
            let inputs = try impactInputs(
                holdings, ground: material.ground, audit: audit, statement: statement?.statement ?? .none, options: options)
            let page = try PackPage.html(try EvidencePack(inputs))
            var folder = try PackFolder(asked.out)
            defer { folder.discard() }
            progress("writing report.html")
            try folder.write("report.html", Data(page.utf8))
            if let printer {
                progress("making report.pdf")
                let epoch = options.asAt ?? CalendarDate.packEpoch
                try printer.start(
                    page: folder.url("report.html"), pdf: folder.url("report.pdf"), epoch: epoch.secondsSince1970,
                    environment: environment).finish()
                try folder.note("report.pdf")
            }
            let layers = ImpactAnnexes.layers(inputs)
            for table in ImpactAnnexes.tables(inputs) + layers {
                try folder.write("annexes/\(table.table.replacing("_", with: "-")).csv", Data(AnnexTables.csv(table).utf8))
            }
            try folder.write("annexes/dictionary.csv", Data(ImpactAnnexes.dictionary(inputs).utf8))
            let drawn = Data(try GeoJSONText.text(ImpactAnnexes.outline(inputs), grid: grid()).utf8)
            try folder.write("annexes/outline.geojson", drawn)
            try FeatureFile.write(
                layers, to: folder.url("annexes/report.gpkg"),
                time: "\(options.asAt ?? CalendarDate.packEpoch)T00:00:00.000Z")
            try folder.note("annexes/report.gpkg")
            let manifest = ImpactManifest(
                asked: options.asked(["--report", word]),
                outline: .init(name: study.name, origin: study.origin.rawValue, sha256: Self.sha256(drawn)),
                statement: statement.map { .init(file: $0.file, sha256: $0.sha256) }, marking: inputs.marking,
                inputs: inputs.sources.map(PackManifest.Input.init), outputs: folder.files.map { .init(path: $0.path, sha256: $0.sha256) },
                versions: Dictionary(uniqueKeysWithValues: inputs.versions.map { ($0.name, $0.version) }),
                coordinateOperation: OperationReport(try file.coordinateOperation()), rule: holdings.sentence(of: options.rule),
                decisions: holdings.decisions, seed: options.seed)
            try folder.write("manifest.json", try manifest.json())
            try folder.finish()
            return PackReport(
                folder: asked.out.relativePath, files: folder.files.map { .init(path: $0.path, sha256: $0.sha256) }, what: "report")
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Evidence that a statement names and the workspace does not have is a slip of the pen until the author says otherwise.
    private static func check(_ statement: ImpactStatement, _ ground: ZoneGround, file: String) throws {
        let types = ground.crime?.types ?? []
        let kinds = Set(ground.extracts.flatMap { $0.incidents.map { $0.kind.lowercased() } }).sorted()
        for concern in statement.concerns {
            if let unknown = concern.recordedCrime.first(where: { word in !types.contains { $0.lowercased() == word.lowercased() } }), !types.isEmpty {
                throw Fault(
                    .data, file: file, field: "recorded crime",
                    message: "\(file): \"\(unknown)\" is no type of recorded crime loaded; the types are \(types.joined(separator: ", ")).")
            }
            if let unknown = concern.incidents.first(where: { !kinds.contains($0.lowercased()) }), !kinds.isEmpty {
                throw Fault(
                    .data, file: file, field: "incidents",
                    message: "\(file): \"\(unknown)\" is no kind of incident in the extracts brought in; the kinds are "
                        + "\(kinds.joined(separator: ", ")).")
            }
        }
    }

    private func impactStatement(_ url: URL) throws -> (statement: ImpactStatement, file: String, sha256: String) {
        let (text, bytes) = try FileBytes.text(url, called: "statement", "a statement is")
        return (try ImpactStatementFile.read(text, file: url.relativePath), url.lastPathComponent, Self.sha256(bytes))
    }

    private func impactInputs(
        _ holdings: Holdings, ground: ZoneGround, audit: OutlineAudit, statement: ImpactStatement, options: ZoneOptions
    ) throws -> ImpactInputs {
        let file = holdings.file
        let kinds = Set(statement.concerns.flatMap(\.incidents).map { $0.lowercased() })
        let links = try CustomerLink.all(in: ground, outline: audit.outline, kinds: kinds.isEmpty ? nil : kinds)
        let index = AreaIndex([audit.outline.shape])
        let operation = try file.coordinateOperation()
        let notCounted = try DensityTable(
            areas: ground.areas, premises: holdings.premises, rule: options.rule, ground: .polygon, registers: holdings.scope
        ).notCounted[ground.authority]?.sentence(of: ground.authority)
        return ImpactInputs(
            ground: ground, audit: audit, links: links, statement: statement,
            candidates: try keptCandidates(in: file, beside: audit.outline),
            streets: ground.roads.isEmpty ? nil : try CandidateStreets(in: audit.outline.shape, roads: ground.roads).words,
            postcodes: ground.postcodes.filter { $0.place.flatMap(index.locate) != nil }.map(\.postcode.description).sorted(),
            clocks: try clockSentences(holdings, of: ground.authority, outline: audit.outline),
            consultees: Consultees.ofPolicy.value, marking: audit.isRestricted ? Self.marking : nil,
            sources: try impactSources(holdings, ground, restricted: options.isRestricted),
            operation: (operation.name, operation.accuracyMetres, operation.note), versions: Self.versions,
            notes: [notCounted].compactMap(\.self) + holdings.decisions.sentences
                + [try holdings.doubt(on: ground.authority), holdings.dayNote].compactMap(\.self))
    }

    /// Only the files that figures and maps of the report come from.
    private func impactSources(_ holdings: Holdings, _ ground: ZoneGround, restricted: Bool) throws -> [EvidenceSource] {
        let touched = try holdings.file.sources(
            ofAreas: Set(ground.areas.map(\.code)), postcodesOf: Set([ground.authority.code].compactMap(\.self)),
            crimesOf: ground.crime?.force)
        let registers = Set(ground.premises.map(\.source))
        let used = holdings.sources.filter { source in
            switch source.publication {
            case .boundaries, .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable, .crime: touched.contains(source.id)
            case .population: source.edition == holdings.populationEdition
            case .register: registers.contains(source.id)
            case .deprivation, .measurements, .impactAreas, .roads: true
            case .domains: holdings.isUsed(source)
            case .incidents: restricted
            case .widerBoundaries, .areaLookup, .indicators, .licensingStatistics, .foodHygiene, .schools, .places,
                .testPurchases: false
            }
        }
        let ordered = used.filter { $0.publication != .crime } + used.filter { $0.publication == .crime }
        return ordered.enumerated().map { index, source in
            EvidenceSource(
                number: index + 1, publication: source.publication, edition: source.edition, part: source.part,
                file: source.file, sha256: source.sha256, rows: source.rows, used: source.used)
        }
    }
}
