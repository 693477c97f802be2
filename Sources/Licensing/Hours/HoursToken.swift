/// One word or sign of a text of hours, with what it means there and where it stands.
package struct HoursToken: Hashable, Sendable {
    package enum Meaning: Hashable, Sendable {
        case time(ClockTime)
        /// "24 hours", "24/7".
        case allDay
        case days([Weekday])
        /// "weekdays", which in older licences includes Saturday.
        case weekdays
        case weekends
        /// "to", "until": joins two days or two times.
        case to
        case dash
        /// "and", "&", a comma or a stroke.
        case and
        case between
        /// "other than", "except".
        case except
        /// A day or season outside the week: "Christmas Eve", "bank holidays", "June".
        case special
        /// "the following day", after an end.
        case followingDay
        case closed
        /// "N/A".
        case notApplicable
        /// "Non standard timings", "Seasonal variations".
        case otherTimingsLabel
        case colon
        /// A word that changes nothing: "on", "hours".
        case filler
        /// A word of an activity or a heading: "sale", "alcohol".
        case heading
        case word
        /// The end of a line or sentence.
        case end
    }

    package let meaning: Meaning
    /// Offsets in the characters of the text.
    package let range: Range<Int>

    package var isDay: Bool {
        switch meaning {
        case .days, .weekdays, .weekends: true
        default: false
        }
    }

    package var isTime: Bool { if case .time = meaning { true } else { false } }

    /// What follows days: a time, the whole day or none of it.
    package var isHours: Bool { isTime || meaning == .allDay || meaning == .closed }
}

/// What words and phrases mean in a text of hours. All in lower case, without apostrophes; longer phrases come first.
enum HoursPhrase {
    static let every: [([String], HoursToken.Meaning)] = phrases.map { (words($0.0), $0.1) }
        .sorted { $0.0.count > $1.0.count }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static let all = HoursToken.Meaning.days(Weekday.allCases)

    private static let phrases: [(String, HoursToken.Meaning)] =
        list(
            all, "every day of the week", "everyday", "every day", "each day", "daily", "seven days a week",
            "7 days a week", "seven days", "7 days", "7 days per week", "all week", "throughout the week", "any day")
        + list(.weekdays, "weekdays", "weekday", "week days")
        + list(.weekends, "weekends", "weekend")
        + list(.days([.monday, .tuesday, .wednesday, .thursday, .friday]), "m - f")
        + list(.to, "to", "until", "till", "til", "through", "thru", "up to", "and until")
        + list(.and, "and", "or")
        + list(.between, "between")
        + list(
            .except, "other than", "except", "except for", "except on", "excluding", "save for", "save", "apart from",
            "but not",
            "not including")
        + list(
            .followingDay, "the following day", "following day", "the day following", "day following", "next day",
            "the next day", "the following morning", "following morning", "the next morning", "next morning")
        + list(.closed, "closed", "no hours", "not open", "nil", "none")
        + list(.notApplicable, "n / a", "na", "not applicable")
        + list(
            .otherTimingsLabel, "non standard timings", "non standard timing", "non - standard timings",
            "non - standard timing",
            "seasonal variations", "seasonal variation", "seasonal timings")
        + list(
            .allDay, "24 hours", "24 hrs", "24 hour", "24 hr", "24 / 7", "twenty four hours", "24 - hours", "24 - hour",
            "24 h", "all day", "at all times")
        + list(
            .filler, "on", "on a", "from", "the", "hours", "hour", "hrs", "hr", "h", "of", "a day", "per day",
            "inclusive", "incl",
            "at", "open", "opening hours", "the hours of")
        + list(
            .special, "christmas eve", "christmas day", "christmas", "xmas", "xmas eve", "xmas day", "boxing day",
            "new years eve", "new years day",
            "new year", "new years", "new year s eve", "nye", "good friday", "maundy thursday", "easter",
            "easter sunday", "easter monday",
            "bank holiday", "bank holidays", "public holiday", "public holidays", "may day", "halloween",
            "valentines day",
            "valentines", "burns night", "st patricks day", "st georges day", "st andrews day", "january", "february",
            "march", "april",
            "june", "july", "august", "september", "october", "november", "december", "summer", "winter",
            "british summer time", "bst", "gmt", "season", "seasonal", "additional", "an additional", "extra",
            "non standard",
            "occasion", "occasions", "event", "events", "festival", "residents", "guests", "jan", "feb", "aug", "sept",
            "oct", "nov", "dec")
        + list(
            .heading, "sale", "sales", "supply", "by", "retail", "alcohol", "off", "late", "night", "refreshment",
            "licensable",
            "activities", "activity", "live", "recorded", "music", "dance", "films", "plays", "regulated",
            "entertainment", "permitted",
            "licensed", "premises", "for", "opening", "times", "time", "standard", "are", "is", "will", "be",
            "provision", "performance")

    private static func list(_ meaning: HoursToken.Meaning, _ texts: String...) -> [(String, HoursToken.Meaning)] {
        texts.map { ($0, meaning) }
    }
}
