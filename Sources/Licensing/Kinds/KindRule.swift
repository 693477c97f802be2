/// One written rule: when all that it asks for is there, the premises is of its kind.
public struct KindRule: Hashable, Sendable {
    /// Names the rule in every result, such as "named as a public house".
    public let name: String
    public let kind: PremisesKind
    public let confidence: PremisesKind.Confidence
    /// One of these phrases stands in the name of the premises; no question where empty.
    public let nameWords: [[String]]
    /// One of these stands in the address's part about the building.
    public let buildingWords: [[String]]
    /// None of these stands in the name.
    public let butNot: [[String]]
    /// What the register says of alcohol is one of these; `notStated` passes only where listed.
    public let sales: Set<AlcoholSales>
    public let authorisation: AuthorisationKind?
    /// At least this many nights of the week end at or after `lateEnd`; 0 asks for none.
    public let lateNights: Int

    /// Minutes after the midnight that began the day: 02:00 of the next.
    public static let lateEnd = 1560

    /// Words as they are written in the table: phrases parted by commas.
    init(
        _ name: String, _ kind: PremisesKind, _ confidence: PremisesKind.Confidence, name words: String = "",
        building: String = "", butNot: String = "", sales: Set<AlcoholSales> = Set(AlcoholSales.allCases),
        authorisation: AuthorisationKind? = nil, lateNights: Int = 0
    ) {
        self.name = name
        self.kind = kind
        self.confidence = confidence
        nameWords = Self.phrases(words)
        buildingWords = Self.phrases(building)
        self.butNot = Self.phrases(butNot)
        self.sales = sales
        self.authorisation = authorisation
        self.lateNights = lateNights
    }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    /// What the rules look at, cut into words once.
    struct Subject {
        let name: NameWords
        let building: NameWords
        let evidence: KindEvidence
        let lateNights: Int

        init(_ evidence: KindEvidence) {
            self.evidence = evidence
            name = NameWords(evidence.name ?? "")
            building = NameWords.building(ofAddress: evidence.address ?? "")
            lateNights = Weekday.allCases.count { day in
                switch evidence.hours?.end(ofNight: day) {
                case .at(let minute)?: minute >= KindRule.lateEnd
                default: false
                }
            }
        }
    }

    func applies(to subject: Subject) -> Bool {
        if !nameWords.isEmpty, !nameWords.contains(where: subject.name.contains) { return false }
        if !buildingWords.isEmpty, !buildingWords.contains(where: subject.building.contains) { return false }
        let excluded = buildingWords.isEmpty ? subject.name : subject.building
        return !butNot.contains(where: excluded.contains) && sales.contains(subject.evidence.sales)
            && (authorisation == nil || authorisation == subject.evidence.authorisation)
            && subject.lateNights >= lateNights
    }
}
