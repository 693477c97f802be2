/// How a finding could be resolved. Nothing happens until a person accepts it.
public struct Proposal: Hashable, Sendable {
    public enum Action: String, Codable, Hashable, Sendable, CaseIterable {
        case leaveOut = "leave out of the count"
        case countOnce = "count once"
        case placeAtPostcode = "place at its postcode"
        case ask = "keep as it is and ask the licensing team"
    }

    public let action: Action
    /// What to do, as a sentence.
    public let sentence: String
    /// Labels of the rows that are counted no more once it is accepted.
    public let leavesOut: [String]
    /// Labels of the rows that move to the centre of their postcode once it is accepted.
    public let moves: [String]

    private init(_ action: Action, _ sentence: String, leavesOut: [String] = [], moves: [String] = []) {
        self.action = action
        self.sentence = sentence
        self.leavesOut = leavesOut
        self.moves = moves
    }

    static func ask(_ question: String) -> Proposal { Proposal(.ask, "Keep as it is and ask the licensing team \(question).") }

    static func leaveOut(_ rows: [String], because reason: String) -> Proposal {
        Proposal(.leaveOut, "Leave \(rows.joined(separator: ", ")) out of the count, because \(reason).", leavesOut: rows)
    }

    static func countOnce(with kept: String, without others: [String]) -> Proposal {
        Proposal(.countOnce, "Count it once with \(kept), without \(others.joined(separator: ", ")).", leavesOut: others)
    }

    static func placeAtPostcode(_ rows: [String], _ postcode: String) -> Proposal {
        Proposal(
            .placeAtPostcode, "Place \(rows.joined(separator: ", ")) at the centre of \(postcode).", moves: rows)
    }

    /// The same proposal for the rows of both.
    func joined(with other: Proposal) -> Proposal {
        guard self != other else { return self }
        return Proposal(
            action, sentence == other.sentence ? sentence : sentence + " " + other.sentence,
            leavesOut: leavesOut + other.leavesOut.filter { !leavesOut.contains($0) },
            moves: moves + other.moves.filter { !moves.contains($0) })
    }
}
