import Foundation
import Licensing
import Measures
import TestSupport
import Testing
import Workbench

@Suite("The density of the invented town's premises")
struct DensityTests {
    private func document(
        _ workspace: URL, _ change: (inout DensityOptions, inout ZoneOptions) -> Void = { _, _ in }
    ) throws -> JSONDocument {
        var (asked, options) = (DensityOptions(), ZoneOptions())
        options.storing = .no
        change(&asked, &options)
        return try JSONDocument(AdurAndArun.desk.zoneDensity(workspace, density: asked, options: options))
    }

    @Test("the usual question: bandwidth by rule, four contours, each within the one below")
    func usual() throws {
        let folder = try TemporaryFolder()
        let town = try MadeTown.make(in: folder)
        let report = try document(town)
        #expect(report.kernel.text == "quartic")
        #expect(report.edgeCorrected.raw as? Bool == true)
        let bandwidth = try #require(report.bandwidth.double)
        let cell = try #require(report.cell.double)
        #expect(bandwidth > 50 && bandwidth < 3_000)
        #expect(cell <= bandwidth / 10 && cell > bandwidth / 26)
        #expect(report.bandwidthRule.text?.hasPrefix("Bandwidth \(String(format: "%.0f", bandwidth)) m, chosen by rule") == true)
        let top = try #require(report.maximum.value.double)
        let contours = report.contours.list
        #expect(contours.compactMap(\.percentOfMaximum.double).map { $0.rounded() } == [10, 25, 50, 75])
        for (level, share) in zip(contours.compactMap(\.level.double), [0.1, 0.25, 0.5, 0.75]) { #expect(isClose(level, top * share)) }
        let areas = contours.compactMap(\.areaKm2.double)
        #expect(areas == areas.sorted(by: >) && (areas.last ?? 0) > 0)
        let inside = contours.compactMap(\.premises.int)
        #expect(inside == inside.sorted(by: >) && (inside.last ?? 0) > 0)
        #expect((inside.first ?? 0) <= (report.premises.int ?? 0))
        #expect(report.stored.list.isEmpty)
        #expect(report.methods.list.compactMap(\.id.text) == ["kernel-density", "kernel-bandwidth"])
        // The Gaussian of the rule spreads as widely as the quartic.
        let gaussian = try document(town) { asked, _ in asked.kernel = .gaussian }
        #expect(isClose(try #require(gaussian.bandwidth.double) * 8.0.squareRoot(), bandwidth))
        #expect(isClose(try #require(gaussian.maximum.value.double), top, relative: 0.35))
    }

    @Test("a wider bandwidth is flatter, and levels may be densities")
    func bandwidthsAndLevels() throws {
        let folder = try TemporaryFolder()
        let town = try MadeTown.make(in: folder)
        func asked(_ bandwidth: Double) throws -> JSONDocument {
            try document(town) { asked, _ in
                (asked.bandwidth, asked.cell) = (bandwidth, 50)
                asked.levels = [.value(5), .value(1e6), .percent(100), .value(5)]
            }
        }
        let (narrow, wide) = try (asked(300), asked(900))
        #expect((narrow.maximum.value.double ?? 0) > (wide.maximum.value.double ?? .infinity))
        #expect(narrow.bandwidthRule.text == "Bandwidth 300 m, as asked for.")
        #expect(narrow.contours.list.count == 3, "a level asked for twice is one")
        #expect(narrow.contours.list.first?.level.double == 5)
        #expect(narrow.contours.list.last?.parts.int == 0 && narrow.contours.list.last?.areaKm2.double == 0)
    }

    @Test("cells and contours are layers, and the map is the same bytes every time")
    func layersAndMap() throws {
        let folder = try TemporaryFolder()
        let town = try MadeTown.make(in: folder)
        func run(_ name: String) throws -> JSONDocument {
            try document(town) { asked, options in
                (asked.bandwidth, asked.cell) = (400, 100)
                options.storing = .usual
                options.drawing = folder.file(name)
            }
        }
        let report = try run("one.svg")
        #expect(report.stored.list.compactMap(\.layer.text) == ["density_cells", "density_contours"])
        #expect(report.stored.list.last?.rows.int == 4)
        #expect((report.stored.list.first?.rows.int ?? 0) > 50)
        #expect((report.stored.list.first?.rows.int ?? 0) <= (report.cellsStudied.int ?? 0))
        _ = try run("two.svg")
        let one = try Data(contentsOf: folder.file("one.svg"))
        #expect(one == (try Data(contentsOf: folder.file("two.svg"))))
        let text = String(decoding: one, as: UTF8.self)
        #expect(text.contains("Density of licensed premises in Quillmouth"))
        #expect(text.contains("Premises per square kilometre (quartic kernel of 400 m)"))
        #expect(try XMLDocumentCheck.isWellFormed(one))
    }

    @Test("what cannot be asked is told in a sentence")
    func refusals() throws {
        let folder = try TemporaryFolder()
        let town = try MadeTown.make(in: folder)
        func message(_ change: (inout DensityOptions, inout ZoneOptions) -> Void) -> String? {
            do {
                _ = try document(town, change)
                return nil
            } catch { return (error as? Fault)?.message }
        }
        #expect(
            message { asked, _ in (asked.bandwidth, asked.cell) = (100, 200) }
                == "Cells of 200 m are larger than the bandwidth of 100 m, so premises could fall between their centres; give a smaller "
                + "--cell or a larger --bandwidth.")
        #expect(
            message { asked, _ in (asked.bandwidth, asked.cell) = (5_000, 20) }
                == "Cells of 20 m are finer than a 200th of the bandwidth of 5000 m and would show nothing more; give a larger --cell.")
        #expect(
            message { asked, _ in (asked.bandwidth, asked.cell) = (100, 1) }?.hasSuffix(
                "km are more than 4 million; give a larger --cell.") == true)
    }
}

@Suite("Real Adur and Arun: density", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct RealDensityTests {
    /// The whole way from the published files, before the edge is corrected: within 2e-5 of the map's maximum.
    @Test("Adur's density equals the reference within the tolerance of the projection")
    func reference() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.file("adur-arun.gpkg")
        try FileManager.default.copyItem(at: AdurAndArun.workspace(), to: workspace)
        var (asked, options) = (DensityOptions(), ZoneOptions())
        (asked.bandwidth, asked.cell) = (500, 100)
        options.rule = OutletRule(count: .rows, status: .all)
        options.authority = "Adur"
        options.storing = .named("adur")
        let report = try JSONDocument(AdurAndArun.desk.zoneDensity(workspace, density: asked, options: options))
        #expect(report.premisesBeyond.int == 0, "Worthing lies between Adur and Arun")
        #expect(report.stored.list.compactMap(\.layer.text) == ["adur_cells", "adur_contours"])
        var reference: [String: Double] = [:]
        for row in try SharedData.table("oracles/adur_arun/a3_kde.csv") {
            reference["\(Double(row["e"] ?? "") ?? 0) \(Double(row["n"] ?? "") ?? 0)"] = Double(row["quartic_500"] ?? "")
        }
        let top = try #require(reference.values.max())
        let cells = folder.file("cells.csv")
        _ = try AdurAndArun.desk.export(workspace, layer: "adur_cells", format: .csv, out: cells)
        let rows = commaSeparated(try String(contentsOf: cells, encoding: .utf8))
        #expect(rows.first == ["easting", "northing", "per_km2", "per_km2_uncorrected", "share_seen"])
        #expect(rows.count - 1 == report.stored.list.first?.rows.int)
        for row in rows.dropFirst() {
            let values = row.compactMap(Double.init)
            let wanted = try #require(reference["\(values[0]) \(values[1])"])
            #expect(abs(values[3] - wanted) <= 2e-5 * top)
            #expect(isClose(values[2] * values[4], values[3]))
            #expect(values[4] > 0 && values[4] <= 1)
        }
    }

    @Test("with two registers an authority must be named")
    func twoRegisters() throws {
        do {
            _ = try AdurAndArun.desk.zoneDensity(AdurAndArun.workspace(), density: DensityOptions(), options: ZoneOptions())
            Issue.record("it answered")
        } catch let fault as Fault {
            #expect(fault.code == .usage && fault.field == "authority")
        }
    }
}
