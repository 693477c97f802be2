internal import Foundation
internal import Licensing
internal import Yams

/// The field "hours": a line for each day or days.
extension ApplicationForm {
    func hours(_ node: Node?) throws -> [Application.Hours] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            throw fault(node, "hours", "\"hours\" has a line for each day or days, such as \"Friday: 10:00-01:00\"")
        }
        var taken: Set<Weekday> = []
        return try mapping.map { key, value in
            let days = try days(key)
            for day in days where !taken.insert(day).inserted {
                throw fault(key, "hours", "\(day.rawValue) is given twice")
            }
            do {
                return Application.Hours(days: days, hours: try LicensedHours(value.string ?? ""))
            } catch let error as LicensedHoursError {
                throw fault(value, "hours", "\(error)")
            }
        }
    }

    /// "Friday", "Monday to Thursday", "Friday and Saturday", "every day".
    private func days(_ node: Node) throws -> [Weekday] {
        let text = node.string ?? ""
        func day(_ word: some StringProtocol) throws -> Weekday {
            let lower = word.trimmingCharacters(in: .whitespaces).lowercased()
            guard lower.count >= 3, let found = Weekday.allCases.first(where: { $0.rawValue.lowercased().hasPrefix(lower) })
            else { throw fault(node, "hours", "\"\(text)\" does not name a day of the week") }
            return found
        }
        if text.lowercased() == "every day" || text.lowercased() == "daily" { return Weekday.allCases }
        let span = text.components(separatedBy: " to ")
        if span.count == 2 {
            let all = Weekday.allCases
            let from = try day(span[0]), to = try day(span[1])
            guard let first = all.firstIndex(of: from), let last = all.firstIndex(of: to) else { return [] }
            return first <= last ? Array(all[first...last]) : Array(all[first...] + all[...last])
        }
        let days = try text.replacingOccurrences(of: " and ", with: ",").split(separator: ",").map { try day($0) }
        guard !days.isEmpty else { throw fault(node, "hours", "\"\(text)\" does not name a day of the week") }
        return days
    }
}
