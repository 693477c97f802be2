/// A premises' name and address without the people that registers write into them.
enum PremisesWords {
    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "messrs"]
    /// Titles that are also parts of street names ("Home Dr"): they count only at the beginning.
    private static let leadingTitles: Set<String> = titles.union(["dr", "rev", "revd", "reverend", "cllr", "prof"])

    /// The name under which somebody trades; nil where it is a person's: the dropped holder's, or a title with a
    /// forename and a surname.
    static func name(_ name: String, holder: DroppedHolder?) -> String? {
        let trading = tradingName(in: words(name)) ?? words(name)
        let kept = withoutCareOf(trading)
        let text = kept.count == words(name).count ? name : kept.joined(separator: " ")
        guard !text.isEmpty, !isTitledPerson(text) else { return nil }
        if let holder, holder.isAlone(in: text) || holder.isNamed(in: text) { return nil }
        return text
    }

    /// The address without "c/o ...", people with titles and the dropped holder; as it was where it holds none.
    static func address(_ address: String, holder: DroppedHolder?) -> String? {
        let parts = address.split { $0 == "," || $0.isNewline }.map { words(String($0)) }
        let kept = parts.map { part in
            let placed = withoutTitled(withoutCareOf(tradingName(in: part) ?? part))
            guard let holder, holder.isNamed(in: placed.joined(separator: " ")) else { return placed }
            let rest = placed.drop { !hasDigit($0) }
            return holder.isNamed(in: rest.joined(separator: " ")) ? [] : Array(rest)
        }
        guard kept != parts else { return address }
        let text = kept.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: ", ")
        return text.isEmpty ? nil : text
    }

    private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static func bare(_ word: String) -> String { word.lowercased().filter(\.isLetter) }

    private static func hasDigit(_ word: String) -> Bool { word.contains(where: \.isNumber) }

    /// What stands after "t/a" and the like, unless an organisation stands before it.
    private static func tradingName(in words: [String]) -> [String]? {
        for (index, word) in words.enumerated() {
            let lower = word.lowercased()
            let isPair = lower == "trading" && index + 1 < words.count && words[index + 1].lowercased() == "as"
            guard
                isPair || ["t/a", "t/as", "t/a:", "d/b/a", "dba", "trading-as"].contains(lower) || lower.hasSuffix("/t/a")
            else { continue }
            let before = words[..<index].joined(separator: " ")
            guard HolderName.organisation(in: before) == nil else { return nil }
            return Array(words[(index + (isPair ? 2 : 1))...])
        }
        return nil
    }

    /// Without "c/o" and what follows, up to a house number or a postcode.
    private static func withoutCareOf(_ words: [String]) -> [String] {
        let found = words.indices.first { index in
            let lower = words[index].lowercased()
            return lower.hasPrefix("c/o") || lower.hasPrefix("(c/o")
                || lower == "care" && index + 1 < words.count && words[index + 1].lowercased() == "of"
        }
        guard let found else { return words }
        return Array(words[..<found] + words[found...].drop { !hasDigit($0) })
    }

    private static func withoutTitled(_ words: [String]) -> [String] {
        let found = words.indices.dropLast().first { index in
            (index == 0 ? leadingTitles : titles).contains(bare(words[index]))
        }
        guard let found else { return words }
        return Array(words[..<found] + words[found...].drop { !hasDigit($0) })
    }

    private static let trades: Set<String> = [
        "bar", "bistro", "cafe", "café", "chippy", "club", "diner", "fish", "food", "foods", "grill", "hotel", "house",
        "inn", "kebab", "kitchen", "market", "news", "pizza", "pub", "restaurant", "shop", "store", "stores", "supermarket",
        "takeaway", "tavern", "tea", "wine", "wines",
    ]

    /// "Mrs Jane Example", but not "Mr Chippy" and "Mrs Brown's Cafe".
    private static func isTitledPerson(_ text: String) -> Bool {
        let words = PersonalName.words(in: text)
        guard let first = words.first, titles.contains(first) else { return false }
        let named = words.filter { !PersonalName.titles.contains($0) && $0 != "and" && $0 != "&" }
        return (2...4).contains(named.count) && !named.contains(where: trades.contains)
    }
}
