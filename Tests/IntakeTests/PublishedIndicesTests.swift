import Foundation
import Intake
import Licensing
import TestSupport
import Testing

/// The Indices as published, where they are at hand.
@Suite(.enabled(if: SharedData.folder != nil && GDAL.isInstalled)) struct PublishedIndicesTests {
    private static func published(_ path: String) throws -> Reading {
        let url = SharedData.url("data/imd/\(path)")
        return try read([UInt8](try Data(contentsOf: url)), name: url.lastPathComponent)
    }

    @Test func workbookAndCSVOfFileOneAreTheSame() throws {
        let table = try Self.published("iod2019/File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz")
        let workbook = try Self.published("iod2019/File_1_-_IMD2019_Index_of_Multiple_Deprivation.xlsx")
        #expect(table.used == 32_844)
        // The header is row 1 of the sheet, so its rows are one further.
        let moved = try table.deprivation().map { record in
            var record = record
            record.row += 1
            return record
        }
        #expect(try workbook.deprivation() == moved)
        #expect(workbook.issues == [])
        #expect(workbook.edition == "IoD 2019")
    }

    @Test func fileOneOf2025() throws {
        let reading = try Self.published("iod2025/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx")
        #expect(reading.used == 33_755)
        #expect(reading.vintage == .lsoa2021)
        #expect(reading.issues == [])
    }

    @Test func populationFromWorkbookAndCSV() throws {
        let table = try Self.published("iod2019/File_6_-_IoD2019_Population_Denominators.csv.gz")
        let workbook = try Self.published("iod2019/File_6_-_IoD2019_Population_Denominators.xlsx")
        #expect(try table.population().map(\.residents) == workbook.population().map(\.residents))
        #expect(try table.population().map(\.ages) == workbook.population().map(\.ages))
        #expect(table.used == 32_844)
    }

    @Test func domainsHaveTheRanksOfFileOne() throws {
        let domains = try Self.published("iod2019/File_2_-_IoD2019_Domains_of_Deprivation.csv.gz")
        #expect(domains.edition == "IoD 2019, File 2")
        #expect(domains.used == 32_844)
        #expect(domains.issues == [])
        let ranks = try Self.published("iod2019/File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz").deprivation()
        let overall = try domains.domains().filter { $0.domain == .overall }
        #expect(overall.map(\.code) == ranks.map(\.code))
        #expect(overall.map(\.rank) == ranks.map(\.rank))
        #expect(Set(try domains.domains().map(\.domain)).count == 8)
    }

    @Test func supplementaryIndices() throws {
        for (file, count) in [
            ("iod2019/File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.xlsx", 32_844),
            ("iod2025/File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx", 33_755),
        ] {
            let reading = try Self.published(file)
            #expect(reading.edition.hasSuffix("File 3"))
            #expect(reading.used == count)
            #expect(reading.issues == [])
        }
    }

    /// File 7 is held for Warrington alone: 127 areas.
    @Test func rebuiltScoresAreThoseOfFileSeven() throws {
        let seven = try Self.published(
            "iod2019/File_7_-_All_IoD2019_Scores__Ranks__Deciles_and_Population_Denominators_3.warrington.csv")
        #expect(seven.edition == "IoD 2019, File 7")
        let rebuilt = try Self.rebuiltScores()
        #expect(rebuilt.count == 32_844)
        let differences = try seven.domains().filter { $0.domain == .overall }.map { record in
            try abs(#require(record.score) - #require(rebuilt[record.code]))
        }
        #expect(differences.count == 127)
        // Both files are rounded to 0.001; the largest difference is 0.000705.
        #expect(try #require(differences.max()) < 0.00071)
    }

    /// Population-weighted means against File 10's average scores.
    @Test func rebuiltScoresGiveTheAveragesOfDistricts() throws {
        let rebuilt = try Self.rebuiltScores()
        let residents = Dictionary(
            uniqueKeysWithValues: try Self.published("iod2019/File_6_-_IoD2019_Population_Denominators.csv.gz").population()
                .map { ($0.code, Double($0.residents)) })
        var sums: [String: (score: Double, residents: Double)] = [:]
        for record in try Self.published("iod2019/File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz").deprivation() {
            let weight = try #require(residents[record.code])
            let score = try #require(rebuilt[record.code])
            let held = sums[record.districtCode] ?? (0, 0)
            sums[record.districtCode] = (held.score + weight * score, held.residents + weight)
        }
        let averages = try SharedData.table("data/imd/lad_summaries_tidy/IoD2019_lad.csv")
            .filter { $0["index_domain"] == "Index of Multiple Deprivation" }
        #expect(averages.count == 317)
        // Both files are rounded to 0.001; the largest difference is 0.000514.
        for row in averages {
            let sum = try #require(sums[row["lad19cd"] ?? ""])
            let average = try #require(Double(row["average_score"] ?? ""))
            #expect(abs(sum.score / sum.residents - average) < 0.00052, "\(row["lad19nm"] ?? "")")
        }
    }

    private static func rebuiltScores() throws -> [String: Double] {
        let nine = try published("iod2019/File_9_-_IoD2019_Transformed_Scores.xlsx")
        return Dictionary(
            uniqueKeysWithValues: try nine.domains().filter { $0.basis == .rebuilt }.map { ($0.code, $0.score ?? 0) })
    }

    /// The Home Office's tables are no publication of this kind yet, but they are opened whole.
    @Test func everySheetOfTheHomeOfficeIsOpened() throws {
        let url = SharedData.url("data/home_office/alcohol_latr_night_licensing_tables_2022.ods")
        let error = refusal([UInt8](try Data(contentsOf: url)), name: "h.ods") { $0.sheet = "Table_99" }
        #expect(error?.message.hasPrefix("h.ods: it has no sheet \"Table_99\"; its sheets are \"Cover_sheet\", \"Contents\"") == true)
    }
}
