internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work cut into shares that the processor's cores take one after another, so that a core held up elsewhere does not
/// keep the others waiting.
enum Shares {
    /// Below this much work one core is done before a second has started.
    static let worthSplitting = 16_384

    private static let cores = ProcessInfo.processInfo.activeProcessorCount

    /// Cores that take part; never more than are there, and on one no thread is started.
    static func workers(for items: Int) -> Int {
        items < worthSplitting ? 1 : max(1, min(16, cores, items / (worthSplitting / 2)))
    }

    /// Calls `body` once for each share, and returns when all are done. A worker gets its shares in ascending order.
    /// - Parameter body: told which worker it is, from 0, and which share.
    static func perform(_ shares: Int, workers: Int, _ body: @Sendable (_ worker: Int, _ share: Int) -> Void) {
        guard workers > 1, shares > 1 else {
            for share in 0..<max(shares, 0) { body(0, share) }
            return
        }
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(workers, shares)) { worker in
            while true {
                let share = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard share < shares else { return }
                body(worker, share)
            }
        }
    }

    /// The items of one of `shares` equal shares.
    @inline(__always)
    static func range(_ share: Int, of shares: Int, items: Int) -> Range<Int> {
        items * share / shares..<items * (share + 1) / shares
    }
}
