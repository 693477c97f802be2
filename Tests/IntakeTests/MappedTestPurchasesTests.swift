import Geometry
import Intake
import Licensing
import Projection
import Testing

/// Only what trading standards released, passed or failed, is read; of everything else nothing is kept.
@Suite struct MappedTestPurchasesTests {
    private let mapping = """
        reads: test purchases
        name: test purchases of Exampleton
        dates: day month year
        columns:
          date: Visited
          premises: Premises
          address: Address
          postcode: Postcode
          result: Outcome
          released: May be shared
          targeting basis: Why
        always:
          kind: alcohol
        results:
          Refused: pass
          Sold: fail
          Under investigation: pending
        released:
          "Yes": true
          "No": false
        """
    private let headings = "Visited,Premises,Address,Postcode,Outcome,May be shared,Why\n"

    private func read(_ rows: String, through mapping: String? = nil) throws -> Reading {
        try PublishedFile(name: "visits.csv", bytes: Array((headings + rows).utf8)).read(
            with: NationalGrid(shiftFolder: nil),
            options: IntakeOptions(mapping: MappingFile(mapping ?? self.mapping, file: "m.yaml"), mappings: []) { _ in "" })
    }

    @Test func releasedPassesAndFailures() throws {
        let reading = try read(
            """
            01/02/2026,The Bell,1 High Street,BN43 5DB,Refused,Yes,complaints
            02/02/2026,Mrs Jane Example,2 High Street,BN43 5DB,Sold,yes,
            03/02/2026,Secret Stores,3 High Street,BN43 5DB,Sold,No,complaints
            04/02/2026,Pending Stores,4 High Street,BN43 5DB,Under investigation,Yes,complaints
            05/02/2026,Blank Stores,5 High Street,BN43 5DB,Sold,,complaints
            06/02/2026,Odd Stores,6 High Street,BN43 5DB,Who knows,Yes,complaints
            07/02/2026,Short Stores,Yes
            sometime,Late Stores,8 High Street,BN43 5DB,Sold,Yes,complaints

            """)
        guard case .testPurchases(let records) = reading.content else {
            Issue.record("\(reading.content)")
            return
        }
        let postcode = Postcode("BN43 5DB")
        #expect(
            records == [
                TestPurchaseRecord(
                    row: 1, date: "2026-02-01", premises: "The Bell", address: "1 High Street", postcode: postcode, kind: "alcohol",
                    result: .pass, basis: "complaints"),
                TestPurchaseRecord(
                    row: 2, date: "2026-02-02", address: "2 High Street", postcode: postcode, kind: "alcohol", result: .fail),
            ])
        #expect(
            reading.issues.map { "\($0.row) \($0.field): \($0.reason)" } == [
                "8 Visited: The test purchase has no usable date; it was not used.",
                "0 May be shared: 3 of 8 rows are not marked as released by trading standards and left out; nothing of them is kept.",
                "0 Outcome: 2 of 8 rows are released but neither passed nor failed, so the case may be pending and left out; nothing of "
                    + "them is kept.",
            ])
        let kept = "\(reading)"
        for name in ["Secret", "Pending", "Blank", "Odd", "Short"] { #expect(!kept.contains("\(name) Stores"), "\(name)") }
    }

    @Test func aFileOfPendingCasesIsRefusedWithoutATraceOfThem() {
        #expect(
            throws: IntakeError(
                file: "visits.csv",
                message: "visits.csv: none of its 2 rows is a test purchase that is marked as released and passed or failed (not released: "
                    + "1, pending: 1), so there is nothing to keep; ask trading standards for the released ones, or correct \"released\" "
                    + "and \"results\" in the mapping.")
        ) {
            try read("01/02/2026,A,B,BN43 5DB,Sold,No,\n01/02/2026,A,B,BN43 5DB,Under investigation,Yes,\n")
        }
    }

    /// A mapping that does not say what releases a row cannot be used.
    @Test func aMappingWithoutReleased() {
        #expect(
            throws: IntakeError(
                file: "m.yaml", row: 4, field: "released",
                message: "m.yaml, line 4: test purchases need a column \"released\"; add it.")
        ) {
            try MappingFile(
                "reads: test purchases\nname: x\ncolumns:\n  date: D\n  result: R\n  kind: K\n  postcode: P\n", file: "m.yaml")
        }
    }
}
