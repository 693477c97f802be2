/// Gathers what the items of one text say into its reading.
struct ActivityWork {
    var reading = ActivityReading()
    var sellsOn = false
    var sellsOff = false
    var isRefreshment = false
    var kinds: Set<RegulatedEntertainment> = []
    var saysAnything = false

    mutating func take(_ words: [String], of item: String) {
        let parts = Self.parts(of: words)
        let found = parts.map(\.meaning)
        let tidy = item.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if found.contains(.denial) {
            leave(tidy, "it denies or excepts an activity; only the activities that are permitted were expected")
            return
        }
        // "On", "Off" or "On/Off" alone, as under a heading of alcohol.
        let isBare = words.allSatisfy { ["on", "off", "and", "or", "both"].contains($0) }
        let endsInOn = words.last == "on" && (isBare || found.contains(.alcohol))
        let on = found.contains(.on) || found.contains(.both) || endsInOn
        let off = found.contains(.off) || found.contains(.both)
        let says = on || off || found.contains { $0 != nil && $0 != .filler }
        if found.contains(.alcohol) || on || off { reading.namesAlcohol = true }
        sellsOn = sellsOn || on
        sellsOff = sellsOff || off
        if found.contains(.refreshment) { isRefreshment = true }
        for case .entertainment(let named) in found.compactMap(\.self) { kinds.formUnion(named) }
        if found.contains(.similar) { kinds.insert(.similar) }
        if says { saysAnything = true }
        let strange = parts.filter { $0.meaning == nil && !(endsInOn && $0.text == "on") }.map(\.text)
        if !strange.isEmpty || !says {
            let culprits = strange.isEmpty ? "it" : strange.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
            leave(
                tidy,
                "\(culprits) is not known as an activity; \(says ? "the rest of it was read" : "nothing of it was read")"
            )
        }
    }

    mutating func leave(_ item: String, _ reason: String) {
        reading.leftover.append(item)
        reading.issues.append("Of \"\(item)\" not all was understood: \(reason).")
    }

    /// The longest phrase known at a place of the words, or nil.
    static func phrase(in words: ArraySlice<String>) -> (words: [String], meaning: ActivityPhrase.Meaning)? {
        ActivityPhrase.every.first { words.starts(with: $0.words) }
    }

    /// Each phrase that is known and each word that is not, in order.
    static func parts(of words: [String]) -> [(text: String, meaning: ActivityPhrase.Meaning?)] {
        var parts: [(text: String, meaning: ActivityPhrase.Meaning?)] = []
        var rest = words[...]
        while let first = rest.first {
            let known = phrase(in: rest)
            parts.append((text: known?.words.joined(separator: " ") ?? first, meaning: known?.meaning))
            rest = rest.dropFirst(known?.words.count ?? 1)
            if known?.meaning == .similar { rest = rest.drop { ActivityPhrase.comparison.contains($0) } }
        }
        return parts
    }

    mutating func finished() -> ActivityReading {
        let isWhole = saysAnything && reading.leftover.isEmpty
        switch (sellsOn, sellsOff) {
        case (true, true): reading.sales = .both
        case (true, false): reading.sales = .onOnly
        case (false, true): reading.sales = .offOnly
        case (false, false):
            reading.sales = reading.namesAlcohol ? .notStated : isWhole ? AlcoholSales.none : nil
            if reading.namesAlcohol {
                reading.issues.append(
                    "Alcohol is sold, but for consumption on or off the premises is not stated; it counts as an outlet and in "
                        + "neither kind of sale.")
            }
        }
        reading.lateNightRefreshment = isRefreshment ? true : isWhole ? false : nil
        reading.entertainment = RegulatedEntertainment.allCases.filter(kinds.contains)
        return reading
    }
}
