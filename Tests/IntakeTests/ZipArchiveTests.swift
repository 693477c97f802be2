import Foundation
import Intake
import Licensing
import TestSupport
import Testing

/// Containers that must not be unpacked, and those that hold one file.
@Suite struct ZipArchiveTests {
    private static let population = "LSOA11CD,Population\nE01011949,5\n"

    @Test func oneCSVInIt() throws {
        let reading = try read(
            ZipFixture.zip([.init("data/", ""), .init("data/p.csv", Self.population), .init("__MACOSX/._p.csv", "x")]), name: "p.zip")
        #expect(try reading.population().map(\.residents) == [5])
        let error = refusal(ZipFixture.zip([.init("p.csv", "a,b\n1,2\n")]), name: "p.zip")
        #expect(error?.message.hasPrefix("p.zip, file p.csv: a file of no known kind; its first line reads \"a\", \"b\".") == true)
    }

    @Test func severalOrNone() {
        #expect(
            refusal(ZipFixture.zip([.init("a.csv", Self.population), .init("b.csv", "x")]), name: "p.zip")?.message
                == "p.zip: the ZIP container holds 2 files that could be meant, such as \"a.csv\", \"b.csv\"; unpack it and add "
                + "the folder, or the one that is wanted.")
        #expect(
            refusal(ZipFixture.zip([.init("readme.txt", "x")]), name: "p.zip")?.message
                == "p.zip: the ZIP container holds no workbook, shapefile, CSV or GeoJSON file but \"readme.txt\"; unpack it and "
                + "add the file that is wanted.")
        #expect(
            refusal(ZipFixture.zip([.init("inner.csv", ZipFixture.zip([.init("p.csv", Self.population)]))]), name: "p.zip")?.message
                == "p.zip: \"inner.csv\" in it is packed again; unpack it and add the file that is wanted.")
    }

    @Test func truncated() {
        let whole = WorkbookFixture.xlsx([("One", [["a"]])])
        #expect(
            refusal(Array(whole.dropLast(30)), name: "w.xlsx")?.message
                == "w.xlsx: the ZIP container is cut short: the directory at its end is missing; download the file again.")
        // The directory is whole, but what it points at is not: the first half of the file is gone.
        let headless = Array("PK\u{3}\u{4}".utf8) + whole.dropFirst(whole.count / 2)
        #expect(refusal(headless, name: "w.xlsx")?.message
            == "w.xlsx: the directory of the ZIP container is damaged; download the file again.")
    }

    @Test func encrypted() {
        #expect(
            refusal(ZipFixture.zip([.init("p.csv", [1, 2, 3], flags: 1)]), name: "p.zip")?.message
                == "p.zip: its contents are encrypted; save it without a password and add that.")
    }

    @Test(arguments: ["../p.csv", "/etc/p.csv", "a/../../p.csv", "a\\..\\p.csv"])
    func namesThatLeadOutside(name: String) {
        #expect(
            refusal(ZipFixture.zip([.init(name, Self.population)]), name: "p.zip")?.message
                == "p.zip: it holds a file named \"\(name)\", which points outside the container; it is not unpacked.")
    }

    @Test func declaredTooLarge() {
        let entries = (0..<2).map { ZipFixture.Entry("\($0).csv", [UInt8](repeating: 0, count: 4 << 20), declared: 900 << 20) }
        #expect(
            refusal(ZipFixture.zip(entries), name: "p.zip")?.message
                == "p.zip: it would unpack to 1800 MB, above the limit of 1536 MB; unpack it and add the file that is wanted.")
    }

    @Test func tooManyEntries() {
        #expect(
            refusal(ZipFixture.zip((0...5_000).map { ZipFixture.Entry("\($0)", "") }), name: "p.zip")?.message
                == "p.zip: the ZIP container holds 5001 files, more than the 5000 that any publication needs; unpack it and add "
                + "the one that is wanted.")
    }

    @Test func otherCheckSum() {
        var bytes = ZipFixture.zip([.init("p.csv", Self.population)])
        bytes[40] ^= 1
        #expect(
            refusal(bytes, name: "p.zip")?.message
                == "p.zip: \"p.csv\" in it is cut short or damaged; download the file again.")
    }

    /// 64 MB of noughts in 65 kB, packed by another program as a worksheet.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
    func bomb() throws {
        try withTemporaryFolder { folder in
            let target = folder.appendingPathComponent("bomb.xlsx")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
            process.arguments = [
                "-c",
                "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED); "
                    + "z.writestr('xl/workbook.xml', '<workbook/>'); z.writestr('xl/worksheets/sheet1.xml', bytes(64 << 20)); z.close()",
                target.path,
            ]
            try process.run()
            process.waitUntilExit()
            let bytes = [UInt8](try Data(contentsOf: target))
            let message = try #require(refusal(bytes, name: "bomb.xlsx")?.message)
            #expect(bytes.count < 70_000)
            #expect(
                message.replacing(/from \d+ bytes/, with: "from N bytes")
                    == "bomb.xlsx: \"xl/worksheets/sheet1.xml\" in it would unpack to 64 MB from N bytes, more than 250 times; no "
                    + "published file does, and it is not unpacked.")
        }
    }
}
