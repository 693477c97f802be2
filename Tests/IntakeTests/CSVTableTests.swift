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
}
