import Foundation
import Licensing
import TestSupport
import Testing
import Workbench
import Zones

/// Outlines of the tests, in EPSG:27700.
enum DrawnOutline {
    static func text(_ corners: [(Double, Double)]) -> String {
        let ring = (corners + corners.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
        return
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"
            + "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}]}"
    }

    static func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
        text([(west, south), (east, south), (east, north), (west, north)])
    }
}

/// An audit of a rectangle round the invented town's centre: its sums fit, and it says the same twice.
@Suite("The invented town: an audited outline") struct AuditTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result { try MadeTown.make(in: folder.get()) }

    private static func centre() throws -> URL {
        let file = try folder.get().file("centre.geojson")
        try DrawnOutline.rectangle(541_700, 60_900, 543_100, 62_000).write(to: file, atomically: true, encoding: .utf8)
        return file
    }

    private static func audit(_ change: (inout AuditSettings, inout ZoneOptions) -> Void = { _, _ in }) throws -> AuditReport {
        var settings = AuditSettings()
        var options = ZoneOptions()
        change(&settings, &options)
        return try AdurAndArun.desk.audit(made.get(), outline: centre().path, settings: settings, options: options)
    }

    @Test func insideAndRestAreTheDistrict() throws {
        let report = try JSONDocument(Self.audit { settings, _ in settings.subject = .outlets })
        #expect(report.outline.text == "centre" && report.origin.text == "drawn by hand")
        // 203 rows are to be counted, of which two have no place.
        let inside = try #require(report.inside.outlets.int)
        #expect(inside + (report.rest.outlets.int ?? 0) == 201 && inside > 20)
        let within = try JSONDocument(
            AdurAndArun.desk.measureAreas(
                Self.made.get(),
                options: {
                    var options = MeasureOptions()
                    options.within = try Self.centre()
                    options.storing = .no
                    return options
                }()))
        #expect(within.areas.list.first?.outlets.int ?? within.areas.list.first?.all.int ?? inside == inside)
        let ratio = try #require(
            report.ratios.list.first { $0.what.text == "outlets per km2" && $0.against.text == "rest of the district" })
        let expected =
            Double(inside) / (report.inside.squareKilometres.double ?? 0)
            / (Double(201 - inside) / (report.rest.squareKilometres.double ?? 0))
        #expect(isClose(ratio.value.double ?? 0, expected, relative: 1e-9))
        #expect(
            (ratio.lower.double ?? 9) < expected && (ratio.upper.double ?? 0) > expected && (ratio.dispersion.double ?? 0) >= 1)
        #expect(report.certificate.of.int == report.certificate.all.list.count)
        #expect(report.certificate.of.int == (report.certificate.holds.int ?? 0) + report.certificate.fails.list.count)
        #expect((report.certificate.of.int ?? 0) >= 30)
        let residents = (report.inside.residents.double ?? 0) + (report.rest.residents.double ?? 0)
        #expect(isClose(residents, 105_296, relative: 1e-9))
        #expect(
            report.methods.list.map(\.id.text) == [
                "outline-audit", "matched-places", "boundary-stretches", "robustness-certificate",
            ])
    }

    @Test func theWordsClaimNothing() throws {
        let report = try Self.audit()
        let text = report.text
        for word in ["justif", "proves", "too many", "saturat", "quota"] {
            #expect(!text.lowercased().contains(word), "\(word)")
        }
        #expect(text.contains("Residents are not the people there at night"))
        #expect(text.contains("Recorded crime is not given by stretch"))
        let document = try JSONDocument(report)
        if document.headline.mayStandAlone.raw as? Bool == false {
            #expect(document.headline["text"].text?.contains("hat claim holds in ") == true)
        }
        #expect(try Self.audit().json() == report.json())
    }

    @Test func theMapIsDrawn() throws {
        let file = try Self.folder.get().file("audit.svg")
        let report = try Self.audit { _, options in options.drawing = file }
        let svg = try String(contentsOf: file, encoding: .utf8)
        #expect(svg.hasPrefix("<svg") && svg.contains("200 m squares side by side without"))
        #expect(try JSONDocument(report).map.sha256.text?.count == 64)
    }
}

/// Real Adur: the middle of Shoreham-by-Sea, and the whole of the district.
@Suite("Real Adur: an audited outline", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct AdurAuditTests {
    private func audit(_ corners: [(Double, Double)], _ folder: TemporaryFolder) throws -> AuditReport {
        let file = folder.file("shoreham.geojson")
        try DrawnOutline.text(corners).write(to: file, atomically: true, encoding: .utf8)
        var options = ZoneOptions()
        options.authority = "Adur"
        return try AdurAndArun.desk.audit(
            AdurAndArun.workspace(), outline: file.path, settings: AuditSettings(), options: options)
    }

    @Test func theMiddleOfShoreham() throws {
        let folder = try TemporaryFolder()
        let report = try JSONDocument(
            audit([(521_300, 104_950), (521_950, 104_950), (521_950, 105_200), (521_300, 105_200)], folder))
        #expect((report.inside.outlets.int ?? 0) >= 20)
        // Less than half of any LSOA lies inside: the police's points bear no finding, and outlets speak.
        #expect(
            report.inside.crime.isNull && report.inside.crimeRefusal.text?.hasPrefix("police.uk's points are anonymous") == true
        )
        #expect(report.certificate.claim.text?.hasPrefix("more outlets per km2 inside shoreham") == true)
        #expect(report.headline.holds.raw as? Bool == true)
        #expect(report.inside.authorisations.isNull, "Adur's register states no kinds of authorisation")
    }

    @Test func theWholeDistrict() throws {
        let folder = try TemporaryFolder()
        let report = try JSONDocument(
            audit([(510_000, 100_000), (530_000, 100_000), (530_000, 115_000), (510_000, 115_000)], folder))
        #expect(report.rest.isNull)
        // Against the neighbour's places alone, where any is like it.
        #expect(report.ratios.list.allSatisfy { $0.against.text == "matched places" })
        #expect(
            report.notCompared.list.first?.text == "shoreham covers the whole district: there is no rest to set it against.")
    }
}
