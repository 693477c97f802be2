internal import Foundation
internal import Licensing
internal import Measures

/// The factor table: one row an area, one column a factor.
public struct FactorsReport: Report {
    struct Overlap: Encodable, Sendable {
        let factor: String
        let why: String
        /// Whether a composite with both is refused unless overlap is allowed.
        let refused: Bool
    }

    struct Column: Encodable, Sendable {
        let id: String
        let head: String
        let title: String
        let unit: String
        let level: String
        let period: String
        let source: String
        let interval: String
        let direction: String
        let overlaps: [Overlap]
        let restricted: Bool
        @ExplicitNull var note: String?

        init(_ factor: Factor, overlaps: [FactorOverlap]) {
            id = factor.id
            head = factor.head
            title = factor.title
            unit = factor.unit
            level = factor.level.rawValue
            period = factor.period
            source = factor.source
            interval = factor.interval
            direction = factor.direction.rawValue
            self.overlaps = overlaps.map { Overlap(factor: $0.other, why: $0.why, refused: $0.isDouble) }
            restricted = factor.isRestricted
            note = factor.note
        }
    }

    struct Value: Encodable, Sendable {
        let factor: String
        @ExplicitNull var value: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var percentile: Double?
        @ExplicitNull var n: Int?
        /// Where there is no value, the reason.
        @ExplicitNull var note: String?

        init(_ id: String, _ value: FactorValue) {
            factor = id
            self.value = value.value
            lower = value.lower
            upper = value.upper
            percentile = value.percentile
            n = value.n
            note = value.note
        }
    }

    struct AreaComposite: Encodable, Sendable {
        @ExplicitNull var value: Double?
        @ExplicitNull var percentile: Double?
        let areas: Int
        @ExplicitNull var note: String?
    }

    struct Area: Encodable, Sendable {
        let code: String
        let name: String
        let district: String
        let vintage: String
        let values: [Value]
        @ExplicitNull var composite: AreaComposite?
    }

    struct Wider: Encodable, Sendable {
        let code: String
        let name: String
        /// "district figure".
        let mark: String
        let factor: Column
        let value: Value
    }

    struct Weight: Encodable, Sendable {
        let factor: String
        let weight: Double
        /// Lower is worse, so it was turned round first.
        let turned: Bool
    }

    struct Whole: Encodable, Sendable {
        let method: String
        let words: String
        let weights: [Weight]
        let notes: [String]
    }

    struct Rule: Encodable, Sendable {
        struct Variant: Encodable, Sendable {
            let rule: String
            @ExplicitNull var met: Int?
        }

        struct Case: Encodable, Sendable {
            let name: String
            let count: Int
            let limit: Double
        }

        let name: String
        let rule: String
        let unit: String
        let of: Int
        @ExplicitNull var met: Int?
        let notKnown: Int
        let meets: [Case]
        let around: [Variant]
        let notes: [String]

        init(_ result: ThresholdResult, notes: [String]) {
            name = result.rule.name
            rule = result.words
            unit = result.unit
            of = result.cases.count
            met = result.cases.isEmpty ? nil : result.met.count
            notKnown = result.unknown.count
            meets = result.met.map { Case(name: $0.name, count: $0.count, limit: $0.limit) }
            around = result.variants.map { Variant(rule: $0.rule, met: $0.met) }
            self.notes = notes + Set(result.unknown.map(\.why)).sorted().map { why in
                "\(result.unknown.count { $0.why == why }) not judged: \(why)."
            }
        }
    }

    /// Set where the document must not be passed on.
    @ExplicitNull var marking: String?
    let rule: String
    let factors: [Column]
    let areas: [Area]
    let wider: [Wider]
    @ExplicitNull var composite: Whole?
    let rules: [Rule]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    let methods: [MethodReport]
    @ExplicitNull var stored: StoredReport?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    /// What came of storing, for people.
    var storing: String?
    /// The factors that the text shows as columns.
    var shown: [String] = []

    private enum CodingKeys: String, CodingKey {
        case marking, rule, factors, areas, wider, composite, rules, warnings, notCounted, decisions, methods, stored
        case coordinateOperation, inputs
    }
}
