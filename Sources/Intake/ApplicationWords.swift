internal import Foundation
internal import Licensing

/// What a person may write for a field of an application, whether in a file or at the terminal. Each refusal is a sentence
/// without a full stop.
enum ApplicationWords {
    struct Refusal: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) { self.description = description }
    }

    /// "Friday", "Monday to Thursday", "Friday and Saturday", "every day".
    static func days(_ text: String) throws(Refusal) -> [Weekday] {
        func day(_ word: some StringProtocol) throws(Refusal) -> Weekday {
            let lower = word.trimmingCharacters(in: .whitespaces).lowercased()
            guard lower.count >= 3, let found = Weekday.allCases.first(where: { $0.rawValue.lowercased().hasPrefix(lower) })
            else { throw Refusal("\"\(text)\" does not name a day of the week") }
            return found
        }
        if ["every day", "daily"].contains(text.lowercased()) { return Weekday.allCases }
        let span = text.components(separatedBy: " to ")
        if span.count == 2 {
            let all = Weekday.allCases
            let first = try day(span[0]).index
            let last = try day(span[1]).index
            return first <= last ? Array(all[first...last]) : Array(all[first...] + all[...last])
        }
        var days: [Weekday] = []
        for word in text.replacingOccurrences(of: " and ", with: ",").split(separator: ",") { days.append(try day(word)) }
        guard !days.isEmpty else { throw Refusal("\"\(text)\" does not name a day of the week") }
        return days
    }

    /// "10:00-23:00", or several stretches with commas between.
    static func stretches(_ text: String) throws(Refusal) -> [LicensedHours] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        var found: [LicensedHours] = []
        for part in parts {
            do {
                found.append(try LicensedHours(part))
            } catch {
                throw Refusal("\(error)")
            }
        }
        return found
    }

    /// The first stretches that cannot both be meant, with the day of the first: the question to ask.
    static func question(about hours: [Application.Hours]) -> (day: Weekday, question: String)? {
        var week = WeeklyHours()
        for stretch in hours { week.add(stretch.hours, on: stretch.days) }
        return week.contradictions.first.map { ($0.day, $0.question) }
    }

    /// "Friday 10:00-14:00 is given twice"; nil where none is.
    static func repetition(in hours: [LicensedHours], of day: Weekday) -> String? {
        var seen: Set<LicensedHours> = []
        return hours.first { !seen.insert($0).inserted }.map { "\(day.rawValue) \($0) is given twice; take one out" }
    }

    static func kind(_ text: String) throws(Refusal) -> PremisesKind {
        let known = PremisesKind.allCases.filter { $0 != .unknown }
        guard let found = known.first(where: { $0.rawValue == text.lowercased() }) else {
            throw Refusal(
                "\"\(text)\" is not a kind of premises; write one of \(known.map(\.rawValue).joined(separator: ", "))")
        }
        return found
    }

    static func capacity(_ text: String) throws(Refusal) -> Int {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let found = Int(text), found > 0 else {
            throw Refusal("\"\(text)\" is not a number of people at once; write a whole number from 1")
        }
        return found
    }

    static func office(_ text: String) throws(Refusal) -> Author.Office {
        guard let found = Author.Office(rawValue: text.lowercased()) else {
            throw Refusal(
                "\"\(text)\" is not an office that writes representations here; write one of "
                    + Author.Office.allCases.map(\.rawValue).joined(separator: ", ") + ", and never a person's name")
        }
        return found
    }

    static func date(_ text: String) throws(Refusal) -> CalendarDate {
        guard let found = CalendarDate(iso: text) else { throw Refusal("\"\(text)\" is not a day such as 2026-11-02") }
        return found
    }

    static func type(_ text: String) throws(Refusal) -> ApplicationType {
        guard let found = ApplicationType(words: text) else {
            throw Refusal(
                (text.isEmpty ? "\"type\" is empty" : "\"\(text)\" is not a type of application") + "; write one of "
                    + ApplicationType.allCases.map(\.words).joined(separator: ", "))
        }
        return found
    }
}
