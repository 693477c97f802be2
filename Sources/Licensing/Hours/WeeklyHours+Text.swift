/// The one form in which hours are stored: items parted by "; ", days in order, the stretches of a day parted by ", ",
/// then other timings in quotes, where `\"` and `\\` stand for themselves:
/// `Mon 12:00-15:00, 19:00-22:30; Fri 10:00-01:00; Sun closed; other "Christmas Eve to 02:00"`.
extension WeeklyHours: CustomStringConvertible {
    public var description: String {
        let days = statedDays.map { day in
            day.short + " " + (self[day].isEmpty ? "closed" : self[day].map(\.description).joined(separator: ", "))
        }
        let others = otherTimings.map { text in
            "other \"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        return (days + others).joined(separator: "; ")
    }

    /// Reads exactly what `description` writes; for a register's own wording use `HoursText`.
    /// - Throws: `WeeklyHoursError`, a sentence.
    public init(stored text: String) throws {
        self.init()
        for item in Self.items(of: text) {
            let parts = item.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { throw WeeklyHoursError(item: item) }
            if parts[0] == "other" {
                keep(otherTiming: try Self.unquoted(parts[1], in: item))
                continue
            }
            guard let day = Weekday.allCases.first(where: { $0.short == parts[0] }) else {
                throw WeeklyHoursError(item: item)
            }
            if parts[1] == "closed" {
                close(day)
            } else {
                for stretch in parts[1].split(separator: ", ") {
                    guard let hours = try? LicensedHours(String(stretch)) else { throw WeeklyHoursError(item: item) }
                    add(hours, on: [day])
                }
            }
        }
    }

    /// Cuts at semicolons outside quotes.
    private static func items(of text: String) -> [String] {
        var items = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if character == ";", !isQuoted {
                items.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            items[items.count - 1].append(character)
        }
        return items.map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }

    private static func unquoted(_ text: Substring, in item: String) throws -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { throw WeeklyHoursError(item: item) }
        var plain = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                plain.append(character)
                isEscaped = false
            }
        }
        return plain
    }
}

extension WeeklyHours {
    /// For people, days with the same hours together: "Mon-Thu 10:00-23:00; Fri-Sat 10:00-01:00; Sun closed". Other timings as
    /// they are stored.
    public var grouped: String {
        func words(_ day: Weekday) -> String? {
            statedDays.contains(day) ? (self[day].isEmpty ? "closed" : self[day].map(\.description).joined(separator: ", ")) : nil
        }
        var runs: [(first: Weekday, last: Weekday, words: String)] = []
        for day in Weekday.allCases {
            guard let said = words(day) else { continue }
            if let run = runs.last, run.words == said, run.last.next == day {
                runs[runs.count - 1].last = day
            } else {
                runs.append((day, day, said))
            }
        }
        let days = runs.map { run in
            (run.first == run.last ? run.first.short : "\(run.first.short)-\(run.last.short)") + " " + run.words
        }
        return (days + otherTimings.map { "other \"\($0)\"" }).joined(separator: "; ")
    }
}

/// Why a stored text of hours was refused.
public struct WeeklyHoursError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The part between semicolons that could not be read.
    public let item: String

    package init(item: String) { self.item = item }

    public var description: String {
        "\"\(item)\" is not hours as this program stores them, such as \"Fri 10:00-01:00\", \"Sun closed\" or "
            + "other \"Christmas Eve to 02:00\""
    }
}

extension WeeklyHours: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(stored: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
