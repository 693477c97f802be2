/// What phrases mean in a text of activities. In lower case, without apostrophes; signs between words are blanks.
package enum ActivityPhrase {
    package enum Meaning: Hashable, Sendable {
        case alcohol
        case on
        case off
        case both
        case refreshment
        case entertainment([RegulatedEntertainment])
        /// What it is similar to follows, and is not an activity of its own.
        case similar
        case filler
        /// "no", "not": what follows is denied, which is left to a person.
        case denial
    }

    /// The words in which the Act says what `similar` is similar to.
    package static let comparison: Set<String> = [
        "description", "to", "that", "those", "of", "live", "recorded", "music", "or", "and", "a", "the", "any",
        "either", "performance",
        "performances", "dance", "dancing", "within", "falling", "paragraph", "paragraphs", "e", "f", "g",
        "entertainment", "playing", "nature",
        "kind",
    ]

    /// Longest first.
    package static let every: [(words: [String], meaning: Meaning)] = table.flatMap { meaning, phrases in
        phrases.map { (words: $0.split(separator: " ").map(String.init), meaning: meaning) }
    }.sorted { $0.words.count > $1.words.count }

    private static let table: [(Meaning, [String])] = [
        (.alcohol, ["alcohol", "alcoholic drinks", "alcoholic drink", "intoxicating liquor", "liquor", "alc"]),
        (
            .on,
            [
                "on sales", "on sale", "on the premises", "on premises", "consumption on", "on supply", "on licence",
                "on only",
                "on site",
            ]
        ),
        (
            .off,
            [
                "off", "off sales", "off sale", "off the premises", "off premises", "off supply", "off licence",
                "off only", "off site",
            ]
        ),
        (
            .both,
            [
                "on and off", "off and on", "on off", "on or off", "both", "both on and off",
                "both on and off the premises",
                "on and off the premises", "on off sales", "on and off sales", "on sales and off sales",
            ]
        ),
        (
            .refreshment,
            [
                "late night refreshment", "late night refreshments", "late night refresh", "late refreshment", "lnr",
                "late night refreshment house",
            ]
        ),
        (
            .entertainment([.plays]),
            ["play", "plays", "performance of a play", "theatre", "theatrical performances", "drama"]
        ),
        (.entertainment([.films]), ["film", "films", "cinema", "film exhibition"]),
        (
            .entertainment([.indoorSport]),
            [
                "indoor sport", "indoor sports", "indoor sporting event", "indoor sporting events", "sporting event",
                "sporting events",
            ]
        ),
        (
            .entertainment([.boxingOrWrestling]),
            [
                "boxing", "wrestling", "boxing or wrestling", "boxing and wrestling",
                "boxing or wrestling entertainment",
                "boxing or wrestling entertainments", "boxing wrestling",
            ]
        ),
        (.entertainment([.liveMusic]), ["live music"]),
        (.entertainment([.recordedMusic]), ["recorded music"]),
        (
            .entertainment([.liveMusic, .recordedMusic]),
            [
                "live and recorded music", "live or recorded music", "recorded and live music",
                "live recorded music",
            ]
        ),
        (.entertainment([.dance]), ["dance", "dances", "dancing", "performance of dance", "performances of dance"]),
        (
            .entertainment([.facilities]),
            [
                "facilities for making music", "facilities for dancing", "facilities for making music and dancing",
                "facilities for making music or dancing", "provision of facilities for dancing",
                "entertainment facilities",
            ]
        ),
        (
            .entertainment([.notStated]),
            ["regulated entertainment", "regulated entertainments", "public entertainment"]
        ),
        (
            .similar,
            [
                "similar", "entertainment of a similar description", "anything of a similar description",
                "anything similar",
                "similar entertainment", "other entertainment", "entertainment similar",
            ]
        ),
        (
            .filler,
            [
                "on behalf", "by or on behalf of a club", "to or to the order of a member",
                "to or to the order of a member of the club",
                "for consumption", "consumption", "a", "an", "and", "any", "at", "by", "club", "events", "event",
                "exhibition", "for", "in", "members",
                "of", "or", "other", "performance", "performances", "permitted", "playing", "premises", "provision",
                "retail", "sale", "sales", "sell",
                "selling", "showing", "supply", "supplied", "supplies", "the", "to", "yes", "y", "indoors", "outdoors",
                "indoor", "outdoor", "both indoors and outdoors",
                "indoors and outdoors", "licensable activities", "activities", "activity", "only", "entertainment",
                "entertainments", "its",
            ]
        ),
        (.denial, ["no", "not", "without", "excluding", "except", "excludes", "none", "n a"]),
    ]
}
