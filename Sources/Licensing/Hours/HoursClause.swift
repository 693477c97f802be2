/// The smallest part of a text that says one thing: some days with their hours.
package struct HoursClause: Hashable, Sendable {
    package private(set) var tokens: [HoursToken] = []

    /// Cuts a text's tokens where a line or sentence ends, and where the next days (or, when times stand first, the next
    /// times) begin. A line that breaks off between days and their hours goes on in the next.
    package static func clauses(of tokens: [HoursToken]) -> [HoursClause] {
        var clauses: [HoursClause] = []
        var current = HoursClause()
        var timesFirst = false
        func close() {
            if !current.tokens.isEmpty { clauses.append(current) }
            current = HoursClause()
        }
        for (index, token) in tokens.enumerated() {
            if token.meaning == .end {
                if !(current.breaksOff && goesOn(tokens[(index + 1)...])) { close() }
                continue
            }
            if current.isComplete, timesFirst ? current.endsBefore(hours: token) : current.endsBefore(days: token) {
                close()
            }
            if !current.namesDays, !current.hasHours { timesFirst = token.isHours }
            current.tokens.append(token)
        }
        close()
        return clauses
    }

    /// Whether the first token of the next line that says anything could carry on from days or from an opening.
    private static func goesOn(_ rest: ArraySlice<HoursToken>) -> Bool {
        guard let next = rest.first(where: { ![.end, .filler].contains($0.meaning) }) else { return false }
        return next.isHours || next.meaning == .to || next.meaning == .dash
    }

    private func endsBefore(hours token: HoursToken) -> Bool { token.isHours && namesDays }

    /// Seasons that follow each other stay together as one text; after "except" the days belong to this clause.
    private func endsBefore(days token: HoursToken) -> Bool {
        if tokens.last(where: { $0.meaning != .filler })?.meaning == .except { return false }
        return token.isDay || (token.meaning == .special && namesWeekdays)
    }

    private var times: Int { tokens.count { $0.isTime } }

    private var hasHours: Bool { tokens.contains { $0.isHours } }

    private var namesDays: Bool { tokens.contains { $0.isDay || $0.meaning == .special } }

    package var namesWeekdays: Bool { tokens.contains(where: \.isDay) }

    /// The activity or other label at its head, such as "Sale of alcohol:"; nil where it begins with days or times.
    package var heading: Range<Int>? {
        let body = tokens.firstIndex { $0.isDay || $0.isHours || [.special, .otherTimingsLabel].contains($0.meaning) }
        var head = tokens[..<(body ?? tokens.endIndex)]
        let hasColon = head.last { $0.meaning != .filler }?.meaning == .colon
        while let last = head.last, [.colon, .dash, .and, .filler].contains(last.meaning) { head.removeLast() }
        let isKnown =
            head.contains { $0.meaning == .heading }
            && head.allSatisfy { [.heading, .and, .filler, .dash].contains($0.meaning) }
        guard let first = head.first, let last = head.last, isKnown || (hasColon && body != nil) else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Days (or a season) with a whole number of stretches, or the stretches alone.
    private var isComplete: Bool { hasHours && times % 2 == 0 }

    private var breaksOff: Bool {
        let isReadable = !tokens.contains { $0.meaning == .word || $0.meaning == .otherTimingsLabel }
        return isReadable && (times % 2 == 1 || (namesDays && !hasHours))
    }

    /// From the first token to the last.
    package var range: Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }
}
