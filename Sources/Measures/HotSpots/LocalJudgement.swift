internal import Statistics

/// A local statistic of each area with its probabilities: by the normal approximation, by permutation, and adjusted.
public struct LocalJudgement: Hashable, Sendable {
    /// Nil for an area without a statistic.
    public let z: [Double?]
    /// Two-sided, of the normal approximation.
    public let p: [Double?]
    /// Nil for all areas where none were drawn.
    public let tails: [ConditionalPermutation.Tails?]
    /// What is judged by: twice the smaller tail of the permutations, or `p` where there are none.
    public let judged: [Double?]
    /// `judged` after Benjamini and Hochberg.
    public let adjusted: [Double?]

    /// - Parameter tails: nil where the normal approximation judges.
    init(_ z: [Double?], tails: [ConditionalPermutation.Tails?]?) {
        self.z = z
        p = z.map { $0.map(normalTwoSided) }
        self.tails = tails ?? z.map { _ in nil }
        judged = tails?.map { $0?.two } ?? p
        adjusted = FalseDiscovery.adjusted(judged)
    }

    /// Whether the area's value lies in the upper of its two tails; nil where there are none. With values that are very
    /// uneven a sum can be high among its like and yet below the mean: then sign and tail differ, and nothing is called.
    func leansUp(_ area: Int) -> Bool? { tails[area].map { $0.upper < $0.lower } }
}
