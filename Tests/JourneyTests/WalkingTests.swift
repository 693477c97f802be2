import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

/// Walking distance over the invented town's streets: an unconnected close, a motorway, a busway, and one end that meets
/// its junction only within the tolerance; Geodata/town/README.md names them.
@Suite("Walking over the invented town's streets")
struct WalkingTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result {
        let workspace = try folder.get().file("walking.gpkg")
        _ = try AdurAndArun.desk.new(workspace, name: "Quillmouth-on-Sea")
        _ = try AdurAndArun.desk.add(workspace, paths: [InventedTown.folder], options: AddOptions())
        return workspace
    }

    private func walking(_ change: (inout MeasureOptions) -> Void = { _ in }) throws -> WalkingReport {
        var options = MeasureOptions()
        options.level = .postcode
        options.storing = .no
        change(&options)
        return try AdurAndArun.desk.measureWalking(Self.made.get(), options: options)
    }

    @Test("the network is what the town's README says")
    func network() throws {
        let network = try JSONDocument(walking()).network
        #expect(network.links.int == 918)
        #expect(network.leftOut.list.map(\.reason.text) == ["motorway", "guided busway"])
        #expect(network.leftOut.list.map(\.links.int) == [5, 2])
        #expect(network.pieces.int == 2)
        #expect((network.shareOfLongestPiece.double ?? 0) > 0.99 && (network.shareOfLongestPiece.double ?? 1) < 1)
        #expect(network.toleranceMetres.double == 1)
        #expect(network.endsJoinedByTolerance.int == 1)
        #expect(network.endsOnLinks.int == 0)
        #expect(network.postcodes.snapped.int == 900)
        #expect(network.postcodes.tooFar.int == 0)
        // QZ99 1ZZ, which has no position, names no district either, so it is not asked about.
        #expect(network.postcodes.withoutPlace.int == 0)
    }

    /// Its postcodes stand on the road, as every street runs through its own.
    @Test("the postcodes of Inkwell Close hang on the piece that is joined to nothing")
    func close() throws {
        let roads = try InventedTown.text(InventedTown.roads).split(separator: "\n")
        let close = try #require(roads.first { $0.contains("\"name_1\":\"Inkwell Close\"") })
        let positions = try #require(close.firstMatch(of: /coordinates":\[(.*)\]}}/)).output.1
        let codePoint = try InventedTown.text(InventedTown.postcodes).split(whereSeparator: \.isNewline)
            .map { $0.replacing("\"", with: "").split(separator: ",", omittingEmptySubsequences: false) }
        let onClose = codePoint.filter { positions.contains("[\($0[2]),\($0[3])]") }.map { $0[0].filter { $0 != " " } }
        #expect(onClose.count >= 3)
        let document = try JSONDocument(walking())
        let apart = document.postcodes.list.filter { $0.piece.int == 2 }
        #expect(Set(apart.map { ($0.postcode.text ?? "").filter { $0 != " " } }) == Set(onClose.map { String($0) }))
        #expect(document.network.postcodes.onOtherPieces.int == apart.count)
        for postcode in apart {
            #expect(postcode.nearest.isNull == (document.network.premises.onOtherPieces.int == 0))
            #expect(postcode.snapMetres.double == 0)
        }
    }

    @Test("no walk is shorter than the straight line, and no count higher")
    func againstTheStraightLine() throws {
        var options = MeasureOptions()
        options.level = .postcode
        options.storing = .no
        let straight = try JSONDocument(AdurAndArun.desk.measurePostcodes(Self.made.get(), options: options)).postcodes.list
        let walked = try JSONDocument(walking()).postcodes.list
        #expect(walked.map(\.postcode.text) == straight.map(\.postcode.text))
        var longer = 0
        for (walked, straight) in zip(walked, straight) {
            #expect(walked.within.list.map(\.radius.double) == [250, 500, 1_000])
            for (walked, straight) in zip(walked.within.list, straight.within.list) {
                #expect(try #require(walked.count.int) <= (try #require(straight.all.int)))
                if walked.count.int != straight.all.int { longer += 1 }
            }
        }
        #expect(longer > 500)
    }

    @Test("more radii and a farther rank only add columns; the third nearest is within reach where three are")
    func questions() throws {
        let usual = try JSONDocument(walking()).postcodes.list
        let asked = try JSONDocument(
            walking {
                $0.access.radii = ["10000000", "0", "500"]
                $0.access.nearest = "3"
            })
        #expect(asked.k.int == 3)
        let onMain = asked.network.premises
        let main = (onMain.snapped.int ?? 0) - (onMain.onOtherPieces.int ?? 0)
        for (asked, usual) in zip(asked.postcodes.list, usual) {
            #expect(asked.nearest.double == usual.nearest.double)
            #expect(asked.within.list[2].count.int == usual.within.list[1].count.int)
            if asked.piece.int == 1 { #expect(asked.within.list[0].count.int == main) }
            if let third = asked.kthNearest.double {
                #expect((third <= 500) == ((asked.within.list[2].count.int ?? 0) >= 3))
                #expect(third >= (asked.nearest.double ?? .infinity))
            }
        }
    }

    @Test("every result says what it is, and stands in no column with the straight line")
    func words() throws {
        let report = try walking()
        let note = "walking distance over streets as loaded; paths are not in the layer"
        #expect(report.text.contains(note))
        #expect(!report.text.split(separator: "\n")[0].contains("straight"))
        #expect(
            report.text.contains(
                "Network: 918 links, \(String(format: "%.1f", (try JSONDocument(report).network.metres.double ?? 0) / 1_000)) km; left "
                    + "out: motorway 5, guided busway 2. Ends within 1 m of each other are joined (1 that do not match exactly); roads "
                    + "that cross without a shared end are not."))
        let document = try JSONDocument(report)
        #expect(document.distance.text == "walking over streets")
        #expect(document.note.text == note)
        #expect(document.methods.list.map(\.id.text) == ["walking-distance"])
        #expect(document.methods.list[0].warnings.list.first?.text?.contains(note) == true)
        #expect(document.inputs.list.contains { $0.publication.text == "roads" })
        #expect(document.stored.isNull)
    }

    @Test("the layer is stored with columns that are named as walked")
    func stored() throws {
        let workspace = try Self.folder.get().file("stored.gpkg")
        try FileManager.default.copyItem(at: Self.made.get(), to: workspace)
        var options = MeasureOptions()
        options.level = .postcode
        options.access.radii = ["500", "500", "250.5"]
        options.access.nearest = "2"
        let report = try JSONDocument(AdurAndArun.desk.measureWalking(workspace, options: options))
        #expect(report.stored.layer.text == "walking_postcode")
        #expect(report.stored.rows.int == 900)
        #expect(
            report.stored.columns.list.map(\.name.text) == [
                "postcode", "to_street_m", "network_piece", "nearest_walking_m", "no_2_walking_m", "within_500_m_walking",
                "within_250_5_m_walking",
            ])
        let export = try AdurAndArun.desk.export(workspace, layer: "walking_postcode", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 901)
    }

    @Test("numbers that cannot be are answered with a sentence", arguments: ["-1", "nan", "inf", "10000001", "far"])
    func oddRadii(radius: String) throws {
        let fault = #expect(throws: Fault.self) { try walking { $0.access.radii = ["250", radius] } }
        #expect(fault?.code == .usage)
        #expect(fault?.message == "--radius: \"\(radius)\" must be a number of metres from 0 to 10000000.")
        let rank = #expect(throws: Fault.self) { try walking { $0.access.nearest = "0" } }
        #expect(
            rank?.message == "--nearest: \"0\" must be a whole number from 1, such as 3 for the third nearest outlet.")
    }
}
