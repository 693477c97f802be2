/// Whether the holder of a licence is surely an organisation. Only then is the name kept; every other name may be a
/// person's and is dropped at the door.
enum HolderName {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "messrs", "sir", "lady", "lord", "rev", "reverend", "prof", "professor",
        "master", "dame",
    ]
    private static let marks: Set<String> = [
        "ltd", "limited", "plc", "llp", "cic", "cio", "council", "trust", "university", "school", "academy",
        "association", "society", "committee", "federation", "institute", "club", "corporation",
    ]

    /// Marks that are surnames too ("John Church"): they count only beside a word that people are not called by.
    private static let surnames: Set<String> = ["church", "college"]
    private static let besideSurnames: Set<String> = [
        "of", "hall", "parish", "parochial", "community", "methodist", "baptist", "catholic", "evangelical", "reformed",
        "st", "saint", "technical", "sixth",
    ]

    /// The name if it bears an organisation's mark (Ltd, Council, Association ...) and nothing of a person's: no
    /// title, no "trading as", no list of holders or of a person and a company ("A Name, Name Ltd", "A Name c/o Ltd").
    static func organisation(in name: String) -> String? {
        let lower = name.lowercased()
        guard !lower.contains("/"), !lower.contains(","), !lower.contains("trading as") else { return nil }
        let words = lower.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard words.allSatisfy({ !titles.contains($0) }) else { return nil }
        let isMarked =
            words.contains(where: marks.contains)
            || words.contains(where: surnames.contains) && words.contains(where: besideSurnames.contains)
        return isMarked ? name : nil
    }
}
