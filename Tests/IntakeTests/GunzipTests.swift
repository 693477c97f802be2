import Foundation
import Intake
import Licensing
import Testing

@Suite struct GunzipTests {
    /// Two areas, packed by Python's gzip.
    private let packed = [UInt8](
        Data(base64Encoded: "H4sIAAAAAAACA/MJ9nc0NHR20cmtTI03MjAy4HI1MDQwNjQ2ttAxNDI3g3MtdZQMdYxMTJS4AJRw39czAAAA")
            ?? Data())

    @Test func unpacks() throws {
        let reading = try read(packed, name: "population.csv.gz")
        #expect(try reading.population().map(\.residents) == [1_276, 1_244])
        #expect(reading.edition == "mid-2020")
    }

    @Test func cutInHalf() throws {
        let error = try #require(refusal(Array(packed.prefix(packed.count / 2)), name: "population.csv.gz"))
        #expect(
            error.message.wholeMatch(
                of: /population\.csv\.gz: the gzip data is cut short or damaged after \d+ unpacked bytes; download the file again\./)
                != nil, "\(error.message)")
        #expect(error.cause == .unusable)
    }

    /// All is unpacked, but length and check sum are not there to say so.
    @Test func withoutItsEnd() {
        #expect(
            refusal(Array(packed.dropLast(8)), name: "p.gz")?.message
                == "p.gz: the gzip data is cut short or damaged after 51 unpacked bytes; download the file again.")
    }

    @Test func damagedCheckSum() {
        var damaged = packed
        damaged[damaged.count - 6] ^= 0xFF
        #expect(
            refusal(damaged, name: "p.gz")?.message
                == "p.gz: the gzip data is cut short or damaged after 51 unpacked bytes; download the file again.")
    }

    /// RFC 1952, 2.2: a file is one member or several. Reading the first only would lose rows unseen.
    @Test func severalMembers() throws {
        let error = refusal(packed + packed, name: "population.csv.gz")
        #expect(error?.row == 4, "two rows, the second member's header as a third, and the first area again")
        #expect(error?.message.hasPrefix("population.csv.gz, row 4: E01031338 stands already in row 1;") == true)
        #expect(try read(packed + [0, 0, 0], name: "p.gz").rows == 2)
    }

    @Test func somethingElseBehind() {
        #expect(
            refusal(packed + Array("more".utf8), name: "p.gz")?.message
                == "p.gz: the gzip data is cut short or damaged after 51 unpacked bytes; download the file again.")
    }
}
