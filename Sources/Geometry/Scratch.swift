#if canImport(Glibc)
internal import Glibc
#endif

/// Memory that the workers write at places of their own; it ends with its owner.
struct Scratch<Element: BitwiseCopyable>: Sendable {
    // Unsafe: no two workers write the same element, and nobody reads before all are done.
    nonisolated(unsafe) let start: UnsafeMutablePointer<Element>

    @inline(__always)
    subscript(index: Int) -> Element {
        get { start[index] }
        nonmutating set { start[index] = newValue }
    }

    /// Memory as it comes, for the time of `body`.
    static func with<Result>(_ count: Int, _ body: (Scratch<Element>) throws -> Result) rethrows -> Result {
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
        defer { start.deallocate() }
        LargePages.advise(start, count)
        return try body(Scratch(start: start))
    }

    /// An array that workers fill: every element must be written.
    static func array(_ count: Int, _ fill: (Scratch<Element>) -> Void) -> [Element] {
        Array(unsafeUninitializedCapacity: count) { buffer, written in
            if let start = buffer.baseAddress {
                LargePages.advise(start, count)
                fill(Scratch(start: start))
            }
            written = count
        }
    }
}

/// Memory that the workers only read.
struct Reading<Element: BitwiseCopyable>: Sendable {
    // Unsafe: nobody writes to it while this is in use.
    nonisolated(unsafe) let start: UnsafePointer<Element>

    init?(_ buffer: UnsafeBufferPointer<Element>) {
        guard let start = buffer.baseAddress else { return nil }
        self.start = start
    }

    @inline(__always)
    subscript(index: Int) -> Element { start[index] }
}

/// Millions of writes in no order of place cost most where each meets a memory page the processor has not at hand.
package enum LargePages {
    /// Asks for large pages for memory not written to yet. Advice only: nothing depends on its being taken.
    package static func advise<Element>(_ start: UnsafeMutablePointer<Element>, _ count: Int) {
        #if canImport(Glibc)
        let page = 1 << 21
        let from = Int(bitPattern: start)
        let to = (from + count * MemoryLayout<Element>.stride) / page * page
        let first = (from + page - 1) / page * page
        if first < to { _ = madvise(UnsafeMutableRawPointer(bitPattern: first), to - first, Int32(MADV_HUGEPAGE)) }
        #endif
    }
}
