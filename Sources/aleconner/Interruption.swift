import Foundation
import Workbench

/// A run that is told to end, by Ctrl-C or by a service, takes its unfinished files with it.
enum Interruption {
    static func tidyUp() { _ = installed }

    /// A step that fails because its unfinished files are being taken away has nothing to tell: the signal ends the run.
    static func waitForTheEnd() {
        while isUnderWay { pause() }
    }

    private static let signals = [SIGHUP, SIGINT, SIGTERM]

    private static let installed: Void = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        // The programs that this one starts have no part in it.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        doorbell = ends[1]
        let door = ends[0]
        Thread.detachNewThread {
            // A program started from another's worker thread begins with all signals blocked: this one is open to them.
            var ours = sigset_t()
            sigemptyset(&ours)
            for number in signals { sigaddset(&ours, number) }
            pthread_sigmask(SIG_UNBLOCK, &ours, nil)
            var number: UInt8 = 0
            while read(door, &number, 1) != 1 { guard errno == EINTR else { return } }
            Desk.discardDrafts()
            signal(Int32(number), SIG_DFL)
            kill(getpid(), Int32(number))
        }
        for number in signals {
            // Within a handler next to nothing may be called: it only hands the number over.
            let before = signal(number) { number in
                isUnderWay = true
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(doorbell, &byte, 1)
            }
            // nohup and the like want it ignored.
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }()
}

/// Written once, before the handlers that read it are there.
nonisolated(unsafe) private var doorbell: Int32 = -1

/// Written by the handlers alone, and never taken back.
nonisolated(unsafe) private var isUnderWay = false
