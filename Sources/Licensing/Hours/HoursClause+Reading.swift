/// What one clause says.
package enum HoursStatement: Hashable, Sendable {
    /// Hours of some days. `days` is nil where none are named; `others` are parts about seasons or exceptions.
    case hours(days: DayList?, [LicensedHours], notes: [String], others: [Range<Int>])
    case closed(DayList)
    /// A season or a day outside the week.
    case other
    /// A heading, such as "Sale of alcohol:".
    case heading
    /// "Non standard timings:" with nothing after it, which parts two blocks of a register's table.
    case blockEnd
    /// "N/A".
    case nothing
    /// The reason why.
    case unread(String)
    /// Words that are neither days nor times, where they stand.
    case strange([Range<Int>])
}

/// The days that a clause names.
package struct DayList: Hashable, Sendable {
    package var days: [Weekday] = []
    /// Named by a word that older licences use for Monday to Saturday.
    package var saysWeekdays = false
    package var saysWeekends = false
}

extension HoursClause {
    package var statement: HoursStatement {
        var rest = tokens.filter { $0.meaning != .filler }
        if let label = rest.firstIndex(where: { $0.meaning == .otherTimingsLabel }) {
            let after = rest[(label + 1)...].contains { ![.colon, .dash].contains($0.meaning) }
            return after ? .other : .blockEnd
        }
        if rest.contains(where: { $0.meaning == .notApplicable }) {
            return rest.contains { $0.isTime || $0.meaning == .word }
                ? .unread("\"N/A\" stands beside other words") : .nothing
        }
        if rest.allSatisfy({ [.and, .dash, .colon].contains($0.meaning) }) { return .nothing }
        if let heading {
            rest.removeAll { $0.range.lowerBound < heading.upperBound || $0.meaning == .colon }
            if rest.isEmpty { return .heading }
        }
        guard let (plain, others) = withoutSeasons(rest) else { return .other }
        let strange = plain.filter { [.word, .heading, .special].contains($0.meaning) }
        if !strange.isEmpty { return .strange(strange.map(\.range)) }
        return reading(plain, others: others)
    }

    /// The clause without its parts about seasons, with their ranges; nil where the whole of it is about a season.
    private func withoutSeasons(_ tokens: [HoursToken]) -> ([HoursToken], [Range<Int>])? {
        guard tokens.contains(where: { $0.meaning == .special }) else { return (tokens, []) }
        var plain: [HoursToken] = []
        var others: [Range<Int>] = []
        for (index, token) in tokens.enumerated() {
            guard token.meaning == .special else {
                plain.append(token)
                continue
            }
            let before = plain.last?.meaning
            if before == .except {
                others.append((plain.removeLast()).range.lowerBound..<token.range.upperBound)
            } else if before == .and || index == 0, !plain.isEmpty || tokens.dropFirst().first?.meaning == .and {
                if before == .and { plain.removeLast() }
                others.append(token.range)
            } else if plain.isEmpty, !others.isEmpty {
                others.append(token.range)
            } else {
                return nil
            }
        }
        while plain.first?.meaning == .and { plain.removeFirst() }
        return plain.contains(where: \.isDay) ? (plain, others) : nil
    }

    private func reading(_ tokens: [HoursToken], others: [Range<Int>]) -> HoursStatement {
        let isDayPart = tokens.map { $0.isDay || $0.meaning == .except }
        let days: DayList?
        switch DayList.reading(tokens) {
        case .success(let found): days = found
        case .failure(let refusal): return .unread(refusal.reason)
        }
        if tokens.contains(where: { $0.meaning == .closed }) {
            guard let days, !tokens.contains(where: { $0.isTime || $0.meaning == .allDay }) else {
                return .unread("\"closed\" stands beside hours, or without a day")
            }
            return .closed(days)
        }
        // "Bank Holiday Sunday to 02:00": an end without an opening.
        if zip(tokens, tokens.dropFirst()).contains(where: { $0.isDay && $1.meaning == .to })
            && tokens.firstIndex(where: \.isTime).map({ $0 > 0 && tokens[$0 - 1].meaning == .to }) == true
        {
            return .unread("it has an end and no opening")
        }
        if !tokens.contains(where: { $0.isHours }) {
            return .unread("it has days and no hours; an opening and an end were expected")
        }
        switch StretchList.reading(zip(tokens, isDayPart).filter { !$1 }.map(\.0)) {
        case .success(let found): return .hours(days: days, found.hours, notes: found.notes, others: others)
        case .failure(let refusal): return .unread(refusal.reason)
        }
    }
}

/// Why a part of a clause was not read.
package struct HoursRefusal: Error, Hashable, Sendable {
    package let reason: String
}
