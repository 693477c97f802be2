import Evidence
import Testing

@Suite struct AnnexTableTests {
    @Test func cellsThatASpreadsheetWouldRunAreSetOff() {
        let text = AnnexTable.csv(columns: ["a", "b"], rows: [["=1+1", "-5"], ["-x", "say \"no\", please"]])
        #expect(text == "a,b\r\n'=1+1,-5\r\n'-x,\"say \"\"no\"\", please\"\r\n")
    }
}
