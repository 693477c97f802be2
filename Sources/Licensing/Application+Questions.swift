extension Application {
    /// What the file leaves open and somebody must answer: each a sentence that asks. A file with open questions is read
    /// all the same.
    public var questions: [String] {
        var open: [String] = []
        if [.onOnly, .offOnly, .both].contains(sales), hours.isEmpty {
            open.append("No hours are given for the sale of alcohol: which are applied for, day by day?")
        }
        if period.type.isVariation, present == nil {
            open.append(
                "\"present\" does not say what is permitted now, so the change cannot be told: what does the \(authorisation) "
                    + "permit today?")
        }
        return open + [refreshmentQuestion].compactMap(\.self)
    }

    /// Where late night refreshment is asked for at hours that need no authorisation.
    public var refreshmentQuestion: String? {
        guard !refreshmentHours.isEmpty, !refreshmentHours.contains(where: { Self.isLateNight($0.hours) }) else { return nil }
        let night = Self.lateNight
        return "The hours of late night refreshment all lie outside \(night.value), the only hours in which it is licensable "
            + "(\(night.source); confidence \(night.confidence): check with your solicitor): which are meant?"
    }

    private var authorisation: String { period.type == .clubVariation ? "certificate" : "licence" }

    /// When hot food and drink for the public need an authorisation.
    public static let lateNight = DatedParameter(
        value: "23:00 to 05:00", unit: "time of day", source: "Licensing Act 2003, Schedule 2", effectiveFrom: nil,
        retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: "K")

    private static func isLateNight(_ hours: LicensedHours) -> Bool { hours.closes > 1380 || hours.opens < 300 }
}
