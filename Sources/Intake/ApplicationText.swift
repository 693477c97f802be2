internal import Geometry
internal import Licensing

/// Writes an application as the file that `ApplicationFile` reads to the same application.
struct ApplicationText {
    private var lines: [String] = []

    static func text(_ application: Application) -> String {
        var writer = ApplicationText()
        writer.write(application)
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func write(_ application: Application) {
        lines.append("premises:")
        field("  name", application.premises)
        field("  address", application.address)
        switch application.place {
        case .postcode(let postcode): lines.append("  postcode: \(postcode)")
        case .grid(let point): lines += ["  easting: \(point.x)", "  northing: \(point.y)"]
        case .geographic(let longitude, let latitude): lines += ["  longitude: \(longitude)", "  latitude: \(latitude)"]
        }
        lines.append("type: \(application.type)")
        if let kind = application.kind { field("kind", kind.rawValue) }
        write(application.proposed, indent: "")
        list("offered conditions", application.offeredConditions)
        if let present = application.present {
            lines.append("present:")
            write(present, indent: "  ")
        }
        write(application.period, application.proceedings)
        field("authority", application.authority)
        field("reference", application.reference)
        if let author = application.author {
            lines += ["author:", "  office: \(author.office.rawValue)"]
            field("  expertise", author.expertise)
        }
    }

    private mutating func write(_ operation: Operation, indent: String) {
        if let capacity = operation.capacity { lines.append("\(indent)capacity: \(capacity)") }
        lines.append("\(indent)activities:")
        switch operation.sales {
        case .onOnly: lines.append("\(indent)  - sale of alcohol: on")
        case .offOnly: lines.append("\(indent)  - sale of alcohol: off")
        case .both: lines.append("\(indent)  - sale of alcohol: both")
        case .none, .notStated: break
        }
        if operation.lateNightRefreshment { lines.append("\(indent)  - late night refreshment") }
        lines += operation.otherActivities.map { "\(indent)  - \(Self.quoted($0))" }
        hours("\(indent)hours", operation.hours, indent: indent)
        hours("\(indent)late night refreshment hours", operation.refreshmentHours, indent: indent)
    }

    /// Stretches of the same days that follow each other stand in one line.
    private mutating func hours(_ name: String, _ hours: [Application.Hours], indent: String) {
        guard !hours.isEmpty else { return }
        lines.append("\(name):")
        var rest = hours[...]
        while let first = rest.first {
            let together = rest.prefix { $0.days == first.days }
            let stretches = together.map(\.hours.description).joined(separator: ", ")
            lines.append("\(indent)  \(Self.words(first.days)): \(Self.quoted(stretches))")
            rest = rest.dropFirst(together.count)
        }
    }

    private mutating func write(_ period: RepresentationPeriod, _ proceedings: Proceedings) {
        let days = [
            ("given", period.given), ("received", proceedings.received), ("readvertised", period.readvertised),
            ("authority last day", period.authorityLastDay), ("hearing", proceedings.hearing),
            ("hearing ended", proceedings.hearingEnded), ("decision notified", proceedings.decisionNotified),
        ].compactMap { name, day in day.map { "  \(name): \($0)" } }
        if !days.isEmpty { lines += ["dates:"] + days }
    }

    private mutating func field(_ name: String, _ text: String?) {
        if let text { lines.append("\(name): \(Self.quoted(text))") }
    }

    private mutating func list(_ name: String, _ entries: [String]) {
        guard !entries.isEmpty else { return }
        lines.append("\(name):")
        lines += entries.map { "  - \(Self.quoted($0))" }
    }

    /// "Monday to Thursday", "Friday, Saturday", "every day": what `ApplicationWords.days` reads to the same list.
    private static func words(_ days: [Weekday]) -> String {
        if days == Weekday.allCases { return "every day" }
        let isRun = zip(days, days.dropFirst()).allSatisfy { $0.next == $1 }
        if days.count > 2, isRun, let first = days.first, let last = days.last {
            return "\(first.rawValue) to \(last.rawValue)"
        }
        return days.map(\.rawValue).joined(separator: ", ")
    }

    /// In double quotes wherever plain text could be read as something else.
    private static func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " " && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " ,.'()/-".unicodeScalars.contains(scalar))
            }
        // Words that YAML takes for other things than text stay text under quotes.
        let isWord = !["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(text.lowercased())
        if isPlain, isWord { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\r": escaped += "\\r"
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0xFEFF, 0x2028, 0x2029].contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16)
                    escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return "\"\(escaped)\""
    }
}
