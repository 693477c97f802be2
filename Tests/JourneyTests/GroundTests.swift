import Foundation
import Licensing
import TestSupport
import Testing
import Workbench
import Zones

/// An application is looked at with what lies in its district and within reach; the figures are those of everything loaded.
@Suite("Real Adur and Arun: what an application loads", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct GroundTests {
    private func annexes(of postcode: String, in folder: TemporaryFolder) throws -> [String: [[String]]] {
        let application = folder.file("\(postcode).yaml")
        try "premises:\n  postcode: \(postcode)\nactivities:\n  - sale of alcohol: off\n".write(
            to: application, atomically: true, encoding: .utf8)
        let out = folder.file("pack \(postcode)")
        _ = try AdurAndArun.desk.pack(
            AdurAndArun.workspace(), application: application, out: out, rule: OutletRule(), withPDF: false)
        return Dictionary(
            uniqueKeysWithValues: try ["concentrations", "crime-area"].map { name in
                (name, commaSeparated(try String(contentsOf: out.appendingPathComponent("annexes/\(name).csv"), encoding: .utf8)))
            })
    }

    /// The districts share a border, and postcodes and crime of a whole force are loaded.
    @Test(arguments: [("BN43 5DB", "Adur"), ("BN17 5AW", "Arun"), ("BN12 6PN", "Arun")])
    func theFiguresAreThoseOfEverything(postcode: String, authority: String) throws {
        let folder = try TemporaryFolder()
        let annexes = try annexes(of: postcode, in: folder)

        let zones = try JSONDocument(
            AdurAndArun.desk.zones(AdurAndArun.workspace(), rule: OutletRule(), settings: .init(), authority: authority))
        let all = zones.zones.list.map { zone in
            [zone.members.list.count].map(Double.init) + [zone.residents, zone.rateRatio, zone.lower, zone.upper].map { $0.double ?? -1 }
        }
        let rows = try #require(annexes["concentrations"])
        let columns = try ["premises", "residents_estimate", "rate_ratio", "lower_95", "upper_95"].map {
            try #require(rows[0].firstIndex(of: $0))
        }
        #expect(all.count >= 3)
        let found = rows.dropFirst().map { row in columns.map { Double(row[$0]) ?? -1 } }
        #expect(found.count == all.count)
        // JSON is read back to within the last figure only.
        for (one, other) in zip(found.joined(), all.joined()) { #expect(isClose(one, other, relative: 1e-14)) }

        let crime = try JSONDocument(AdurAndArun.desk.measureCrime(AdurAndArun.workspace()))
        let own = try #require(annexes["crime-area"])
        let area = try #require(crime.areas.list.first { $0.code.text == own[1][0] })
        let types = try #require(area.byType.raw as? [String: Int])
        #expect(own.dropFirst().map { [$0[1], $0[2]] } == types.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
    }
}
