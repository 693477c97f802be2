public import Licensing

/// Asks for an application one thing after another. A wrong answer is refused at once, with the reason, and the question
/// stands; "back" takes the last answer back.
public struct ApplicationDialogue {
    /// Why an answer was not taken: a whole sentence.
    public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        public let description: String
    }

    private var draft = ApplicationDraft()
    private var step: ApplicationQuestion?
    private var past: [(ApplicationQuestion, ApplicationDraft)] = []
    private let today: CalendarDate

    /// - Parameter today: no day on which something was done may lie after it.
    public init(today: CalendarDate) {
        self.today = today
        step = ApplicationQuestion.allCases.first
    }

    /// What to ask; nil where everything is answered.
    public var question: String? { step?.words(draft) }

    /// Whole once everything is answered.
    public var application: Application? { step == nil ? draft.application : nil }

    /// - Returns: what is to be said about the answer, mostly nothing.
    /// - Throws: `Refusal`; the question stands.
    public mutating func answer(_ text: String) throws -> String? {
        guard let asked = step else { return nil }
        // A file of answers that an editor on Windows wrote begins with a byte order mark.
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
        let words = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Refusal(description: "A character stands there that no text has; write it again.")
        }
        if words.lowercased() == "back" {
            guard let (question, before) = past.popLast() else { throw Refusal(description: "This is the first question.") }
            (step, draft) = (question, before)
            return nil
        }
        var next = draft
        let isDone: Bool
        do {
            isDone = try asked.take(words, into: &next, today: today)
        } catch let refusal as ApplicationWords.Refusal {
            let sentence = refusal.description
            throw Refusal(description: sentence.prefix(1).uppercased() + sentence.dropFirst() + (sentence.hasSuffix("?") ? "" : "."))
        }
        past.append((asked, draft))
        draft = next
        if isDone { step = asked.following(draft) }
        return asked == .type ? draft.remark : nil
    }
}
