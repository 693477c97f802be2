public import Geometry
public import Licensing
public import Statistics

/// Test purchases that trading standards released, counted: attempts, sales, and the share sold where there are enough. A
/// share is of the premises visited, which were chosen on some basis, and not of all premises: the basis stands beside it.
public struct TestPurchaseSummary: Hashable, Sendable {
    /// Fewer attempts than this have no share.
    public static let fewest = 10

    /// How many were chosen on one basis.
    public struct Basis: Hashable, Sendable {
        /// In the file's words; nil where it does not say.
        public let words: String?
        public let attempts: Int
        public let sales: Int
    }

    public let attempts: Int
    /// Attempts at which it was sold.
    public let sales: Int
    /// The share sold, with Wilson's 95% limits; nil below ten attempts.
    public let share: WilsonInterval?
    /// The most attempts first, then by the words.
    public let bases: [Basis]
    /// ISO 8601; nil without attempts.
    public let first: String?
    public let last: String?

    public init(_ records: some Sequence<TestPurchaseRecord>) {
        let records = Array(records)
        attempts = records.count
        sales = records.count { $0.result == .fail }
        share = attempts >= Self.fewest ? WilsonInterval(count: sales, total: attempts) : nil
        bases = Dictionary(grouping: records, by: \.basis)
            .map { Basis(words: $0.key, attempts: $0.value.count, sales: $0.value.count { $0.result == .fail }) }
            .sorted { ($1.attempts, $0.words ?? "~") < ($0.attempts, $1.words ?? "~") }
        first = records.map(\.date).min()
        last = records.map(\.date).max()
    }

    /// Those within some metres of a place, at exactly the distance too; what has no position is in none.
    public init(_ records: some Sequence<TestPurchaseRecord>, within metres: Double, of place: Point) {
        self.init(records.filter { $0.place.map { $0.distance(to: place) <= metres } ?? false })
    }

    /// Those that lie in areas, such as a district's.
    public init(_ records: some Sequence<TestPurchaseRecord>, in areas: [MultiPolygon]) {
        let index = AreaIndex(areas)
        self.init(records.filter { $0.place.map { index.locate($0) != nil } ?? false })
    }

    /// "4 of 12 attempts ended in a sale (33%, 95% interval 14% to 61%); chosen by complaints (8), not stated (4)." Without a
    /// share below ten attempts.
    public var sentence: String {
        guard attempts > 0 else { return "No test purchase is released." }
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
        let rate =
            share.map { "\(percent($0.proportion)), 95% interval \(percent($0.lower)) to \(percent($0.upper))" }
            ?? "no share is given below \(Self.fewest) attempts"
        let chosen = bases.map { "\($0.words ?? "basis not stated") (\($0.attempts))" }.joined(separator: ", ")
        return "\(sales) of \(attempts) \(attempts == 1 ? "attempt" : "attempts") ended in a sale (\(rate)); premises were chosen by: \(chosen)."
    }
}
