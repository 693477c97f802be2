/// What two official lists say of a premises' kind. Both describe other things than licences: the food hygiene scheme puts
/// bowls clubs under pub, bar or nightclub, and the rating list has no category for off-licences.
public enum KindCodes {
    public struct Meaning: Hashable, Sendable {
        /// The kind taken where nothing else decides.
        public let kind: PremisesKind
        /// Kinds that the code does not speak against.
        public let alsoFits: Set<PremisesKind>
        public let confidence: PremisesKind.Confidence
    }

    /// By business type id of the Food Hygiene Rating Scheme (Food Standards Agency, API version 2).
    public static func ofFoodBusiness(type id: Int) -> Meaning? {
        switch id {
        case 1: meaning(.restaurantOrCafe, also: [.bar, .takeaway, .hotel])
        case 7840: meaning(.supermarket, also: [.convenienceStore, .petrolStation], .low)
        case 7842: meaning(.hotel, also: [.pub])
        case 7843: meaning(.pub, also: [.bar, .nightclub, .membersClub, .sports], .low)
        case 7844: meaning(.takeaway, also: [.restaurantOrCafe])
        case 7845: meaning(.school)
        case 4613: meaning(.convenienceStore, also: [.offLicence, .petrolStation, .other, .supermarket], .low)
        case 7839, 7838: meaning(.other, also: [.remoteSales], .low)
        default: nil
        }
    }

    /// By special category of the Valuation Office Agency. Shops (249) may be of any trade and are left out.
    public static func ofValuation(category number: Int) -> Meaning? {
        switch number {
        case 199: meaning(.nightclub, .high)
        case 226: meaning(.pub, also: [.restaurantOrCafe, .bar], .high)
        case 227: meaning(.pub, also: [.hotel, .restaurantOrCafe], .high)
        case 62: meaning(.pub, also: [.hotel])
        case 303: meaning(.bar, also: [.restaurantOrCafe], .high)
        case 234, 238, 409: meaning(.restaurantOrCafe, also: [.bar, .takeaway])
        case 91, 92: meaning(.takeaway, also: [.restaurantOrCafe])
        case 77, 137, 138, 160: meaning(.hotel, also: [.pub, .restaurantOrCafe], .high)
        case 139: meaning(.supermarket, .high)
        case 152, 235: meaning(.supermarket, also: [.convenienceStore])
        case 225, 293: meaning(.hall, .high)
        case 59, 61: meaning(.membersClub, also: [.sports])
        case 60: meaning(.sports, also: [.membersClub])
        case 253: meaning(.sports, also: [.bar])
        case 70: meaning(.theatreOrCinema)
        case 87, 98, 294, 74, 75: meaning(.other, also: [.restaurantOrCafe, .hotel])
        default: nil
        }
    }

    private static func meaning(
        _ kind: PremisesKind, also others: Set<PremisesKind> = [], _ confidence: PremisesKind.Confidence = .medium
    ) -> Meaning {
        Meaning(kind: kind, alsoFits: others, confidence: confidence)
    }
}
