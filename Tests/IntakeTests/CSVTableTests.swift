import Geometry
import Intake
import Licensing
import Testing

/// Through a register of the licence export's shape, whose fields come out as they are.
@Suite struct CSVTableTests {
    private static let header = "Licence Number,Licence Type,Licence Status,Trading Name,Dtf Location,Start Date"

    private func names(_ text: String) throws -> [String?] { try read(text).premises().map(\.name) }

    @Test func lineFeedsOrBothOrNoneAtTheEnd() throws {
        let rows = ["1,Premises Licence,Granted,One,A BN1 1AA,x", "2,Premises Licence,Granted,Two,B BN1 1AA,y"]
        for end in ["\n", "\r\n"] {
            let text = ([Self.header] + rows).joined(separator: end)
            #expect(try names(text) == ["One", "Two"])
            #expect(try names(text + end) == ["One", "Two"])
            #expect(try names(text + end + end) == ["One", "Two"], "an empty line is no row")
        }
    }

    @Test func byteOrderMark() throws {
        let reading = try read("\u{FEFF}" + Self.header + "\n7,Premises Licence,Granted,One,A BN1 1AA,x\n")
        #expect(try reading.premises().map(\.reference) == ["7"])
    }

    @Test func quotedFields() throws {
        let record = try #require(
            try read(
                Self.header + "\r\n1,Premises Licence,Granted,\"The \"\"Swan\"\", bar\",\"1 High Street,\r\nShoreham\r\n"
                    + "BN43 5DB\",\"\"\"x\"\"\"\r\n"
            ).premises().first)
        #expect(record.name == #"The "Swan", bar"#)
        #expect(record.address == "1 High Street,\r\nShoreham\r\nBN43 5DB")
        #expect(record.postcode?.description == "BN43 5DB")
    }

    @Test func fieldsAreTrimmedAndMayBeEmpty() throws {
        let record = try #require(try read(Self.header + "\n1,,Granted,  One  ,A BN1 1AA,\n").premises().first)
        #expect(record.name == "One")
        #expect(record.kind == .notStated)
        #expect(record.startDate == nil)
    }

    /// 0x92 is a curly apostrophe, 0xE9 an e with an acute accent, 0x80 the euro sign.
    @Test func windows1252() throws {
        let line: [UInt8] = Array("1,Premises Licence,Granted,Caf".utf8) + [0xE9, 0x20, 0x4A, 0x92, 0x73, 0x20, 0x80]
        let reading = try read(Array((Self.header + "\n").utf8) + line + Array(",A BN1 1AA,x\n".utf8))
        #expect(try reading.premises().map(\.name) == ["Café J’s €"])
    }

    @Test func utf8() throws {
        #expect(try names(Self.header + "\n1,Premises Licence,Granted,Café J’s €,A BN1 1AA,x\n") == ["Café J’s €"])
    }

    @Test func nulByte() {
        let error = refusal("Li\0cence Number,b\n")
        #expect(error?.message == "file.csv: byte 3 is NUL, which no text file has; export it again as CSV.")
        #expect(error?.cause == .unusable)
    }

    @Test func quoteNeverClosed() {
        let text = Self.header + "\n1,Premises Licence,Granted,One,A BN1 1AA,x\n2,Premises Licence,Granted,\"Two,B,y\n"
        let error = refusal(text)
        #expect(
            error?.message
                == "file.csv, row 2: a quotation mark is opened and never closed; the file is cut short or damaged.")
        #expect(error?.row == 2)
    }

    @Test func rowOfAnotherLength() throws {
        let reading = try read(
            Self.header + "\n1,Premises Licence,Granted\n2,Premises Licence,Granted,Two,B BN1 1AA,y\n")
        #expect(try reading.premises().map(\.row) == [2])
        #expect(reading.rows == 2)
        #expect(
            reading.issues.first
                == RowIssue(
                    file: "file.csv", row: 1, field: "", value: "",
                    reason: "The row has 3 fields where 6 were expected; it was not used."))
    }

    /// A mark that is never closed would take the whole file for one field.
    @Test(arguments: ["", "\""])
    func rowOfMoreThan16MiB(quote: String) {
        let long = String(repeating: "a,b\\", count: 1 << 22) + "aaaaaaaa"
        let error = refusal(Self.header + "\n1,Premises Licence,Granted,One,A BN1 1AA,x\n2,\(quote)\(long)\n\(long)")
        #expect(
            error?.message
                == "file.csv, row 2: the row is longer than 16 MiB, as no table's is; a quotation mark may be opened and not "
                + "closed, or the file is no table. Export it again as CSV.")
        #expect(error?.row == 2)
    }

    @Test func rowOfJustUnder16MiB() throws {
        let name = String(repeating: "a", count: (16 << 20) - 60)
        #expect(try names(Self.header + "\n1,Premises Licence,Granted,\(name),A BN1 1AA,x\n") == [name])
    }

    /// Numbers and postcodes are read from the bytes: through Code-Point Open, whose fields are of both kinds.
    @Test func quotedAndPaddedNumbers() throws {
        let reading = try read(
            "bn435db,10, 521234 ,+105678,E,,,,E07000223,\n\"BN43 5DE\",\"20\",\"521234.25\",\"-105678.5\",E,,,,\"E\"\"1\",\r\n"
                + "BN43 5DF,10,5.21e5,123456789012345678,E,,,,x,", as: .postcodes)
        let records = try reading.postcodes()
        #expect(records.map(\.postcode.description) == ["BN43 5DB", "BN43 5DE", "BN43 5DF"])
        #expect(records.map(\.quality) == [10, 20, 10])
        #expect(records.map { $0.place?.x } == [521_234, 521_234.25, 521_000])
        #expect(records.map { $0.place?.y } == [105_678, -105_678.5, 123_456_789_012_345_680])
        #expect(records.map(\.districtCode) == ["E07000223", "E\"1", "x"])
    }

    @Test(arguments: ["1,000", "1 0", "", "-", "+-1", "1.2.3", "nan", "inf", "٣", "9223372036854775808"])
    func notANumber(text: String) throws {
        let reading = try read(
            "BN43 5DB,10,521234,105678,E,,,,x,\nBN43 5DE,\"\(text)\",521234,105678,E,,,,x,\n")
        #expect(try reading.postcodes().map(\.row) == [1])
        #expect(reading.issues.map(\.reason) == ["Quality, easting and northing must be numbers; the row was not used."])
    }
}
