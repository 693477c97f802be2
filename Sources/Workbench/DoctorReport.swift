internal import Licensing
internal import Registers

/// A decision as reports show it.
struct DecisionReport: Encodable, Sendable {
    let id: String
    let key: String
    let what: String
    let by: String
    let on: CalendarDate
    let why: String
    /// As it stood when it was decided.
    let evidence: String
    /// What was proposed then.
    let action: String
    @ExplicitNull var takenBack: CalendarDate?

    init(_ decision: Decision) {
        id = decision.finding
        key = decision.key
        what = decision.verdict.rawValue
        by = decision.by
        on = decision.on
        why = decision.why
        evidence = decision.evidence
        action = decision.action
        takenBack = decision.takenBack
    }
}

public struct DoctorReport: Report {
    struct Count: Encodable, Sendable {
        let value: Int
        let low: Int
        let high: Int

        init(_ tallies: [OutletTally]) {
            value = tallies.reduce(0) { $0 + $1.value }
            low = tallies.reduce(0) { $0 + $1.low }
            high = tallies.reduce(0) { $0 + $1.high }
        }
    }

    struct AuthorityCount: Encodable, Sendable {
        let authority: String
        let value: Int
        let low: Int
        let high: Int
        let rows: Int
        let leftOut: Int
        /// From the rows to the figures, one sentence each.
        let steps: [String]

        init(_ tally: OutletTally) {
            authority = tally.authority.name
            value = tally.value
            low = tally.low
            high = tally.high
            rows = tally.rows
            leftOut = tally.leftOut
            steps = tally.steps
        }
    }

    struct FindingReport: Encodable, Sendable {
        struct Decided: Encodable, Sendable {
            let what: String
            let by: String
            let on: CalendarDate
            let why: String
            /// The register says something else now: nothing is applied, and the finding is open again.
            let evidenceChanged: Bool
            /// As it stood when it was decided.
            let evidence: String
            /// What was proposed then.
            let action: String
        }

        let id: String
        let key: String
        let kind: String
        let authority: String
        let rows: [String]
        let evidence: String
        let proposal: String
        let action: String
        let leavesOut: [String]
        let moves: [String]
        /// Not decided, or decided on other evidence.
        let open: Bool
        @ExplicitNull var decision: Decided?

        init(_ entry: Docket.Entry) {
            let finding = entry.finding
            id = finding.id
            key = finding.key
            kind = finding.kind.rawValue
            authority = finding.authority.name
            rows = finding.rows
            evidence = finding.evidence
            proposal = finding.proposal.sentence
            action = finding.proposal.action.rawValue
            leavesOut = finding.proposal.leavesOut
            moves = finding.proposal.moves
            open = entry.isOpen
            decision = entry.decision.map {
                Decided(
                    what: $0.verdict.rawValue, by: $0.by, on: $0.on, why: $0.why,
                    evidenceChanged: entry.isDecidedOnOtherEvidence, evidence: $0.evidence,
                    action: $0.action)
            }
        }
    }

    struct HomeOfficeReport: Encodable, Sendable {
        let authority: String
        let year: String
        let what: String
        @ExplicitNull var theirs: Int?
        @ExplicitNull var ours: Int?
        @ExplicitNull var difference: Int?
        let explained: String

        init(_ line: HomeOfficeLine) {
            authority = line.authority.name
            year = line.year
            what = line.sort.rawValue
            theirs = line.theirs
            ours = line.ours
            difference = line.difference
            explained = line.explained
        }
    }

    let workspace: String
    let outlets: Count
    let authorities: [AuthorityCount]
    let findings: [FindingReport]
    /// Decisions whose matter is in no register now.
    let resting: [DecisionReport]
    let homeOffice: [HomeOfficeReport]
    let homeOfficeIsLoaded: Bool
    /// Every decision in the order of deciding, with those that were taken back.
    let history: [DecisionReport]
    /// Metres beyond which coordinates disagree with the postcode.
    let distance: Double
    let rule: String
    let inputs: [InputReport]

    public var text: String {
        [summary, findingsText, homeOfficeText, restingText, next].filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }
}
