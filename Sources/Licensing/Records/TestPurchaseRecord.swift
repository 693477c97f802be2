public import Geometry

/// A test purchase that trading standards released: one attempt to buy, and whether it was sold.
public struct TestPurchaseRecord: Hashable, Sendable {
    public enum Result: String, Codable, Hashable, Sendable, CaseIterable {
        /// The sale was refused.
        case pass
        /// It was sold.
        case fail
    }

    public var row: Int
    /// ISO 8601.
    public var date: String
    /// Nil where it could be a person's.
    public var premises: String?
    public var address: String?
    public var postcode: Postcode?
    /// What was asked for, in the file's words: "alcohol".
    public var kind: String
    public var result: Result
    /// Why this premises was visited, in the file's words: "complaints", "random". Nil where the file does not say.
    public var basis: String?
    /// EPSG:27700; nil where neither position nor postcode places it.
    public var place: Point?

    public init(
        row: Int, date: String, premises: String? = nil, address: String? = nil, postcode: Postcode? = nil, kind: String,
        result: Result, basis: String? = nil, place: Point? = nil
    ) {
        self.row = row
        self.date = date
        self.premises = premises
        self.address = address
        self.postcode = postcode
        self.kind = kind
        self.result = result
        self.basis = basis
        self.place = place
    }
}
