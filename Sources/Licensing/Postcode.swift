/// A postcode of the United Kingdom by its form, written with one blank: "BN43 5DB". Whether it exists is another
/// question, answered by a postcode file.
public struct Postcode: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let outward: String
    public let inward: String

    /// Nil where the text does not have a postcode's form. Blanks and case are ignored.
    public init?(_ text: String) {
        let letters = Array(text.uppercased().utf8.filter { $0 != 0x20 && $0 != 0x09 })
        guard (5...7).contains(letters.count) else { return nil }
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        let split = letters.count - 3
        guard isDigit(letters[split]), isLetter(letters[split + 1]), isLetter(letters[split + 2]) else { return nil }
        // Outward codes: A9, A99, AA9, AA99, A9A, AA9A.
        let form = letters[..<split].map { isLetter($0) ? "A" : isDigit($0) ? "9" : "?" }.joined()
        guard ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(form) else { return nil }
        outward = String(decoding: letters[..<split], as: UTF8.self)
        inward = String(decoding: letters[split...], as: UTF8.self)
    }

    /// The last postcode written in an address, if there is one.
    public init?(lastIn address: String) {
        let words = address.split { $0.isWhitespace || $0 == "," }.map(String.init)
        for index in words.indices.reversed() {
            if index > 0, let pair = Postcode(words[index - 1] + words[index]), words[index].count == 3 {
                self = pair
                return
            }
            if let single = Postcode(words[index]) {
                self = single
                return
            }
        }
        return nil
    }

    public var description: String { "\(outward) \(inward)" }

    /// Without the blank, as lookups write it.
    public var compact: String { outward + inward }

    public static func < (left: Postcode, right: Postcode) -> Bool { left.description < right.description }
}
