internal import Foundation
internal import Geometry
internal import Licensing

extension ApplicationQuestion {
    private typealias Refusal = ApplicationWords.Refusal

    /// Takes an answer, its blanks already single. - Returns: whether the question is done with.
    /// - Throws: `ApplicationWords.Refusal`
    func take(_ words: String, into draft: inout ApplicationDraft, today: CalendarDate) throws -> Bool {
        let isEmpty = words.isEmpty
        let text = isEmpty ? nil : words
        switch self {
        case .type: draft.type = try ApplicationWords.type(words)
        case .premises: draft.premises = text
        case .address: draft.address = text
        case .place: draft.place = try place(words)
        case .kind: draft.kind = try text.map { try ApplicationWords.kind($0) }
        case .alcohol: draft.proposed.sales = try sales(words)
        case .presentAlcohol: draft.present.sales = try sales(words)
        case .refreshment: draft.proposed.lateNightRefreshment = try isYes(words)
        case .presentRefreshment: draft.present.lateNightRefreshment = try isYes(words)
        case .others: draft.proposed.otherActivities = try activities(words, beside: draft.proposed)
        case .presentOthers: draft.present.otherActivities = try activities(words, beside: draft.present)
        case .hours: return try hours(words, into: &draft.proposed.hours, isNeeded: true)
        case .presentHours: return try hours(words, into: &draft.present.hours, isNeeded: true)
        case .refreshmentHours: return try hours(words, into: &draft.proposed.refreshmentHours, isNeeded: false)
        case .presentRefreshmentHours: return try hours(words, into: &draft.present.refreshmentHours, isNeeded: false)
        case .capacity: draft.proposed.capacity = try text.map { try ApplicationWords.capacity($0) }
        case .presentCapacity: draft.present.capacity = try text.map { try ApplicationWords.capacity($0) }
        case .conditions:
            if let text { draft.offeredConditions.append(text) }
            return isEmpty
        case .isPresentKnown: draft.isPresentKnown = try isYes(words)
        case .authority: draft.authority = text
        case .reference: draft.reference = text
        case .office: draft.office = try text.map { try ApplicationWords.office($0) }
        case .expertise: draft.expertise = text
        case .given, .received, .readvertised, .authorityLastDay, .hearing, .hearingEnded, .decisionNotified:
            try takeDate(text, into: &draft, today: today)
        }
        return true
    }

    private func takeDate(_ text: String?, into draft: inout ApplicationDraft, today: CalendarDate) throws {
        let date = try text.map { try ApplicationWords.date($0) }
        switch self {
        case .given: draft.given = date
        case .received: draft.proceedings.received = date
        case .readvertised: draft.readvertised = date
        case .authorityLastDay: draft.authorityLastDay = date
        case .hearing: draft.proceedings.hearing = date
        case .hearingEnded: draft.proceedings.hearingEnded = date
        default: draft.proceedings.decisionNotified = date
        }
        // The hearing and the authority's last day may well be yet to come.
        if let date, date > today, [.given, .received, .readvertised, .decisionNotified].contains(self) {
            throw Refusal("\(date) is yet to come (today is \(today)); give the day on which it was done")
        }
        if let wrong = draft.proceedings.contradiction(with: draft.period) { throw Refusal(wrong.description) }
    }

    private func sales(_ words: String) throws -> AlcoholSales {
        switch words.lowercased() {
        case "on": .onOnly
        case "off": .offOnly
        case "both": .both
        case "none": .none
        default: throw Refusal("\"\(words)\" must be on, off, both or none")
        }
    }

    private func isYes(_ words: String) throws -> Bool {
        switch words.lowercased() {
        case "yes", "y": true
        case "no", "n": false
        default: throw Refusal("\"\(words)\" must be yes or no")
        }
    }

    private func activities(_ words: String, beside operation: Licensing.Operation) throws -> [String] {
        let names = words.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        var seen: Set<String> = []
        for name in names {
            if ["sale of alcohol", "late night refreshment"].contains(name.lowercased()) {
                throw Refusal("\"\(name)\" was asked already; write \"back\" to change it")
            }
            guard seen.insert(name.lowercased()).inserted else { throw Refusal("\"\(name)\" is given twice; take one out") }
        }
        guard !names.isEmpty || operation.sales != .none || operation.lateNightRefreshment else {
            throw Refusal("no activity is named; name one, or write \"back\" to change what was answered")
        }
        return names
    }

    /// One line of hours more; an empty one ends them.
    private func hours(_ words: String, into hours: inout [Application.Hours], isNeeded: Bool) throws -> Bool {
        if isNeeded, hours.isEmpty {
            if words.lowercased() == "not known" { return true }
            if words.isEmpty { throw Refusal("no hours are given; write a line for each day or days, or \"not known\"") }
        }
        if words.isEmpty { return true }
        guard let start = words.firstIndex(where: \.isNumber) else {
            throw Refusal("\"\(words)\" has no hours; write a day or days and hours, such as \"Friday and Saturday 10:00-01:00\"")
        }
        let named = words[..<start].trimmingCharacters(in: CharacterSet(charactersIn: " :"))
        guard !named.isEmpty else { throw Refusal("\"\(words)\" names no day; write a day or days and hours, such as \"every day \(words)\"") }
        let days = try ApplicationWords.days(named)
        let stretches = try ApplicationWords.stretches(String(words[start...]))
        if let day = days.first(where: { day in hours.contains { $0.days.contains(day) } }) {
            throw Refusal("\(day.rawValue) is given twice; write all its hours in one line, with commas between")
        }
        if let day = days.first, let twice = ApplicationWords.repetition(in: stretches, of: day) { throw Refusal(twice) }
        let all = hours + stretches.map { Application.Hours(days: days, hours: $0) }
        if let (_, question) = ApplicationWords.question(about: all) { throw Refusal(question) }
        hours = all
        return false
    }

    /// A postcode, or two numbers that can only be meant in one way.
    private func place(_ words: String) throws -> Application.Place {
        if let postcode = Postcode(words) { return .postcode(postcode) }
        let numbers = words.split { $0 == "," || $0 == " " }.map { Double($0) }
        if numbers.count == 2, let first = numbers[0], let second = numbers[1] {
            if (-10...3).contains(first), (49...61).contains(second) { return .geographic(longitude: first, latitude: second) }
            if (1_000...700_000).contains(first), (1_000...1_300_000).contains(second) {
                return .grid(Point(x: first, y: second))
            }
            throw Refusal(
                "\"\(words)\" is neither easting, northing in metres, such as 521500, 105100, nor longitude, latitude in degrees, such "
                    + "as -0.27, 50.83")
        }
        throw Refusal(
            "\"\(words)\" does not have the form of a postcode, such as \"BN43 5DB\", nor of two numbers, such as 521500, 105100")
    }
}
