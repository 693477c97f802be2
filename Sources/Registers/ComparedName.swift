internal import Foundation

/// A name made ready to be compared with another.
///
/// The measure: case, accents, punctuation, "The", "and" for "&", and the forms of companies are folded away. What is
/// left is the same where the letters are the same without blanks; spelled alike where figures agree and no more than
/// one letter in six to nine, two in ten to fifteen, three in longer names differ (Levenshtein); and one holds the other
/// where its words begin with all the words of the other. Names of up to five letters must be the same.
struct ComparedName: Hashable, Sendable {
    enum Likeness: Hashable, Sendable {
        case same
        /// One of the two is a slip of the pen.
        case spelledAlike
        /// "Lobster Pot" and "The Lobster Pot Cafe": alike at one address, no evidence elsewhere.
        case oneHoldsOther
    }

    let words: [String]
    let letters: String

    /// Nil where nothing is left to compare.
    init?(_ name: String?) {
        guard let name else { return nil }
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
            .replacing("&", with: " and ").filter { !"'’`".contains($0) }
        words = plain.split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { !Self.silent.contains($0) }
        letters = words.joined()
        if letters.isEmpty { return nil }
    }

    private static let silent: Set<String> = ["the", "and", "ltd", "limited", "plc", "llp", "cic"]

    func likeness(to other: ComparedName) -> Likeness? {
        if letters == other.letters { return .same }
        if isSpelled(like: other) { return .spelledAlike }
        return holds(other) || other.holds(self) ? .oneHoldsOther : nil
    }

    private func isSpelled(like other: ComparedName) -> Bool {
        let bound = Self.lettersAside(min(letters.count, other.letters.count))
        guard bound > 0, abs(letters.count - other.letters.count) <= bound,
            letters.filter(\.isNumber) == other.letters.filter(\.isNumber)
        else { return false }
        return Self.distance(Array(letters), Array(other.letters), upTo: bound) <= bound
    }

    private static func lettersAside(_ count: Int) -> Int {
        switch count {
        case ..<6: 0
        case ..<10: 1
        case ..<16: 2
        default: 3
        }
    }

    private func holds(_ other: ComparedName) -> Bool {
        other.letters.count >= 5 && other.words.count < words.count && words.starts(with: other.words)
    }

    /// Levenshtein's distance, or any number above the bound where it is above it: time grows with length times bound.
    static func distance(_ first: [Character], _ second: [Character], upTo bound: Int) -> Int {
        guard abs(first.count - second.count) <= bound else { return bound + 1 }
        var above = (0...second.count).map { $0 }
        for row in first.indices {
            var line = Array(repeating: bound + 1, count: second.count + 1)
            line[0] = row + 1
            let columns = max(0, row - bound)..<min(second.count, row + bound + 1)
            for column in columns {
                line[column + 1] = min(
                    above[column] + (first[row] == second[column] ? 0 : 1), above[column + 1] + 1, line[column] + 1)
            }
            if columns.allSatisfy({ line[$0 + 1] > bound }), line[0] > bound { return bound + 1 }
            above = line
        }
        return above[second.count]
    }
}
