/// A holder whose name is not kept, to know it again where other fields of the row repeat it.
struct DroppedHolder {
    /// The words of each person or organisation in the name, without titles and offices.
    private let names: [[String]]
    /// All of them in one.
    private let whole: [String]

    init(_ name: String) {
        let parted = name.lowercased()
            .replacing("c/o", with: ",").replacing("t/a", with: ",").replacing("trading as", with: ",")
            .replacing(" - ", with: ",")
        let parts = parted.split { ",/();[]–—".contains($0) }.map { PersonalName.words(in: String($0)) }
            // "The Sussex Fryer" is no person; "The Executors of John Example" speak of one.
            .filter { $0.first != "the" || $0.contains(where: PersonalName.isTitleOrOffice) }
        names = parts.flatMap { $0.split(whereSeparator: PersonalName.isJoint) }.map { Self.bare(Array($0)) }
            .filter { !$0.isEmpty }
        whole = Self.bare(parts.flatMap(\.self))
    }

    private static func bare(_ words: [String]) -> [String] {
        words.filter { !PersonalName.isTitleOrOffice($0) && $0 != "&" && $0 != "and" }
    }

    /// Whether the text is one of the names, whatever its titles, case and blanks.
    func isAlone(in text: String) -> Bool {
        let found = Self.bare(PersonalName.words(in: text))
        return !found.isEmpty && (found == whole || names.contains(found))
    }

    /// Whether a name of two words or more stands in the text, in any order, or as initials and surname, or its
    /// surname after a title.
    func isNamed(in text: String) -> Bool {
        let words = PersonalName.words(in: text)
        let found = Self.bare(words)
        func holds(_ word: String) -> Bool { found.contains { $0 == word || $0 == word + "s" } }
        return names.contains { name in
            guard let surname = name.last, holds(surname) else { return false }
            if let first = words.first, PersonalName.titles.contains(first) { return true }
            guard name.count > 1 else { return false }
            let others = found.filter { $0 != surname && $0 != surname + "s" }
            return name.allSatisfy(holds) || !others.isEmpty && others.allSatisfy { $0.count == 1 }
        }
    }
}
