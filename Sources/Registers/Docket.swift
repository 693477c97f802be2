public import Licensing

/// Findings with what people decided on them, replayed: a decision applies wherever its matter is found again as it stood.
/// Where the evidence, the action or the rows are others now, nothing is applied and the finding is open again.
public struct Docket: Sendable {
    public struct Entry: Sendable {
        public let finding: Finding
        /// The last one that was not taken back, whether it still applies or not.
        public let decision: Decision?

        /// The decision that applies.
        public var holding: Decision? { decision.flatMap { finding.stands(asDecidedIn: $0) ? $0 : nil } }
        public var isOpen: Bool { holding == nil }
        /// Open again: the register says something else now than when it was decided.
        public var isDecidedOnOtherEvidence: Bool { decision != nil && isOpen }

        /// Labels of the rows that the decision leaves out of the count.
        var leavesOut: [String] { holding?.verdict == .accepted ? finding.proposal.leavesOut : [] }
        var moves: [String] { holding?.verdict == .accepted ? finding.proposal.moves : [] }
    }

    public let entries: [Entry]
    /// Decisions whose matter is in no register now: they wait for it to come back.
    public let resting: [Decision]
    /// Labels of the rows that are counted no more, and of those that move to the centre of their postcode.
    public let leftOut: Set<String>
    public let moved: Set<String>

    /// - Parameter decisions: in the order of deciding, with those that were taken back.
    public init(_ findings: [Finding], decisions: [Decision]) {
        var last: [String: Decision] = [:]
        for decision in decisions.sorted(by: { $0.number < $1.number }) where decision.takenBack == nil {
            last[decision.key] = decision
        }
        entries = findings.map { Entry(finding: $0, decision: last[$0.key]) }
        let found = Set(findings.map(\.key))
        resting = last.values.filter { !found.contains($0.key) }.sorted { $0.number < $1.number }
        leftOut = Set(entries.flatMap(\.leavesOut))
        moved = Set(entries.flatMap(\.moves)).subtracting(leftOut)
    }

    public var open: [Finding] { entries.filter(\.isOpen).map(\.finding) }
    /// Findings whose decision was made on other evidence and applies no more.
    public var reopened: [Finding] { entries.filter(\.isDecidedOnOtherEvidence).map(\.finding) }

    /// Rows of a finding that stay in by the decision on it, and are out by another.
    public func leftOutElsewhere(of key: String) -> [(row: String, entry: Entry)] {
        guard let own = entries.first(where: { $0.finding.key == key }) else { return [] }
        let rows = own.finding.rows.filter { leftOut.contains($0) && !own.leavesOut.contains($0) }
        guard !rows.isEmpty else { return [] }
        return rows.flatMap { row in entries.filter { $0.leavesOut.contains(row) }.map { (row, $0) } }
    }

    /// The rows that stand after the decisions, each where it is placed by them.
    public func applied(to premises: [RegisteredPremises], postcodes: [Postcode: PostcodeRecord]) -> [RegisteredPremises] {
        guard !leftOut.isEmpty || !moved.isEmpty else { return premises }
        return premises.compactMap { premises in
            let label = premises.label
            guard !leftOut.contains(label) else { return nil }
            guard moved.contains(label), let known = premises.record.postcode.flatMap({ postcodes[$0] }),
                let centre = known.place
            else { return premises }
            var moved = premises
            moved.record.place = centre
            moved.record.placement = .postcode
            moved.record.placeQuality = known.quality
            return moved
        }
    }
}
