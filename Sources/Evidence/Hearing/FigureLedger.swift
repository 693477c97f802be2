internal import Licensing
internal import Wording

/// Every figure of the texts of a pack, each once, with the places where it stands.
public struct FigureLedger: Sendable {
    public struct Entry: Hashable, Sendable {
        /// "f1", in the order in which figures first stand in the pack.
        public let id: String
        public let value: Double
        public let printed: String
        public let unit: String
        /// "pack.html#findings".
        public fileprivate(set) var places: [String]
    }

    private struct Key: Hashable {
        let value: Double
        let printed: String
        let unit: String
    }

    public private(set) var entries: [Entry] = []
    private var numbers: [Key: Int] = [:]

    /// - Parameter documents: the pages of the pack by their files, in the order in which a reader meets them.
    public init(_ documents: [(file: String, pack: EvidencePack)]) {
        for (file, pack) in documents {
            for fact in pack.keyFacts { note(Traced.read(fact.detail), at: file) }
            note(Traced.read(pack.title + ". " + pack.subtitle), at: file)
            for section in pack.sections {
                for block in section.blocks { note(block, at: "\(file)#\(section.id)") }
            }
            for source in pack.sources where pack.kind == .pack {
                let figures = [TracedFigure(Double(source.used), printed: "\(source.used)", unit: "rows used"),
                    TracedFigure(Double(source.rows), printed: "\(source.rows)", unit: "rows of the file")]
                figures.forEach { note($0, at: "\(file)#sources") }
                note(Traced.read(source.title + " " + source.publication.attribution), at: "\(file)#sources")
            }
        }
    }

    /// Tables are left to their annexes; what is said round them is not.
    private mutating func note(_ block: EvidenceSection.Block, at place: String) {
        switch block {
        case .paragraph(let text), .heading(let text): note(Traced.read(text), at: place)
        case .list(let items): items.forEach { note(Traced.read($0), at: place) }
        case .figure(let figure): note(Traced.read(figure.caption), at: place)
        case .table(let table):
            note(Traced.read(table.caption), at: place)
            table.columns.forEach { note(Traced.read($0.title), at: place) }
            table.notes.forEach { note(Traced.read($0), at: place) }
        case .statement(let text): note(text, at: place)
        case .statements(let items): items.forEach { note($0, at: place) }
        case .numbered(_, let text): note(text, at: place)
        case .details(let details):
            details.forEach {
                note(Traced.read($0.term), at: place)
                note($0.words, at: place)
            }
        case .quotation(let words, let from): note(Traced.read(words + " " + from), at: place)
        }
    }

    /// The words between figures may hold numbers too, such as a distance that the law names.
    private mutating func note(_ text: TracedText, at place: String) {
        for part in text.parts {
            switch part {
            case .figure(let figure): note(figure, at: place)
            case .words(let words): Traced.read(words).figures.forEach { note($0, at: place) }
            }
        }
    }

    private mutating func note(_ figure: TracedFigure, at place: String) {
        let key = Key(value: figure.value, printed: figure.printed, unit: figure.unit)
        if let number = numbers[key] {
            if entries[number].places.last != place { entries[number].places.append(place) }
        } else {
            numbers[key] = entries.count
            entries.append(
                Entry(
                    id: "f\(entries.count + 1)", value: figure.value, printed: figure.printed, unit: figure.unit,
                    places: [place]))
        }
    }
}
