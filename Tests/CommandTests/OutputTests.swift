import Foundation
import TestSupport
import Testing

/// Half a result on standard output must not look like a whole one.
@Suite struct OutputTests {
    static let hasFull = access("/dev/full", W_OK) == 0

    /// The program's exit code and what it said, its standard output going where the shell says.
    private func run(_ trial: Trial, _ command: String, _ arguments: String...) throws -> (code: String, errors: String) {
        let outcome = try BuiltProgram(at: URL(fileURLWithPath: "/bin/sh")).run(
            ["-c", command, trial.program.url.path] + arguments, in: trial.folder)
        return (outcome.text, outcome.errors)
    }

    @Test(.enabled(if: hasFull, "there is no /dev/full here"), arguments: [
        ["export", "w.gpkg", "crimes", "--format", "csv"], ["measure", "w.gpkg", "--json"], ["status", "w.gpkg"],
    ])
    func aFullDiskIsTold(arguments: [String]) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try BuiltProgram(at: URL(fileURLWithPath: "/bin/sh")).run(
                ["-c", "exec \"$0\" \"$@\" > /dev/full", trial.program.url.path] + arguments, in: trial.folder)
            #expect(outcome.exitCode == 74)
            #expect(
                outcome.errors
                    == "aleconner: Standard output could not be written to its end (No space left on device), so the result "
                    + "there is not whole; files that the command writes are finished. Make room, or send the output "
                    + "elsewhere.\n")
        }
    }

    /// `head` has what it wants; with the signal ignored, as under some parents, the write itself fails.
    @Test(arguments: ["", "trap '' PIPE; "])
    func aReaderThatGoesAwayIsNoFault(trap: String) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try run(
                trial, trap + "{ \"$0\" \"$@\"; echo $? > code; } | head -c 1 > /dev/null", "export", "w.gpkg", "crimes",
                "--format", "csv")
            #expect(outcome.errors == "")
            // 141 is the shell's number for SIGPIPE.
            #expect(try trial.text("code") == (trap.isEmpty ? "141\n" : "0\n"))
        }
    }

    /// As on a full disk: the system lets the program write no file above a size.
    @Test func aDiskThatRefusesANewWorkspaceIsTold() throws {
        try Trial.run { trial in
            let outcome = try run(trial, "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"", "new", "w.gpkg")
            #expect(
                outcome.errors
                    == "aleconner: w.gpkg: the workspace could not be written (disk I/O error); check the space left and your "
                    + "right to write in the folder.\n")
            #expect(try filesBelow(trial.folder) == [])
        }
    }

    @Test func noMessageNamesAHiddenFile() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try run(
                trial, "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"", "export", "w.gpkg", "premises", "--format", "gpkg",
                "--out", "out.gpkg")
            #expect(
                outcome.errors
                    == "aleconner: out.gpkg: it could not be written (disk I/O error); check the space left and your right to "
                    + "write in the folder.\n")
            #expect(try filesBelow(trial.folder) == ["w.gpkg"])
        }
    }
}
