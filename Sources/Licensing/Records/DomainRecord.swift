/// One area's standing in one domain of the English Indices of Deprivation: rank 1 and decile 1 are the most deprived.
public struct DomainRecord: Hashable, Sendable {
    public enum Domain: String, Codable, Hashable, Sendable, CaseIterable {
        case overall = "index of multiple deprivation"
        case income
        case employment
        case education = "education, skills and training"
        case health = "health deprivation and disability"
        case crime
        case barriers = "barriers to housing and services"
        case livingEnvironment = "living environment"
        case children = "income deprivation affecting children"
        case olderPeople = "income deprivation affecting older people"
        case childrenAndYoungPeople = "children and young people sub-domain"
        case adultSkills = "adult skills sub-domain"
        case geographicalBarriers = "geographical barriers sub-domain"
        case widerBarriers = "wider barriers sub-domain"
        case indoors = "indoors sub-domain"
        case outdoors = "outdoors sub-domain"
    }

    /// Where the score comes from: it is not the same number in File 7 and in File 9.
    public enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
        case published
        /// File 9: exponentially transformed, made to be weighted and added.
        case transformed
        /// Added up by this program from File 9 with the published weights; not a published figure.
        case rebuilt
    }

    public var row: Int
    public var code: String
    public var domain: Domain
    public var basis: Basis
    public var score: Double?
    public var rank: Int?
    public var decile: Int?

    public init(
        row: Int, code: String, domain: Domain, basis: Basis = .published, score: Double? = nil, rank: Int? = nil,
        decile: Int? = nil
    ) {
        self.row = row
        self.code = code
        self.domain = domain
        self.basis = basis
        self.score = score
        self.rank = rank
        self.decile = decile
    }
}
