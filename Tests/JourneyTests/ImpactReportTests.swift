import Foundation
import TestSupport
import Testing
import Workbench

/// The evidence report of the published area of the invented town, with and without its partners' extract.
@Suite("The invented town: the evidence report of an outline") struct ImpactReportTests {
    private static let partners = PackageRoot.url("Geodata/partners")
    private static let folder = Result { try TemporaryFolder() }
    private static let workspace = Result { () throws -> URL in
        let workspace = try MadeTown.make(in: folder.get())
        for name in ["quillmouth_incidents.csv", "quillmouth_impact_areas.geojson"] {
            var options = AddOptions()
            options.mapping = partners.appendingPathComponent(String(name.split(separator: ".")[0]) + ".yaml")
            _ = try AdurAndArun.desk.add(workspace, paths: [partners.appendingPathComponent(name)], options: options)
        }
        return workspace
    }

    private func report(_ name: String, restricted: Bool, statement: Bool = true) throws -> URL {
        let out = try Self.folder.get().file(name)
        var asked = ImpactReportOptions(out: out)
        asked.withPDF = false
        if statement { asked.statement = Self.partners.appendingPathComponent("quayside.yaml") }
        var options = ZoneOptions()
        options.isRestricted = restricted
        _ = try AdurAndArun.desk.impactReport(Self.workspace.get(), outline: "Quayside", options: options, report: asked)
        return out
    }

    private func text(_ file: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }

    @Test("follows the order of the Guidance, and concludes nothing")
    func order() throws {
        let page = try text("report.html", in: report("order", restricted: false))
        let headings = page.matches(of: /<h2 id="[a-z]+-heading">([^<]+)<\/h2>/).map { String($0.output.1) }
        #expect(
            headings == [
                "1. The concern, by objective and place", "2. Evidence that it is happening",
                "3. Link to customers of licensed premises", "4. The boundary and its reasons", "5. How firmly it holds",
                "6. What was considered instead", "7. What these figures cannot show", "8. The duty to consult and to review",
                "9. How the figures were made", "Sources",
            ])
        for word in ["justif", "proves", "too many", "saturat", "quota"] { #expect(!page.lowercased().contains(word), "\(word)") }
        #expect(page.contains("No conclusion. Whether the number of relevant authorisations here makes it likely"))
        #expect(page.contains("That claim holds in ") || page.contains("It holds in "))
    }

    @Test("what no extract shows is not evidenced, and nothing restricted is in it")
    func withoutExtract() throws {
        let folder = try report("plain", restricted: false)
        let page = try text("report.html", in: folder)
        #expect(page.contains("Not evidenced. No extract brought in marks incidents as related to alcohol"))
        #expect(page.contains("Key times: not evidenced."))
        #expect(page.contains("assault with injury: no extract brought in has it."))
        #expect(!page.contains("RESTRICTED"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        #expect(!files.contains { $0.contains("restricted") })
    }

    @Test("with an extract it is marked, and its annexes are")
    func withExtract() throws {
        let folder = try report("marked", restricted: true)
        let page = try text("report.html", in: folder)
        #expect(page.contains("<p class=\"marking\">RESTRICTED: made of what partners shared under conditions"))
        #expect(page.contains("Incidents that the partner marks as related to alcohol"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent("annexes").path)
        for name in ["ratios", "shares", "certificate", "left-out", "hours"] {
            #expect(files.contains("restricted-\(name).csv") && !files.contains("\(name).csv"), "\(name)")
        }
        // No count of a stretch: it could be held against the sum.
        let stretches = try text("annexes/stretches.csv", in: folder).split(separator: "\r\n")
        #expect(stretches[0].hasSuffix("restricted_incidents"))
        let words: Set = ["more inside", "more outside", "no difference told", "suppressed"]
        #expect(stretches.dropFirst().allSatisfy { line in words.contains { line.hasSuffix($0) } })
    }

    /// The ratios of the page are those of the annex, rounded.
    @Test("page and annex agree")
    func figures() throws {
        let folder = try report("figures", restricted: false)
        let page = try text("report.html", in: folder)
        // The names of rates have commas in them, inside quotes; the ratio is the seventh column.
        let found = try text("annexes/ratios.csv", in: folder).split(separator: "\r\n").dropFirst().compactMap { line in
            let plain = line.replacing("1,000", with: "1000").split(separator: ",", omittingEmptySubsequences: false)
            return plain.count > 6 ? Double(plain[6]) : nil
        }
        #expect(found.count >= 8)
        for ratio in found { #expect(page.contains(String(format: "%.2f (", ratio)), "\(ratio)") }
    }

    @Test("the same inputs give the same bytes")
    func same() throws {
        let (one, two) = (try report("one", restricted: true), try report("two", restricted: true))
        for file in try FileManager.default.subpathsOfDirectory(atPath: one.path) where file.contains(".") {
            #expect(
                try Data(contentsOf: one.appendingPathComponent(file)) == Data(contentsOf: two.appendingPathComponent(file)), "\(file)")
        }
    }

    @Test("a planted fall is found in the extract, and what was not planted is not")
    func planted() throws {
        func verdict(_ kind: String) throws -> String? {
            var asked = EvaluationOptions(outline: "Quayside")
            asked.types = [kind]
            var options = ZoneOptions()
            options.isRestricted = true
            return try JSONDocument(AdurAndArun.desk.evaluate(Self.workspace.get(), asked, options: options))
                .extracts.list.first?.verdict.text
        }
        #expect(try verdict("assault with injury") == "fell")
        #expect(try verdict("noise") != "fell" && verdict("public disorder") != "fell")
    }

    @Test("evidence that a statement names and nobody has is a mistake")
    func unknownEvidence() throws {
        let statement = try Self.folder.get().file("wrong.yaml")
        try "concerns:\n  - objective: public safety\n    concern: x\n    incidents: [spaceships]\n".write(
            to: statement, atomically: true, encoding: .utf8)
        var asked = ImpactReportOptions(out: try Self.folder.get().file("wrong"))
        asked.statement = statement
        asked.withPDF = false
        var options = ZoneOptions()
        options.isRestricted = true
        #expect {
            try AdurAndArun.desk.impactReport(Self.workspace.get(), outline: "Quayside", options: options, report: asked)
        } throws: { error in
            (error as? Fault)?.message
                == "wrong.yaml: \"spaceships\" is no kind of incident in the extracts brought in; the kinds are assault with injury, "
                + "noise, public disorder."
        }
        #expect(!FileManager.default.fileExists(atPath: asked.out.path))
    }
}
