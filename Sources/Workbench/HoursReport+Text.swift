internal import Foundation
internal import Licensing

extension HoursReport {
    public var text: String {
        let silent = outlets.salesNotStated
        var lines = [
            place,
            "Outlets within \(Self.metres(radius)) m: \(outlets.all), "
                + (silent == 0
                    ? "all stated to be permitted to sell alcohol."
                    : "of which \(silent) \(silent == 1 ? "does" : "do") not state whether alcohol may be sold."),
        ]
        if let moment {
            lines.append("On \(moment.weekday) at \(moment.time): \(Self.span(moment.low, moment.high)) permitted.")
        }
        lines += ["", table, ""]
        lines.append(
            "Permitted alcohol-hours per week: \(Self.decimal(alcoholHours.low)) to \(Self.decimal(alcoholHours.high)), all outlets "
                + "added up.")
        lines += lastWords
        if let chart { lines.append("Wrote the chart of the week to \(chart.file).") }
        return (lines + ["", meaning, rule] + warnings + notCounted + decisions.sentences + [coordinateOperation.text])
            .joined(separator: "\n")
    }

    /// A row an hour and a column a day: 7 columns leave room for any number.
    private var table: String {
        var table = TextTable(["hour"] + Weekday.allCases.map(\.short), numeric: Set(1...7))
        for hour in 0..<24 {
            let cells = Weekday.allCases.map { day in
                let found = hours[day.index * 24 + hour]
                return found.low == found.high ? "\(found.low)" : "\(found.low)-\(found.high)"
            }
            table.add([(hour < 10 ? "0" : "") + "\(hour):00"] + cells)
        }
        let isRange = hours.contains { $0.low < $0.high }
        return table.text + (isRange ? "\n(low-high)" : "")
    }

    private var lastWords: [String] {
        guard let lastPermitted else { return ["Last permitted hour: not known, because no outlet states its hours."] }
        var lines: [String] = []
        if let time = lastPermitted.time {
            lines.append(
                "Last permitted hour: \(time), on \(lastPermitted.weekdays.count == 1 ? "the night" : "the nights") of "
                    + "\(lastPermitted.weekdays.joined(separator: ", ")); "
                    + "\(lastPermitted.outlets == 1 ? "1 outlet" : "\(lastPermitted.outlets) outlets"): "
                    + "\(Self.list(lastPermitted.premises)).")
        } else {
            lines.append("Last permitted hour: none, because every outlet that states its hours is permitted without an end.")
        }
        if !lastPermitted.withoutEnd.isEmpty {
            lines.append(
                "Permitted without an end on some night, as for 24 hours: \(lastPermitted.withoutEnd.count), "
                    + "\(Self.list(lastPermitted.withoutEnd)).")
        }
        var nights = TextTable(["night of", "last permitted hour", "outlets", "without an end", "not stated", "rows"], numeric: [2, 3, 4])
        for night in lastPermitted.nights {
            nights.add([
                night.weekday, night.time ?? "none", "\(night.outlets)", "\(night.withoutEnd.count)", "\(night.notStated)",
                Self.list(night.premises, most: 2),
            ])
        }
        return lines + ["", nights.text]
    }

    static func span(_ low: Int, _ high: Int) -> String {
        low == high ? "\(low) \(low == 1 ? "outlet is" : "outlets are")" : "\(low) to \(high) outlets are"
    }

    static func list(_ labels: [String], most: Int = 5) -> String {
        let shown = labels.prefix(most).joined(separator: ", ")
        return labels.count > most ? "\(shown) and \(labels.count - most) more" : shown
    }

    static func metres(_ value: Double) -> String { String(format: "%.10g", value) }
    private static func decimal(_ value: Double) -> String { String(format: "%.1f", value) }
}
