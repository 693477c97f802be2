internal import Dispatch

/// Does 0..<count in pieces on two threads. A piece reads what it likes and writes only to its own numbers, so that
/// nothing depends on how the pieces fall.
@inline(__always)
func inPieces(_ count: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let length = 4_096
    let pieces = (count + length - 1) / length
    guard pieces > 1 else { return body(0..<count) }
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
        for piece in stride(from: thread, to: pieces, by: 2) {
            body(piece * length..<min(count, (piece + 1) * length))
        }
    }
}

/// One figure for each number, in one flat array.
@inline(__always)
func column(_ count: Int, _ value: @Sendable (Int) -> Double) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, filled in
        // Each piece writes to numbers of its own.
        nonisolated(unsafe) let cells = buffer
        inPieces(count) { numbers in
            for number in numbers { cells[number] = value(number) }
        }
        filled = count
    }
}
