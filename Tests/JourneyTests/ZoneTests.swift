import Foundation
import Licensing
import TestSupport
import Testing
import Workbench
import Zones

@Suite("Real Adur and Arun: concentrations", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct ZoneTests {
    private func zones(authority: String?, rule: OutletRule) throws -> JSONDocument {
        try JSONDocument(
            AdurAndArun.desk.zones(
                AdurAndArun.workspace(), rule: rule, settings: Concentration.Settings(), authority: authority))
    }

    @Test("Adur's membership equals the reference, up to numbering")
    func membership() throws {
        let report = try zones(authority: "Adur", rule: OutletRule(count: .rows, status: .all))
        var reference: [String: Set<String>] = [:]
        for row in try SharedData.table("oracles/adur_arun/a5_dbscan_points.csv") {
            reference[row["cluster"] ?? "", default: []].insert(row["row"] ?? "")
        }
        let noise = reference.removeValue(forKey: "-1") ?? []
        let found = Set(report.zones.list.map { Set($0.members.list.compactMap(\.text)) })
        #expect(found == Set(reference.values))
        #expect(report.noise.int == 87)
        #expect(Set(report.noiseMembers.list.compactMap(\.text)) == noise)
    }

    @Test("outlines equal the reference's hulls widened by 50 m, within the tolerance of the projection")
    func outlines() throws {
        let report = try zones(authority: "Adur", rule: OutletRule(count: .rows, status: .all))
        let reference = try SharedData.table("oracles/adur_arun/a5_clusters.csv")
            .compactMap { $0["buffer50_of_concave_area_m2"].flatMap(Double.init) }.sorted()
        let found = report.zones.list.compactMap(\.areaSquareMetres.double).sorted()
        #expect(found.count == reference.count)
        for (area, expected) in zip(found, reference) { #expect(isClose(area, expected, relative: 1e-3)) }
    }

    @Test("residents, ratio and crime range are said, and the words claim no impact")
    func figures() throws {
        let report = try zones(authority: nil, rule: OutletRule())
        #expect(report.wording.text == "concentration of licensed premises; not evidence of cumulative impact")
        for zone in report.zones.list {
            let crime = zone.crime
            #expect((crime.low.int ?? -1) <= (crime.high.int ?? -2))
            #expect(crime.months.list.count == 1)
            guard let ratio = zone.rateRatio.double else { continue }
            #expect((zone.lower.double ?? .infinity) <= ratio)
            #expect((zone.upper.double ?? 0) >= ratio)
            #expect((zone.residents.double ?? 0) > 0)
        }
        #expect(report.zones.list.contains { $0.authority.text == "Arun" && $0.on.isNull })
    }
}
