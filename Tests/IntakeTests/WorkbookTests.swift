import Foundation
import Intake
import Licensing
import TestSupport
import Testing

@Suite(.enabled(if: GDAL.isInstalled)) struct WorkbookTests {
    private static let headings = [
        "LSOA code (2011)", "LSOA name (2011)", "Local Authority District code (2019)",
        "Local Authority District name (2019)", "Index of Multiple Deprivation (IMD) Rank",
        "Index of Multiple Deprivation (IMD) Decile",
    ]
    private static let city = ["E01000001", "City of London 001A", "E09000001", "City of London", "=29199", "=9"]

    private func sheet(_ name: String, _ rows: [String]?...) -> WorkbookFixture.Sheet { (name, rows) }

    @Test func fileOneUnderATitle() throws {
        let bytes = WorkbookFixture.xlsx([
            sheet("Notes", ["Read me"]),
            sheet("IMD2019", ["English indices"], nil, Self.headings, Self.city, nil, ["E01000002", "x", "E09000001", "City", "=0", "=9"]),
        ])
        let reading = try read(bytes, name: "File_1.xlsx")
        #expect(
            try reading.deprivation() == [
                DeprivationRecord(
                    row: 4, code: "E01000001", districtCode: "E09000001", districtName: "City of London", rank: 29_199, decile: 9)
            ])
        #expect(reading.rows == 2, "an empty row is none")
        #expect(
            reading.issues == [
                RowIssue(
                    file: "File_1.xlsx, sheet IMD2019", row: 6, field: "Index of Multiple Deprivation (IMD) Rank", value: "0",
                    reason: "A rank is a whole number from 1; the row was not used.")
            ])
    }

    @Test func openDocument() throws {
        let bytes = WorkbookFixture.ods([
            sheet("IMD", ["Title"], Self.headings, Self.city.map { $0.replacing("=", with: "") })
        ])
        #expect(try read(bytes, name: "no ending").deprivation().map(\.row) == [3])
    }

    /// "LSOA code" merged downwards, "Index of Multiple Deprivation (IMD)" merged over two columns, a heading in two lines.
    @Test func mergedHeadings() throws {
        let above = ["LSOA code (2011)", "LSOA name\n(2011)", "Local Authority District", "", "Index of Multiple Deprivation (IMD)", ""]
        let below = ["", "", "code (2019)", "name  (2019)", "Rank", "Decile"]
        #expect(try read(WorkbookFixture.xlsx([sheet("A", above, below, Self.city)]), name: "m.xlsx").deprivation().map(\.row) == [3])
        let lines = Self.headings.map { $0.replacing(" (", with: "\n(") }
        #expect(try read(WorkbookFixture.xlsx([sheet("A", lines, Self.city)]), name: "m.xlsx").used == 1)
    }

    @Test func formulaErrorsAreMissing() throws {
        var broken = Self.city
        broken[0] = "E01000002"
        broken[4] = "#REF!"
        var nameless = Self.city
        nameless[3] = "#N/A"
        let reading = try read(WorkbookFixture.xlsx([sheet("A", Self.headings, broken, nameless)]), name: "e.xlsx")
        #expect(try reading.deprivation().map(\.districtName) == [""])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "e.xlsx, sheet A", row: 2, field: "Index of Multiple Deprivation (IMD) Rank", value: "#REF!",
                    reason: "A rank is a whole number from 1; the row was not used."),
                RowIssue(
                    file: "e.xlsx, sheet A", row: 3, field: "Local Authority District name (2019)", value: "#N/A",
                    reason: "The spreadsheet shows the error #N/A here and no value; it is taken as missing."),
            ])
    }

    @Test func daysAndLeadingNoughts() throws {
        let headings = ["Licence Number", "Licence Type", "Licence Status", "Trading Name", "Dtf Location", "Start Date"]
        let row = ["007", "Premises Licence", "Granted", "The Swan", "1 High Street, BN43 5DB", "@44000"]
        let record = try #require(try read(WorkbookFixture.xlsx([sheet("A", headings, row)]), name: "r.xlsx").premises().first)
        #expect(record.reference == "007")
        #expect(record.startDate == "2020-06-18")
    }

    @Test func twoSheetsThatCouldBeIt() throws {
        let bytes = WorkbookFixture.xlsx([sheet("Old", Self.headings, Self.city), sheet("New & last", Self.headings, Self.city)])
        #expect(
            refusal(bytes, name: "w.xlsx")?.message
                == "w.xlsx: 2 of its sheets could be meant: \"Old\" (English Indices of Deprivation, File 1), \"New & last\" "
                + "(English Indices of Deprivation, File 1); say which with --sheet.")
        #expect(try read(bytes, name: "w.xlsx") { $0.sheet = "New & last" }.used == 1)
        #expect(
            refusal(bytes, name: "w.xlsx") { $0.sheet = "Newest" }?.message
                == "w.xlsx: it has no sheet \"Newest\"; its sheets are \"Old\", \"New & last\".")
        #expect(
            refusal(Array("lsoa,pop\nE01011949,5\n".utf8), name: "p.csv") { $0.sheet = "Old" }?.message
                == "p.csv: --sheet says which sheet of a workbook is meant, and this is no workbook; add it without --sheet.")
    }

    @Test func nothingKnown() {
        let near = Array(Self.headings.dropLast())
        #expect(
            refusal(WorkbookFixture.xlsx([sheet("A", ["x"], near, Self.city)]), name: "w.xlsx")?.message
                == "w.xlsx, sheet A, row 2: it looks like English Indices of Deprivation, File 1, but has no column \"Index of "
                + "Multiple Deprivation (IMD) Decile\"; found are \"LSOA code (2011)\", \"LSOA name (2011)\", \"Local Authority "
                + "District code (2019)\", \"Local Authority District name (2019)\", \"Index of Multiple Deprivation (IMD) Rank\". "
                + "Download the file again, or restore the column.")
        #expect(
            refusal(WorkbookFixture.xlsx([sheet("Shopping", ["item", "number"])]), name: "w.xlsx")?.message
                == "w.xlsx: a workbook of no known kind; its sheets are \"Shopping\". If one is of the publications that "
                + "\"aleconner add --help\" lists, say which with --as, and the sheet with --sheet; for any other write a mapping "
                + "and name it with --mapping.")
    }

    /// GDAL would write beside its folder.
    @Test(arguments: ["../evil", "-oo", ".hidden", "a/b"])
    func sheetNamesThatLeadOutside(name: String) {
        #expect(
            refusal(WorkbookFixture.xlsx([sheet(name, ["x"])]), name: "w.xlsx")?.message
                == "w.xlsx: this looks like an XLSX workbook, but a sheet has a name that no spreadsheet program allows (with a "
                + "slash, or a dot or hyphen first); download it again, or save it as CSV or GeoJSON and add that.")
    }

    @Test func entitiesOfItsOwn() {
        let prolog = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        for bytes in [
            WorkbookFixture.xlsx([sheet("A", ["x"])], workbookProlog: prolog),
            WorkbookFixture.xlsx([sheet("A", ["x"])], rowsProlog: prolog),
        ] {
            #expect(
                refusal(bytes, name: "w.xlsx")?.message
                    == "w.xlsx: the XML in this workbook declares a document type with entities of its own, which no publication "
                    + "does and which can be made to fill the memory; it is not read.")
        }
    }

    @Test func damagedInside() {
        let bytes = WorkbookFixture.xlsx([sheet("A", Self.headings, Self.city)]) { $0.removeLast(40) }
        #expect(
            refusal(bytes, name: "w.xlsx")?.message.hasPrefix(
                "w.xlsx: this looks like an XLSX workbook, but ogrinfo cannot read it (XML parsing of in.xlsx/xl/worksheets/"
                    + "sheet1.xml file failed") == true)
    }

    @Test func hostileName() throws {
        let bytes = WorkbookFixture.xlsx([sheet("It's a \"sheet\" -oo", Self.headings, Self.city)])
        #expect(try read(bytes, name: "/vsicurl/it's \"a\" -oo file.csv").used == 1)
    }
}
