internal import Measures

/// Hot and cold spots by Gi*, areas that stand out by local Moran, and Moran's I of the whole map.
public struct HotSpotReport: Report {
    struct Tails: Encodable, Sendable {
        let upper: Double
        let lower: Double
        /// Twice the smaller, at most 1.
        let two: Double

        init(_ tails: ConditionalPermutation.Tails) {
            upper = tails.upper
            lower = tails.lower
            two = tails.two
        }
    }

    struct Moran: Encodable, Sendable {
        let i: Double
        /// Under conditional randomisation; null where the area's value is the mean.
        @ExplicitNull var z: Double?
        @ExplicitNull var zTotal: Double?
        @ExplicitNull var p: Double?
        @ExplicitNull var pPermutation: Tails?
        @ExplicitNull var pAdjusted: Double?
        let quadrant: String
        /// The quadrant where it stands out, else "not significant".
        let `class`: String
        /// The same without adjustment.
        let classUnadjusted: String
    }

    struct Area: Encodable, Sendable {
        let code: String
        let name: String
        let district: String
        let vintage: String
        /// Null where there is none, or where the terms of an extract hide it.
        @ExplicitNull var value: Double?
        /// Why there is none.
        @ExplicitNull var note: String?
        let neighbours: [String]
        @ExplicitNull var z: Double?
        /// Two-sided, of the normal approximation.
        @ExplicitNull var p: Double?
        @ExplicitNull var pPermutation: Tails?
        @ExplicitNull var pAdjusted: Double?
        /// By the adjusted probability.
        let `class`: String
        /// By each area's own.
        let classUnadjusted: String
        /// Null where there is no local statistic.
        @ExplicitNull var moran: Moran?
    }

    struct Global: Encodable, Sendable {
        let value: Double
        let expected: Double
        let varianceUnderNormality: Double
        let varianceUnderRandomisation: Double
        /// Under randomisation.
        @ExplicitNull var z: Double?
        /// Two-sided, normal.
        @ExplicitNull var p: Double?
        @ExplicitNull var pPermutation: Tails?
    }

    struct Counts: Encodable, Sendable {
        let hot: Int
        let cold: Int
        /// By quadrant, those that stand out by local Moran.
        let moran: [String: Int]
    }

    struct Weights: Encodable, Sendable {
        /// "queen", "band:1000".
        let rule: String
        let sentence: String
        /// From one area to another; a mutual pair counts twice.
        let pairs: Int
        let fewest: Int
        let most: Int
        let mean: Double
    }

    struct LeftOut: Encodable, Sendable {
        let code: String
        let reason: String
    }

    /// First of all where it is there.
    @ExplicitNull var marking: String?
    let of: String
    let unit: String
    let weights: Weights
    let hotSpots: [Area]
    @ExplicitNull var globalMoran: Global?
    /// Why there is no statistic; null where there is one.
    @ExplicitNull var refusal: String?
    /// Of false discoveries.
    let level: Double
    /// Which probability is judged and adjusted: "permutation" or "normal".
    let judgedBy: String
    let permutations: Int
    let seed: UInt64
    /// The fewest permutations with which a single area could be found.
    let fewestPermutations: Int
    /// Areas that probabilities are adjusted over.
    let tested: Int
    let adjusted: Counts
    let unadjusted: Counts
    /// Codes of areas with a value and without a neighbour that has one.
    let islands: [String]
    let leftOut: [LeftOut]
    let edge: String
    let limits: String
    let rule: String
    let methods: [MethodReport]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    @ExplicitNull var stored: StoredReport?
    var storing: String?
    @ExplicitNull var drawn: Drawn?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    struct Drawn: Encodable, Sendable {
        let file: String
        let sha256: String
    }

    static let words =
        "A hot spot is an area whose own value and its neighbours' sum to more than values without any pattern would. It says where a "
        + "pattern is, and neither why nor whether alcohol causes anything; areas are not people, and other areas would make other spots."
}
