import Foundation
import Licensing
import Measures
import TestSupport
import Testing
import Workbench

/// Access from published files: the real registers, boundaries, population and postcodes of Adur and Arun.
@Suite("Real Adur and Arun: access", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct AccessTests {
    /// Every placed row of every status: the reading of the reference figures.
    private func options(_ change: (inout AccessOptions) -> Void = { _ in }) -> MeasureOptions {
        var options = MeasureOptions()
        options.rule = OutletRule(kind: .all, count: .rows, status: .all)
        options.storing = .no
        change(&options.access)
        return options
    }

    @Test("nearest, counts and floating catchments of 6,514 postcodes equal the reference")
    func postcodes() throws {
        let report = try JSONDocument(
            AdurAndArun.desk.measurePostcodes(
                AdurAndArun.workspace(), options: options { $0.radii = ["250", "500", "800", "1000"] }))
        let reference = try SharedData.table("oracles/adur_arun/a3_postcode_access.csv")
        #expect(report.distance.text == "straight line")
        #expect(report.postcodes.list.count == 6_514)
        let measured = Dictionary(
            uniqueKeysWithValues: report.postcodes.list.map { ($0.postcode.text?.replacing(" ", with: "") ?? "", $0) })
        // A premises moved by less than 20 mm may cross a radius: the reference names the two postcodes where one does.
        let atTheEdge: Set = ["BN159NW", "PO211EP"]
        var catchmentsApart: [String] = []
        for row in reference {
            func figure(_ key: String) throws -> Double { try #require(row[key].flatMap(Double.init)) }
            let name = row["pc"] ?? ""
            let access = try #require(measured[name], "\(name)")
            #expect((access.lsoa.text ?? "") == row["lsoa"], "\(name)")
            #expect(abs(try #require(access.nearest.double) - (try figure("nearest_m"))) <= 0.02, "\(name)")
            for within in access.within.list {
                let radius = try #require(within.radius.int)
                let expected = Int(try figure("n_\(radius)"))
                let found = try #require(within.count.int)
                if radius == 500, atTheEdge.contains(name) {
                    #expect(abs(found - expected) <= 1, "\(name)")
                } else {
                    #expect(found == expected, "\(name) within \(radius) m")
                }
            }
            #expect(
                isClose(try #require(access.catchmentGaussian.double), try figure("fca2_gauss"), relative: 2e-3), "\(name)")
            if !isClose(try #require(access.catchment.double), try figure("fca2")) { catchmentsApart.append(name) }
        }
        #expect(catchmentsApart == [], "no premises comes within 20 mm of 1,000 m of a postcode")
    }

    /// Worthing lies between the two districts, and Brighton, Horsham and Chichester round them: their postcodes are loaded
    /// and their registers are not.
    @Test("what lies behind the border is not counted, and each figure says so")
    func edges() throws {
        let report = try JSONDocument(AdurAndArun.desk.measurePostcodes(AdurAndArun.workspace(), options: options()))
        let postcodes = report.postcodes.list
        let cut = postcodes.filter { ($0.seen.double ?? -1) < 1 }
        #expect(!cut.isEmpty && cut.count < postcodes.count / 2)
        #expect(postcodes.allSatisfy { ($0.seen.double ?? -1) > 0 && ($0.residentsSeen.double ?? -1) > 0 })
        for postcode in postcodes {
            let within = try #require(postcode.within.list.last)
            #expect(within.radius.double == 1_000 && within.seen.double == postcode.seen.double)
        }
        let warning = try #require(report.warnings.list.first?.text)
        #expect(
            warning.hasPrefix(
                "The catchments or radii of \(cut.count) of 6514 places reach into districts without a register ("))
        #expect(warning.contains("Worthing") && warning.contains("Brighton and Hove"))
        #expect(!warning.contains("Medway"))
    }

    @Test("one place: a postcode's figures are those of the list; the sea and Worthing are told apart")
    func place() throws {
        let workspace = try AdurAndArun.workspace()
        let list = try JSONDocument(AdurAndArun.desk.measurePostcodes(workspace, options: options())).postcodes.list
        let first = try #require(list.first { ($0.seen.double ?? 1) < 1 })
        let name = try #require(first.postcode.text)
        let place = try JSONDocument(AdurAndArun.desk.measurePlace(workspace, at: name, options: options()))
        for key in ["nearest", "catchment", "catchmentGaussian", "seen", "residentsSeen", "nearestSeen", "easting", "northing"] {
            #expect(place.place[key].double == first[key].double, "\(key)")
        }
        #expect(place.place.within.list.map(\.count.int) == first.within.list.map(\.count.int))
        let ground = ["withRegister", "withoutRegister", "unknown"].map { place.ground[$0].double ?? -1 }
        #expect(isClose(ground.reduce(0, +), 1))

        // Far out at sea, and in the middle of Worthing: no count, not nought.
        for at in ["515000,95000", "514800,102700"] {
            let unseen = try JSONDocument(AdurAndArun.desk.measurePlace(workspace, at: at, options: options()))
            let counts = unseen.place.within.list.filter { !$0.count.isNull }
            #expect(counts.isEmpty, "\(at)")
            #expect(unseen.place.nearest.isNull && unseen.place.catchment.isNull && unseen.place.postcode.isNull, "\(at)")
            #expect(unseen.ground.withRegister.double == 0, "\(at)")
        }
        let sea = try JSONDocument(AdurAndArun.desk.measurePlace(workspace, at: "515000,95000", options: options()))
        #expect(sea.place.seen.isNull)
        let worthing = try JSONDocument(AdurAndArun.desk.measurePlace(workspace, at: "514800,102700", options: options()))
        #expect(worthing.place.seen.double == 0)
    }

    @Test("areas: weighted means agree with the postcodes, and residents add up over levels")
    func areas() throws {
        let workspace = try AdurAndArun.workspace()
        func measure(_ level: MeasureOptions.Level) throws -> JSONDocument {
            var options = options()
            options.level = level
            return try JSONDocument(AdurAndArun.desk.measureAreaAccess(workspace, options: options))
        }
        let lsoas = try measure(.lsoa).areas.list
        let districts = try measure(.district).areas.list
        #expect(lsoas.count == 136 && districts.map(\.name.text) == ["Adur", "Arun"])
        for district in districts {
            let own = lsoas.filter { $0.district.text == district.name.text }
            let residents = own.compactMap(\.residents.double)
            let total = residents.reduce(0, +)
            #expect(isClose(total, try #require(district.residents.double)))
            let means = try own.map { try #require($0.nearest.mean.double) }
            var weighted = 0.0
            for (mean, people) in zip(means, residents) { weighted += mean * people }
            let mean = weighted / total
            #expect(isClose(mean, try #require(district.nearest.mean.double)))
        }
        // The reference's own postcodes and shares of residents.
        let rows = try SharedData.table("oracles/adur_arun/a3_postcode_access.csv")
        for area in lsoas {
            let own = rows.filter { $0["lsoa"] == area.code.text }
            let people = own.map { Double($0["pop"] ?? "") ?? .nan }
            let residents = people.reduce(0, +)
            #expect(isClose(residents, try #require(area.residents.double)), "\(area.code.text ?? "")")
            let metres = own.map { Double($0["nearest_m"] ?? "") ?? .nan }
            let mean = zip(people, metres).reduce(0) { $0 + $1.0 * $1.1 } / residents
            #expect(abs(mean - (try #require(area.nearest.mean.double))) <= 0.02, "\(area.code.text ?? "")")
            let served = zip(people, own).reduce(0) { $0 + ($1.1["n_1000"] == "0" ? 0 : $1.0) } / residents
            #expect(isClose(served, try #require(area.within.list.last?.residentsServed.double)), "\(area.code.text ?? "")")
        }
    }

    @Test("a layer is stored with the meaning of its columns, and the question names it")
    func layers() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.file("copy.gpkg")
        try FileManager.default.copyItem(at: AdurAndArun.workspace(), to: workspace)
        var plain = MeasureOptions()
        let stored = try JSONDocument(AdurAndArun.desk.measurePostcodes(workspace, options: plain)).stored
        #expect(stored.layer.text == "access_postcode" && stored.rows.int == 6_514)
        let columns = stored.columns.list
        let nearest = try #require(columns.first { $0.name.text == "nearest_m" })
        #expect(nearest.unit.text == "metres")
        #expect(columns.contains { $0.name.text == "within_1000_m" })
        plain.level = .lsoa
        plain.access.radii = ["300"]
        plain.authority = "Adur"
        let areas = try JSONDocument(AdurAndArun.desk.measureAreaAccess(workspace, options: plain)).stored
        #expect(areas.layer.text == "access_lsoa_300_adur" && areas.rows.int == 42)
        let export = try AdurAndArun.desk.export(workspace, layer: "access_postcode", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 6_515)
    }
}
