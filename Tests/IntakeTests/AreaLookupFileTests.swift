import Intake
import Licensing
import Testing

@Suite struct AreaLookupFileTests {
    private static let header = "LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId"
    private static let rows = [
        "E01024044,Canterbury 014D,E01024044,Canterbury 014D,U,E07000106,Canterbury,,1",
        "E01024045,Canterbury 015A,E01035001,Canterbury 015E,S,E07000106,Canterbury,,2",
        "E01024045,Canterbury 015A,E01035002,Canterbury 015F,S,E07000106,Canterbury,,3",
        "E01024046,Canterbury 015B,E01035003,Canterbury 015G,M,E07000106,Canterbury,,4",
        "E01024047,Canterbury 015C,E01035003,Canterbury 015G,M,E07000106,Canterbury,,5",
        "W01000001,Isle of Anglesey 001A,W01002001,Isle of Anglesey 001B,X,W06000001,Isle of Anglesey,Ynys Môn,6",
    ]

    @Test(arguments: ["LSOA11CD", "F_LSOA11CD"])
    func pairs(first: String) throws {
        let header = Self.header.replacing("LSOA11CD", with: first)
        let reading = try read("\u{FEFF}" + ([header] + Self.rows).joined(separator: "\r\n"))
        #expect(reading.publication == .areaLookup)
        #expect(reading.vintage == nil)
        #expect(reading.edition == "exact fit")
        #expect(reading.part == "5 areas, E01024044 to W01000001")
        #expect(reading.issues == [])
        let records = try reading.lookups()
        #expect(records.map(\.change) == [.unchanged, .split, .split, .merged, .merged, .irregular])
        #expect(
            records[1]
                == AreaLookupRecord(
                    row: 2, code2011: "E01024045", code2021: "E01035001", change: .split, districtCode: "E07000106",
                    districtName: "Canterbury"))
    }

    @Test func rowsInDoubt() throws {
        let reading = try read(
            ([Self.header] + [
                Self.rows[0], Self.rows[0], "E02000001,a,E01024044,b,U,,,,3", "E01024048,a,E02000001,b,U,,,,4",
                "E01024049,a,E01024049,b,Q,,,,5",
            ]).joined(separator: "\n"), name: "l.csv")
        #expect(reading.used == 1)
        let code = "This is not the code of an LSOA or data zone (E01, W01 or S01 and six digits); the row was not used."
        #expect(
            reading.issues == [
                RowIssue(
                    file: "l.csv", row: 2, field: "LSOA11CD", value: "E01024044",
                    reason: "The pair stands already in row 1, which is used; this row was not used."),
                RowIssue(file: "l.csv", row: 3, field: "LSOA11CD", value: "E02000001", reason: code),
                RowIssue(file: "l.csv", row: 4, field: "LSOA21CD", value: "E02000001", reason: code),
                RowIssue(
                    file: "l.csv", row: 5, field: "CHGIND", value: "Q",
                    reason: "The change is U (unchanged), S (split), M (merged) or X (irregular); the row was not used."),
            ])
    }

    @Test func bestFitIsRefused() {
        let error = refusal(
            "ObjectId,LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,LAD22CD,LAD22NM,LAD22NMW\n1,E01024044,a,E01024044,a,E07000106,C,\n",
            name: "best.csv")
        #expect(
            error?.message
                == "best.csv: it has no column \"CHGIND\", so it is the best fit lookup, which gives each area of 2011 one of "
                + "2021 and leaves over 1,000 areas of 2021 out; download the exact fit lookup of LSOA (2011) to LSOA (2021).")
        #expect(error?.field == "CHGIND")
    }
}
