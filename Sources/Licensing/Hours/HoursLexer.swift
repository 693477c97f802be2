/// Cuts a text of hours into tokens. Linear in the text's length.
package struct HoursLexer {
    private let original: [Character]
    private let text: [Character]
    private var at = 0

    package init(_ text: String) {
        original = Array(text)
        self.text = original.map { Self.plain($0) }
    }

    package static func tokens(of text: String) -> [HoursToken] {
        var lexer = HoursLexer(text)
        return lexer.joined(lexer.pieces())
    }

    /// In lower case, with one kind of dash, apostrophe and blank.
    private static func plain(_ character: Character) -> Character {
        switch character {
        case "–", "—", "‐", "‑", "−": return "-"
        case "’", "‘", "`", "´": return "'"
        case "\u{A0}", "\t", "|": return " "
        default:
            let lower = character.lowercased()
            return lower.count == 1 ? Character(lower) : character
        }
    }

    /// A word, sign or time before phrases are joined.
    private struct Piece {
        var word: String
        var time: ClockTime?
        var range: Range<Int>
    }

    private mutating func pieces() -> [Piece] {
        var found: [Piece] = []
        while at < text.count {
            let start = at
            let character = text[at]
            if character.isASCII, character.isNumber {
                let (word, time) = number()
                found.append(Piece(word: word, time: time, range: start..<at))
            } else if character.isLetter {
                let word = letters()
                found.append(Piece(word: word, time: Self.clockWords[word], range: start..<at))
            } else {
                at += 1
                if let sign = sign(character, after: found.last?.word ?? "") {
                    found.append(Piece(word: sign, time: nil, range: start..<at))
                }
            }
        }
        return found
    }

    private static let clockWords: [String: ClockTime] = ["noon": .noon, "midday": .noon, "midnight": .midnight]

    private mutating func letters() -> String {
        var word = ""
        while at < text.count, text[at].isLetter || text[at] == "'" {
            if text[at] != "'" { word.append(text[at]) }
            at += 1
        }
        return word
    }

    /// The sign's own text, "\n" for the end of a clause, nil for one that says nothing.
    private func sign(_ character: Character, after word: String) -> String? {
        switch character {
        case "\n", "\r", "\r\n", ";", "^": return "\n"
        case ",", "&", "+": return "&"
        case "/", "-", ":": return String(character)
        case ".":
            let isAtEnd = at >= text.count || text[at].isWhitespace
            return isAtEnd && (Weekday(word: word) == nil || word.hasSuffix("day")) ? "\n" : nil
        default: return nil
        }
    }

    private mutating func digits() -> String {
        var found = ""
        while at < text.count, text[at].isASCII, text[at].isNumber {
            found.append(text[at])
            at += 1
        }
        return found
    }

    /// A number with what belongs to it: "10:30:00", "10.30 p.m.", "0800hrs", "12 noon", "25th".
    private mutating func number() -> (String, ClockTime?) {
        let first = digits()
        var minute: String?
        if at < text.count, text[at] == ":" || text[at] == ".", let found = twoDigits(after: at) {
            minute = found
            at += 3
            if at < text.count, text[at] == ":", twoDigits(after: at) == "00" { at += 3 }
        }
        let end = at
        let suffix = suffix()
        var hour = Int(first)
        if minute == nil, first.count == 4 || (first.count == 3 && (suffix == .am || suffix == .pm)) {
            hour = Int(first.dropLast(2))
            minute = String(first.suffix(2))
            if suffix == .none, let past = minute.flatMap({ Int($0) }), past % 5 != 0 { hour = nil }
        } else if first.count > 2 {
            hour = nil
        }
        if let hour, let time = ClockTime(hour: hour, minute: minute.flatMap { Int($0) }, suffix: suffix) {
            return (first, time)
        }
        at = end
        var word = first + (minute.map { ":" + $0 } ?? "")
        if at < text.count, text[at].isLetter { word += letters() }
        return Self.split(word, of: first).map { keep in
            at = end
            return (keep, nil)
        } ?? (word, nil)
    }

    /// "24hrs" is the number and a word of its own.
    private static func split(_ word: String, of number: String) -> String? {
        ["hrs", "hours", "hour", "hr", "h"].contains(word.dropFirst(number.count)) ? number : nil
    }

    private func twoDigits(after sign: Int) -> String? {
        guard sign + 2 < text.count else { return nil }
        let found = text[(sign + 1)...(sign + 2)]
        let isEnded = sign + 3 >= text.count || !(text[sign + 3].isASCII && text[sign + 3].isNumber)
        return isEnded && found.allSatisfy { $0.isASCII && $0.isNumber } ? String(found) : nil
    }

    private mutating func suffix() -> ClockTime.Suffix {
        let start = at
        while at < text.count, text[at] == " " { at += 1 }
        var word = ""
        while at < text.count, text[at].isLetter || (text[at] == "." && [1, 3].contains(word.count)) {
            word.append(text[at])
            at += 1
        }
        switch word {
        case "am", "a.m", "a.m.": return .am
        case "pm", "p.m", "p.m.": return .pm
        case "noon", "midday": return .noon
        case "midnight": return .midnight
        case "hrs", "hours", "h", "hr": return .hours
        default:
            at = start
            return .none
        }
    }

    /// Joins pieces to the longest phrase that is known.
    private func joined(_ pieces: [Piece]) -> [HoursToken] {
        var tokens: [HoursToken] = []
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            if let time = piece.time {
                tokens.append(HoursToken(meaning: .time(time), range: piece.range))
                index += 1
                continue
            }
            let known = HoursPhrase.every.first { words, _ in
                index + words.count <= pieces.count
                    && zip(words, pieces[index...]).allSatisfy { $0 == $1.word && $1.time == nil }
            }
            let length = known?.0.count ?? 1
            let range = piece.range.lowerBound..<pieces[index + length - 1].range.upperBound
            tokens.append(HoursToken(meaning: known?.1 ?? Self.meaning(of: piece.word), range: range))
            index += length
        }
        return tokens
    }

    private static func meaning(of word: String) -> HoursToken.Meaning {
        switch word {
        case "\n": .end
        case "-": .dash
        case "&", "/": .and
        case ":": .colon
        default: Weekday(word: word).map { .days([$0]) } ?? .word
        }
    }
}
