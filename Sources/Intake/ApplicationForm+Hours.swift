internal import Foundation
internal import Licensing
internal import Yams

/// The fields "hours" and "late night refreshment hours": a line for each day or days.
extension ApplicationForm {
    /// A day may have several stretches, as a list or with commas; those that overlap are asked about.
    func hours(_ node: Node?, _ field: String = "hours") throws -> [Application.Hours] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            throw fault(node, field, "\"\(field)\" has a line for each day or days, such as \"Friday: 10:00-01:00\"")
        }
        var lines: [Weekday: Node] = [:]
        let hours = try mapping.flatMap { key, value in
            let days = try refusing(key, field) { () throws(ApplicationWords.Refusal) in try ApplicationWords.days(key.string ?? "") }
            for day in days {
                guard lines.updateValue(value, forKey: day) == nil else { throw fault(key, field, "\(day.rawValue) is given twice") }
            }
            let stretches = try stretches(value, field)
            if let day = days.first, let twice = ApplicationWords.repetition(in: stretches, of: day) {
                throw fault(value, field, twice)
            }
            return stretches.map { Application.Hours(days: days, hours: $0) }
        }
        if let (day, question) = ApplicationWords.question(about: hours) {
            throw asking(lines[day] ?? node, field, question)
        }
        return hours
    }

    private func stretches(_ value: Node, _ field: String) throws -> [LicensedHours] {
        guard let list = value.sequence else {
            return try refusing(value, field) { () throws(ApplicationWords.Refusal) in
                try ApplicationWords.stretches(value.string ?? "")
            }
        }
        guard !list.isEmpty else { throw fault(value, field, "the list of hours is empty; write them, or take the day out") }
        return try list.flatMap { item in
            try refusing(item, field) { () throws(ApplicationWords.Refusal) in try ApplicationWords.stretches(item.string ?? "") }
        }
    }
}
