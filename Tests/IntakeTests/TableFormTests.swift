import Foundation
import Intake
import Licensing
import Testing

@Suite struct TableFormTests {
    private static let remedy = "save it as CSV with commas, LF or CRLF line ends, in UTF-8"
    private static let table = "LSOA11CD,Population\nE01011949,5\n"

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16])
    func utf16(encoding: String.Encoding) throws {
        let bytes = [UInt8](try #require(Self.table.data(using: encoding)))
        let message = "p.csv: its text is in UTF-16; \(Self.remedy), or a GeoJSON file in UTF-8."
        #expect(refusal(bytes, name: "p.csv")?.message == message)
        #expect(refusal([0xFF, 0xFE] + bytes, name: "p.csv")?.message == message)
        #expect(refusal(bytes, name: "p.csv", as: .boundaries)?.message == message)
    }

    @Test(arguments: [(";", "semicolons"), ("\t", "tabs")])
    func otherSeparators(separator: String, words: String) {
        let message = "p.csv: its fields are separated by \(words), not by commas; \(Self.remedy)."
        #expect(refusal(Self.table.replacing(",", with: separator), name: "p.csv")?.message == message)
        #expect(
            refusal("\"a, b\"\(separator)c\(separator)d,e\n", name: "p.csv")?.message == message,
            "headings may hold commas")
        let postcodes = "\"BN435DB\",10,521000,105000,\"E92000001\",\"\",\"\",\"\",\"E07000223\",\"E05007562\"\n"
        #expect(refusal(postcodes.replacing(",", with: separator), name: "p.csv")?.message == message)
    }

    @Test func separatorsInFieldsAreNone() throws {
        #expect(try read("LSOA11CD,Population,\"a;b;c;d;e\"\nE01011949,5,;;;;;\n").used == 1)
    }

    @Test func carriageReturnsAlone() throws {
        let message = "p.csv: its lines end in CR alone, as those of old Macintosh programs; \(Self.remedy)."
        #expect(refusal(Self.table.replacing("\n", with: "\r"), name: "p.csv")?.message == message)
        #expect(refusal("LSOA11CD,Population\rE01011949,5", name: "p.csv")?.message == message)
        #expect(try read("LSOA11CD,Population\nE01011949,5\r").used == 1)
    }

    @Test func aHeadingTwice() throws {
        let reading = try read("LSOA11CD,Population,,POPULATION,\nE01011949,5,,6,\n", name: "p.csv")
        #expect(try reading.population().map(\.residents) == [5])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "p.csv", row: 0, field: "POPULATION", value: "",
                    reason: "The heading \"POPULATION\" stands more than once; the first column of that name is used.")
            ])
    }
}
