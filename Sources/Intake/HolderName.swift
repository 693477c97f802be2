/// Whether the holder of a licence is surely an organisation. Only then is the name kept; every other name may be a
/// person's and is dropped at the door. A lost organisation does no harm, a kept person does: where the form of a name
/// leaves a doubt, the name goes.
enum HolderName {
    private static let companyForms: Set<String> = ["ltd", "limited", "plc", "llp", "cic", "cio"]

    /// What a company is called after "&": its own name, not a second holder.
    private static let companions: Set<String> = [
        "son", "sons", "daughter", "daughters", "co", "company", "brothers", "bros",
    ]

    private static let councils: Set<String> = [
        "parish", "town", "district", "borough", "city", "county", "community", "metropolitan", "village",
    ]

    private static let bodies: Set<String> = [
        "club", "church", "school", "trust", "college", "association", "society", "committee", "academy", "university",
        "institute", "federation",
    ]

    /// The bodies that are called "College of ..." and not after whom they belong to.
    private static let bodiesOf: Set<String> = [
        "church", "school", "college", "association", "society", "academy", "university", "institute", "federation",
    ]

    /// What stands before a body's mark and is not a surname there: "Cricket" Club, "Hall" Trust, "Methodist" Church.
    private static let kinds: Set<String> = [
        "cricket", "football", "rugby", "tennis", "bowls", "bowling", "golf", "hockey", "sailing", "yacht", "rowing",
        "boat", "angling", "bridge", "snooker", "darts", "boxing", "swimming", "athletic", "sports", "social",
        "working", "workingmens", "mens", "womens", "persons", "people", "services", "servicemens", "conservative",
        "liberal", "labour", "constitutional", "community", "residents", "village", "hall", "memorial", "preservation",
        "parochial", "parish", "town", "district", "county", "city", "methodist", "baptist", "catholic",
        "evangelical", "reformed", "pentecostal", "primary", "secondary", "infant", "infants", "junior", "grammar",
        "high", "preparatory", "technical", "form", "arts", "music", "theatre", "operatic", "horticultural",
        "agricultural", "housing", "festival", "management", "museum",
    ]

    /// Words of place names: a place may have two words before the body's kind, as a person has.
    private static let firstOfPlaces: Set<String> = [
        "north", "south", "east", "west", "upper", "lower", "great", "little", "st", "saint", "new",
    ]
    private static let laterInPlaces: Set<String> = ["regis", "magna", "parva", "on", "by", "under", "le", "upon"]

    /// The name if it is surely an organisation's:
    /// - one company form (Ltd, Limited, PLC, LLP, CIC, CIO), at the end. With "&" or "and" only where what stands
    ///   before it is one word ("Baker & Burns Ltd") or what follows is "Sons", "Co" and the like. "John Smith & Acme
    ///   Ltd" cannot be told from "Fuller Smith & Turner PLC" by its form, so both go;
    /// - "... Town Council" and the other councils;
    /// - a club, church, school, trust ...: after "The", before "of", or after the kind of body that it is with one
    ///   word for the place, or two of which one is a word of places ("Bognor Regis Methodist Church").
    ///
    /// Never where a title, an office or a word that joins a person to an organisation is in the name.
    static func organisation(in name: String) -> String? {
        guard !hasSeparator(name) else { return nil }
        let words = PersonalName.words(in: name)
        guard let last = words.last, words.count > 1, !PersonalName.speaksOfAPerson(words) else { return nil }
        let isKept =
            if companyForms.contains(last) {
                isCompany(words)
            } else {
                !words.contains("and") && !words.contains("&") && (isCouncil(words) || isBody(words))
            }
        return isKept ? name : nil
    }

    /// Commas, brackets, slashes and dashes between words part a person from an organisation, or two holders.
    private static func hasSeparator(_ name: String) -> Bool {
        let letters = Array(name)
        return letters.indices.contains { index in
            let letter = letters[index]
            if letter == "-" {
                let before = index > 0 ? letters[index - 1] : " "
                let after = index + 1 < letters.count ? letters[index + 1] : " "
                return !(before.isLetter || before.isNumber) || !(after.isLetter || after.isNumber)
            }
            return !(letter.isLetter || letter.isNumber || letter == " " || "&.'’".contains(letter))
        }
    }

    private static func isCompany(_ words: [String]) -> Bool {
        guard words.count(where: companyForms.contains) == 1 else { return false }
        // "A Name of Zed Limited" is a person's; "Friends of Zed Limited" is not.
        let named = words.first == "the" ? Array(words.dropFirst()) : words
        if let of = named.firstIndex(of: "of"), of != 1 { return false }
        let joints = named.indices.filter { named[$0] == "&" || named[$0] == "and" }
        guard let joint = joints.first else { return true }
        guard joints.count == 1 else { return false }
        return joint == 1 || joint == named.count - 3 && companions.contains(named[joint + 1])
    }

    private static func isCouncil(_ words: [String]) -> Bool {
        words.last == "council" && words.count >= 3 && councils.contains(words[words.count - 2])
            && !words.contains("of")
    }

    private static func isBody(_ words: [String]) -> Bool {
        let hasArticle = words[0] == "the"
        let named = hasArticle ? Array(words.dropFirst()) : words
        if named.count > 2, named.count <= 4, bodiesOf.contains(named[0]), named[1] == "of" { return true }
        guard let mark = named.last, bodies.contains(mark), !named.contains("of") else { return false }
        if hasArticle { return named.count > 1 }
        guard named.count >= 3, kinds.contains(named[named.count - 2]) else { return false }
        let place = named.dropLast().filter { !kinds.contains($0) }
        switch place.count {
        case 0...1: return true
        case 2...4:
            return firstOfPlaces.contains(place[0]) || place.dropFirst().contains(where: laterInPlaces.contains)
        default: return false
        }
    }
}
