import Foundation
import Intake
import Licensing
import TestSupport
import Testing

@Suite struct LicensingStatisticsFileTests {
    private static let notes: [[String]] = [
        ["Table 3: Premises licences [Note 1]", "", "", ""], ["Source: Home Office"], [], ["Notes"],
    ]
    private static let headings = [
        "Year\n(as at 31 March)", "Region", "Licensing authority", "Premises licences [Note 3]",
        "Premises licences selling\nalcohol [Note 4][Note 5]", "",
    ]

    private func reading(_ rows: [[String]], headings: [String] = headings) throws -> Reading {
        try LicensingStatisticsFile.read(
            [LicensingStatisticsFile.Sheet(name: "Table_3", rows: Self.notes + [headings] + rows)], file: "tables.ods",
            edition: nil)
    }

    private func refusal(_ rows: [[String]], headings: [String] = headings) -> IntakeError? {
        #expect(throws: IntakeError.self) { try reading(rows, headings: headings) }
    }

    @Test func figures() throws {
        let reading = try reading([
            ["2011/12", "*England and Wales", "*Total", "189,592", "148985"], ["2011/12", "South East", "Adur", "134", "x"],
            ["", "", ""], ["2021/22", "South East", "Adur", "149", "136", "7"], ["2021/22", "*South East", "*Total", "[z]", "[x]"],
        ])
        #expect(reading.publication == .licensingStatistics)
        #expect(reading.edition == "2021/22")
        #expect(reading.part == "Table_3")
        #expect(reading.rows == 4)
        #expect(reading.used == 4)
        #expect(reading.issues == [])
        func figure(_ row: Int, _ year: String, _ region: String, _ authority: String, _ what: String, _ count: Int?)
            -> LicensingStatistic
        {
            LicensingStatistic(
                row: row, table: "Table_3", year: year, region: region, authority: authority, what: what, count: count)
        }
        let all = "Premises licences", alcohol = "Premises licences selling alcohol"
        #expect(
            try reading.statistics() == [
                figure(6, "2011/12", "England and Wales", "England and Wales", all, 189_592),
                figure(6, "2011/12", "England and Wales", "England and Wales", alcohol, 148_985),
                figure(7, "2011/12", "South East", "Adur", all, 134), figure(7, "2011/12", "South East", "Adur", alcohol, nil),
                figure(9, "2021/22", "South East", "Adur", all, 149), figure(9, "2021/22", "South East", "Adur", alcohol, 136),
                figure(10, "2021/22", "South East", "South East", all, nil),
                figure(10, "2021/22", "South East", "South East", alcohol, nil),
            ])
    }

    @Test func rowsInDoubt() throws {
        let reading = try reading([
            ["2021/22", "South East", "Adur", "149", "many"], ["2022", "South East", "Adur", "1", "1"],
            ["2021/22", "South East", "", "1", "1"],
        ])
        #expect(reading.rows == 3)
        #expect(reading.used == 1)
        #expect(
            reading.issues == [
                RowIssue(
                    file: "tables.ods", row: 6, field: "Table_3: Premises licences selling alcohol", value: "many",
                    reason: "This is neither a whole number nor a mark for a missing one; it is taken as missing."),
                RowIssue(
                    file: "tables.ods", row: 7, field: "Table_3: Year (as at 31 March)", value: "2022",
                    reason: "A year reads 2021/22; the row was not used."),
                RowIssue(
                    file: "tables.ods", row: 8, field: "Table_3: Licensing authority", value: "",
                    reason: "A figure belongs to a licensing authority; the row was not used."),
            ])
    }

    @Test func badSheets() {
        #expect(
            refusal([], headings: ["Year", "Region", "Authority"])?.message
                == "tables.ods, sheet Table_3: no row has a cell \"Licensing authority\", by which the headings are known; "
                + "download the tables again, or leave this sheet out.")
        #expect(
            refusal([], headings: ["Date", "Region", "Licensing authority"])?.message
                == "tables.ods, sheet Table_3, row 5: the headings have no column \"Year\"; download the tables again, or "
                + "restore the column.")
        #expect(
            refusal([["2022", "South East", "Adur", "1", "1"]])?.message
                == "tables.ods: it has the columns of Home Office alcohol licensing tables, but none of its 1 rows can be used; "
                + "download the file again.")
    }

    @Test func oneSheetSavedAsCSV() throws {
        let reading = try read(
            "\"Year\n(as at 31 March)\",Region,Licensing authority,Premises licences,Premises licences selling alcohol\n"
                + "2021/22,South East,Adur,149,136\n")
        #expect(reading.publication == .licensingStatistics)
        #expect(try reading.statistics().map(\.count) == [149, 136])
        #expect(try reading.statistics().map(\.row) == [1, 1])
    }

    /// The published workbook, its sheets turned into rows by GDAL.
    private func published(_ sheet: String) throws -> LicensingStatisticsFile.Sheet {
        let file = SharedData.url("data/home_office/alcohol_latr_night_licensing_tables_2022.ods")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ogr2ogr")
        process.arguments = ["-f", "CSV", "/vsistdout/", file.path, sheet, "-oo", "HEADERS=DISABLE"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // The first line is GDAL's own.
        return LicensingStatisticsFile.Sheet(
            name: sheet, rows: Array(commaSeparated(String(decoding: bytes, as: UTF8.self)).dropFirst()))
    }

    @Test(
        .enabled(
            if: SharedData.folder != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"),
            "The shared data or ogr2ogr is not here."))
    func tablesOf2022() throws {
        let reading = try LicensingStatisticsFile.read(
            [try published("Table_3"), try published("Table_5")], file: "tables.ods", edition: nil)
        #expect(reading.edition == "2021/22")
        #expect(reading.part == "Table_3, Table_5")
        #expect(reading.issues == [])
        let all = try reading.statistics()
        func count(_ authority: String, _ what: String, _ table: String = "Table_3") -> Int? {
            all.first { $0.year == "2021/22" && $0.authority == authority && $0.what == what && $0.table == table }?.count
        }
        #expect(count("Adur", "Premises licences selling alcohol") == 136)
        #expect(count("Adur", "Club premises certificates selling alcohol") == 15)
        #expect(count("Arun", "Premises licences selling alcohol") == 432)
        #expect(count("Arun", "Club premises certificates selling alcohol") == 45)
        // Of Arun's 45 clubs 33 sell for consumption on the premises only.
        #expect(count("Arun", "Club premises: On-sales or supply of alcohol only") == 33)
        #expect(count("Arun", "Club premises: Both on- and off-sales or supply of alcohol") == 12)
        #expect(count("England and Wales", "Premises licences selling alcohol") == 170_295)
        #expect(count("England and Wales", "Total", "Table_5") == 189)
        #expect(count("Adur", "Total", "Table_5") == 0)
        #expect(Set(all.map(\.year)).sorted() == [
            "2011/12", "2012/13", "2013/14", "2015/16", "2016/17", "2017/18", "2021/22",
        ])
    }
}
