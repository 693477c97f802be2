internal import Evidence
internal import Foundation
internal import Intake

/// Makes an editable letter of a page with pandoc, its drawings as pictures with rsvg-convert: programs of their own.
struct PageToLetter {
    private let pandoc: OutsideProgram
    private let painter: OutsideProgram
    private let environment: [String: String]

    /// Why there is no letter, where there is none.
    static let missing =
        "pandoc or rsvg-convert is not found; run Tools/setup, or name them in ALECONNER_PANDOC and ALECONNER_RSVG_CONVERT"

    /// Nil where either program is not found.
    init?(environment: [String: String]) {
        guard let pandoc = OutsideProgram("pandoc", variable: "ALECONNER_PANDOC", environment: environment),
            let painter = OutsideProgram("rsvg-convert", variable: "ALECONNER_RSVG_CONVERT", environment: environment)
        else { return nil }
        self.pandoc = pandoc
        self.painter = painter
        self.environment = environment
    }

    /// The letter as DOCX and ODT. Drawings are pictures of 300 dots an inch with their words as alternative text.
    /// - Parameters:
    ///   - draft: where the work is done, in a folder that is taken away.
    ///   - epoch: seconds since 1970.
    /// - Throws: `Fault`.
    func run(_ letter: EvidencePack, beside draft: URL, epoch: Int) throws -> (docx: Data, odt: Data) {
        let folder = draft.appendingPathComponent(".letter")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for picture in PackPage.pictures(of: letter) {
            try Data(picture.svg.utf8).write(to: folder.appendingPathComponent("drawing.svg"))
            try painter.start(
                ["--width", "1400", "--keep-aspect-ratio", "--background-color", "white", "--output", picture.file, "drawing.svg"],
                in: folder, making: picture.file, epoch: epoch, environment: environment
            ).finish()
        }
        try Data(try PackPage.letter(letter).utf8).write(to: folder.appendingPathComponent("letter.html"))
        // Side by side: each takes one processor.
        let files = ["letter.docx", "letter.odt"]
        let running = try files.map { file in
            try pandoc.start(
                // The data folder is an empty one: the user's own templates would make another letter.
                ["--from", "html", "--data-dir", ".", "--metadata", "lang=en-GB", "--output", file, "letter.html"],
                in: folder, making: file, epoch: epoch, environment: environment)
        }
        for program in running { try program.finish() }
        let made = try files.map { try Data(contentsOf: folder.appendingPathComponent($0)) }
        return (made[0], try Self.described(made[1], letter))
    }

    /// pandoc leaves pictures of an OpenDocument without words, and writes the time of day into the container: both are
    /// mended.
    private static func described(_ odt: Data, _ letter: EvidencePack) throws -> Data {
        var words = letter.sections.flatMap(\.blocks).compactMap { block in
            if case .figure(let figure) = block { figure.alternative } else { nil }
        }[...]
        let entries = try ZipContents.unpack([UInt8](odt), file: "letter.odt").map { entry -> (name: String, bytes: [UInt8]) in
            guard entry.name == "content.xml" else { return entry }
            let pieces = String(decoding: entry.bytes, as: UTF8.self).components(separatedBy: "</draw:frame>")
            var text = pieces[0]
            for piece in pieces.dropFirst() {
                text += "<svg:desc>\(escaped(words.popFirst() ?? ""))</svg:desc></draw:frame>" + piece
            }
            return (entry.name, Array(text.utf8))
        }
        // The thumbnail is pandoc's own, of another document.
        let kept = entries.filter { !$0.name.hasPrefix("Thumbnails/") }
        // The format wants its own name first.
        let first = kept.filter { $0.name == "mimetype" }
        let rest = kept.filter { $0.name != "mimetype" }.map(unlisted)
        return Data(StoredZip.zip(first + rest))
    }

    private static func unlisted(_ entry: (name: String, bytes: [UInt8])) -> (name: String, bytes: [UInt8]) {
        guard entry.name == "META-INF/manifest.xml" else { return entry }
        let lines = String(decoding: entry.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return (entry.name, Array(lines.filter { !$0.contains("Thumbnails/") }.joined(separator: "\n").utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
