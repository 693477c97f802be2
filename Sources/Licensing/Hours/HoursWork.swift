/// Gathers what the clauses of one text say into its reading.
struct HoursWork {
    let text: [Character]
    var reading = HoursReading()
    var block = WeeklyHours()
    var heading: String?
    /// Hours without days, and where they stand.
    var dayless: [(hours: [LicensedHours], range: Range<Int>)] = []
    /// Hours of "weekdays", whose Saturday depends on the rest of the block.
    var weekdays: [(hours: [LicensedHours], exceptsHolidays: Bool)] = []
    /// Whether any part of the text names a weekday.
    let namesDays: Bool

    init(_ text: String, namesDays: Bool) {
        self.text = Array(text)
        self.namesDays = namesDays
    }

    func words(_ range: Range<Int>) -> String {
        let tidy = String(text[range]).split { $0.isWhitespace || $0 == "|" }.joined(separator: " ")
        return tidy.hasSuffix(",") ? String(tidy.dropLast()) : tidy
    }

    mutating func take(_ clause: HoursClause) {
        if let range = clause.heading {
            endBlock()
            heading = words(range)
        }
        switch clause.statement {
        case .nothing, .heading: break
        case .blockEnd: endBlock()
        case .other: keepOther(clause.range)
        case .unread(let reason): leave(clause.range, reason)
        case .strange(let ranges):
            let found = ranges.map { "\"\(words($0))\"" }.joined(separator: ", ")
            leave(clause.range, "\(found) found where days with an opening and an end were expected")
        case .closed(let list):
            for day in list.days { block.close(day) }
        case .hours(let list, let hours, let notes, let others):
            for other in others { keepOther(other, of: clause.range) }
            reading.issues += notes.map { "In \"\(words(clause.range))\" \($0)." }
            guard let list else {
                dayless.append((hours, clause.range))
                return
            }
            for stretch in hours { block.add(stretch, on: list.days) }
            if list.saysWeekdays { weekdays.append((hours, !others.isEmpty)) }
            if list.saysWeekends {
                reading.issues.append(
                    "\"Weekends\" was read as Saturday and Sunday; Friday is not said to be part of it.")
            }
        }
    }

    mutating func leave(_ range: Range<Int>, _ reason: String) {
        reading.unread.append(words(range))
        reading.issues.append("\"\(words(range))\" was not read: \(reason).")
    }

    mutating func keepOther(_ range: Range<Int>, of clause: Range<Int>? = nil) {
        let part = words(range)
        let whole = words(clause ?? range)
        block.keep(otherTiming: part == whole ? whole : "\(part): \(whole)")
        reading.issues.append(
            "\"\(part)\" is a seasonal or non-standard timing; it is kept as text and not computed with.")
    }

    /// Older licences write "weekdays" for Monday to Saturday and then give Sunday alone.
    mutating func settleWeekdays() {
        for (hours, exceptsHolidays) in weekdays where block[.saturday].isEmpty && !block.closedDays.contains(.saturday)
        {
            if exceptsHolidays || !block[.sunday].isEmpty {
                for stretch in hours { block.add(stretch, on: [.saturday]) }
                reading.issues.append(
                    "\"Weekdays\" was read as Monday to Saturday, as older licences mean it: Saturday has no hours of its own."
                )
                return
            }
            reading.issues.append(
                "\"Weekdays\" was read as Monday to Friday; older licences mean Saturday too, which has no hours of its own."
            )
            return
        }
    }

    mutating func endBlock() {
        if namesDays {
            for part in dayless { leave(part.range, "it names no day, while other parts of the text do") }
        } else if !dayless.isEmpty {
            for stretch in dayless.flatMap(\.hours) { block.add(stretch, on: Weekday.allCases) }
            reading.issues.append("No days are named; the hours were read as every day's.")
        }
        settleWeekdays()
        if !block.isEmpty, !reading.blocks.contains(where: { $0.heading == heading && $0.hours == block }) {
            reading.blocks.append(HoursReading.Block(heading: heading, hours: block))
        }
        dayless = []
        weekdays = []
        block = WeeklyHours()
        heading = nil
    }

    mutating func finished() -> HoursReading {
        endBlock()
        if reading.blocks.count > 1 {
            let choice = reading.chosen?.heading.map { "those headed \"\($0)\"" } ?? "the first"
            reading.issues.append(
                "The text has \(reading.blocks.count) sets of hours that differ; \(choice) were taken.")
        }
        reading.issues += reading.hours.contradictions.map(\.description)
        return reading
    }
}
