import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

@Suite("Real Adur and Arun: containers", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct ContainerTests {
    private static let folder = Result { try TemporaryFolder() }

    /// Adur and Arun with MSOAs, wards, residents by age, and the Home Office's tables.
    private static let made = Result {
        let workspace = try folder.get().file("containers.gpkg")
        try FileManager.default.copyItem(at: AdurAndArun.workspace(), to: workspace)
        let files = [
            "boundaries/msoa_by_lad/E07000223.json", "boundaries/msoa_by_lad/E07000224.json",
            "boundaries/wards_by_lad/E07000223.json", "boundaries/wards_by_lad/E07000224.json",
            "imd/iod2019/File_6_-_IoD2019_Population_Denominators.csv.gz",
            "home_office/alcohol_latr_night_licensing_tables_2022.ods",
        ]
        _ = try AdurAndArun.desk.add(workspace, paths: files.map { SharedData.url("data/" + $0) }, options: AddOptions())
        return workspace
    }

    private var desk: Desk { AdurAndArun.desk }

    private func measured(_ adjust: (inout MeasureOptions) -> Void = { _ in }) throws -> JSONDocument {
        var options = MeasureOptions()
        options.storing = .no
        adjust(&options)
        return try JSONDocument(desk.measureAreas(Self.made.get(), options: options))
    }

    private func sum(_ report: JSONDocument, _ district: String, _ value: (JSONDocument) -> Double?) -> Double {
        report.areas.list.filter { $0.district.text == district }.reduce(0) { $0 + (value($1) ?? -1_000_000) }
    }

    @Test("27 MSOAs add up to the districts as the 136 LSOAs do, in outlets and in residents")
    func msoas() throws {
        let lsoas = try measured()
        let msoas = try measured { $0.level = .msoa }
        #expect(msoas.level.text == "msoa")
        #expect(msoas.boundaries.text == "MSOA 2011")
        #expect(msoas.areas.list.count == 27)
        for district in ["Adur", "Arun"] {
            #expect(sum(msoas, district) { $0.population.double } == sum(lsoas, district) { $0.population.double })
            #expect(sum(msoas, district) { $0.all.double } == sum(lsoas, district) { $0.all.double })
        }
        for area in msoas.areas.list {
            #expect(area.residentsBasis.text == "sum of its LSOAs")
            #expect(area.areaBasis.text == "land")
        }
    }

    @Test("40 wards of 2013: residents are an estimate that adds up to the districts' to within one in a hundred")
    func wards() throws {
        let wards = try measured { $0.level = .ward }
        #expect(wards.areas.list.count == 40)
        #expect(wards.areas.list.allSatisfy { $0.vintage.text == "ward 2013" && $0.residentsBasis.text?.hasPrefix("estimate") == true })
        #expect(wards.areas.list.allSatisfy { $0.areaBasis.text == "polygon" })
        let lsoas = try measured()
        for district in ["Adur", "Arun"] {
            let all = sum(lsoas, district) { $0.population.double }
            #expect(abs(sum(wards, district) { $0.population.double } - all) < 0.01 * all)
            #expect(abs(sum(wards, district) { $0.all.double } - sum(lsoas, district) { $0.all.double }) <= 2)
        }
        #expect(wards.notes.list.compactMap(\.text).contains("The areas are wards of 2013."))
    }

    @Test("wards of a year that is not loaded are refused with the years that are")
    func otherYear() throws {
        let fault: Fault? = #expect(throws: Fault.self) {
            _ = try measured {
                $0.level = .ward
                $0.year = "2024"
            }
        }
        #expect(fault?.message.hasSuffix("no ward boundaries of 2024 are loaded; loaded are those of 2013.") == true)
        #expect(fault?.code == .data)
    }

    /// By hand from the parts of the answer: district and county without the area, the nation with it.
    @Test("each area beside the rest of its district and of the county, and the nation")
    func comparison() throws {
        let lsoas = try measured()
        let districts = try measured { $0.level = .district }
        let adur = try #require(districts.areas.list.first { $0.name.text == "Adur" })
        let arun = try #require(districts.areas.list.first { $0.name.text == "Arun" })
        #expect(adur.comparison.district.isNull, "a district is not set beside itself")
        let area = try #require(lsoas.areas.list.first { $0.district.text == "Adur" && ($0.all.int ?? 0) > 10 })
        func figure(_ value: JSONDocument) throws -> Double { try #require(value.double) }
        let own = try figure(area.all) / figure(area.population)
        let rest = try (figure(adur.all) - figure(area.all)) / (figure(adur.population) - figure(area.population))
        #expect(isClose(try figure(area.comparison.district.ratio), own / rest))
        #expect(isClose(try figure(area.comparison.district.rate), try figure(adur.per10000)))
        let both = try (figure(adur.all) + figure(arun.all) - figure(area.all))
            / (figure(adur.population) + figure(arun.population) - figure(area.population))
        #expect(isClose(try figure(area.comparison.county.ratio), own / both))
        let notes = lsoas.notes.list.compactMap(\.text)
        let county = try #require(notes.first { $0.hasPrefix("The county E10000032") })
        #expect(county.hasSuffix("those with a register: Adur, Arun."))
        // Home Office, Table 3, 31 March 2022, and the mid-2020 residents of England and Wales.
        let nation = try #require(notes.first { $0.hasPrefix("The nation is England and Wales: ") })
        #expect(nation.contains("over 59719724 residents (mid-2020)"))
        let licences = try #require(area.comparison.nation.events.double)
        #expect(isClose(try figure(area.comparison.nation.rate), licences / 59_719_724 * 10_000))
        #expect(isClose(try figure(area.comparison.nation.ratio), own / (licences / 59_719_724)))
        #expect(licences > 170_295, "the licences alone; the clubs come on top")
    }

    @Test("on-sales have no comparison with the nation, and the reason is told")
    func nationOfAnotherKind() throws {
        let report = try measured { $0.rule = OutletRule(kind: .on) }
        #expect(report.areas.list.allSatisfy { $0.comparison.nation.isNull })
        #expect(
            report.notes.list.compactMap(\.text).contains(
                "There is no comparison with the nation, because the Home Office's figure is of all outlets for alcohol, and another "
                    + "kind was asked for."))
    }

    @Test("the funnel's limits hold most areas, and its standing follows the count")
    func funnel() throws {
        let areas = try measured().areas.list
        var standings: [String: Int] = [:]
        for area in areas {
            let funnel = area.funnel
            let rate = try #require(area.per10000.double)
            standings[funnel.standing.text ?? "", default: 0] += 1
            let limits = [funnel.lower998, funnel.lower95, funnel.expected, funnel.upper95, funnel.upper998].compactMap(\.double)
            #expect(limits.count == 5 && limits == limits.sorted())
            if funnel.standing.text == "above 99.8%" { #expect(rate > limits[4]) }
            if funnel.standing.text == "within" { #expect(rate >= limits[1] && rate <= limits[3]) }
        }
        #expect((standings["within"] ?? 0) > 68, "\(standings)")
        #expect((standings["above 99.8%"] ?? 0) > 0, "the town centres: \(standings)")
    }

    @Test("Adur's register does not state the kind of authorisation, Arun's does, and neither has hours: nothing is guessed")
    func authorisationsAndHours() throws {
        for area in try measured().areas.list where (area.all.int ?? 0) > 0 {
            let rows = (area.all.int ?? 0) + (area.noAlcohol.int ?? 0)
            #expect(area.authorisations.high.count.int == rows)
            if area.district.text == "Adur" {
                #expect(area.authorisations.count.isNull && area.authorisations.per10000.isNull)
                #expect(area.authorisations.notStated.int == rows)
            } else {
                #expect(area.authorisations.count.int == rows && area.authorisations.notStated.int == 0)
                #expect(area.authorisations.per10000.double == area.authorisations.high.per10000.double)
            }
            #expect(area.afterMidnight.low.int == 0 && area.afterMidnight.high.int == area.all.int)
            #expect(area.allWeek.low.int == 0 && area.allWeek.high.int == area.all.int)
        }
    }

    @Test("residents by age come from the edition that has them, and both are named")
    func ages() throws {
        let report = try measured()
        #expect(report.populationEdition.text == "mid-2020")
        #expect(report.agesEdition.text == "mid-2015, excluding prisoners")
        let area = try #require(report.areas.list.first)
        let labels = area.ages.list.compactMap(\.ages.text)
        #expect(labels.contains("aged 16 to 59"))
        #expect(!"\(report.raw)".contains("adult"))
        for group in area.ages.list {
            let people = try #require(group.population.double)
            #expect(isClose(try #require(group.per10000.double), (area.all.double ?? -1) / people * 10_000))
        }
        #expect(
            report.notes.list.compactMap(\.text).contains(
                "Rates by age are divided by residents of mid-2015, excluding prisoners, the newest loaded that has ages; those of "
                    + "all ages by mid-2020."))
    }

    @Test("polygons of one's own: one inside, one half in the sea, one elsewhere")
    func within() throws {
        let file = try Self.folder.get().file("own.geojson")
        func feature(_ name: String, _ east: Double, _ north: Double, _ side: Double) -> String {
            let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)].map { "[\(east + $0.0),\(north + $0.1)]" }
            return #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[["#
                + corners.joined(separator: ",") + "]]}}"
        }
        let features = [
            feature("Shoreham", 521_000, 105_000, 1_500), feature("Shoreham again", 521_000, 105_000, 1_500),
            feature("the coast", 520_000, 102_000, 4_000), feature("London", 530_000, 180_000, 1_000),
        ]
        try (#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":["#
            + features.joined(separator: ",") + "]}").write(to: file, atomically: true, encoding: .utf8)
        let report = try measured { $0.within = file }
        #expect(report.areas.list.map(\.name.text) == ["Shoreham", "Shoreham again", "the coast"])
        let first = try #require(report.areas.list.first)
        #expect((first.all.int ?? 0) > 10)
        #expect(first.all.int == report.areas.list[1].all.int, "each counts for itself")
        // The river between is in no LSOA, so the square is not wholly seen.
        let share = try #require(first.seenShare.double)
        #expect(share > 0.5 && share < 0.995)
        #expect(first.areaKm2.double.map { isClose($0, 2.25 * share) } == true)
        let coast = report.areas.list[2]
        let seen = try #require(coast.seenShare.double)
        #expect(seen > 0.2 && seen < 0.9)
        #expect(coast.areaKm2.double.map { isClose($0, 16 * seen) } == true)
        #expect(coast.comparison.district.isNull)
        let notes = report.notes.list.compactMap(\.text)
        #expect(notes.contains("Not measured, because no register asked for covers any of their ground: London."))
        #expect(notes.contains("Areas may overlap; each counts for itself, so their figures do not add up to a whole."))
    }

    @Test("the layer has a row an area and plain columns with their meaning")
    func stored() throws {
        let workspace = try Self.folder.get().file("stored.gpkg")
        try FileManager.default.copyItem(at: try Self.made.get(), to: workspace)
        var options = MeasureOptions()
        options.level = .msoa
        let report = try JSONDocument(desk.measureAreas(workspace, options: options))
        #expect(report.stored.layer.text == "density_msoa")
        #expect(report.stored.rows.int == 27)
        let columns = report.stored.columns.list.compactMap(\.name.text)
        #expect(columns.prefix(5) == ["code", "name", "district", "vintage", "outlets"])
        #expect(columns.contains("per_10000_aged_16_to_59"))
        let export = try desk.export(workspace, layer: "density_msoa", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 28)
        let pages = report.methods.list.compactMap(\.page.text)
        #expect(pages.contains("Documentation/methods/funnel-limits.md"))
        for page in pages { #expect(FileManager.default.fileExists(atPath: PackageRoot.url(page).path), "\(page)") }
    }
}
