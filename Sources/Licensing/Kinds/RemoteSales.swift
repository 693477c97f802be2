/// Whether alcohol is sold from a place where nobody can walk in. The place of sale is where the goods are picked for an
/// order (Licensing Act 2003, section 190), so a depot has a licence; it says nothing of how easily its neighbours come by
/// alcohol, and is left out of densities. No register has a flag for this: it is judged.
public struct RemoteSales: Hashable, Codable, Sendable {
    public enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
        case no
        /// Something speaks for it; a person should look.
        case doubtful
        case yes
    }

    public let verdict: Verdict
    /// What speaks for it, in words, also where the verdict is doubtful or no.
    public let reasons: [String]

    /// As it was stored.
    public init(verdict: Verdict, reasons: [String]) {
        self.verdict = verdict
        self.reasons = reasons
    }

    /// Leave it out of counts of outlets that people can reach on foot.
    public var isNonFootfall: Bool { verdict == .yes }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    private static let delivery = phrases(
        "delivery only,deliveries only,delivery service,home delivery,alcohol delivery,mail order,online sales,"
            + "online only,online orders,internet sales,"
            + "remote sales,sales by delivery,by courier,couriers,delivered to,deliveroo,getir,gopuff,wine club,"
            + "via the internet,over the internet,by telephone or internet")
    private static let noAccess = phrases(
        "no public access,not open to the public,closed to the public,no access to the public,"
            + "no access for the public,no members of the public,"
            + "no customers on the premises,no walk in,public will not have access,public shall not have access,"
            + "public are not permitted,no callers,"
            + "no direct sales to the public,not be open to the public,no sales direct to the public")
    private static let industrial = phrases(
        "industrial estate,ind estate,business park,trading estate,industrial park,enterprise centre,"
            + "enterprise park,business centre,industrial unit,"
            + "distribution centre,warehouse,depot,business units,industrial units,trade park,commercial park,"
            + "enterprise way,airfield")
    private static let home = phrases(
        "flat,apartment,bungalow,cottage,farmhouse,maisonette,villa,annexe,annex,"
            + "spare room")
    private static let trading = phrases(
        "tap room,taproom,bar,cafe,shop,visitor centre,store,farm shop,"
            + "restaurant,pub,inn,hotel,club")

    /// What conditions say of delivery and of keeping the public out, in the words of this program's lists. That is kept of
    /// them: the whole text may name people.
    public static func telling(in conditions: String) -> String? {
        let words = NameWords(conditions)
        let found = (noAccess + delivery).filter(words.contains).map { $0.joined(separator: " ") }
        return found.isEmpty ? nil : found.joined(separator: "; ")
    }

    /// Kinds of place that people visit whatever the address says.
    private static let visited: Set<PremisesKind> = [
        .pub, .bar, .nightclub, .restaurantOrCafe, .hotel, .membersClub, .theatreOrCinema, .hall, .sports, .supermarket,
        .convenienceStore, .petrolStation, .takeaway, .school,
    ]

    /// - Parameter kind: what the rules alone make of the premises; one that people visit is not remote on its address alone
    package init(of evidence: KindEvidence, kind: PremisesKind) {
        let name = NameWords(evidence.name ?? "")
        let conditions = NameWords(evidence.conditions ?? "")
        let address = NameWords(evidence.address ?? "")
        var strong: [String] = []
        var weak: [String] = []
        if Self.noAccess.contains(where: conditions.contains) { strong.append("its conditions keep the public out") }
        if Self.delivery.contains(where: name.contains) || kind == .remoteSales {
            strong.append("its name speaks of delivery or online sales")
        }
        if Self.delivery.contains(where: conditions.contains) { weak.append("its conditions speak of delivery") }
        if Self.industrial.contains(where: address.contains) { weak.append("its address is industrial") }
        if Self.home.contains(where: NameWords.building(ofAddress: evidence.address ?? "").contains) {
            weak.append("its address looks like a home")
        }
        let hasPlaceOfSale = !weak.isEmpty
        if evidence.hours?.isAlwaysOpen == true { weak.append("it may sell for 24 hours a day") }
        let isOffOnly = evidence.sales == .offOnly
        reasons =
            strong + weak
            + (isOffOnly && !(strong + weak).isEmpty ? ["it sells for consumption off the premises only"] : [])
        let isVisited = Self.visited.contains(kind) || Self.trading.contains(where: name.contains)
        if evidence.sales.sellsOn || evidence.sales == .none || strong.isEmpty && weak.isEmpty {
            verdict = .no
        } else if !strong.isEmpty {
            verdict = isOffOnly || kind == .remoteSales ? .yes : .doubtful
        } else if isVisited {
            verdict = hasPlaceOfSale && weak.count > 1 && isOffOnly ? .doubtful : .no
        } else {
            verdict = isOffOnly && hasPlaceOfSale ? .yes : .doubtful
        }
    }
}
