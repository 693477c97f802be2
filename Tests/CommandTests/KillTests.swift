import Foundation
import TestSupport
import Testing

/// `add` killed with SIGKILL at many moments: the workspace opens and holds all of that `add` or none of it.
@Suite(.serialized) struct KillTests {
    /// What a kill found.
    enum Found { case none, all }

    @Test func killedAtAnyMomentTheWorkspaceHoldsAllOrNone() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.population, as: "population.csv")
            #expect(try trial.aleconner("add", "w.gpkg", "population.csv").exitCode == 0)
            try Self.manyPostcodes(12_000).write(to: trial.url("qy.csv"))
            let empty = try trial.bytes("w.gpkg")
            let before = try trial.rows()
            let arguments = ["add", "w.gpkg", "qy.csv", InventedTown.folder.path]

            let started = ContinuousClock.now
            #expect(try trial.program.run(arguments, in: trial.folder).exitCode == 0)
            let duration = ContinuousClock.now - started
            let after = try trial.rows()
            #expect(after["postcodes"] == 12_901)
            #expect(after["sources"] == 32)
            let files = try filesBelow(trial.folder)

            var found: [Found] = []
            var midWrite = 0
            func attempt(_ wait: (Process) -> Void) throws {
                try trial.write("w.gpkg", empty)
                let process = try trial.program.start(arguments, in: trial.folder)
                wait(process)
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                if journalIsThere() { midWrite += 1 }

                let rows = try trial.rows()
                #expect(rows == before || rows == after, "part of an add")
                #expect(try filesBelow(trial.folder) == files, "files left behind")
                found.append(rows == before ? .none : .all)
                // Rolled back, the workspace is what it was to the byte.
                if rows == before { #expect(try trial.bytes("w.gpkg") == empty) }
            }
            let journal = trial.url("w.gpkg-journal").path
            func journalIsThere() -> Bool { access(journal, F_OK) == 0 }
            func wait(until wanted: Bool, _ process: Process) {
                while process.isRunning, journalIsThere() != wanted { usleep(100) }
            }

            // Evenly over the time of an undisturbed run.
            for number in 0..<24 {
                let share = duration * (Double(number) / 24)
                try attempt { _ in Thread.sleep(forTimeInterval: share / .seconds(1)) }
            }
            // Within the writing, however fast or slow the machine is just now: from the moment the journal is there.
            for number in 0..<10 {
                try attempt { process in
                    wait(until: true, process)
                    usleep(UInt32(number * 3_000))
                }
            }
            // As soon as the journal is gone, which is when the add holds.
            for _ in 0..<6 {
                try attempt { process in
                    wait(until: true, process)
                    wait(until: false, process)
                }
            }
            #expect(found.contains(.none), "no kill came early enough to stop the add")
            #expect(found.contains(.all), "no kill came after the add was whole")
            #expect(midWrite > 0, "no kill came in the middle of the writing")
            print("KillTests: \(found.count) kills, \(found.filter { $0 == .none }.count) left none, "
                + "\(found.filter { $0 == .all }.count) all; \(midWrite) came while a journal was open; "
                + "an undisturbed add takes \(duration)")
        }
    }

    /// Postcodes of an area that does not exist, in Ordnance Survey's layout.
    private static func manyPostcodes(_ count: Int) -> Data {
        let letters = "ABDEFGHJLNPQRSTUWXYZ".map(String.init)
        var lines = ""
        for number in 0..<count {
            let unit = letters[number % 20] + letters[number / 20 % 20]
            let sector = number / 400 % 10
            let district = number / 4_000 + 1
            lines += "\"QY\(district) \(sector)\(unit)\",10,\(540_000 + number % 5_000),\(60_000 + number / 10),"
                + "\"E92000001\",\"E19999001\",\"E18999001\",\"E10999001\",\"E07999001\",\"E05999005\"\r\n"
        }
        return Data(lines.utf8)
    }
}
