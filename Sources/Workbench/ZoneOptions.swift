public import Foundation
public import Licensing

/// What every question of `zones` beyond the list of concentrations is asked with; what only one takes has a type of its own.
public struct ZoneOptions: Sendable {
    public var rule = OutletRule()
    /// Only outlets whose stated hours permit alcohol after midnight.
    public var isAfterMidnight = false
    public var authority: String?
    /// Takes the registers as they stood on a day.
    public var asAt: CalendarDate?
    /// Brings in what partners shared under conditions; what is made of it is marked.
    public var isRestricted = false
    /// Starts the random numbers.
    public var seed: UInt64 = 1
    public var storing = Storing.usual
    /// A map as SVG.
    public var drawing: URL?
    /// Of the file that an outline is read from.
    public var nameColumn: String?
    public var coordinateSystem: String?
    public var layerName: String?

    public init() {}

    /// As words of the command line: the question, and what narrows it.
    func asked(_ question: [String]) -> String {
        var words = ["zones"] + question
        if rule.kind != .all { words += ["--kind", rule.kind.rawValue] }
        if isAfterMidnight { words.append("--after-midnight") }
        if rule.count != .outlets { words += ["--count", rule.count.rawValue] }
        if rule.status != .inForce { words += ["--status", rule.status.rawValue] }
        if let authority { words += ["--authority", authority.contains(" ") ? "\"\(authority)\"" : authority] }
        if let asAt { words += ["--as-at", asAt.description] }
        if isRestricted { words.append("--restricted") }
        return words.joined(separator: " ")
    }
}
