internal import Assessment
internal import Licensing

/// What a pack opens with: the application, the last day, the published assessment.
enum OpeningFacts {
    static func facts(_ inputs: PackInputs) -> [(term: String, detail: String)] {
        let application = inputs.application
        var facts: [(String, String)] = []
        facts.append(("Applied for", capitalised(application.type)))
        if let premises = application.premises {
            facts.append(("Premises", [premises, application.address].compactMap(\.self).joined(separator: ", ")))
        }
        if let reference = application.reference { facts.append(("Reference", reference)) }
        facts.append(("Place", inputs.assessment.placeWords))
        facts.append(("Activities", activities(application)))
        facts.append(("Hours of alcohol sales", hours(application)))
        if let present = application.present {
            facts.append(("Permitted now", words(of: present.hours).map { "\(present.sales.words), \($0)" } ?? present.sales.words))
        }
        facts.append(("Last day for representations", lastDay(application.period)))
        facts.append((
            "Published cumulative impact assessment covering this place and kind",
            cumulativeImpact(inputs.assessment.cumulativeImpact)
        ))
        return facts
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    static func activities(_ application: Application) -> String {
        var parts: [String] = []
        switch application.sales {
        case .onOnly: parts.append("sale of alcohol for consumption on the premises")
        case .offOnly: parts.append("sale of alcohol for consumption off the premises")
        case .both: parts.append("sale of alcohol for consumption on and off the premises")
        case .none, .notStated: parts.append("no sale of alcohol stated")
        }
        if application.lateNightRefreshment { parts.append("late night refreshment") }
        return capitalised((parts + application.otherActivities).joined(separator: "; "))
    }

    static func hours(_ application: Application) -> String {
        words(of: application.hours) ?? "Not stated in the application file"
    }

    /// "Monday to Thursday 10:00-23:00; Sunday 12:00-22:30"; nil where there are none.
    static func words(of hours: [Application.Hours]) -> String? {
        hours.isEmpty ? nil : hours.map { "\(days($0.days)) \($0.hours)" }.joined(separator: "; ")
    }

    /// "Monday to Thursday", "Friday and Saturday".
    private static func days(_ days: [Weekday]) -> String {
        if days.count == 7 { return "every day" }
        let all = Weekday.allCases
        let numbers = days.compactMap { all.firstIndex(of: $0) }
        let isRun = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
        if days.count > 2, isRun, let first = days.first, let last = days.last {
            return "\(first.rawValue) to \(last.rawValue)"
        }
        return days.map(\.rawValue).joined(separator: days.count == 2 ? " and " : ", ")
    }

    static func lastDay(_ period: RepresentationPeriod) -> String {
        guard let lastDay = period.lastDay else {
            return period.notCountedReason.map(capitalised)
                ?? "Not known: the application file gives no day on which a valid application was given"
        }
        var text = lastDay.words + "."
        if let from = period.countedFrom, let counted = period.countedLastDay {
            let length = period.type.window
            let began = period.readvertised == nil ? "a valid application was given" : "it was advertised again"
            text += " Counted: \(length.value) \(length.unit) from the day after \(began) on \(from.words) end on "
                + "\(counted.words) (\(length.source))." + (length.confidence == "V" ? "" : " Check with your solicitor.")
        } else if let reason = period.notCountedReason {
            text += " " + capitalised(reason)
        }
        if let published = period.authorityLastDay {
            text += " The authority's own date: \(published.words)."
            text += period.countedLastDay == nil
                ? "" : period.datesDisagree
                ? " The two differ; the earlier is the one to work to. Ask the authority." : " The two agree."
        } else {
            text += " The authority's own date is not given in the file: check it."
        }
        return text
    }

    private static func cumulativeImpact(_ impact: ImpactAreas) -> String {
        let areas = impact.sentences.joined(separator: " ")
        return switch impact.answer {
        case .yes: "Yes: the place lies in \(areas)"
        case .placeOnly:
            "The place lies in \(areas) Whether the application is of a kind that it covers is for the reader to compare."
        case .no:
            "No: the place lies outside the \(impact.loaded) published area\(impact.loaded == 1 ? "" : "s") loaded of this "
                + "authority. Check that these are all that the authority has published."
        case .notLoaded:
            "Not loaded: this workspace holds no published assessment, so this pack cannot say whether one covers the "
                + "place. Check the authority's statement of licensing policy."
        }
    }
}
