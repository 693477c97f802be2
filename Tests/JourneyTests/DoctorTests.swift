import Foundation
import Licensing
import Measures
import Registers
import TestSupport
import Testing
import Workbench
import Zones

@Suite("Real Adur and Arun: the register doctor", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct DoctorTests {
    private let desk = AdurAndArun.desk

    /// A copy of the workspace, to decide in.
    private func withCopy(_ body: (URL) throws -> Void) throws {
        let folder = try TemporaryFolder()
        let copy = folder.file("copy.gpkg")
        try FileManager.default.copyItem(at: AdurAndArun.workspace(), to: copy)
        try body(copy)
    }

    private func report(_ workspace: URL) throws -> JSONDocument {
        try JSONDocument(desk.doctor(workspace, options: DoctorOptions()))
    }

    private func count(_ workspace: URL) throws -> Int {
        let measured = try JSONDocument(desk.measureAreas(workspace, options: MeasureOptions()))
        return measured.areas.list.reduce(0) { $0 + ($1.all.int ?? 0) }
    }

    @Test("findings by kind, and the rows they name")
    func numbers() throws {
        let findings = try report(AdurAndArun.workspace()).findings.list
        func of(_ kind: String) -> [JSONDocument] { findings.filter { $0.kind.text == kind } }
        func rows(_ kind: String) -> [String] { of(kind).flatMap { $0.rows.list.compactMap(\.text) } }
        #expect(of("exact duplicate").count == 7)
        #expect(of("licence number repeated").count == 9)
        #expect(Set(rows("licence number repeated")).count == 19)
        #expect(of("no usable postcode").count == 29)
        #expect(rows("no usable postcode").allSatisfy { $0.hasPrefix("arun:") })
        let standing = of("not in force").compactMap(\.evidence.text)
        for (word, number) in [("suspended", 16), ("surrendered", 12), ("lapsed", 3)] {
            #expect(standing.count { $0.contains(" is \(word).") } == number, "\(word)")
        }
        #expect(rows("near duplicate").contains("arun:356"), "the two spellings at the Gun Inn")
        #expect(of("near duplicate").count == 5)
        #expect(rows("coordinates far from the postcode") == ["arun:200"])
        #expect(Set(findings.compactMap(\.id.text)).count == findings.count)
    }

    /// Tables 3 and 5 of the real workbook. Of Arun's 45 club certificates that sell alcohol 33 are for on-sales only.
    @Test("set beside the Home Office's tables, like with like")
    func besideTheHomeOffice() throws {
        try withCopy { copy in
            let added = try JSONDocument(
                desk.add(
                    copy, paths: [SharedData.url("data/home_office/alcohol_latr_night_licensing_tables_2022.ods")],
                    options: AddOptions()))
            #expect(added.files.list.map(\.publication.text) == ["Home Office alcohol licensing tables"])
            #expect(added.files.list.map(\.part.text) == ["Table_3, Table_5"])
            let lines = try report(copy).homeOffice.list
            #expect(lines.allSatisfy { $0.year.text == "2021/22" })
            func line(_ authority: String, _ word: String) -> JSONDocument? {
                lines.first { $0.authority.text == authority && ($0.what.text ?? "").contains(word) }
            }
            #expect(line("Adur", "premises licences that sell")?.theirs.int == 136)
            #expect(line("Adur", "club")?.theirs.int == 15)
            #expect(line("Arun", "premises licences that sell")?.theirs.int == 432)
            #expect(line("Arun", "club")?.theirs.int == 45)
            #expect(line("Adur", "premises licences and club premises certificates that sell")?.theirs.int == 151)
            #expect(line("Adur", "premises licences and club premises certificates that sell")?.ours.int == 149)
            #expect(line("Adur", "premises licences and club premises certificates that sell")?.difference.int == -2)
        }
    }

    @Test("the count with its low and high, by authority and in all")
    func outlets() throws {
        let report = try report(AdurAndArun.workspace())
        let figures = report.authorities.list.map { [$0.low.int, $0["value"].int, $0.high.int] }
        #expect(report.authorities.list.map(\.authority.text) == ["Adur", "Arun"])
        #expect(figures == [[147, 149, 149], [428, 444, 460]])
        #expect([report.outlets.low.int, report.outlets["value"].int, report.outlets.high.int] == [575, 593, 609])
        #expect(report.homeOffice.list.isEmpty)
    }

    @Test("an accepted proposal leaves seven rows out of every figure; undone, all is as before")
    func decideAndUndo() throws {
        try withCopy { copy in
            let before = try desk.measureAreas(copy, options: MeasureOptions()).json()
            let counted = try count(copy)
            let decided = try JSONDocument(
                desk.decide(
                    copy, .allOpen(.exactDuplicate), .accepted, by: "LO", why: "typed twice", options: DoctorOptions()))
            #expect(decided.decided.list.count == 7)
            #expect(decided.outlets["value"].int == 586)
            #expect(try count(copy) == counted - 7)
            let measured = try JSONDocument(desk.measureAreas(copy, options: MeasureOptions()))
            #expect(measured.decisions.leftOut.int == 7)
            let zones = try JSONDocument(
                desk.zones(copy, rule: OutletRule(), settings: .init(), authority: nil))
            #expect(zones.decisions.leftOut.int == 7)
            let site = try JSONDocument(
                desk.assess(
                    copy, .words(postcode: "PO21 1DW", activity: "off", hours: "08:00-21:00"), rule: OutletRule()))
            let plain = try JSONDocument(
                desk.assess(
                    AdurAndArun.workspace(), .words(postcode: "PO21 1DW", activity: "off", hours: "08:00-21:00"),
                    rule: OutletRule()))
            // The market on Canada Grove stood three times.
            #expect(site.within.list[0].all.int == (plain.within.list[0].all.int ?? 0) - 2)
            let entry = try #require(try report(copy).findings.list.first { $0.kind.text == "exact duplicate" })
            #expect(entry.decision.what.text == "accepted")
            #expect(entry.decision.by.text == "LO")
            #expect(entry.decision.on.text == "2026-09-21")
            let taken = try JSONDocument(desk.undo(copy, finding: nil))
            #expect(taken.takenBack.list.count == 7)
            #expect(try desk.measureAreas(copy, options: MeasureOptions()).json() == before)
            #expect(try report(copy).history.list.allSatisfy { $0.takenBack.text == "2026-09-21" })
        }
    }

    @Test("coordinates that are wrong move to the postcode")
    func move() throws {
        try withCopy { copy in
            _ = try desk.decide(
                copy, .allOpen(.distantCoordinates), .accepted, by: "LO", why: "it stands at the roundabout",
                options: DoctorOptions())
            let site = try JSONDocument(
                desk.assess(copy, .words(postcode: "PO22 9SD", activity: "off", hours: "08:00-21:00"), rule: OutletRule()))
            let plain = try JSONDocument(
                desk.assess(
                    AdurAndArun.workspace(), .words(postcode: "PO22 9SD", activity: "off", hours: "08:00-21:00"),
                    rule: OutletRule()))
            #expect(site.within.list[0].all.int == (plain.within.list[0].all.int ?? 0) + 1)
            #expect(site.decisions.moved.int == 1)
        }
    }

    @Test("decisions are replayed on the next extract, whose rows have other numbers, and rest where their matter is gone")
    func replay() throws {
        try withCopy { copy in
            _ = try desk.decide(
                copy, .allOpen(.exactDuplicate), .accepted, by: "LO", why: "typed twice", options: DoctorOptions())
            let text = try String(contentsOf: SharedData.url("data/registers/Arun_premises.csv"), encoding: .utf8)
            var lines = text.components(separatedBy: "\n")
            lines.remove(at: 1)
            // One of the seven was mended since.
            let lamb = try #require(lines.lastIndex { $0.hasPrefix("\"6367\"") })
            lines.remove(at: lamb)
            let folder = try TemporaryFolder()
            let extract = folder.file("arun-next.csv")
            try Data(lines.joined(separator: "\n").utf8).write(to: extract)
            _ = try desk.add(copy, paths: [extract], options: AddOptions())
            let report = try report(copy)
            let duplicates = report.findings.list.filter { $0.kind.text == "exact duplicate" }
            #expect(duplicates.count == 6)
            #expect(duplicates.allSatisfy { $0.decision.what.text == "accepted" && $0.decision.evidenceChanged.int == 0 })
            #expect(duplicates.first?.rows.list.compactMap(\.text) == ["arun:242", "arun:243"])
            #expect(report.resting.list.count == 1)
            #expect(report.outlets["value"].int == 593 - 2 - 6)
        }
    }

    /// Licence 117461 stands twice, alike; the next extract has it four times, once as another company's.
    @Test("rows that join a finding decided on open it again, and add says so; deciding again replaces the decision")
    func reopened() throws {
        try withCopy { copy in
            func finding() throws -> JSONDocument? {
                try report(copy).findings.list.first { $0.key.text == "licence number repeated | arun | 117461" }
            }
            let id = try #require(try finding()?.id.text)
            _ = try desk.decide(copy, .one(id), .accepted, by: "LO", why: "one licence", options: DoctorOptions())
            #expect(try report(copy).outlets["value"].int == 592)
            let text = try String(contentsOf: SharedData.url("data/registers/Arun_premises.csv"), encoding: .utf8)
            let row = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix("\"117461\"") })
            let other = row.replacingOccurrences(of: "Pete's Pool Club Ltd", with: "Another Example Ltd")
            #expect(other != row)
            let folder = try TemporaryFolder()
            let extract = folder.file("arun-next.csv")
            let lines = [text.trimmingCharacters(in: .newlines), row, other]
            try Data(lines.joined(separator: "\n").utf8).write(to: extract)
            let added = try desk.add(copy, paths: [extract], options: AddOptions())
            #expect(try JSONDocument(added).decisionsReopened.list.map(\.text) == [id])
            #expect(
                added.text.hasSuffix(
                    "\n1 decision stands on other evidence now and applies no more; open again: \(id). \"aleconner doctor\" "
                        + "shows what was decided."))
            let again = try #require(try finding())
            #expect(again.rows.list.count == 4)
            #expect(again.open.int == 1)
            #expect(again.decision.evidenceChanged.int == 1)
            #expect(again.decision.action.text == "count once")
            #expect(try report(copy).outlets["value"].int == 595)
            let shown = try desk.doctor(copy, options: DoctorOptions()).text
            #expect(shown.contains("\n1 decision stands on other evidence, and its finding is open again.\n"))
            #expect(
                shown.contains(
                    "Decided on other evidence by LO on 2026-09-21, accepted, when the proposal was to count once. Why: one "
                        + "licence\n"))
            _ = try desk.decide(copy, .one(id), .kept, by: "LO", why: "two companies", options: DoctorOptions())
            #expect(try finding()?.decision.what.text == "kept as it is")
            #expect(try finding()?.open.int == 0)
        }
    }

    @Test("to ask about suspended licences leaves the high reading as it is; to keep them settles it")
    func askAndKeep() throws {
        try withCopy { copy in
            func high(_ verdict: Decision.Verdict) throws -> Int? {
                try JSONDocument(
                    desk.decide(copy, .allOpen(.notInForce), verdict, by: "LO", why: "by the team", options: DoctorOptions())
                ).outlets.high.int
            }
            #expect(try high(.accepted) == 609)
            _ = try desk.undo(copy, finding: nil)
            #expect(try high(.kept) == 593)
        }
    }
}
