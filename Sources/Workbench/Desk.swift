public import Foundation
internal import Crypto
internal import Projection
internal import Workspace

/// Where the verbs are done: what they take from outside, so that the same inputs give the same bytes.
public struct Desk: Sendable {
    /// Written as the time of a layer's last change.
    public var now: Date
    public var environment: [String: String]
    /// Folder of the running program, to look for tools beside it.
    public var programFolder: URL?
    /// Told of each step that takes long.
    public var progress: @Sendable (String) -> Void

    public init(
        now: Date, environment: [String: String], programFolder: URL? = nil,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.now = now
        self.environment = environment
        self.programFolder = programFolder
        self.progress = progress
    }

    public static let version = "0.1.0"

    /// The grid with the OSTN15 shifts where they are installed; without them it says how far off it may be.
    func grid() throws -> NationalGrid {
        try NationalGrid(shiftFolder: NationalGrid.standardShiftFolder(environment: environment))
    }

    func open(_ workspace: URL) throws -> WorkspaceFile { try WorkspaceFile(opening: workspace) }

    static func timeText(_ date: Date) -> String {
        date.formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt))
    }

    static func sha256(_ bytes: some DataProtocol) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    /// Makes holders' names into digests that tell same from other within one workspace and nothing else.
    static func holderDigest(key: String) -> (String) -> String {
        let key = SymmetricKey(data: Data(key.utf8))
        return { name in
            let folded = name.lowercased().split(separator: " ").joined(separator: " ")
            return hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(folded.utf8), using: key))
        }
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func newHolderKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return hexadecimal((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
}
