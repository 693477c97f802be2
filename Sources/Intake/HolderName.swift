/// Whether the holder of a licence is surely an organisation. Only then is the name kept; every other name may be a
/// person's and is dropped at the door.
enum HolderName {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "messrs", "sir", "lady", "lord", "rev", "reverend", "prof", "professor",
        "master", "dame",
    ]
    private static let marks: Set<String> = [
        "ltd", "limited", "plc", "llp", "cic", "cio", "council", "trust", "university", "college", "school", "academy",
        "church", "association", "society", "committee", "federation", "institute", "club", "corporation",
    ]

    /// The name if it bears an organisation's mark (Ltd, Council, Association ...) and nothing of a person's: no
    /// title, no "trading as".
    static func organisation(in name: String) -> String? {
        let lower = name.lowercased()
        guard !lower.contains("t/a"), !lower.contains("trading as") else { return nil }
        let words = lower.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard words.allSatisfy({ !titles.contains($0) }), words.contains(where: marks.contains) else { return nil }
        return name
    }
}
