public import Foundation
internal import Intake
internal import Licensing
internal import Workspace

public struct ApplyReport: Report {
    let file: String
    let type: String
    /// What the answers leave open.
    let questions: [String]

    public var text: String {
        (["Wrote \(file) (\(type)). Its dates: aleconner clock \(file)"] + questions).joined(separator: "\n")
    }
}

extension Desk {
    /// Asks for an application one question after another, and writes its file when all are answered. - Throws: `Fault`;
    /// then nothing is written.
    /// - Parameters:
    ///   - file: a new one; what is there is never overwritten.
    ///   - ask: puts the question and gives the answer's line; nil where there are no more.
    ///   - say: told why an answer was not taken, and what it brings with it.
    public func apply(_ file: URL, ask: (String) -> String?, say: (String) -> Void) throws -> ApplyReport {
        let shown = file.relativePath
        try checkNothingIs(at: file)
        var dialogue = ApplicationDialogue(today: try Self.londonDay(of: now))
        while let question = dialogue.question {
            guard let answer = ask(question) else {
                throw Fault(
                    .data, file: shown,
                    message: "\(shown): the answers ended at the question \"\(question)\"; nothing was written. Answer every question; an "
                        + "empty line passes over what need not be known.")
            }
            guard String(validating: answer.utf8, as: UTF8.self) != nil, !answer.unicodeScalars.contains("\u{FFFD}") else {
                say("The answer is not text in UTF-8; write it again.")
                continue
            }
            do {
                if let remark = try dialogue.answer(answer) { say(remark) }
            } catch {
                say("\(error)")
            }
        }
        guard let application = dialogue.application else {
            throw Fault(.software, file: shown, message: "\(shown): the answers make no application; this is a fault of the program.")
        }
        let text = ApplicationFile.text(application)
        guard try ApplicationFile.read(text, file: shown) == application else {
            throw Fault(.software, file: shown, message: "\(shown): it would read to another application; this is a fault of the program.")
        }
        try write(text, asNew: file)
        return ApplyReport(file: shown, type: application.type, questions: application.questions)
    }

    private func checkNothingIs(at file: URL) throws {
        let shown = file.relativePath
        let folder = file.deletingLastPathComponent()
        guard (try? FileManager.default.attributesOfItem(atPath: file.path)) == nil else {
            throw Fault(
                .data, file: shown, message: "\(shown): a file of this name is there already, and is not overwritten; name a new one.")
        }
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw Fault(
                .disk, file: shown,
                message: "\(shown): it cannot be written (there is no folder \(folder.relativePath)); check that the folder exists and that you "
                    + "may write in it.")
        }
    }

    /// The file appears whole and under its name in one step, and takes the place of none.
    private func write(_ text: String, asNew file: URL) throws {
        let draft = Draft(of: file)
        defer { draft.discard() }
        do {
            try Data(text.utf8).write(to: draft.url)
            try FileManager.default.linkItem(at: draft.url, to: file)
        } catch {
            throw Fault(
                .disk, file: file.relativePath,
                message: "\(file.relativePath): it cannot be written (\(error.localizedDescription)); check the space left and your right to "
                    + "write in the folder.")
        }
    }
}
