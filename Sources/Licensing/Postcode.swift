/// A postcode of the United Kingdom by its form, written with one blank: "BN43 5DB". Whether it exists is another
/// question, answered by a postcode file.
public struct Postcode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seven bytes: the outward code with blanks up to four, then the inward code. So a million of them take 8 MB, and
    /// their order is that of the text.
    private let packed: UInt64

    /// Nil where the text does not have a postcode's form. Blanks and case are ignored.
    public init?(_ text: String) {
        var text = text.uppercased()
        guard let found = text.withUTF8({ Postcode(upperCase: $0) }) else { return nil }
        self = found
    }

    /// Of a field's bytes in UTF-8.
    public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        let found = isASCII ? Postcode(upperCase: bytes) : Postcode(String(decoding: bytes, as: UTF8.self))
        guard let found else { return nil }
        self = found
    }

    /// Small letters of ASCII are taken for large ones.
    private init?(upperCase bytes: UnsafeBufferPointer<UInt8>) {
        var letters: UInt64 = 0
        // From the first character, 0 for a figure and 1 for a letter, after a leading 1.
        var form = 1
        for byte in bytes where byte != 0x20 && byte != 0x09 {
            let letter = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
            let isLetter = (0x41...0x5A).contains(letter)
            guard isLetter || (0x30...0x39).contains(letter), form < 1 << 7 else { return nil }
            letters = letters << 8 | UInt64(letter)
            form = form << 1 | (isLetter ? 1 : 0)
        }
        // The inward code is 9AA; the outward codes are A9, A99, AA9, AA99, A9A, AA9A.
        switch form >> 3 {
        case 0b1_10, 0b1_100, 0b1_110, 0b1_1100, 0b1_101, 0b1_1101: guard form & 0b111 == 0b011 else { return nil }
        default: return nil
        }
        var outward = letters >> 24
        while outward < 1 << 24 { outward = outward << 8 | 0x20 }
        packed = outward << 24 | letters & 0xFF_FFFF
    }

    public var outward: String { text(of: 0..<4) }
    public var inward: String { text(of: 4..<7) }

    /// The letters that it begins with: "BN", "M".
    public var area: String {
        String(unsafeUninitializedCapacity: 2) { buffer in
            buffer[0] = byte(0)
            buffer[1] = byte(1)
            return byte(1) < 0x41 ? 1 : 2
        }
    }

    private func byte(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * (6 - UInt64(place)))) }

    private func text(of places: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: 7) { buffer in
            var count = 0
            for place in places where byte(place) != 0x20 {
                buffer[count] = byte(place)
                count += 1
            }
            return count
        }
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

    public var description: String {
        String(unsafeUninitializedCapacity: 8) { buffer in
            var count = 0
            for place in 0..<7 {
                if place == 4 {
                    buffer[count] = 0x20
                    count += 1
                }
                guard byte(place) != 0x20 else { continue }
                buffer[count] = byte(place)
                count += 1
            }
            return count
        }
    }

    /// Without the blank, as lookups write it.
    public var compact: String { text(of: 0..<7) }

    public static func < (left: Postcode, right: Postcode) -> Bool { left.packed < right.packed }
}

extension Sequence<Postcode> {
    /// The areas that they lie in, as `Postcode.area`. Makes a text only where the area changes from one to the next.
    public var areas: Set<String> {
        var found: Set<String> = []
        var last: Postcode?
        for postcode in self where last.map({ !$0.isInArea(of: postcode) }) ?? true {
            found.insert(postcode.area)
            last = postcode
        }
        return found
    }
}

extension Postcode {
    fileprivate func isInArea(of other: Postcode) -> Bool {
        byte(0) == other.byte(0) && (byte(1) == other.byte(1) || (byte(1) < 0x41 && other.byte(1) < 0x41))
    }
}
