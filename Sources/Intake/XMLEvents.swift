/// Reads XML event by event, strictly, and nothing that could reach outside the file or grow: no document types, no
/// entities but XML's own five and numbered characters, UTF-8 only. Attributes are passed over.
struct XMLEvents {
    enum Event: Hashable {
        case start(String)
        case text(String)
        case end(String)
    }

    /// Why the text is no XML that can be read: a clause.
    struct Fault: Error {
        let line: Int
        let sentence: String
    }

    private let bytes: [UInt8]
    private var position = 0
    private var open: [String] = []
    /// The end of an element written as one: `<AddressLine3/>`.
    private var pendingEnd: String?
    private var hasRoot = false
    private static let deepest = 32

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Fault(line: 1, sentence: "its text is not UTF-8")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Nil at the end of the document.
    mutating func next() throws -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let text = try text()
                if open.isEmpty {
                    guard text.allSatisfy(\.isWhitespace) else { throw fault("there is text outside its root element") }
                    continue
                }
                return .text(text)
            }
            if skip("<!--") {
                try pass("-->", of: "a comment")
            } else if skip("<?") {
                try instruction()
            } else if skip("<![CDATA[") {
                guard !open.isEmpty else { throw fault("there is text outside its root element") }
                return .text(try pass("]]>", of: "a CDATA section"))
            } else if skip("<!") {
                throw fault("it declares a document type or entities, which this publication never does; it is not read")
            } else if skip("</") {
                return try end()
            } else {
                position += 1
                return try start()
            }
        }
        guard open.isEmpty, hasRoot else {
            throw fault(open.last.map { "it ends within <\($0)>: it is cut short" } ?? "it has no element")
        }
        return nil
    }

    private mutating func start() throws -> Event {
        if open.isEmpty, hasRoot { throw fault("it has a second root element") }
        hasRoot = true
        let name = try name()
        guard open.count < Self.deepest else { throw fault("its elements are nested more than \(Self.deepest) deep") }
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"):
                position += 1
                open.append(name)
                return .start(name)
            case UInt8(ascii: "/"):
                position += 1
                guard skip(">") else { throw fault("the tag <\(name)> is damaged") }
                pendingEnd = name
                return .start(name)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let quote = bytes[position]
                position += 1
                while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "<") { position += 1 }
                guard position < bytes.count, bytes[position] == quote else { throw fault("the tag <\(name)> is damaged") }
                position += 1
            case UInt8(ascii: "<"): throw fault("the tag <\(name)> is damaged")
            default: position += 1
            }
        }
        throw fault("it ends within the tag <\(name)>: it is cut short")
    }

    private mutating func end() throws -> Event {
        let name = try name()
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
        guard skip(">") else { throw fault("the tag </\(name)> is damaged") }
        guard let expected = open.popLast() else { throw fault("</\(name)> closes no element") }
        guard expected == name else { throw fault("</\(name)> stands where </\(expected)> was expected") }
        return .end(name)
    }

    private mutating func name() throws -> String {
        let from = position
        while position < bytes.count, position - from < 200, Self.isOfName(bytes[position]) { position += 1 }
        let name = String(decoding: bytes[from..<position], as: UTF8.self)
        guard let first = name.utf8.first, !(0x30...0x39).contains(first), !"-.".utf8.contains(first) else {
            throw fault("a tag has no name")
        }
        return name
    }

    private mutating func text() throws -> String {
        var found: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            if bytes[position] == UInt8(ascii: "&") {
                found += Array(try character().utf8)
            } else {
                found.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: found, as: UTF8.self)
    }

    private mutating func character() throws -> String {
        let rest = bytes[(position + 1)...].prefix(12)
        guard let length = rest.firstIndex(of: UInt8(ascii: ";")).map({ $0 - position - 1 }) else {
            throw fault("an \"&\" begins no character reference")
        }
        let reference = String(decoding: rest.prefix(length), as: UTF8.self)
        let plain = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        position += length + 2
        if let found = plain[reference] { return found }
        let number = reference.hasPrefix("#x") ? UInt32(reference.dropFirst(2), radix: 16)
            : reference.hasPrefix("#") ? UInt32(reference.dropFirst()) : nil
        guard let number, number >= 0x20 || [9, 10, 13].contains(number), let scalar = Unicode.Scalar(number) else {
            throw fault("the reference \"&\(reference);\" is none of XML's own")
        }
        return String(Character(scalar))
    }

    /// A declaration or an instruction to programs, passed over; it may name no other encoding.
    private mutating func instruction() throws {
        let content = try pass("?>", of: "an instruction")
        guard content.hasPrefix("xml "), let match = content.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else { return }
        guard ["utf-8", "us-ascii"].contains(match.output.1.lowercased()) else {
            throw fault("it says that its text is in \(match.output.1.prefix(20)), where UTF-8 is expected")
        }
    }

    @discardableResult
    private mutating func pass(_ mark: String, of what: String) throws -> String {
        let from = position
        let wanted = Array(mark.utf8)
        while position + wanted.count <= bytes.count {
            if bytes[position] == wanted[0], bytes[position..<(position + wanted.count)].elementsEqual(wanted) {
                position += wanted.count
                return String(decoding: bytes[from..<(position - wanted.count)], as: UTF8.self)
            }
            position += 1
        }
        throw fault("it ends within \(what): it is cut short")
    }

    private mutating func skip(_ mark: String) -> Bool {
        guard bytes[position...].starts(with: mark.utf8) else { return false }
        position += mark.utf8.count
        return true
    }

    private func fault(_ sentence: String) -> Fault {
        Fault(line: 1 + bytes.prefix(position).count { $0 == UInt8(ascii: "\n") }, sentence: sentence)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
            || "_:-.".utf8.contains(byte)
    }
}
