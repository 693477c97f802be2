import Foundation
import TestSupport
import Testing
import Workbench

@Suite("Real Adur and Arun: adding", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct AddingTests {
    @Test("each file is known by its content, and its rows are accounted for")
    func recognised() throws {
        let files = try JSONDocument(AdurAndArun.added()).files.list
        let found = files.map {
            "\($0.publication.text ?? "")|\($0.edition.text ?? "")|\($0.part.text ?? "")|\($0.rows.int ?? -1)|\($0.used.int ?? -1)"
        }
        #expect(
            found == [
                "licensing register||Adur|158|158", "licensing register||Arun|475|475",
                "LSOA boundaries|LSOA 2011|Adur|42|42", "LSOA boundaries|LSOA 2011|Arun|94|94",
                "English Indices of Deprivation, File 1|IoD 2019|England|32844|32844",
                "LSOA population|mid-2020|England and Wales|34753|34753",
                "Standard Area Measurements|LSOA 2011|England and Wales|34753|34753",
                "Code-Point Open||BN|21938|21938", "Code-Point Open||PO|23731|23731", "Code-Point Open||RH|15717|15717",
                "Code-Point Open||TN|22389|22389", "police.uk street-level crime|police.uk|2024-01 Sussex Police|12306|12306",
            ])
    }

    @Test("every row in doubt is kept and listed, with the repaired ring by name")
    func issues() throws {
        let status = try JSONDocument(AdurAndArun.desk.status(AdurAndArun.workspace()))
        let issues = status.issues.list
        func count(_ file: String, _ reason: String) -> Int {
            issues.count { $0.file.text == file && $0.reason.text?.contains(reason) == true }
        }
        #expect(count("2024-01-sussex-street.csv", "The publisher gives no location") == 379)
        #expect(count("Arun_premises.csv", "repeats row") == 7)
        #expect(count("Arun_premises.csv", "There is no usable postcode") == 28)
        #expect(count("Arun_premises.csv", "neither coordinates nor a postcode") == 28)
        #expect(count("E07000224.json", "The published ring of E01031395 is invalid") == 1)
        #expect(issues.allSatisfy { !($0.reason.text ?? "").isEmpty })
        #expect(status.coordinateOperation.accuracyMetres.double == 0.1)
        #expect(status.missing.list.isEmpty)
    }

    @Test("no pseudonym of a private holder is anywhere in the workspace")
    func privacy() throws {
        let bytes = try Data(contentsOf: AdurAndArun.workspace())
        #expect(bytes.range(of: Data("Pseudonym".utf8)) == nil)
        #expect(bytes.range(of: Data("Tesco Stores Limited".utf8)) != nil)
    }

    @Test("the same files again change not a byte")
    func again() throws {
        let workspace = try AdurAndArun.workspace()
        let before = try Data(contentsOf: workspace)
        let report = try AdurAndArun.desk.add(workspace, paths: AdurAndArun.files, options: AddOptions())
        #expect(try JSONDocument(report).files.list.allSatisfy { $0.outcome.text == "already there" })
        #expect(try Data(contentsOf: workspace) == before)
    }
}
