public import Licensing

/// Findings with what people decided on them, replayed: a decision applies whenever its matter is found again.
public struct Docket: Sendable {
    public struct Entry: Sendable {
        public let finding: Finding
        /// The last one that was not taken back.
        public let decision: Decision?

        public var isOpen: Bool { decision == nil }
        /// The register says something else now than when it was decided; the decision stands.
        public var isDecidedOnOtherEvidence: Bool { decision.map { $0.evidence != finding.evidence } ?? false }
    }

    public let entries: [Entry]
    /// Decisions whose matter is in no register now: they wait for it to come back.
    public let resting: [Decision]
    /// Labels of the rows that are counted no more, and of those that move to the centre of their postcode.
    public let leftOut: Set<String>
    public let moved: Set<String>

    /// - Parameter decisions: in the order of deciding, with those that were taken back.
    public init(_ findings: [Finding], decisions: [Decision]) {
        var holding: [String: Decision] = [:]
        for decision in decisions.sorted(by: { $0.number < $1.number }) where decision.takenBack == nil {
            holding[decision.key] = decision
        }
        entries = findings.map { Entry(finding: $0, decision: holding[$0.key]) }
        let found = Set(findings.map(\.key))
        resting = holding.values.filter { !found.contains($0.key) }.sorted { $0.number < $1.number }
        let accepted = entries.filter { $0.decision?.verdict == .accepted }.map(\.finding.proposal)
        leftOut = Set(accepted.flatMap(\.leavesOut))
        moved = Set(accepted.flatMap(\.moves)).subtracting(leftOut)
    }

    public var open: [Finding] { entries.filter(\.isOpen).map(\.finding) }

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
