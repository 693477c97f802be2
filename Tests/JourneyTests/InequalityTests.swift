import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

@Suite("Real Adur and Arun: inequality", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct InequalityTests {
    /// Every placed row of every status: the reading of the reference figures.
    private var everyRow: MeasureOptions {
        var options = MeasureOptions()
        options.rule = OutletRule(kind: .all, count: .rows, status: .all)
        options.storing = .no
        return options
    }

    private func reference() throws -> JSONValue {
        try JSONValue(Data(contentsOf: SharedData.url("oracles/adur_arun/a2_inequality.json")))
    }

    @Test("slope, relative and concentration index from the published files equal the reference")
    func indices() throws {
        let report = try JSONDocument(AdurAndArun.desk.measureInequality(AdurAndArun.workspace(), options: everyRow))
        let reference = try reference()
        func expect(_ value: Double?, _ key: String, _ name: String, relative: Double = 1e-9) throws {
            let expected = try #require(reference[key]?[name]?.number)
            #expect(isClose(try #require(value), expected, relative: relative), "\(key) \(name)")
        }
        let sii = report.inequality.sii
        try expect(sii.value.double, "decile_wls", "sii")
        try expect(sii.lower.double, "decile_wls", "sii_lower")
        try expect(sii.upper.double, "decile_wls", "sii_upper")
        #expect(sii.n.int == 10 && sii.of.text == "deciles" && sii.unit.text == "per 10,000 residents")
        #expect(sii.method.text == "slope-index")
        #expect(sii.denominators.list.compactMap(\.text).first?.hasPrefix("residents of all ages, ") == true)
        #expect(sii.sources.list.count > 3 && sii.warnings.list.count >= 2)
        try expect(report.inequality.rii.value.double, "decile_wls", "rii_ratio")
        #expect(report.inequality.rii.upper.isNull && !report.inequality.rii.lower.isNull)
        try expect(report.regression.slopeOverMean.double, "decile_wls", "rii_mean_based")
        try expect(report.regression.intercept.double, "decile_wls", "intercept")
        try expect(report.regression.slopeStandardError.double, "decile_wls", "se_slope")
        try expect(report.regression.slopeProbability.double, "decile_wls", "p_slope")
        #expect(
            report.regression.sentence.text
                == "rate = 45.07 - 36.45 x ridit, 10 deciles, weights residents; the ridit runs from 0 (most deprived) to 1 "
                + "(least deprived).")
        let index = report.inequality.concentrationIndex
        #expect(
            isClose(
                try #require(index.value.double), try #require(reference["concentration_index_by_imd_rank"]?.number)))
        #expect((index.upper.double ?? 0) < 0 && index.n.int == 136)
        let readings = report.secondReadings.list
        #expect(
            readings.map(\.reading.text) == [
                "line over areas", "Poisson regression over deciles", "Poisson regression over areas",
            ])
        try expect(readings.first?.sii.value.double, "lsoa_wls", "sii")
        try expect(readings.first?.sii.upper.double, "lsoa_wls", "sii_upper")
        try expect(readings.first?.rii.value.double, "lsoa_wls", "rii_ratio")
        for (reading, key) in zip(readings.dropFirst(), ["decile_poisson", "lsoa_poisson"]) {
            #expect(reading.sii.isNull)
            try expect(reading.rii.value.double, key, "rii", relative: 1e-7)
            try expect(reading.rii.lower.double, key, "rii_lower", relative: 1e-7)
            try expect(reading.rii.upper.double, key, "rii_upper", relative: 1e-7)
        }
    }

    @Test("deciles and curve from the published files equal the reference")
    func decilesAndCurve() throws {
        let report = try JSONDocument(AdurAndArun.desk.measureInequality(AdurAndArun.workspace(), options: everyRow))
        let rows = try SharedData.table("oracles/adur_arun/a2_deciles.csv")
        #expect(report.deciles.list.count == rows.count)
        for (decile, row) in zip(report.deciles.list, rows) {
            func figure(_ key: String) throws -> Double { try #require(row[key].flatMap(Double.init)) }
            #expect(decile.outlets.double == (try figure("count")))
            #expect(isClose(try #require(decile.ridit.double), try figure("ridit")))
            #expect(isClose(try #require(decile.per10000.double), try figure("rate10k")))
            #expect(isClose(try #require(decile.lower.double), try figure("rate10k_byar_lower")))
        }
        let curve = try SharedData.table("oracles/adur_arun/a2_lorenz_by_imd.csv")
        #expect(report.curve.list.count == curve.count)
        #expect(report.curve.list.first?.area.isNull == true)
        for (point, row) in zip(report.curve.list, curve).dropFirst() {
            #expect(point.area.text == row["lsoa"])
            #expect(isClose(try #require(point.shareOfOutlets.double), try #require(row["cum_count_share"].flatMap(Double.init))))
        }
    }

    @Test("Arun does not say what it permits: an inequality of on-sales is not known")
    func aSilentRegister() throws {
        var options = everyRow
        options.rule = OutletRule(kind: .on, count: .outlets, status: .all)
        options.authority = "Arun"
        let report = try AdurAndArun.desk.measureInequality(AdurAndArun.workspace(), options: options)
        let document = try JSONDocument(report)
        #expect(document.inequality.sii.value.isNull && document.inequality.rii.value.isNull)
        #expect(document.inequality.concentrationIndex.value.isNull && document.regression.isNull)
        #expect(
            report.text.contains("94 areas are left out: the register does not say which of its outlets are of the kind asked for."))
        #expect(report.text.contains("Slope index of inequality: not defined."))
    }
}

@Suite("The invented town: inequality")
struct TownInequalityTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result { try MadeTown.make(in: folder.get()) }

    @Test("the centre is deprived and dense: every reading says so, and the areas are kept as a layer")
    func measures() throws {
        let workspace = try Self.made.get()
        let report = try AdurAndArun.desk.measureInequality(workspace, options: MeasureOptions())
        let document = try JSONDocument(report)
        #expect((document.inequality.sii.value.double ?? 0) > 0)
        #expect((document.inequality.rii.value.double ?? 0) > 1)
        #expect((document.inequality.concentrationIndex.value.double ?? 0) < 0)
        #expect(document.areas.int == 60 && document.residents.int == 105_296)
        #expect(document.deciles.list.reduce(0) { $0 + ($1.outlets.int ?? 0) } == document.outlets.int)
        #expect(document.stored.layer.text == "inequality" && document.stored.rows.int == 60)
        #expect(report.text.contains("These figures are of areas, not of people (ecological)"))
        #expect(!report.text.lowercased().contains(/\bnan\b/))
        let export = try AdurAndArun.desk.export(workspace, layer: "inequality", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 61)
        #expect(
            lines[0] == "code,name,district,imd_rank,imd_decile,outlets,residents,per_10000,ridit,on_the_line,"
                + "cumulative_residents,cumulative_outlets")
    }

    @Test("the same question twice gives the same bytes")
    func repeatable() throws {
        let workspace = try Self.made.get()
        var options = MeasureOptions()
        options.storing = .no
        let one = try AdurAndArun.desk.measureInequality(workspace, options: options).json()
        #expect(try AdurAndArun.desk.measureInequality(workspace, options: options).json() == one)
    }
}
