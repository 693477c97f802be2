/// Every date of an application's way, counted from what its file states. Where the day of the hearing or of the decision is
/// not given, the latest lawful one is taken and the dates that hang on it say so. What cannot be counted is said in a
/// sentence and never guessed.
public struct ApplicationClock: Hashable, Sendable {
    public let period: RepresentationPeriod
    public let proceedings: Proceedings
    public let workingDays: WorkingDays
    public let today: CalendarDate
    /// In order of date.
    public private(set) var dates: [ClockDate] = []
    /// What is to be known beside the dates, or could not be counted.
    public private(set) var sentences: [String] = []
    /// The last day for representations or objections as counted here; nil where it cannot be.
    public private(set) var countedLastDay: CalendarDate?

    /// - Parameter today: in Europe/London.
    public init(
        _ period: RepresentationPeriod, _ proceedings: Proceedings = Proceedings(), workingDays: WorkingDays, today: CalendarDate
    ) {
        self.period = period
        self.proceedings = proceedings
        self.workingDays = workingDays
        self.today = today
        addRole()
        addWindow()
        addNotices()
        addProceedings()
        addWarnings()
        // By date; those of one day as they follow from each other.
        dates = dates.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    }

    /// The day by which to write: the earlier of the counted one and the authority's own.
    public var workTo: CalendarDate? {
        switch (countedLastDay, period.authorityLastDay) {
        case (let counted?, let published?): min(counted, published)
        case (let counted, let published): counted ?? published
        }
    }

    var type: ApplicationType { period.type }

    /// The day from which the window runs.
    var start: CalendarDate? { type.isReceived ? proceedings.received ?? period.given : period.countedFrom }

    mutating func say(_ sentence: String) {
        if !sentences.contains(sentence) { sentences.append(sentence) }
    }

    /// - Parameter closed: nil where it is so once the day has passed.
    mutating func add(
        _ what: String, _ date: CalendarDate?, _ basis: ClockDate.Basis = .counted, source: String, confidence: String?,
        closed: Bool? = nil, rule: String? = nil, fromLatest: Bool = false, note: String? = nil
    ) {
        guard let date else { return }
        dates.append(
            ClockDate(
                what: what, date: date, basis: basis, source: source, confidence: confidence, closed: closed ?? (date < today),
                rule: rule, fromLatestLawfulDay: fromLatest, note: note))
    }

    mutating func add(
        _ what: String, _ date: CalendarDate?, _ rule: DatedParameter<Int>, fromLatest: Bool = false, note: String? = nil
    ) {
        add(
            what, date, source: rule.source, confidence: rule.confidence, rule: "\(rule.value) \(rule.unit)", fromLatest: fromLatest,
            note: note)
    }

    /// The day that a count of working days ends on; where its bank holidays are not known, nil and a sentence.
    mutating func count(
        _ what: String, _ body: (WorkingDays) throws(HolidaysNotKnown) -> CalendarDate
    ) -> CalendarDate? {
        do {
            return try body(workingDays)
        } catch {
            say("Not counted: \(what), because \(error); give a newer list of gov.uk with --bank-holidays.")
            return nil
        }
    }

    // MARK: The window

    private mutating func addRole() {
        let time = "\(type.window.value) \(type.window.unit)"
        switch type {
        case .temporaryEventNotice:
            say(
                "To a temporary event notice only the police and environmental health may object, within \(time) "
                    + "(\(type.window.source)); public health has no role here.")
        case .transfer, .variationOfSupervisor:
            say(
                "To a \(type.words) only the police, and the Home Office on immigration, may object, the police within \(time) "
                    + "(\(type.window.source)); public health has no role here.")
        default: break
        }
    }

    private mutating func addWindow() {
        let window = type.window
        let name = "last day for \(type.objection)"
        if let start {
            countedLastDay = lastDay(after: start)
            let note = noteOnLastDay()
            let begun = period.readvertised == nil || type.isReceived ? type.begins : "the re-advertisement"
            let isOver = workTo.map { $0 < today }
            add(
                "\(type.objection) open", firstDay(after: start), source: window.source, confidence: window.confidence,
                closed: isOver, rule: "\(window.value) \(window.unit)", note: "counted from \(begun) on \(start.words)")
            add(name, countedLastDay, window, note: note)
        } else {
            say(
                "No day is given on which \(type.isReceived ? "the authority received it" : "a valid application was given"), so no "
                    + "window is counted; ask the authority, and give \"\(type.isReceived ? "received" : "given")\" below \"dates\".")
        }
        guard let published = period.authorityLastDay else { return }
        add(name, published, .authoritysOwn, source: "the authority's own date, as given", confidence: nil, note: differing(published))
        guard let countedLastDay else { return }
        let isPublished = published < countedLastDay
        add(
            name, min(published, countedLastDay), .toWorkTo, source: "the earlier of the two",
            confidence: isPublished ? nil : window.confidence)
    }

    private mutating func firstDay(after start: CalendarDate) -> CalendarDate? {
        switch type {
        case .minorVariation: count("the first day for representations") { days throws(HolidaysNotKnown) in try days.day(1, after: start) }
        case .transfer, .variationOfSupervisor: start
        default: start.adding(days: 1)
        }
    }

    private mutating func lastDay(after start: CalendarDate) -> CalendarDate? {
        let length = type.window.value
        switch type {
        case .minorVariation, .temporaryEventNotice, .summaryReview:
            return count("the last day for \(type.objection)") { days throws(HolidaysNotKnown) in try days.day(length, after: start) }
        // The police's 14 days begin with the day on which they are notified: sections 37(6) and 42(7).
        case .transfer, .variationOfSupervisor: return start.adding(days: length - 1)
        case .reviewAfterClosureOrder: return start.adding(days: length)
        default: return period.countedLastDay
        }
    }

    /// Consecutive days may end when nobody is there to take a letter.
    private func noteOnLastDay() -> String? {
        switch type {
        case .transfer, .variationOfSupervisor:
            return "the day on which the police were notified is taken to be the day given"
        default: break
        }
        guard let countedLastDay, let isWorking = try? workingDays.contains(countedLastDay), !isWorking,
            let before = try? workingDays.day(1, before: countedLastDay)
        else { return nil }
        return "not a working day, so have it there by \(before.words)"
    }

    private func differing(_ published: CalendarDate) -> String? {
        guard let countedLastDay, countedLastDay != published else { return nil }
        return published < countedLastDay ? "earlier than counted here; ask the authority" : "later than counted here; ask the authority"
    }
}
