public import Licensing

/// Why a statement does not pass.
public struct GateObjection: Hashable, Sendable {
    public let rule: GateRule
    /// What was found in it; empty where it is not for its words.
    public let words: String
    /// Of whom the statement is: "finding 3", "own paragraph 1".
    public let place: String
    /// The statement; what identifies a person in it is not repeated.
    public let statement: String

    public init(rule: GateRule, words: String, place: String, statement: String) {
        self.rule = rule
        self.words = words
        self.place = place
        self.statement = statement
    }

    /// The reason, its source and what to do.
    public var why: String { rule.reason }

    /// Whole sentences: what was found, where, why it is stopped and what to do.
    public var message: String {
        let place = place.prefix(1).uppercased() + place.dropFirst()
        let found = words.isEmpty ? "" : ", which says \"\(words.replacing("\n", with: " "))\""
        return "\(place) is stopped by the rule \"\(rule.id)\"\(found). \(why)"
    }
}

/// Statements that were stopped: no pack is written.
public struct GateStop: Error, Hashable, Sendable, CustomStringConvertible {
    /// Never empty.
    public let objections: [GateObjection]

    public init(_ objections: [GateObjection]) { self.objections = objections }

    public var description: String { objections.map(\.message).joined(separator: "\n") }
}
