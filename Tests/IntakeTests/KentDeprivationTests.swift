import Foundation
import Intake
import Licensing
import TestSupport
import Testing

/// The districts of Kent and Medway: areas in the most deprived deciles, people in them, and average scores and ranks, from
/// the Indices' Files 1, 6 and 9 as read.
@Suite(.enabled(if: SharedData.folder != nil && GDAL.isInstalled)) struct KentDeprivationTests {
    private func published(_ name: String) throws -> Reading {
        let url = SharedData.url("data/imd/iod2019/\(name)")
        return try read([UInt8](try Data(contentsOf: url)), name: url.lastPathComponent)
    }

    private struct District {
        var areas = 0
        var mostDeprived = 0
        var twoMostDeprived = 0
        var people = 0.0
        var peopleInTwo = 0.0
        var score = 0.0
        var rank = 0.0
    }

    @Test func equalTheReference() throws {
        let people = Dictionary(
            uniqueKeysWithValues: try published("File_6_-_IoD2019_Population_Denominators.csv.gz").population()
                .map { ($0.code, Double($0.residents)) })
        let scores = Dictionary(
            uniqueKeysWithValues: try published("File_9_-_IoD2019_Transformed_Scores.xlsx").domains()
                .filter { $0.basis == .rebuilt }.map { ($0.code, $0.score ?? .nan) })
        var districts: [String: District] = [:]
        for area in try published("File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz").deprivation() {
            let own = try #require(people[area.code])
            var district = districts[area.districtCode] ?? District()
            district.areas += 1
            district.people += own
            if area.decile == 1 { district.mostDeprived += 1 }
            if area.decile <= 2 {
                district.twoMostDeprived += 1
                district.peopleInTwo += own
            }
            district.score += own * (try #require(scores[area.code]))
            district.rank += own * Double(32_845 - area.rank)
            districts[area.districtCode] = district
        }
        let reference = try SharedData.table("oracles/kent_a6_imd.csv")
        #expect(reference.count == 13)
        for row in reference {
            let district = try #require(districts[row["lad"] ?? ""])
            func figure(_ key: String) throws -> Double { try #require(row[key].flatMap(Double.init)) }
            let name = row["name"] ?? ""
            #expect(Double(district.areas) == (try figure("lsoas")), "\(name)")
            #expect(Double(district.mostDeprived) == (try figure("n_decile1")), "\(name)")
            #expect(Double(district.twoMostDeprived) == (try figure("n_decile1_2")), "\(name)")
            #expect(district.people == (try figure("pop2015")), "\(name)")
            #expect(district.peopleInTwo == (try figure("pop2015_in_decile1_2")), "\(name)")
            #expect(isClose(district.score / district.people, try figure("average_score_rebuilt")), "\(name)")
            #expect(isClose(district.rank / district.people, try figure("average_rank_reversed_rebuilt")), "\(name)")
        }
    }
}
