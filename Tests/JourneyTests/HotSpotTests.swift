import Foundation
import Licensing
import Measures
import TestSupport
import Testing
import Workbench

@Suite("Real Adur and Arun: hot spots", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct HotSpotTests {
    /// Every placed row of every status: the reading of the reference figures.
    private var everyRow: ZoneOptions {
        var options = ZoneOptions()
        options.rule = OutletRule(kind: .all, count: .rows, status: .all)
        options.storing = .no
        return options
    }

    private func spots(_ change: (inout HotSpotOptions) -> Void = { _ in }, _ options: ZoneOptions? = nil) throws -> HotSpotReport {
        var asked = HotSpotOptions()
        change(&asked)
        return try AdurAndArun.desk.hotSpots(AdurAndArun.workspace(), asked: asked, options: options ?? everyRow)
    }

    @Test("the pairs of neighbours equal the reference's")
    func pairs() throws {
        let report = try JSONDocument(spots())
        var found: Set<[String]> = []
        for area in report.hotSpots.list {
            for other in area.neighbours.list { found.insert([area.code.text ?? "", other.text ?? ""].sorted()) }
        }
        let rows = try SharedData.table("oracles/adur_arun/a4_queen_pairs.csv")
        #expect(found == Set(rows.map { [$0["lsoa_a"] ?? "", $0["lsoa_b"] ?? ""].sorted() }))
        #expect(report.weights.pairs.int == 678 && report.islands.list.isEmpty)
    }

    @Test("Gi* within 1,000 m from the published files equals the reference", arguments: ["outlets", "rate"])
    func giStar(_ what: String) throws {
        let report = try JSONDocument(spots { $0.of = [what]; $0.weights = .band(metres: 1_000); $0.permutations = 0 })
        let rows = try SharedData.table("oracles/adur_arun/a4_hotspots.csv")
        let suffix = what == "rate" ? "rate" : "count"
        #expect(report.hotSpots.list.count == rows.count)
        for (area, row) in zip(report.hotSpots.list, rows) {
            #expect(area.code.text == row["lsoa"])
            guard row["band_neighbours_incl_self"] != "1" else {
                #expect(area["class"].text == "no neighbour" && area.z.isNull)
                continue
            }
            #expect(isClose(try #require(area.z.double), try #require(row["gistar_z_\(suffix)"].flatMap(Double.init))))
            #expect(isClose(try #require(area.p.double), try #require(row["gistar_p_\(suffix)"].flatMap(Double.init)), relative: 1e-8))
        }
        #expect(report.islands.list.count == 22)
        #expect(report.judgedBy.text == "normal")
    }

    @Test("local Moran by touch and Moran's I from the published files equal the reference")
    func moran() throws {
        let report = try JSONDocument(spots { $0.of = ["rate"] })
        for (area, row) in zip(report.hotSpots.list, try SharedData.table("oracles/adur_arun/a4_hotspots.csv")) {
            func figure(_ key: String) throws -> Double { try #require(row[key].flatMap(Double.init)) }
            #expect(isClose(try #require(area.moran.i.double), try figure("moran_i_rate")))
            #expect(isClose(try #require(area.moran.z.double), try figure("moran_z_cond_rate")))
            let upper = try figure("moran_pperm_upper_rate")
            let tolerance = 4 * (upper * (1 - upper) * (1 / 99_999 + 1 / 9_999)).squareRoot() + 1 / 10_000
            #expect(abs(try #require(area.moran.pPermutation.upper.double) - upper) <= tolerance)
        }
        let expected = try JSONValue(Data(contentsOf: SharedData.url("oracles/adur_arun/a4_summary.json")))["global_moran_rate"]
        #expect(isClose(try #require(report.globalMoran.value.double), try #require(expected?["I"]?.number)))
        #expect(isClose(try #require(report.globalMoran.z.double), try #require(expected?["z_randomisation"]?.number)))
        #expect(isClose(try #require(report.globalMoran.p.double), try #require(expected?["p_randomisation_two_sided"]?.number)))
    }

    @Test("counts are those of measure, by kind too")
    func sameCounts() throws {
        var options = ZoneOptions()
        options.storing = .no
        var measure = MeasureOptions()
        measure.storing = .no
        for kind in [OutletRule.Kind.all, .off] {
            options.rule.kind = kind
            measure.rule.kind = kind
            let plain = try JSONDocument(AdurAndArun.desk.measureAreas(AdurAndArun.workspace(), options: measure)).areas.list
            let counts = try JSONDocument(spots({ _ in }, options)).hotSpots.list
            let rates = try JSONDocument(spots({ $0.of = ["rate"] }, options)).hotSpots.list
            #expect(counts.map(\.code.text) == plain.map(\.code.text))
            #expect(counts.map { $0["value"].int } == plain.map { kind == .all ? $0.all.int : $0.off.int })
            #expect(rates.map { $0["value"].double } == plain.map(\.per10000.double))
        }
    }

    @Test("Arun does not say what it permits: its areas are left out and named, and nobody's neighbours")
    func aSilentRegister() throws {
        var options = ZoneOptions()
        options.rule.kind = .on
        options.storing = .no
        let report = try spots({ _ in }, options)
        let document = try JSONDocument(report)
        #expect(document.leftOut.list.count == 94)
        #expect(document.tested.int == 42)
        #expect(document.hotSpots.list.count { $0["class"].text == "no value" } == 94)
        #expect(
            report.text.contains(
                "94 areas are left out, and nobody's neighbour: the register does not say which of its outlets are of the kind asked for "
                    + "(E01031380, "))
        options.authority = "Arun"
        let alone = try spots({ _ in }, options)
        #expect(
            try JSONDocument(alone).refusal.text
                == "0 areas have a value, and a pattern cannot be told from fewer than 4: no statistic is given.")
    }

    @Test("recorded crime: all types, one, two, and per 1,000 residents")
    func crime() throws {
        var options = ZoneOptions()
        options.storing = .no
        func values(_ of: [String], perResident: Bool = false) throws -> [Double] {
            try JSONDocument(spots({ $0.of = of; $0.isPerResident = perResident }, options)).hotSpots.list.compactMap { $0["value"].double }
        }
        let all = try values(["crime"])
        #expect(all.count == 136 && all.reduce(0, +) == 1301)
        let drugs = try values(["drugs"]), shoplifting = try values(["Shoplifting"])
        #expect(try values(["Drugs", "Shoplifting"]) == zip(drugs, shoplifting).map(+))
        #expect(try values(["crime"], perResident: true).count == 136)
        let report = try spots({ $0.of = ["crime"] }, options)
        #expect(report.text.contains("police.uk's points are anonymous"))
        #expect(report.text.contains("Recorded crime, Sussex Police one month, 2024-01."))
    }

    @Test("too few permutations to find one area are told of, with how many it takes")
    func tooFewPermutations() throws {
        let report = try spots { $0.permutations = 999 }
        #expect(
            report.text.contains(
                "With 999 permutations the smallest two-sided probability there can be is 0.002. A single area among 136 could not be "
                    + "found at 0.05; that takes at least 5439."))
        #expect(!(try spots()).text.contains("could not be found"))
    }

    @Test("the same seed gives the same bytes, another one other draws")
    func repeatable() throws {
        let one = try spots().json()
        #expect(try spots().json() == one)
        var options = everyRow
        options.seed = 2
        #expect(try spots({ _ in }, options).json() != one)
    }
}

@Suite("The invented town: hot spots")
struct TownHotSpotTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result { try MadeTown.make(in: folder.get()) }

    @Test("the centre stands out, stored as a layer and drawn")
    func town() throws {
        let workspace = try Self.made.get()
        var options = ZoneOptions()
        options.drawing = try Self.folder.get().file("spots.svg")
        let report = try AdurAndArun.desk.hotSpots(workspace, asked: HotSpotOptions(), options: options)
        let document = try JSONDocument(report)
        #expect((document.adjusted.hot.int ?? 0) >= 1)
        #expect((document.adjusted.hot.int ?? 0) <= (document.unadjusted.hot.int ?? -1))
        #expect(document.stored.layer.text == "hot_spots_outlets" && document.stored.rows.int == 60)
        #expect((document.globalMoran.z.double ?? 0) > 3)
        let svg = try String(contentsOf: try #require(options.drawing), encoding: .utf8)
        // Letters and a line beside the colour.
        #expect(svg.contains(">H</text>") && svg.contains("Round a hot spot"))
        #expect(document.drawn.sha256.text?.count == 64)
        let export = try AdurAndArun.desk.export(workspace, layer: "hot_spots_outlets", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 61)
        #expect(lines[0].hasPrefix("code,name,district,vintage,value,neighbours,neighbour_codes,class,class_unadjusted,z,p,p_upper,p_lower,p_adjusted,"))
        #expect(!report.text.contains("proves") && !report.text.lowercased().contains("saturat"))
        for line in report.text.split(separator: "\n") where line.hasPrefix("E0") { #expect(line.count <= 125) }
    }
}
