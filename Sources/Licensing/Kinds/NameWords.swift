/// A name or an address as words to search for phrases: in lower case, without apostrophes and signs.
package struct NameWords: Hashable, Sendable {
    package let words: [String]

    package init(_ text: String) {
        words = text.lowercased().filter { !"'’`".contains($0) }.split { !($0.isLetter || $0.isNumber) }
            .map { String($0).replacing("é", with: "e") }
    }

    private init(words: [String]) { self.words = words }

    /// Whether a phrase stands among the words, whole word by whole word; "*" at its end lets the last word go on.
    package func contains(_ phrase: [String]) -> Bool {
        guard !phrase.isEmpty, phrase.count <= words.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            phrase.indices.allSatisfy { Self.matches(words[start + $0], phrase[$0]) }
        }
    }

    /// Byte by byte: every premises is asked for some hundred phrases.
    private static func matches(_ word: String, _ wanted: String) -> Bool {
        guard wanted.utf8.last == UInt8(ascii: "*") else { return word == wanted }
        return word.utf8.starts(with: wanted.utf8.dropLast())
    }

    /// What an address says of the building: its parts before the street, without numbers. "THE BELL INN, 76, High Street,
    /// Sandby" gives "the bell inn"; the names of streets are no evidence ("School Lane", "Church Road").
    package static func building(ofAddress address: String) -> NameWords {
        let parts = address.split(separator: ",").map { NameWords(String($0)) }
        let street = parts.firstIndex { part in
            part.words.contains { $0.first?.isNumber == true } && part.words.count > 1
                || part.words.last.map(streets.contains) == true
        }
        // Without a street nothing tells the building from the town, so only the first part is taken.
        return NameWords(
            words: parts[..<(street ?? min(1, parts.count))].flatMap(\.words).filter { $0.first?.isNumber != true })
    }

    private static let streets: Set<String> = [
        "road", "street", "lane", "avenue", "way", "close", "drive", "place", "crescent", "terrace", "hill", "row",
        "square", "walk", "gardens",
        "parade", "esplanade", "promenade", "rd", "st", "ave", "green", "rise", "mews", "grove", "broadway", "quay",
        "court", "precinct",
        "arcade", "approach", "path", "yard", "wharf", "highway", "bypass", "mall",
    ]
}
