import Foundation
import Licensing
import Measures
import TestSupport
import Testing
import Workbench

@Suite("The invented town: risk factors")
struct TownFactorTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result { try MadeTown.make(in: folder.get()) }

    private func rules(_ text: String) throws -> URL {
        let url = try Self.folder.get().file("rules-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: url)
        return url
    }

    @Test("every area has every factor, its percentile and no composite, and the layer has them too")
    func table() throws {
        let desk = AdurAndArun.desk
        let workspace = try Self.made.get()
        let report = try JSONDocument(desk.measureFactors(workspace, options: MeasureOptions()))
        #expect(report.areas.list.count == 60)
        let ids = report.factors.list.compactMap(\.id.text)
        #expect(["imd_rank", "imd_decile", "outlets_per_10000", "outlets_per_km2", "crime_all"].allSatisfy(ids.contains))
        #expect(report.marking.isNull)
        #expect(report.composite.isNull)
        for area in report.areas.list {
            #expect(area.values.list.map(\.factor.text) == ids)
            #expect(area.composite.isNull)
            for value in area.values.list {
                #expect(value["value"].isNull == !value.note.isNull, "\(area.code.text ?? "") \(value.factor.text ?? "")")
                #expect(value.percentile.isNull || (0...100).contains(value.percentile.double ?? -1))
            }
        }
        // Outlets by area are those of the plain measure.
        let plain = try JSONDocument(desk.measureAreas(workspace, options: MeasureOptions()))
        let place = try #require(ids.firstIndex(of: "outlets_per_10000"))
        #expect(report.areas.list.map { $0.values.list[place]["value"].double } == plain.areas.list.map(\.per10000.double))
        // Crime by type adds up to all types.
        for area in report.areas.list {
            let types = area.values.list.filter { $0.factor.text?.hasPrefix("crime_") == true && $0.factor.text != "crime_all" }
            #expect(types.reduce(0) { $0 + ($1.n.int ?? 0) } == area.values.list.first { $0.factor.text == "crime_all" }?.n.int)
        }
        #expect(report.stored.layer.text == "factors_lsoa")
        let columns = report.stored.columns.list.compactMap(\.name.text)
        #expect(columns == ["code", "name", "district", "vintage"] + ids.flatMap { [$0, "\($0)_pct"] })
        let export = try desk.export(workspace, layer: "factors_lsoa", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 61)
    }

    @Test("a composite orders the town's areas, says what it is, and its standard scores add up to nothing")
    func composite() throws {
        var options = MeasureOptions()
        options.storing = .no
        options.factors.composite = .z
        let report = try AdurAndArun.desk.measureFactors(Self.made.get(), options: options)
        let document = try JSONDocument(report)
        #expect(document.composite.words.text == "relative within this area only; not a measure of harm")
        #expect(document.composite.weights.list.map(\.factor.text) == ["imd_rank", "crime_all", "outlets_per_10000"])
        let values = document.areas.list.compactMap { $0.composite["value"].double }
        #expect(values.count == 60)
        #expect(abs(values.reduce(0, +)) < 1e-9)
        #expect(report.text.contains("relative within this area only"))
        #expect(document.stored.isNull)
    }

    @Test("thresholds count postcodes, a place and areas, with a little more and less")
    func thresholds() throws {
        var options = MeasureOptions()
        options.storing = .no
        options.factors.rules = try rules(
            """
            rules:
              - name: three within a hundred
                at least: 3
                outlets within: 100 m
              - name: fifteen within five hundred
                at least: 15
                outlets within: 500 m
              - name: above the limit
                rate above: district 97.5%
            """)
        let workspace = try Self.made.get()
        let report = try JSONDocument(AdurAndArun.desk.measureFactors(workspace, options: options))
        let found = report.rules.list
        #expect(found.map(\.unit.text) == ["postcode", "postcode", "LSOA"])
        let postcodes = try JSONDocument(AdurAndArun.desk.measurePostcodes(workspace, options: options)).postcodes.list
        #expect(found[1].of.int == postcodes.count)
        let within = postcodes.compactMap { postcode in postcode.within.list.first { $0.radius.double == 500 }?["all"].int }
        #expect(found[1].met.int == within.count { $0 >= 15 }, "the same as the postcode table's figures")
        #expect(found[1].around.list.prefix(3).compactMap(\.met.int) == [14, 15, 16].map { least in within.count { $0 >= least } })
        #expect(found[2].of.int == 60)
        #expect(found[2].around.list.map(\.rule.text) == ["95", "97.5", "99.9"].map { "rate above the district's \($0)% limit" })
        let met = found[2].around.list.compactMap(\.met.int)
        #expect(met[0] >= met[1] && met[1] >= met[2])
        // One place: the middle of the postcode of the example application.
        options.factors.place = "QZ1 2AB"
        let here = try JSONDocument(AdurAndArun.desk.measureFactors(workspace, options: options)).rules.list
        #expect(here.map(\.of.int) == [1, 1, 1])
        let own = try #require(postcodes.first { $0.postcode.text == "QZ1 2AB" })
        let count = own.within.list.first { $0.radius.double == 500 }?["all"].int ?? 0
        #expect(here[1].met.int == (count >= 15 ? 1 : 0))
    }
}

@Suite("Real Adur and Arun: risk factors", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct RealFactorTests {
    private static let folder = Result { try TemporaryFolder() }
    /// With the domains of File 2 and residents by age of File 6, where they are at hand.
    private static let made = Result {
        let workspace = try folder.get().file("factors.gpkg")
        try FileManager.default.copyItem(at: AdurAndArun.workspace(), to: workspace)
        let more = ["File_2_-_IoD2019_Domains_of_Deprivation.csv.gz", "File_6_-_IoD2019_Population_Denominators.csv.gz"]
            .map { SharedData.url("data/imd/iod2019/" + $0) }
        _ = try AdurAndArun.desk.add(workspace, paths: more, options: AddOptions())
        return workspace
    }

    @Test("deciles, rates and recorded crime are those of the reference and of the plain measures")
    func figures() throws {
        let workspace = try Self.made.get()
        var options = MeasureOptions()
        options.storing = .no
        let report = try JSONDocument(AdurAndArun.desk.measureFactors(workspace, options: options))
        #expect(report.areas.list.count == 136)
        func values(_ id: String) -> [JSONDocument] {
            report.areas.list.compactMap { area in area.values.list.first { $0.factor.text == id } }
        }
        let reference = try SharedData.table("oracles/adur_arun/a1_lsoa.csv")
        #expect(values("imd_decile").map { $0["value"].double } == reference.map { Double($0["decile"] ?? "") })
        let crime = try JSONDocument(AdurAndArun.desk.measureCrime(workspace)).areas.list
        let counts = Dictionary(crime.map { ($0.code.text ?? "", $0.crimes.int) }) { first, _ in first }
        #expect(report.areas.list.map { counts[$0.code.text ?? ""] ?? nil } == values("crime_all").map(\.n.int))
        // File 2's own row of the first area of Adur.
        let ids = report.factors.list.compactMap(\.id.text)
        #expect(ids.contains("crime_domain_rank") && ids.contains("income_decile") && ids.contains("aged_0_to_15"))
        let overlaps = report.factors.list.first { $0.id.text == "crime_domain_rank" }?.overlaps.list ?? []
        #expect(overlaps.contains { $0.factor.text == "crime_all" && $0.refused.raw as? Bool == true })
        // The mean percentile of each district's areas is 50, for every factor known everywhere.
        for district in ["Adur", "Arun"] {
            for id in ["imd_rank", "crime_all", "outlets_per_10000", "income_rank"] {
                let own = zip(report.areas.list, values(id)).filter { $0.0.district.text == district }.compactMap { $1.percentile.double }
                #expect(own.count == (district == "Adur" ? 42 : 94))
                #expect(abs(own.reduce(0, +) / Double(own.count) - 50) < 1e-9, "\(id)")
            }
        }
    }
}
