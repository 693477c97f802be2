public import Licensing

/// How many outlets a register has, with the lowest and the highest reading that what is not settled allows.
public struct OutletTally: Hashable, Sendable {
    public let authority: Authority
    public let rows: Int
    /// Rows that the default rule counts, before decisions.
    public let counted: Int
    /// Of these, rows that decisions leave out.
    public let leftOut: Int
    /// Of what is left, rows that open findings propose to leave out.
    public let proposedOut: Int
    /// Rows of another status that may be outlets after all: only keeping them as they are settles that they are not. To
    /// accept that the licensing team is asked is no answer.
    public let mayCount: Int
    /// Of these, rows that it was decided to ask about.
    public let asked: Int
    /// Rows of another status that were kept as they are, and so do not count.
    public let keptOut: Int
    /// Whether any row has a word for its status; without one all rows count as in force.
    public let statesStatus: Bool
    /// Whether any row says what it permits; without that all rows count as outlets.
    public let statesActivities: Bool

    public var value: Int { counted - leftOut }
    public var low: Int { value - proposedOut }
    public var high: Int { value + mayCount }

    /// - Parameters:
    ///   - premises: all rows of the register, as it stands without decisions; of other registers they are passed over
    public init(of authority: Authority, _ premises: [RegisteredPremises], docket: Docket) {
        self.authority = authority
        let rule = OutletRule()
        let own = premises.filter { $0.authority == authority }
        let admitted = Set(own.filter { Self.counts($0.record, rule) }.map(\.label))
        let remaining = admitted.subtracting(docket.leftOut)
        let open = docket.open.filter { $0.authority == authority }
        let decided = docket.entries.filter { $0.finding.authority == authority }
        let uncounted = Set(
            own.filter { rule.countsInAll($0.record.sales) && !docket.leftOut.contains($0.label) }.map(\.label)
        ).subtracting(admitted)
        let doubted = uncounted.intersection(decided.flatMap(\.finding.mayCount))
        let kept = doubted.intersection(decided.filter { $0.holding?.verdict == .kept }.flatMap(\.finding.mayCount))
        let accepted = decided.filter { $0.holding?.verdict == .accepted }.flatMap(\.finding.mayCount)
        rows = own.count
        counted = admitted.count
        leftOut = admitted.count - remaining.count
        proposedOut = remaining.intersection(open.flatMap(\.proposal.leavesOut)).count
        mayCount = doubted.count - kept.count
        asked = doubted.subtracting(kept).intersection(accepted).count
        keptOut = kept.count
        statesStatus = own.contains { $0.record.statusWord != nil || $0.record.status != .inForce }
        statesActivities = own.contains { $0.record.sales.isStated }
    }

    private static func counts(_ record: PremisesRecord, _ rule: OutletRule) -> Bool {
        rule.admits(record.status) && rule.countsInAll(record.sales)
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "row" : "rows" }

    /// Each step from the rows to the three figures, one sentence each.
    public var steps: [String] {
        let alcohol =
            statesActivities ? "permit the sale of alcohol" : "count as outlets, for the register states no activities"
        let standing = statesStatus ? "are in force and" : "are taken as in force, for no row states another status, and"
        var steps = ["Of \(rows) rows \(counted) \(standing) \(alcohol)."]
        if leftOut > 0 { steps.append("Decisions leave \(leftOut) of them out: \(value) outlets.") }
        steps.append(
            proposedOut == 0
                ? "Low \(low): no open finding proposes to leave a counted row out."
                : "Low \(low): open findings propose to leave \(proposedOut) more \(Self.rows(proposedOut)) out, as copies or "
                    + "for other reasons.")
        let unanswered =
            asked == 0 ? "" : "; by decision the licensing team is asked about \(asked) of them, which settles nothing yet"
        let settled =
            keptOut == 0 ? "" : "; decisions keep \(keptOut) \(mayCount == 0 ? "" : "more ")out, which settles that "
                + (keptOut == 1 ? "it does not count" : "they do not count")
        steps.append(
            mayCount == 0
                ? "High \(high): no row of another status may count after all\(settled)."
                : "High \(high): \(mayCount) \(Self.rows(mayCount)) of a suspended licence or a status not known may be "
                    + "outlets after all\(unanswered)\(settled).")
        return steps
    }
}
