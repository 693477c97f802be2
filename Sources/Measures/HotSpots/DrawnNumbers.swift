internal import Statistics

/// Numbers drawn from 0..<n without replacement, again and again, from a seed.
///
/// Made of the generator's 64-bit words alone, so that a seed gives the same numbers for ever; the standard library's ways of
/// shuffling could change.
struct DrawnNumbers {
    private var generator: SeededGenerator
    private var numbers: [Int32]

    init(_ count: Int, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        numbers = (0..<Int32(count)).map(\.self)
    }

    /// The first `length` places of a shuffle, each order equally likely. A shuffle that begins where the last one ended is
    /// as good as one that begins in order. Takes time in proportion to `length`.
    mutating func draw(_ length: Int, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
        numbers.withUnsafeMutableBufferPointer { numbers in
            for place in 0..<min(length, numbers.count) {
                let other = place + Self.below(UInt64(numbers.count - place), &generator)
                numbers.swapAt(place, other)
            }
            body(UnsafeBufferPointer(rebasing: numbers[0..<min(length, numbers.count)]))
        }
    }

    /// A number of 0..<bound, each equally likely: D. Lemire, ACM Transactions on Modeling and Computer Simulation 29 (2019).
    private static func below(_ bound: UInt64, _ generator: inout SeededGenerator) -> Int {
        var product = generator.next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = generator.next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }
}
