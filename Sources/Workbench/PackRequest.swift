public import Assessment
public import Foundation
public import Licensing

/// What a pack is made from, beside the workspace.
public struct PackRequest: Sendable {
    public typealias Position = Advice.Course

    /// A file that a person wrote and that the pack is made with, such as the officer's own text. A copy goes into the pack,
    /// so that it can be made again.
    public struct Enclosure: Sendable {
        /// What a file is to a pack; the manifest has the word.
        public enum Role: String, Sendable {
            case ownText = "own text"
            case conditions
            case rules
        }

        /// As above.
        public var role: String
        public var url: URL

        public init(role: String, url: URL) {
            self.role = role
            self.url = url
        }
    }

    public var application: URL
    public var out: URL
    public var rule: OutletRule
    public var withPDF = true
    public var enclosures: [Enclosure] = []
    /// The day to weigh it on; nil for today in Europe/London.
    public var today: CalendarDate?
    /// Brings in what partners shared under conditions; what is made of it is marked.
    public var isRestricted = false
    /// What the office does, where it is not what the data bear.
    public var position: Position?
    /// The case, where it is made elsewhere; a test has its own.
    package var hearing: (@Sendable (SiteAssessment) -> ApplicationCase?)?
    /// The pack that is made again; nil for a new one.
    var remade: PackRecord?

    public init(application: URL, out: URL, rule: OutletRule, withPDF: Bool = true) {
        self.application = application
        self.out = out
        self.rule = rule
        self.withPDF = withPDF
    }

    func enclosure(_ role: Enclosure.Role) -> URL? { enclosures.first { $0.role == role.rawValue }?.url }
}
