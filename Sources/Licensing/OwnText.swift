/// What an officer adds to the program's findings, as the file states it: paragraphs, and rules of the gate set aside for
/// some of them.
public struct OwnText: Hashable, Sendable {
    public struct Paragraph: Hashable, Sendable {
        public let text: String
        public let objective: LicensingObjective?
        /// Where it comes from, in the officer's words.
        public let source: String?
        /// Of the file.
        public let line: Int?

        public init(text: String, objective: LicensingObjective? = nil, source: String? = nil, line: Int? = nil) {
            self.text = text
            self.objective = objective
            self.source = source
            self.line = line
        }
    }

    /// A rule set aside for one paragraph.
    public struct Override: Hashable, Sendable {
        public let rule: String
        /// From 1 in the order of the file.
        public let paragraph: Int
        /// An office, not a person.
        public let by: String
        public let why: String

        public init(rule: String, paragraph: Int, by: String, why: String) {
            self.rule = rule
            self.paragraph = paragraph
            self.by = by
            self.why = why
        }
    }

    public let paragraphs: [Paragraph]
    public let overrides: [Override]

    public init(paragraphs: [Paragraph], overrides: [Override] = []) {
        self.paragraphs = paragraphs
        self.overrides = overrides
    }
}
