import Intake
import Licensing
import Testing

@Suite struct FingertipsFileTests {
    private static let header =
        "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,"
        + "Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,"
        + "Value note,Recent Trend,Compared to England value or percentiles,Compared to Regions (statistical) value or "
        + "percentiles,Time period Sortable,New data,Compared to goal,Time period range"
    private static let districts = "Districts & UAs (from Apr 2023)"

    private func row(
        _ area: String, _ type: String = districts, sex: String = "Persons", category: String = ",", value: String = "12.1,8.0,17.5",
        note: String = ""
    ) -> String {
        "91380,Alcohol-specific mortality,E92000001,England,\(area),Name,\(type),\(sex),All ages,\(category),2021 - 23,\(value),,,"
            + "27,157000,\(note),Cannot be calculated,Similar,Similar,20210000,,,3y"
    }

    private func file(_ rows: [String], header: String = header) -> String { ([header] + rows).joined(separator: "\n") + "\n" }

    @Test func values() throws {
        let reading = try read(
            file([
                row("E92000001", "England", value: "15.0,14.9,15.1"), row("E12000008", "Regions (statistical)"), row("E07000106"),
                row("E07000106", sex: "Male", value: ",,", note: "Value suppressed for disclosure control"),
            ]))
        #expect(reading.publication == .indicators)
        #expect(reading.part == "indicator 91380; Districts & UAs (from Apr 2023), England, Regions (statistical)")
        #expect(reading.issues == [])
        let records = try reading.indicators()
        #expect(records.map(\.areaType) == ["England", "Regions (statistical)", Self.districts, Self.districts])
        #expect(
            records[2]
                == IndicatorRecord(
                    row: 3, indicator: 91_380, name: "Alcohol-specific mortality", areaCode: "E07000106", areaName: "Name",
                    areaType: Self.districts, sex: "Persons", age: "All ages", period: "2021 - 23", value: 12.1, lower95: 8,
                    upper95: 17.5, count: 27, denominator: 157_000))
        #expect(records[3].value == nil)
        #expect(records[3].lower95 == nil)
        #expect(records[3].note == "Value suppressed for disclosure control")
    }

    @Test(arguments: ["Compared to Region value or percentiles", "Compared to percentiles", "Compared to Regions value"])
    func column23(name: String) throws {
        let header = Self.header.replacing("Compared to Regions (statistical) value or percentiles", with: name)
        #expect(try read(file([row("E07000106")], header: header)).used == 1)
    }

    @Test func olderForm() throws {
        let header = Self.header.replacing(",Time period range", with: "")
        let reading = try read(file([String(row("E07000106").dropLast(3))], header: header))
        #expect(try reading.indicators().map(\.period) == ["2021 - 23"])
    }

    @Test func categoriesAreLeftOut() throws {
        let deciles = "District & UA deprivation deciles (IMD 2019)"
        let reading = try read(
            file([
                row("E92000001", "England", category: "\(deciles),Most deprived decile"), row("E92000001", "England"),
                row("E92000001", "England", category: "\(deciles),Second decile"),
                row("E92000001", "England", category: "Ethnic groups,Mixed"),
            ]), name: "f.csv")
        #expect(try reading.indicators().map(\.row) == [2])
        #expect(reading.rows == 4)
        #expect(
            reading.issues == [
                RowIssue(
                    file: "f.csv", row: 0, field: "Category Type", value: "",
                    reason: "Rows of inequality categories are no figures of an area and were left out: 2 by District & UA "
                        + "deprivation deciles (IMD 2019), 1 by Ethnic groups.")
            ])
    }

    @Test func rowsInDoubt() throws {
        let reading = try read(
            file([
                row("E07000106"), row("E07000106"), row("E07000107", value: "high,8.0,17.5"), row("E07000108", value: ",,"),
                row(""), row("E07000109").replacing("91380", with: "x"),
            ]), name: "f.csv")
        #expect(try reading.indicators().map(\.row) == [1, 3, 4])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "f.csv", row: 2, field: "Indicator ID", value: "91380",
                    reason: "The same indicator, area, sex, age and period stand already in row 1, which is used; this row was "
                        + "not used."),
                RowIssue(
                    file: "f.csv", row: 3, field: "Value", value: "high",
                    reason: "This is not a number; it is taken as missing."),
                RowIssue(
                    file: "f.csv", row: 4, field: "Value", value: "",
                    reason: "There is no value and no note that says why; it is kept as missing."),
                RowIssue(
                    file: "f.csv", row: 5, field: "Area Code", value: "",
                    reason: "A value belongs to an area and a period; the row was not used."),
                RowIssue(
                    file: "f.csv", row: 6, field: "Indicator ID", value: "x",
                    reason: "An indicator's number is a whole one; the row was not used."),
            ])
        #expect(try reading.indicators()[1].value == nil)
    }

    @Test func missingColumn() {
        #expect(
            refusal(file([row("E07000106")], header: Self.header.replacing("Area Type", with: "Type")), name: "f.csv")?.message
                == "f.csv: it looks like Fingertips indicators, but has no column \"Area Type\"; found are \"Indicator ID\", "
                + "\"Indicator Name\", \"Parent Code\", \"Parent Name\", \"Area Code\", \"Area Name\", \"Type\", \"Sex\" and 19 "
                + "more. Download the file again, or restore the column.")
    }
}
