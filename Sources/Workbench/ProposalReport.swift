internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Zones

/// Candidate areas of one authority: places to look at.
public struct ProposalReport: Report {
    /// One way of looking, and what came of it.
    struct Tried: Encodable, Sendable {
        let way: String
        /// How it looked.
        let settings: String
        let found: Int
        /// What it found, or why nothing.
        let outcome: String
    }

    struct Criterion: Encodable, Sendable {
        let what: String
        @ExplicitNull var value: Double?
        /// 95%; of hours that are not all stated the least and the most there can be.
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        /// Why there is no value, or what the value is of.
        @ExplicitNull var note: String?
    }

    struct Street: Encodable, Sendable {
        let name: String
        /// Inside.
        let metres: Double
        /// It goes on outside.
        let partly: Bool
    }

    struct Part: Encodable, Sendable {
        let code: String
        let name: String
        /// Of the LSOA's ground, 0...1.
        let share: Double
    }

    struct Link: Encodable, Sendable {
        @ExplicitNull var id: String?
        let way: String
    }

    struct Overlap: Encodable, Sendable {
        let name: String
        let ofCandidate: Double
        let ofPublished: Double
    }

    struct Candidate: Encodable, Sendable {
        let id: String
        let rank: Int
        let kind: String
        let foundBy: String
        /// "concentration C1 of 37 premises".
        let what: String
        let alsoFoundBy: [Link]
        let ways: Int
        let outlineFollows: String
        let geometry: GeoJSONGeometry
        let criteria: [Criterion]
        /// Null where no road layer is loaded.
        @ExplicitNull var streets: [Street]?
        let streetsNote: String
        let postcodes: [String]
        let lsoas: [Part]
        let published: [Overlap]
        let crimeNote: String
        let notes: [String]
    }

    struct Drawing: Encodable, Sendable {
        let file: String
        let sha256: String
    }

    @ExplicitNull var marking: String?
    let authority: String
    /// "all sales", "off-sales".
    let kind: String
    let meaning: String
    let tried: [Tried]
    /// In order: what decides first stands first.
    let ranking: [String]
    let candidates: [Candidate]
    /// Found, and not shown because of --most.
    let leftOut: Int
    /// Why there is none; null where there are some.
    @ExplicitNull var noCandidate: String?
    let rule: String
    let methods: [MethodReport]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    @ExplicitNull var drawing: Drawing?
    @ExplicitNull var stored: StoredReport?
    let storing: String?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    private enum CodingKeys: String, CodingKey {
        case marking, authority, kind, meaning, tried, ranking, candidates, leftOut, noCandidate, rule, methods, warnings,
            notCounted, decisions, drawing, stored, coordinateOperation, inputs
    }

    static let meaning =
        "A candidate is a place to look at, found in the licensing register. No law sets a number of premises from which there "
        + "is cumulative impact; thresholds are the user's own. Where premises stand close together says nothing of what comes of "
        + "it: that takes evidence of the area, and the conclusion is the authority's."

    /// "all sales", "off-sales", "on-sales permitted after midnight".
    static func kind(_ options: ZoneOptions) -> String {
        let sales =
            switch options.rule.kind {
            case .all: options.rule.count == .rows ? "all rows of the register" : "all sales"
            case .on: "on-sales"
            case .off: "off-sales"
            }
        guard options.isAfterMidnight else { return sales }
        return options.rule.kind == .all && options.rule.count == .outlets
            ? "outlets permitted after midnight" : "\(sales), permitted after midnight"
    }
}
