import Assessment
import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

/// The pack of the invented town's application with a case written by hand: pages, letter, annexes and manifest.
@Suite("The invented town: a pack with its case") struct HearingPackTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let workspace = Result { try MadeTown.make(in: folder.get()) }
    static let hasPandoc = ["pandoc", "rsvg-convert"].allSatisfy { OutsideTool.path($0) != nil }

    private struct Made: Sendable {
        let folder: URL
        let files: [String]
        let notMade: [String]

        func text(_ file: String) throws -> String { try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8) }
        var manifest: JSONValue { get throws { try JSONValue(Data(contentsOf: folder.appendingPathComponent("manifest.json"))) } }
    }

    private static let objecting = Result { try make("objecting") }

    private static func make(
        _ name: String, course: Advice.Course = .object, long: Bool = false, pdf: Bool = false,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Made {
        let out = try folder.get().file(name)
        var desk = AdurAndArun.desk
        desk.environment = environment.merging(BuiltProgram.weasyPrint.map { ["ALECONNER_WEASYPRINT": $0.path] } ?? [:]) { $1 }
        var request = PackRequest(
            application: InventedTown.url(InventedTown.application), out: out, rule: OutletRule(), withPDF: pdf)
        request.hearing = { SampleCase.make($0, course: course, long: long) }
        let report = try desk.pack(workspace.get(), request)
        let said = try JSONDocument(report)
        return Made(
            folder: out, files: said.files.list.compactMap(\.path.text), notMade: said.notMade.list.compactMap(\.text))
    }

    @Test("the sections stand in the order of a hearing")
    func order() throws {
        let page = try Self.objecting.get().text("pack.html")
        let ids = page.matches(of: /<section id="([a-z-]+)"/).map { String($0.output.1) }
        #expect(
            ids == [
                "bears", "brief", "findings", "adds", "surroundings", "other-way", "conditions", "missing", "place", "district",
                "concentrations", "crime", "limits", "method", "making", "appendix-a", "sources",
            ])
        let findings = try #require(page.components(separatedBy: "<section id=\"findings\"").last?.components(separatedBy: "</section>").first)
        for term in ["Source", "Date", "Place", "n", "Value", "Comparator", "Kind of inference", "Mechanism", "What it does not prove"] {
            #expect(findings.components(separatedBy: "<dt>\(term)</dt>").count == 3, "\(term)")
        }
        #expect(page.contains("<strong>Finding 1.</strong> Recorded violence in the area of the place was 1.9 times"))
        #expect(page.contains("1.9 times, 95% interval 1.4 to 2.4"))
        #expect(page.contains("never a ground by itself: the law knows no quota"))
        for word in ["validated", "proves", "NOT FOR FILING", "Say that the whole year"] { #expect(!page.contains(word), "\(word)") }
        // What an officer writes is text and no markup.
        #expect(page.contains("Officers visited &lt;b&gt;twice&lt;/b&gt; in October 2026."))
    }

    @Test("notes for the officer are marked on every part and are in no other page")
    func notes() throws {
        let made = try Self.objecting.get()
        let notes = try made.text("officer-notes.html")
        let sections = notes.components(separatedBy: "<section ").dropFirst()
        #expect(sections.count == 3)
        for section in sections { #expect(section.contains("NOT FOR FILING")) }
        #expect(notes.contains("Say that the whole year is compared and not single months."))
        #expect(try !made.text("summary.html").contains("Say that the whole year"))
    }

    @Test("without pandoc the pack is made and says what it has not")
    func withoutPandoc() throws {
        let made = try Self.make("bare", environment: ["PATH": "/nowhere"])
        #expect(
            made.notMade == [
                "representation.docx and representation.odt: pandoc or rsvg-convert is not found; run Tools/setup, or name them in "
                    + "ALECONNER_PANDOC and ALECONNER_RSVG_CONVERT."
            ])
        #expect(!FileManager.default.fileExists(atPath: made.folder.appendingPathComponent("representation.docx").path))
    }

    @Test("the letter holds its map with words for it, and is the same bytes each time", .enabled(if: hasPandoc, "pandoc is not set up"))
    func letter() throws {
        let (one, two) = (try Self.objecting.get(), try Self.make("again"))
        for file in ["representation.docx", "representation.odt", "manifest.json"] {
            #expect(
                try Data(contentsOf: one.folder.appendingPathComponent(file)) == Data(contentsOf: two.folder.appendingPathComponent(file)),
                "\(file)")
        }
        let docx = try OutsideTool.run("unzip", ["-p", one.folder.appendingPathComponent("representation.docx").path, "word/document.xml"])
        #expect(docx.contains("descr=\"Licensed premises round the place. A map of the place with rings at 250 and 500 metres."))
        #expect(docx.contains("Officers visited &lt;b&gt;twice&lt;/b&gt; in October 2026."))
        #expect(docx.contains("<w:tblHeader"))
        let odt = try OutsideTool.run("unzip", ["-p", one.folder.appendingPathComponent("representation.odt").path, "content.xml"])
        #expect(odt.contains("<svg:desc>Licensed premises round the place. A map of the place with rings at 250 and 500 metres."))
    }

    @Test("where nothing is borne the letter is a record", .enabled(if: hasPandoc, "pandoc is not set up"))
    func record() throws {
        let made = try Self.make("record", course: .noRepresentation)
        #expect(made.files.contains("record.docx") && made.files.contains("record.odt"))
        #expect(!made.files.contains("representation.docx"))
        #expect(try made.manifest["position"] == .string("no representation"))
    }

    /// Every number of every text is a figure of the manifest, one of a table that an annex has, or one that names something.
    @Test("every number is traced")
    func traced() throws {
        let made = try Self.objecting.get()
        let manifest = try made.manifest
        let printed = Set((manifest["figures"]?.elements ?? []).compactMap { $0["printed"]?.string })
        let patterns = try (manifest["structural"]?.elements ?? []).map {
            try NSRegularExpression(
                pattern: #require($0["pattern"]?.string), options: [.caseInsensitive, .anchorsMatchLines])
        }
        #expect(printed.count > 30 && patterns.count >= 8)
        var texts = try ["pack.html", "summary.html", "officer-notes.html"].map { file in
            // What stands in tables is held against the annexes below.
            (file, ReadPage.text(try made.text(file).replacing(/(?s)<tbody>.*?<\/tbody>/, with: " ")))
        }
        if Self.hasPandoc {
            let xml = try OutsideTool.run("unzip", ["-p", made.folder.appendingPathComponent("representation.docx").path, "word/document.xml"])
            texts.append(("representation.docx", ReadPage.text(xml.replacing("</w:p>", with: "\n"))))
        }
        for (file, text) in texts {
            let unknown = ReadPage.numbers(in: text, besides: patterns).filter { !printed.contains($0) }
            #expect(unknown == [], "\(file)")
        }
        // The figure behind a printed number is not rounded.
        let ratio = try #require((manifest["figures"]?.elements ?? []).first { $0["printed"] == .string("1.9") && $0["unit"] == .string("times") })
        #expect(ratio["value"] == .number(1.8712))
        let places = Set((ratio["places"]?.elements ?? []).compactMap(\.string))
        #expect(places.isSuperset(of: ["pack.html#findings", "summary.html#findings"]))
    }

    /// Every number of a table is one of its annex, rounded as it is printed.
    @Test("tables equal their annexes")
    func annexes() throws {
        let made = try Self.objecting.get()
        let page = try made.text("pack.html")
        let patterns = try (made.manifest["structural"]?.elements ?? []).compactMap {
            try NSRegularExpression(pattern: $0["pattern"]?.string ?? "", options: [.caseInsensitive, .anchorsMatchLines])
        }
        var checked = 0
        for entry in try made.manifest["tables"]?.elements ?? [] where entry["place"]?.string?.hasPrefix("pack.html") == true {
            let id = try #require(entry["table"]?.string)
            let annex = try #require(entry["annex"]?.string, "\(id) has no annex")
            let body = try #require(page.components(separatedBy: "id=\"table-\(id)\"").dropFirst().first?.components(separatedBy: "</tbody>").first)
            let rows = try #require(body.components(separatedBy: "<tbody>").last)
            let cells = commaSeparated(try made.text(annex)).dropFirst().joined()
            let values = cells.compactMap(Double.init)
            let words = cells.joined(separator: "\n")
            for number in ReadPage.numbers(in: ReadPage.text(rows), besides: patterns) {
                let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
                let plain = try #require(Double(number.replacing(",", with: "")))
                let half = 0.5001 / pow(10, Double(decimals))
                let isThere = values.contains { abs(abs($0) - plain) <= half } || words.contains(number)
                #expect(isThere, "\(id): \(number) is not in \(annex)")
                checked += 1
            }
        }
        #expect(checked > 300)
    }

    @Test("every column of every annex stands in the dictionary")
    func dictionary() throws {
        let made = try Self.objecting.get()
        let listed = Set(commaSeparated(try made.text("annexes/dictionary.csv")).dropFirst().map { "\($0[0]) \($0[1])" })
        let files = try FileManager.default.contentsOfDirectory(atPath: made.folder.appendingPathComponent("annexes").path)
        for file in files where file.hasSuffix(".csv") && file != "dictionary.csv" {
            for column in commaSeparated(try made.text("annexes/\(file)")).first ?? [] { #expect(listed.contains("\(file) \(column)"), "\(file) \(column)") }
        }
        #expect(files.contains("findings.csv") && files.contains("adds.csv") && files.contains("left-out.csv"))
    }

    static let hasChecks = BuiltProgram.weasyPrint != nil && OutsideTool.path("pdfinfo") != nil

    @Test("the summary has at most two pages, also where the words are many", .enabled(if: hasChecks, "WeasyPrint or pdfinfo is not set up"))
    func summary() throws {
        for long in [false, true] {
            let made = try Self.make("summary-\(long)", long: long, pdf: true)
            let info = try OutsideTool.run("pdfinfo", [made.folder.appendingPathComponent("summary.pdf").path])
            let pages = try #require(info.firstMatch(of: /Pages:\s+(\d+)/).flatMap { Int($0.output.1) })
            #expect(pages <= 2, "long: \(long)")
            #expect(try made.text("summary.html").contains("more findings stand in the pack.") == long)
        }
    }

    /// In a real browser and by a reader of PDF; in CI they must run.
    static let hasJudges = FileManager.default.isExecutableFile(atPath: PackageRoot.url(".tools/checks/bin/python").path)
        && OutsideTool.path("chromium") != nil && BuiltProgram.weasyPrint != nil || ProcessInfo.processInfo.environment["CI"] == "true"

    @Test("pages and PDF pass what axe and pikepdf look for", .enabled(if: hasJudges, "the judges are not set up: run Tools/setup --tests"))
    func judged() throws {
        let made = try Self.make("judged", pdf: true)
        let python = PackageRoot.url(".tools/checks/bin/python").path
        for (tool, files) in [
            ("Tools/check-pages", ["pack.html", "summary.html", "officer-notes.html"]), ("Tools/check-pdf", ["pack.pdf", "summary.pdf"]),
        ] {
            let said = try OutsideTool.run(
                python, [PackageRoot.url(tool).path] + files.map { made.folder.appendingPathComponent($0).path }, mustSucceed: false)
            #expect(try JSONValue(Data(said.utf8))["problems"] == .array([]), "\(said)")
        }
    }

    @Test("a pack made again from its manifest is the same, or is not made")
    func remade() throws {
        let made = try Self.objecting.get()
        let again = try Self.folder.get().file("remade")
        var desk = AdurAndArun.desk
        desk.environment = ProcessInfo.processInfo.environment
        let report = try JSONDocument(
            desk.pack(Self.workspace.get(), from: made.folder, out: again, hearing: { SampleCase.make($0) }))
        #expect(report.different.list.isEmpty)
        #expect(
            try Data(contentsOf: again.appendingPathComponent("manifest.json"))
                == Data(contentsOf: made.folder.appendingPathComponent("manifest.json")))
        // Another case gives another pack.
        let other = try Self.folder.get().file("other")
        #expect(throws: Fault.self) {
            try desk.pack(Self.workspace.get(), from: made.folder, out: other, hearing: { SampleCase.make($0, long: true) })
        }
        #expect(!FileManager.default.fileExists(atPath: other.path))
    }
}
