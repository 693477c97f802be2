import Foundation
import Licensing
import TestSupport
import Testing
import Workbench
import Zones

/// `zones --propose` on the invented town, which has roads.
@Suite("The invented town: candidate areas") struct TownProposalTests {
    private let desk = AdurAndArun.desk

    private func propose(
        _ workspace: URL, _ edit: (inout ZoneOptions) -> Void = { _ in }, _ change: (inout ProposalOptions) -> Void = { _ in }
    ) throws -> JSONDocument {
        var options = ZoneOptions()
        options.storing = .no
        edit(&options)
        var proposal = ProposalOptions()
        change(&proposal)
        return try JSONDocument(desk.propose(workspace, options: options, proposal: proposal))
    }

    @Test func candidatesFollowStreetsAndSayWhatTheyHold() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let report = try propose(workspace)
        #expect(report.authority.text == "Quillmouth" && report.kind.text == "all sales" && report.noCandidate.isNull)
        let candidates = report.candidates.list
        #expect(candidates.map(\.id.text) == candidates.indices.map { "P\($0 + 1)" })
        #expect(candidates.count == 6)
        #expect(candidates.contains { $0.outlineFollows.text == "along streets" })
        let premises = try JSONDocument(
            desk.zones(workspace, rule: OutletRule(), settings: .init(), authority: nil)
        ).zones.list
        for candidate in candidates {
            let number = Int(candidate.what.text?.firstMatch(of: /concentration C(\d+)/)?.1 ?? "") ?? 0
            let zone = try #require(premises.first { $0.id.int == number })
            let figures = Dictionary(uniqueKeysWithValues: candidate.criteria.list.map { ($0.what.text ?? "", $0) })
            let outlets = try #require(figures["outlets"]?.value.int)
            #expect(outlets >= 5 && outlets <= (zone.all.int ?? 0) + 3, "about those of the concentration")
            #expect((figures["square kilometres"]?.value.double ?? 0) > 0)
            let ratio = try #require(figures["outlets per square kilometre over the rest of the district"])
            #expect((ratio.lower.double ?? .infinity) <= (ratio.value.double ?? 0))
            #expect((ratio.value.double ?? 0) <= (ratio.upper.double ?? 0))
            #expect(!candidate.streets.list.isEmpty && !candidate.postcodes.list.isEmpty && !candidate.lsoas.list.isEmpty)
            #expect(candidate.crimeNote.text?.contains("no recorded crime is given for it") == true)
            #expect(candidate.geometry.type.text == "MultiPolygon" && !candidate.geometry.coordinates.list.isEmpty)
        }
        #expect(report.tried.list.map(\.way.text) == ["hot-spots", "concentrations"])
        #expect(report.stored.isNull)
    }

    @Test func kindsAndHoursNarrowIt() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let off = try propose(workspace, { $0.rule = OutletRule(kind: .off) })
        #expect(off.kind.text == "off-sales")
        #expect(!off.candidates.list.isEmpty && off.candidates.list.allSatisfy { $0.kind.text == "off-sales" })
        let late = try propose(workspace, { $0.rule = OutletRule(kind: .on); $0.isAfterMidnight = true })
        #expect(late.kind.text == "on-sales, permitted after midnight")
        let warnings = late.warnings.list.compactMap(\.text)
        #expect(warnings.contains { $0.contains("do not state whether they may sell alcohol after midnight, and are left out") })
        for candidate in late.candidates.list {
            let figures = Dictionary(uniqueKeysWithValues: candidate.criteria.list.map { ($0.what.text ?? "", $0) })
            #expect(figures["outlets"]?.value.int == figures["outlets permitted after midnight"]?.value.int)
        }
    }

    @Test func aRuleOfTheUsersFindsWholeAreas() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let rules = folder.file("rules.yaml")
        try "rules:\n  - name: mine\n    rate above: district 97.5%\n  - name: near\n    at least: 8\n    outlets within: 250 m\n"
            .write(to: rules, atomically: true, encoding: .utf8)
        let report = try propose(workspace, { _ in }, { $0.ways = ProposalWay.allCases; $0.rules = rules; $0.most = 50 })
        let found = report.candidates.list.filter { $0.foundBy.text == "thresholds" }
        #expect(!found.isEmpty && found.allSatisfy { $0.outlineFollows.text == "along the edges of LSOAs" })
        #expect(found.contains { $0.what.text?.contains("the rule \"mine\" (rate above the district's 97.5% limit, one-sided)") == true })
        #expect(found.contains { $0.crimeNote.text?.hasPrefix("Recorded crime is that of") == true })
        #expect(report.candidates.list.contains { ($0.ways.int ?? 0) > 1 }, "a concentration lies in an area that meets a rule")
        let ways = report.candidates.list.compactMap(\.ways.int)
        #expect(ways == ways.sorted(by: >), "more ways rank first")
    }

    @Test func whatIsExportedIsAnOutlineAgain() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let report = try propose(workspace, { $0.storing = .usual })
        #expect(report.stored.layer.text == "candidate_areas" && report.stored.rows.int == 6)
        let exported = try desk.export(workspace, layer: "candidate_areas", format: .geojson, out: nil)
        let content = try #require(exported.content)
        var collection = try #require(try JSONSerialization.jsonObject(with: content) as? [String: Any])
        let features = try #require(collection["features"] as? [[String: Any]])
        #expect(features.count == 6)
        collection["features"] = Array(features.prefix(1))
        let file = folder.file("one.geojson")
        try JSONSerialization.data(withJSONObject: collection).write(to: file)
        let again = try desk.measureAreas(workspace, options: {
            var options = MeasureOptions()
            options.within = file
            options.storing = .no
            return options
        }())
        let area = try #require(try JSONDocument(again).areas.list.first)
        #expect(area.name.text == "P1 (all sales)")
        let outlets = report.candidates.list[0].criteria.list.first { $0.what.text == "outlets" }?.value.int
        #expect(area.all.int == outlets, "the outline read back holds the same outlets")
    }

    @Test func theMapNamesEveryCandidate() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let file = folder.file("map.svg")
        let report = try propose(workspace, { $0.drawing = file })
        #expect(report.drawing.file.text?.hasSuffix("map.svg") == true)
        let svg = try String(contentsOf: file, encoding: .utf8)
        for number in 1...6 { #expect(svg.contains(">P\(number)<"), "P\(number)") }
        #expect(svg.contains("A candidate is a place to look at"))
        let first = try Data(contentsOf: file)
        _ = try propose(workspace, { $0.drawing = file })
        #expect(try Data(contentsOf: file) == first, "the same bytes")
    }

    @Test func withoutAnythingFoundTheSettingsAreSaid() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let report = try propose(workspace, { _ in }, { $0.ways = [.concentrations]; $0.settings = .init(reach: 1, minimum: 50) })
        #expect(report.candidates.list.isEmpty)
        let premises = 201
        #expect(
            report.noCandidate.text
                == "No candidate: concentrations: none among the \(premises) premises of the kind asked for (core premises have at least "
                + "50 premises, themselves included, within 1 m).")
    }
}

/// Real Adur and Arun have no road layer.
@Suite("Real Adur and Arun: candidate areas", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct AdurProposalTests {
    private func propose(_ authority: String?) throws -> JSONDocument {
        var options = ZoneOptions()
        options.authority = authority
        options.storing = .no
        return try JSONDocument(
            AdurAndArun.desk.propose(AdurAndArun.workspace(), options: options, proposal: ProposalOptions()))
    }

    @Test func adurHasItsFiveConcentrations() throws {
        let report = try propose("Adur")
        let concentrations = report.candidates.list.filter { $0.foundBy.text == "concentrations" }
        #expect(concentrations.count == 5)
        for candidate in concentrations {
            #expect(candidate.outlineFollows.text == "the concentration's own" && candidate.streets.isNull)
            #expect(candidate.streetsNote.text == "No road layer is loaded, so no street is named.")
            #expect(candidate.lsoas.list.allSatisfy { $0.code.text?.hasPrefix("E010") == true })
        }
        let largest = concentrations.max { ($0.criteria.list[0].value.int ?? 0) < ($1.criteria.list[0].value.int ?? 0) }
        #expect(largest?.criteria.list[0].value.int == 35)
    }

    @Test func ofTwoAuthoritiesOneMustBeNamed() throws {
        let fault = #expect(throws: Fault.self) { try propose(nil) }
        #expect(
            fault?.message
                == "Cumulative impact is assessed by an authority for its own area, and 2 registers are loaded (Adur, Arun); name one "
                + "with --authority.")
    }
}
