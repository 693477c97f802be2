/// Notices, hearing, decision and appeal.
extension ApplicationClock {
    mutating func addNotices() {
        guard let start else { return }
        switch type {
        case .newPremisesLicence, .provisionalStatement, .variation, .newClubPremisesCertificate, .clubVariation:
            let rule = ClockPeriods.newspaper
            add(
                "last day for the newspaper notice",
                count("the last day for the newspaper notice") { days throws(HolidaysNotKnown) in try days.day(rule.value, after: start) }, rule,
                note: "the applicant's duty; a defect in a notice means re-advertisement and a new window")
            add("last day of the notice on the premises", start.adding(days: ClockPeriods.premisesNotice.value), ClockPeriods.premisesNotice)
        case .review, .clubReview:
            add(
                "last day of the authority's notice", start.adding(days: ClockPeriods.reviewNotice.value), ClockPeriods.reviewNotice,
                note: "of a review the authority gives notice, not the applicant")
        default: break
        }
    }

    mutating func addProceedings() {
        if type == .minorVariation { return addMinorDecision() }
        if type == .summaryReview { addSummaryReview() }
        if type == .reviewAfterClosureOrder, let start {
            add(
                "last day to determine the review", start.adding(days: ClockPeriods.closureReview.value), ClockPeriods.closureReview)
        }
        let latest = latestHearing()
        if let hearing = proceedings.hearing ?? proceedings.hearingEnded {
            add("hearing", hearing, .stated, source: "the application file", confidence: nil)
        }
        addBefore(hearing: proceedings.hearing ?? proceedings.hearingEnded ?? latest, isAssumed: !hasHearing)
        addAfter(
            hearing: proceedings.hearingEnded ?? proceedings.hearing ?? latest, isAssumed: !hasHearing,
            isLastDayGiven: proceedings.hearingEnded != nil)
        guard hasHearing, let latest, let hearing = proceedings.hearing ?? proceedings.hearingEnded, hearing > latest else { return }
        say(
            "The hearing on \(hearing.words) begins after the last lawful day, \(latest.words); ask the authority whether it has "
                + "extended the time.")
    }

    private var hasHearing: Bool { proceedings.hearing != nil || proceedings.hearingEnded != nil }

    private mutating func addMinorDecision() {
        guard let start else { return }
        let rule = ClockPeriods.minorVariation
        add(
            "last day for the decision",
            count("the last day for the decision") { days throws(HolidaysNotKnown) in try days.day(rule.value, after: start) }, rule,
            note: "without a decision by then it counts as refused and the fee goes back")
        say("A minor variation has no hearing: the authority weighs relevant representations itself.")
    }

    private mutating func addSummaryReview() {
        guard let start else { return }
        // 48 hours of working days from the time of receipt end on the second working day after it.
        add(
            "last day to consider interim steps",
            count("the last day to consider interim steps") { days throws(HolidaysNotKnown) in try days.day(2, after: start) },
            ClockPeriods.interimSteps, note: "by the hour at which it was received")
        add("last day to determine the review", start.adding(days: ClockPeriods.summaryReview.value), ClockPeriods.summaryReview)
    }

    /// The last lawful day for the hearing to begin, which is added; nil where it cannot be counted.
    private mutating func latestHearing() -> CalendarDate? {
        let name = "last day for the hearing to begin"
        let (rule, first): (DatedParameter<Int>, CalendarDate?) =
            switch type {
            case .temporaryEventNotice: (ClockPeriods.hearingOfEventNotice, windowEnd?.adding(days: 1))
            case .reviewAfterClosureOrder: (ClockPeriods.hearingAfterClosure, start?.adding(days: 1))
            case .summaryReview: (ClockPeriods.summaryReview, nil)
            default: (ClockPeriods.hearing, windowEnd?.adding(days: 1))
            }
        if type == .summaryReview {
            // Determined at the hearing's end, so it begins by the last working day of the 28.
            let end = start?.adding(days: rule.value + 1)
            let latest = end.flatMap { end in
                count("the \(name)") { days throws(HolidaysNotKnown) in try days.day(1, before: end) }
            }
            add(name, latest, rule, note: "the review is determined at the end of the hearing")
            return latest
        }
        guard let first else { return nil }
        let latest = count("the \(name)") { days throws(HolidaysNotKnown) in try days.day(rule.value, beginningWith: first) }
        let isFromPublished = countedLastDay == nil && type != .reviewAfterClosureOrder
        add(name, latest, rule, note: isFromPublished ? "counted from the authority's own last day" : nil)
        return latest
    }

    /// As the regulations count it; by the authority's own day only where nothing else is known.
    private var windowEnd: CalendarDate? { countedLastDay ?? period.authorityLastDay }

    private mutating func addBefore(hearing: CalendarDate?, isAssumed: Bool) {
        guard let hearing else { return }
        let note = isAssumed ? "if the hearing begins on its last lawful day, \(hearing.words)" : nil
        let notice =
            switch type {
            case .reviewAfterClosureOrder, .summaryReview: ClockPeriods.shortNoticeOfHearing
            case .temporaryEventNotice: ClockPeriods.noticeOfEventHearing
            default: ClockPeriods.noticeOfHearing
            }
        func before(_ what: String, _ rule: DatedParameter<Int>, _ clock: inout ApplicationClock) {
            let day = clock.count("the \(what)") { days throws(HolidaysNotKnown) in try days.day(rule.value, before: hearing) }
            clock.add(what, day, rule, fromLatest: isAssumed, note: note)
        }
        before("last day for the notice of hearing", notice, &self)
        // Those of an event's hearing are the police and environmental health, with times of their own.
        guard type != .temporaryEventNotice else { return }
        before("last day for notice of attendance", ClockPeriods.noticeOfAttendance, &self)
        add(
            "last day to withdraw in writing", hearing.adding(days: -1), ClockPeriods.withdrawal, fromLatest: isAssumed,
            note: ["24 hours before it begins; later only at the hearing itself", note].compactMap(\.self).joined(separator: "; "))
    }

    private mutating func addAfter(hearing: CalendarDate?, isAssumed: Bool, isLastDayGiven: Bool) {
        var note = isAssumed ? "if the hearing is held on its last lawful day alone" : nil
        if !isAssumed, !isLastDayGiven { note = "if the hearing ends on the day on which it begins" }
        let isAtOnce = [.summaryReview, .reviewAfterClosureOrder, .temporaryEventNotice].contains(type)
        let rule = isAtOnce ? ClockPeriods.decisionAtOnce : ClockPeriods.decision
        let decision = hearing.flatMap { hearing in
            isAtOnce
                ? hearing
                : count("the last day for the decision") { days throws(HolidaysNotKnown) in try days.day(rule.value, beginningWith: hearing) }
        }
        add("last day for the decision", decision, rule, fromLatest: isAssumed, note: note)
        if let notified = proceedings.decisionNotified {
            add("decision notified", notified, .stated, source: "the application file", confidence: nil)
        }
        guard let notified = proceedings.decisionNotified ?? decision else { return }
        let assumption = proceedings.decisionNotified == nil ? "if the decision is notified on its last lawful day, \(notified.words)" : nil
        let isEvent = type == .temporaryEventNotice ? "none later than 5 working days before the event begins" : nil
        // The day of notification is the first of the 21.
        add(
            "last day for an appeal", notified.adding(days: ClockPeriods.appeal.value - 1), ClockPeriods.appeal,
            fromLatest: proceedings.decisionNotified == nil,
            note: ["to the magistrates' court", isEvent, assumption].compactMap(\.self).joined(separator: "; "))
    }

    // MARK: What is odd

    mutating func addWarnings() {
        if let start, start > today {
            say(
                "It is dated \(start.words), which is yet to come (today is \(today.words)): correct the day, or take these dates for "
                    + "a plan only.")
        }
        if let again = period.readvertised, !type.isReceived {
            say("It was re-advertised on \(again.words): a new window runs from the day after, and the first counts no more.")
        }
        warnOfWindow()
        if let hearing = proceedings.hearing ?? proceedings.hearingEnded, let end = windowEnd, hearing <= end {
            say("The hearing on \(hearing.words) is before the window ends on \(end.words); ask the authority.")
        }
        let years = Set(dates.filter { $0.basis == .counted }.map(\.date.parts.year)).intersection(workingDays.holidays.workedOut)
        for year in years.sorted() {
            say(
                "The bank holidays of \(year) are worked out by the rule and not yet read as published (confidence K); check them, or "
                    + "give gov.uk's list with --bank-holidays.")
        }
    }

    private mutating func warnOfWindow() {
        guard let workTo, workTo < today else { return }
        if let countedLastDay, countedLastDay >= today {
            say(
                "By the authority's own date the window closed on \(workTo.words); by the count here it is open until "
                    + "\(countedLastDay.words). Ask the authority at once.")
        } else {
            say("The window is closed: its last day was \(workTo.words). What arrives after that is void.")
        }
    }
}
