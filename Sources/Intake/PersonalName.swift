/// The words by which a name is known to speak of a person.
enum PersonalName {
    static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "mstr", "dr", "doctor", "messrs", "sir", "lady", "lord", "dame", "rev", "revd",
        "reverend", "prof", "professor", "master", "cllr", "councillor", "alderman", "hon", "father", "fr", "sister",
        "brother", "canon", "capt", "captain", "major", "maj", "col", "colonel", "lt", "sgt", "esq", "esquire",
        "baroness", "baron", "earl", "countess", "duke", "duchess", "viscount", "bishop", "archdeacon", "rabbi", "imam",
        "pastor", "madame", "mme",
    ]

    /// Offices that a person holds, and those who act in a person's place.
    private static let offices: Set<String> = [
        "secretary", "treasurer", "chair", "chairman", "chairwoman", "chairperson", "president", "clerk", "director",
        "directors", "manager", "manageress", "owner", "owners", "proprietor", "proprietors", "partner", "partners",
        "tenant", "tenants", "landlord", "landlady", "steward", "stewardess", "holder", "holders", "licensee",
        "licensees", "supervisor", "dps", "trustee", "trustees", "executor", "executors", "executrix", "administrator",
        "administrators", "receiver", "receivers", "liquidator", "liquidators", "representative", "representatives",
        "attorney", "guardian", "estate", "deceased", "widow", "late", "vicar", "rector", "warden", "mayor",
        "headteacher", "headmaster", "headmistress", "bursar", "governor", "governors", "member", "members",
    ]

    /// What joins a person to an organisation: "A Name for Zed Club", "A Name dba Zed Ltd".
    private static let joints: Set<String> = [
        "for", "dba", "at", "via", "per", "care", "behalf", "obo", "with", "by", "from", "aka", "nee", "formerly",
    ]
    private static let joinedWords = [["trading", "as"], ["t", "a"], ["c", "o"], ["d", "b", "a"]]

    /// In lower case and without full stops, apostrophes and hyphens: "J. Smith's" is "j", "smiths". "&" is a word.
    static func words(in name: String) -> [String] {
        name.lowercased().filter { $0 != "'" && $0 != "’" }
            .replacing("&", with: " & ")
            .split { !($0.isLetter || $0.isNumber || $0 == "&") }.map(String.init)
    }

    /// Whether the word joins two names, of a person and another or an organisation.
    static func isJoint(_ word: String) -> Bool { joints.contains(word) || ["and", "&", "of", "the"].contains(word) }

    static func isTitleOrOffice(_ word: String) -> Bool { titles.contains(word) || offices.contains(word) }

    static func speaksOfAPerson(_ words: [String]) -> Bool {
        words.contains { isTitleOrOffice($0) || joints.contains($0) }
            || joinedWords.contains { words.contains($0) }
    }
}
