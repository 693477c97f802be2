/// Reads the licensable activities from a register's own words or codes: "Sale of alcohol for consumption on and off the
/// premises; Late night refreshment", "Alcohol OFF Sales/Supply", or letters through a table.
public struct ActivityText: Sendable {
    /// What a register's codes stand for, by the code in upper case.
    private let codes: [String: String]

    /// - Parameter codes: a register's own codes and the words each stands for, as `["J": "sale of alcohol"]`. None are built
    ///   in: the forms of the Act gave the same letter to different activities in different years.
    public init(codes: [String: String] = [:]) {
        self.codes = Dictionary(codes.map { ($0.key.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter text: items parted by line ends, semicolons, "^", "|" or, where codes are known, commas
    public func read(_ text: String) -> ActivityReading {
        read(items: text.split { "\n\r;^|•".contains($0) || $0 == "\r\n" }.map(String.init))
    }

    /// Reads items that are apart already, as the lines of a list or one column each. Empty ones say nothing.
    public func read(items: [String]) -> ActivityReading {
        var work = ActivityWork()
        for item in items {
            let words = plainWords(item)
            guard !words.isEmpty else { continue }
            let known = words.map { codes[$0.uppercased()] }
            if !codes.isEmpty, known.allSatisfy({ $0 != nil }) {
                for meaning in known.compactMap(\.self) { work.take(plainWords(meaning), of: meaning) }
            } else {
                work.take(words, of: item)
            }
        }
        return work.finished()
    }

    private func plainWords(_ text: String) -> [String] {
        text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
