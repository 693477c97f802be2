/// The office that writes a representation, and what it knows of. Never a person's name.
public struct Author: Hashable, Sendable {
    /// Responsible authorities that use this program: Licensing Act 2003, section 13(4).
    public enum Office: String, Codable, Hashable, Sendable, CaseIterable {
        case publicHealth = "public health"
        case tradingStandards = "trading standards"
        case licensing
        case police
        case environmentalHealth = "environmental health"
    }

    public var office: Office
    /// "registered specialist in public health; local alcohol data"; nil where the file does not say.
    public var expertise: String?

    public init(office: Office, expertise: String? = nil) {
        self.office = office
        self.expertise = expertise
    }
}
