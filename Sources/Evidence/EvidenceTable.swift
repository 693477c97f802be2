public import Wording

/// A table with a caption, headed columns and the sources of its figures.
public struct EvidenceTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public let title: String
        /// Numbers stand on the right.
        public let isNumber: Bool

        public init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// A word for file names and links: "outlets-near".
    public let id: String
    public let caption: String
    public let columns: [Column]
    /// As many cells each as there are columns; the first heads its row.
    public let rows: [[String]]
    /// Numbers of sources in the pack's list.
    public let sources: [Int]
    /// Definitions and limits, a sentence or more each.
    public let notes: [String]
    /// The annex that holds the same figures, not rounded: "findings". Nil where there is none.
    public let annex: String?

    public init(
        id: String, caption: String, columns: [Column], rows: [[String]], sources: [Int], notes: [String] = [],
        annex: String? = nil
    ) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.sources = sources
        self.notes = notes
        self.annex = annex
    }
}

/// A drawing with its caption; the table with the same facts is named in the caption.
public struct EvidenceFigure: Hashable, Sendable {
    public let id: String
    public let caption: String
    /// Self-contained, with title and description.
    public let svg: String
    public let sources: [Int]
    /// What stands for the drawing where it is a picture without words of its own.
    public let alternative: String

    public init(id: String, caption: String, svg: String, sources: [Int], alternative: String = "") {
        self.id = id
        self.caption = caption
        self.svg = svg
        self.sources = sources
        self.alternative = alternative.isEmpty ? caption : alternative
    }
}

public struct EvidenceSection: Hashable, Sendable {
    public enum Block: Hashable, Sendable {
        case paragraph(String)
        case list([String])
        case figure(EvidenceFigure)
        case table(EvidenceTable)
        /// A paragraph whose figures are traced.
        case statement(TracedText)
        case statements([TracedText])
        /// A heading within the section.
        case heading(String)
        /// A paragraph with a number of its own, as findings have.
        case numbered(Int, TracedText)
        /// Terms with what is to be said of each.
        case details([Detail])
        /// Words of another, as they stand there.
        case quotation(words: String, from: String)
    }

    public struct Detail: Hashable, Sendable {
        public let term: String
        public let words: TracedText

        public init(_ term: String, _ words: TracedText) {
            self.term = term
            self.words = words
        }
    }

    public let id: String
    public let heading: String
    public let blocks: [Block]
    public let startsPage: Bool

    public init(id: String, heading: String, blocks: [Block], startsPage: Bool = false) {
        self.id = id
        self.heading = heading
        self.blocks = blocks
        self.startsPage = startsPage
    }
}
