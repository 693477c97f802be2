import Foundation

/// Seconds of the clock and of all processors for one piece of work.
struct Timing {
    let seconds: Double
    let cpuSeconds: Double

    static func of<Result>(_ work: () -> Result) -> (Result, Timing) {
        let (clock, cpu) = (ContinuousClock.now, processSeconds())
        let result = work()
        let (attosecondsPerSecond, passed) = (1e18, (ContinuousClock.now - clock).components)
        return (
            result,
            Timing(
                seconds: Double(passed.seconds) + Double(passed.attoseconds) / attosecondsPerSecond,
                cpuSeconds: processSeconds() - cpu)
        )
    }

    private static func processSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
