internal import Assessment
internal import Evidence
internal import Foundation
internal import Licensing
internal import Measures
internal import Workspace

/// Writes the pages, the letter and the annexes of a pack, and says in the manifest what they hold.
struct PackWriting {
    let inputs: PackInputs
    let printer: PageToPDF?
    let letters: PageToLetter?
    let environment: [String: String]
    let progress: @Sendable (String) -> Void

    /// The pages as they were written, by their files.
    private var documents: [(file: String, pack: EvidencePack)] = []
    private(set) var notMade: [String] = []

    init(
        inputs: PackInputs, printer: PageToPDF?, letters: PageToLetter?, environment: [String: String],
        progress: @escaping @Sendable (String) -> Void
    ) {
        self.inputs = inputs
        self.printer = printer
        self.letters = letters
        self.environment = environment
        self.progress = progress
    }

    /// Fixed by the application, so that the same inputs give the same bytes whenever the pack is made.
    private var day: CalendarDate { inputs.assessment.application.period.given ?? CalendarDate.packEpoch }

    /// The largest page is printed while the others are written and printed: WeasyPrint takes one processor.
    mutating func writePages(into folder: inout PackFolder) throws {
        let pack = try EvidencePack(inputs)
        progress("writing pack.html")
        try folder.write("pack.html", Data(try PackPage.html(pack).utf8))
        documents.append(("pack.html", pack))
        let printing = try print("pack", in: folder)
        try writeHearing(into: &folder)
        guard let printing else { return }
        progress("waiting for pack.pdf")
        try printing.finish()
        try folder.note("pack.pdf", after: "pack.html")
    }

    private mutating func writeHearing(into folder: inout PackFolder) throws {
        guard inputs.hearing != nil else { return }
        try writeSummary(into: &folder)
        if let notes = OfficerNotes.page(inputs) {
            try folder.write("officer-notes.html", Data(try PackPage.html(notes).utf8))
            documents.append(("officer-notes.html", notes))
        }
        guard let letter = try HearingLetter.page(inputs), let name = HearingLetter.name(inputs) else { return }
        guard let letters else {
            notMade.append("\(name).docx and \(name).odt: \(PageToLetter.missing).")
            return
        }
        progress("writing \(name).docx and \(name).odt")
        let made = try letters.run(letter, beside: folder.draft.url, epoch: day.secondsSince1970)
        try folder.write("\(name).docx", made.docx)
        try folder.write("\(name).odt", made.odt)
        documents.append(("\(name).docx", letter))
    }

    /// Nil where nothing is to be printed.
    private func print(_ name: String, in folder: PackFolder) throws -> RunningProgram? {
        guard let printer else { return nil }
        progress("making \(name).pdf")
        return try printer.start(
            page: folder.url("\(name).html"), pdf: folder.url("\(name).pdf"), epoch: day.secondsSince1970, environment: environment)
    }

    /// Two pages at most: where the words are too many for them, less goes in, and the page says how much more there is.
    private mutating func writeSummary(into folder: inout PackFolder) throws {
        var room = CouncillorSummary.Room()
        while let page = try CouncillorSummary.page(inputs, room: room) {
            let html = Data(try PackPage.html(page).utf8)
            if let printer, let tighter = room.tighter {
                try html.write(to: folder.url("summary.html"))
                let probe = folder.url("probe.pdf")
                defer { try? FileManager.default.removeItem(at: probe) }
                try printer.start(
                    page: folder.url("summary.html"), pdf: probe, epoch: day.secondsSince1970, environment: environment, isProbe: true
                ).finish()
                if Self.pages(in: try Data(contentsOf: probe)) > 2 {
                    room = tighter
                    continue
                }
            }
            try folder.write("summary.html", html)
            documents.append(("summary.html", page))
            if let printing = try print("summary", in: folder) {
                try printing.finish()
                try folder.note("summary.pdf")
            }
            return
        }
    }

    /// The pages of a PDF that WeasyPrint wrote without packing, by its page objects.
    private static func pages(in pdf: Data) -> Int {
        let mark = Data("/Type /Page".utf8)
        var count = 0
        var rest = pdf.startIndex..<pdf.endIndex
        while let found = pdf.range(of: mark, in: rest) {
            if found.upperBound == pdf.endIndex || pdf[found.upperBound] != UInt8(ascii: "s") { count += 1 }
            rest = found.upperBound..<pdf.endIndex
        }
        return count
    }

    func writeAnnexes(
        _ findings: Desk.Findings, _ district: Desk.District, issues: [RowIssue], into folder: inout PackFolder
    ) throws {
        let layers = AnnexLayers.tables(findings.site, district, premises: findings.access.premises)
        let tables = AnnexTables.all(findings.site, district) + HearingAnnexes.tables(inputs) + [AnnexTables.rowsInDoubt(issues)]
        for table in tables {
            try folder.write("annexes/\(AnnexTables.fileName(table)).csv", Data(AnnexTables.csv(table).utf8))
        }
        try folder.write("annexes/dictionary.csv", Data(AnnexTables.dictionary(tables).utf8))
        let drawn = Set(layers.map(\.table))
        try FeatureFile.write(
            layers + tables.filter { !drawn.contains($0.table) }, to: folder.url("annexes/pack.gpkg"), time: "\(day)T00:00:00.000Z")
        try folder.note("annexes/pack.gpkg")
    }

    func manifest(
        _ request: PackRequest, application: Data, enclosed: [PackManifest.Enclosed], earlier: PackManifest.Earlier?,
        files: [(path: String, sha256: String)], operation: OperationReport, decisions: DecisionsReport
    ) -> PackManifest {
        let name = request.application.lastPathComponent
        let author = inputs.assessment.application.author
        let rule = request.rule
        return PackManifest(
            marking: inputs.hearing?.isRestricted == true ? Desk.marking : nil, application: .init(file: name, sha256: Desk.sha256(application), copy: "inputs/\(name)"), enclosed: enclosed,
            version: inputs.version, earlier: earlier, differences: inputs.differences,
            options: .init(kind: rule.kind, count: rule.count, status: rule.status, pdf: printer != nil, isRestricted: request.isRestricted ? true : nil,
                position: request.position),
            author: author.map { .init(office: $0.office.rawValue, expertise: $0.expertise) },
            weighedOn: request.today, advice: inputs.hearing?.advice.course.rawValue, position: inputs.hearing?.position.rawValue,
            overrides: (inputs.hearing?.overrides ?? []).map { .init(rule: $0.rule, text: $0.text, by: $0.by, why: $0.why) },
            inputs: inputs.sources.map(PackManifest.Input.init),
            cutOffs: inputs.cutOffs.map { .init(sources: $0.sources, title: $0.title, until: $0.until) },
            excluded: inputs.leftOut.map { .init(what: $0.what, rows: $0.rows, why: $0.why) },
            outputs: files.map { .init(path: $0.path, sha256: $0.sha256) }, notMade: notMade,
            versions: Dictionary(uniqueKeysWithValues: inputs.versions.map { ($0.name, $0.version) }), coordinateOperation: operation,
            rule: rule.sentence, decisions: decisions, figures: PackManifest.Figure.all(FigureLedger(documents)),
            tables: PackManifest.Table.all(documents),
            structural: StructuralNumbers.kinds.map { .init(what: $0.name, pattern: $0.pattern) })
    }
}
