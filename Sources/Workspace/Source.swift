public import Licensing

/// One published file in the workspace.
public struct Source: Hashable, Sendable {
    public let id: Int
    public let publication: Publication
    public let edition: String
    public let part: String
    public let vintage: AreaVintage?
    /// Its name, without folders.
    public let file: String
    /// Of the bytes as added.
    public let sha256: String
    public let bytes: Int
    public let rows: Int
    public let used: Int
    /// The day on which it was added, ISO 8601.
    public let added: String
    /// The mapping through which it was read; nil for a publisher's own layout.
    public let mapping: MappingProvenance?
}

/// A reading on its way into the workspace.
public struct Addition: Sendable {
    public var reading: Reading
    public var file: String
    public var sha256: String
    public var bytes: Int
    /// For a register: the authority's name and code.
    public var authority: (name: String, code: String?)?
    /// The sources whose rows this file's replace.
    public var replaces: [Int]

    public init(
        reading: Reading, file: String, sha256: String, bytes: Int, authority: (name: String, code: String?)? = nil,
        replaces: [Int] = []
    ) {
        self.reading = reading
        self.file = file
        self.sha256 = sha256
        self.bytes = bytes
        self.authority = authority
        self.replaces = replaces
    }
}
