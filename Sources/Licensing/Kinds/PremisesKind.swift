/// What sort of place a premises is, for the reader of a map; not a category of the law, and in no register.
public enum PremisesKind: String, Codable, Hashable, Sendable, CaseIterable {
    case pub
    case bar
    case nightclub
    case restaurantOrCafe = "restaurant or cafe"
    case hotel
    case membersClub = "members' club"
    case theatreOrCinema = "theatre or cinema"
    case hall = "village or community hall"
    case sports
    case supermarket
    case convenienceStore = "convenience store"
    case offLicence = "off-licence specialist"
    case petrolStation = "petrol station"
    case takeaway
    case remoteSales = "delivery or remote sales"
    case school
    case other
    /// No rule decides: a fair answer.
    case unknown

    /// How often a rule is thought to be right: a judgement of this program, checked on samples of real registers.
    public enum Confidence: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
        case low, medium, high

        private var rank: Int {
            switch self {
            case .low: 0
            case .medium: 1
            case .high: 2
            }
        }

        public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

        package var raised: Confidence { self == .low ? .medium : .high }
        package var lowered: Confidence { self == .high ? .medium : .low }
    }
}
