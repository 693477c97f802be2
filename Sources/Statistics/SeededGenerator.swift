/// Repeatable random numbers: xoshiro256** started from a seed by splitmix64.
///
/// The same seed gives the same 64-bit numbers on every machine, for ever. What the standard library makes of
/// them (`Int.random(in:using:)`, `shuffled(using:)`) is its own affair and could change with Swift's version.
/// Not for secrets. Source: D. Blackman and S. Vigna, prng.di.unimi.it.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    public init(seed: UInt64) {
        var seeds = SplitMix64(state: seed)
        self.init(state: (seeds.next(), seeds.next(), seeds.next(), seeds.next()))
    }

    /// The four words of xoshiro's state, not all 0.
    package init(state: (UInt64, UInt64, UInt64, UInt64)) {
        (s0, s1, s2, s3) = state
    }

    public mutating func next() -> UInt64 {
        let result = Self.rotated(s1 &* 5, left: 7) &* 9
        let shifted = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = Self.rotated(s3, left: 45)
        return result
    }

    private static func rotated(_ word: UInt64, left bits: UInt64) -> UInt64 {
        word << bits | word >> (64 - bits)
    }
}

/// Sebastiano Vigna's splitmix64: spreads one seed, even 0, over the words of a larger state.
package struct SplitMix64: Sendable {
    private var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
