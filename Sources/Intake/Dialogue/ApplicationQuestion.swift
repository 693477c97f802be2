internal import Licensing

/// The questions in the order in which they are asked.
enum ApplicationQuestion: CaseIterable {
    case type, premises, address, place, kind
    case alcohol, refreshment, others, hours, refreshmentHours, capacity
    case conditions
    case isPresentKnown, presentAlcohol, presentRefreshment, presentOthers, presentHours, presentRefreshmentHours, presentCapacity
    case given, received, readvertised, authorityLastDay, hearing, hearingEnded, decisionNotified
    case authority, reference, office, expertise

    /// The next one that what was answered leaves open.
    func following(_ draft: ApplicationDraft) -> ApplicationQuestion? {
        Self.allCases.drop { $0 != self }.dropFirst().first { $0.isAsked(draft) }
    }

    private func isAsked(_ draft: ApplicationDraft) -> Bool {
        let type = draft.type ?? .newPremisesLicence
        return switch self {
        case .hours: draft.proposed.sales != .none
        case .refreshmentHours: draft.proposed.lateNightRefreshment
        case .isPresentKnown: type.isVariation
        case .presentAlcohol, .presentRefreshment, .presentOthers, .presentCapacity: draft.isPresentKnown
        case .presentHours: draft.isPresentKnown && draft.present.sales != .none
        case .presentRefreshmentHours: draft.isPresentKnown && draft.present.lateNightRefreshment
        case .given: !type.isReceived
        case .received: type.isReceived
        case .readvertised: !type.isReceived && draft.given != nil
        case .hearingEnded, .decisionNotified: draft.proceedings.hearing != nil
        case .expertise: draft.office != nil
        default: true
        }
    }

    /// - Parameter draft: for questions that take several lines, what was answered so far.
    func words(_ draft: ApplicationDraft) -> String {
        switch self {
        case .type: "What is applied for? One of: \(ApplicationType.allCases.map(\.words).joined(separator: ", "))."
        case .premises: "Name of the premises (empty: not known)."
        case .address: "Address (empty: not known)."
        case .place: "Where? A postcode, or easting, northing in metres, or longitude, latitude in degrees."
        case .kind:
            "What kind of place? One of: \(PremisesKind.allCases.filter { $0 != .unknown }.map(\.rawValue).joined(separator: ", ")) "
                + "(empty: not known)."
        case .alcohol: "Sale of alcohol: on, off, both or none?"
        case .refreshment: "Late night refreshment: yes or no?"
        case .others: "Other licensable activities, with commas between (empty: none)."
        case .hours: lines("Hours of the sale of alcohol", draft.proposed.hours.isEmpty, "not known: they are not known")
        case .refreshmentHours:
            lines("Hours of late night refreshment", draft.proposed.refreshmentHours.isEmpty, "empty: not given apart")
        case .capacity: "How many people at once (empty: not known)?"
        case .conditions:
            draft.offeredConditions.isEmpty
                ? "Conditions that the applicant offers, one a line (empty: none)." : "Another condition (empty: that is all)."
        case .isPresentKnown: "Is it known what is permitted now: yes or no?"
        case .presentAlcohol: "Permitted now: sale of alcohol on, off, both or none?"
        case .presentRefreshment: "Permitted now: late night refreshment, yes or no?"
        case .presentOthers: "Permitted now: other licensable activities, with commas between (empty: none)."
        case .presentHours: lines("Permitted now: hours of the sale of alcohol", draft.present.hours.isEmpty, "not known: they are not known")
        case .presentRefreshmentHours:
            lines("Permitted now: hours of late night refreshment", draft.present.refreshmentHours.isEmpty, "empty: not given apart")
        case .presentCapacity: "Permitted now: how many people at once (empty: not known)?"
        case .given: "On which day was a valid application given to the authority, such as 2026-11-02 (empty: not known)?"
        case .received: "On which day did the authority receive it, such as 2026-11-02 (empty: not known)?"
        case .readvertised: "On which day was it advertised again after a defect (empty: it was not)?"
        case .authorityLastDay: "Which last day has the authority published (empty: not known)?"
        case .hearing: "First day of the hearing (empty: not known)."
        case .hearingEnded: "Last day of the hearing (empty: not known)."
        case .decisionNotified: "On which day was the decision notified (empty: not yet)?"
        case .authority: "Which licensing authority (empty: not known)?"
        case .reference: "The authority's reference (empty: not known)."
        case .office:
            "Who writes? One of: \(Author.Office.allCases.map(\.rawValue).joined(separator: ", ")) (empty: not said). An office, never a "
                + "person's name."
        case .expertise: "What does the office know of, such as local alcohol data (empty: not said)?"
        }
    }

    private func lines(_ what: String, _ isFirst: Bool, _ none: String) -> String {
        isFirst
            ? "\(what), one line for each day or days, such as \"Friday and Saturday 10:00-01:00\"; past midnight belongs to the "
                + "evening before (\(none))." : "\(what): another line (empty: that is all)."
    }
}
