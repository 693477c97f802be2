internal import Licensing
internal import Wording

/// What an application would permit, in words that claim nothing of what would come of it.
enum OperationWords {
    /// "would permit the sale of alcohol for consumption on the premises until 01:00 the next day at the latest". For the sentence that links a
    /// finding to this operation.
    static func wouldPermit(_ application: Application) -> String {
        let subject = subject(application)
        guard application.proposed.sellsAlcohol else {
            return application.lateNightRefreshment
                ? "\(subject) late night refreshment and no sale of alcohol" : "\(subject) no sale of alcohol"
        }
        let end = application.proposed.week.latestEnd.map { WeeklyHours.NightEnd.at($0).words }
        var words = "\(subject) the sale of alcohol \(manner(application.sales)) "
        if application.hours.isEmpty {
            words += "at hours that the application file does not state"
        } else if application.proposed.week.isAlwaysOpen {
            words += "at every hour of the week"
        } else if let end {
            let nights = Weekday.allCases.filter { application.proposed.week.latestEnd.map(WeeklyHours.NightEnd.at) == application.proposed.week.end(ofNight: $0) }
            words += "until \(end) at the latest"
            if (1..<7).contains(nights.count) {
                words += " (\(list(nights.map(\.rawValue))) \(nights.count == 1 ? "night" : "nights"))"
            }
        }
        if let present = application.present, present.sellsAlcohol, let now = present.week.latestEnd, !present.hours.isEmpty {
            words += ", where the present end is \(WeeklyHours.NightEnd.at(now).words)"
        }
        return words
    }

    static func manner(_ sales: AlcoholSales) -> String {
        switch sales {
        case .onOnly: "for consumption on the premises"
        case .offOnly: "for consumption off the premises"
        case .both: "for consumption on and off the premises"
        case .none, .notStated: "in a way that is not stated"
        }
    }

    private static func subject(_ application: Application) -> String {
        application.period.type.isReview ? "The authorisation under review permits" : "The application would permit"
    }

    /// "school and nursery", "violence, shoplifting and public order".
    static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
