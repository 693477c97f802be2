/// Finds the food business that a licensed premises is: at the same postcode under a name that shares most of its words.
/// Where two fit alike, none is taken.
public struct FoodBusinessMatch: Sendable {
    /// Of the words of both names together, those that they share.
    private static let fewestShared = 0.5
    private static let empty: Set<String> = [
        "the", "a", "an", "and", "of", "at", "in", "on", "ltd", "limited", "plc", "llp", "co", "company", "uk", "store", "stores",
    ]

    private let byPostcode: [String: [(words: Set<String>, type: Int)]]

    /// - Parameter businesses: names, postcodes as "BN43 5DB", and ids of the scheme's business types.
    public init(_ businesses: [(name: String, postcode: String, type: Int)]) {
        byPostcode = Dictionary(grouping: businesses, by: \.postcode).mapValues { found in
            found.map { (Self.words($0.name), $0.type) }
        }
    }

    public func type(ofBusinessCalled name: String, at postcode: String) -> Int? {
        let words = Self.words(name)
        guard !words.isEmpty else { return nil }
        let scored = (byPostcode[postcode] ?? []).map { business in
            (type: business.type, share: Double(words.intersection(business.words).count) / Double(words.union(business.words).count))
        }
        guard let best = scored.map(\.share).max(), best >= Self.fewestShared else { return nil }
        let types = Set(scored.filter { $0.share == best }.map(\.type))
        return types.count == 1 ? types.first : nil
    }

    private static func words(_ name: String) -> Set<String> {
        let all = Set(name.lowercased().filter { $0 != "'" && $0 != "’" }.split { !($0.isLetter || $0.isNumber) }.map(String.init))
        let telling = all.subtracting(empty)
        return telling.isEmpty ? all : telling
    }
}
