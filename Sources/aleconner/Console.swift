import ArgumentParser
import Foundation
import Workbench

/// Standard output holds the result and nothing else; everything for people to follow goes to standard error.
enum Console {
    /// - Throws: `Fault` 74 where standard output does not take it all: half a result must not look like a whole one. A
    /// reader that has gone away is no fault of ours.
    static func write(_ data: Data) throws {
        var rest = [UInt8](data)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written < 0, errno == EPIPE {
                return
            } else if written < 0, errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw Fault(
                    .disk, file: "standard output",
                    message: "Standard output could not be written to its end (\(reason)), so the result there is not whole; "
                        + "files that the command writes are finished. Make room, or send the output elsewhere.")
            }
        }
    }

    /// What comes from a file's name or bytes must not steer the terminal.
    static func say(_ line: String) {
        let plain = String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
                    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
                }))
        try? FileHandle.standardError.write(contentsOf: Data((plain + "\n").utf8))
    }

    static var errorIsTerminal: Bool { isatty(2) == 1 }

    /// Says why, as a sentence or as a JSON document, and ends with the fault's exit code.
    static func fail(_ fault: Fault, asJSON: Bool) -> Never {
        Interruption.waitForTheEnd()
        if asJSON, let document = try? FaultReport(fault).json() { try? write(document + Data("\n".utf8)) }
        say("aleconner: \(fault.message)")
        Foundation.exit(fault.code.rawValue)
    }
}

struct OutputOptions: ParsableArguments {
    @Flag(help: "One JSON document on standard output, nothing else there.")
    var json = false
}

extension OutputOptions {
    /// Runs a verb: its report to standard output, its failure as a sentence.
    func run(_ verb: (Desk) throws -> some Report) {
        do {
            show(try verb(desk))
        } catch {
            Console.fail(Fault(error), asJSON: json)
        }
    }

    func show(_ report: some Report) {
        do {
            if json {
                try Console.write(try report.json() + Data("\n".utf8))
            } else {
                try Console.write(Data((report.text + "\n").utf8))
            }
        } catch {
            Console.fail(Fault(error), asJSON: json)
        }
    }

    /// The clock and the environment enter the program here and nowhere else.
    var desk: Desk {
        Interruption.tidyUp()
        let program = Bundle.main.executableURL?.resolvingSymlinksInPath()
        return Desk(
            now: Date(), environment: ProcessInfo.processInfo.environment,
            programFolder: program?.deletingLastPathComponent(),
            progress: { step in if Console.errorIsTerminal { Console.say("\(step) ...") } })
    }
}
