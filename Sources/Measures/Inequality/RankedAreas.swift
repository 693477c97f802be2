internal import Licensing

/// One area on the scale of deprivation.
public struct RankedArea: Hashable, Sendable {
    public let code: String
    /// National rank, 1 is most deprived.
    public let rank: Int
    /// National decile, 1 is most deprived.
    public let decile: Int
    /// Outlets of the kind asked for.
    public let events: Int
    /// All ages; above 0.
    public let residents: Int

    public init(code: String, rank: Int, decile: Int, events: Int, residents: Int) {
        self.code = code
        self.rank = rank
        self.decile = decile
        self.events = events
        self.residents = residents
    }

    /// Outlets per 10,000 residents.
    public var rate: Double { Double(events) / Double(residents) * 10_000 }
}

/// The areas that an inequality can be measured over, most deprived first, and how many cannot be on the scale.
public struct RankedAreas: Hashable, Sendable {
    /// By rank, areas of the same rank by code.
    public let areas: [RankedArea]
    /// Areas without residents, or whose number of residents is not loaded.
    public private(set) var withoutResidents = 0
    /// Areas without a rank or decile of deprivation.
    public private(set) var withoutDeprivation = 0
    /// Areas whose register does not say which outlets are of the kind asked for.
    public private(set) var withoutCount = 0
    /// Counted outlets in areas that are left out.
    public private(set) var eventsLeftOut = 0

    /// An area that lacks something is left out and told of under the first of the three that it lacks.
    public init(_ densities: [AreaDensity]) {
        var found: [RankedArea] = []
        for density in densities {
            guard let events = density.events else {
                withoutCount += 1
                continue
            }
            guard let residents = density.area.residents, residents > 0 else {
                withoutResidents += 1
                eventsLeftOut += events
                continue
            }
            guard let rank = density.area.rank, let decile = density.area.decile else {
                withoutDeprivation += 1
                eventsLeftOut += events
                continue
            }
            found.append(
                RankedArea(code: density.area.code, rank: rank, decile: decile, events: events, residents: residents))
        }
        areas = Self.ordered(found)
    }

    /// - Parameter areas: with residents, in any order.
    public init(_ areas: [RankedArea]) {
        self.areas = Self.ordered(areas.filter { $0.residents > 0 })
        withoutResidents = areas.count - self.areas.count
    }

    private static func ordered(_ areas: [RankedArea]) -> [RankedArea] {
        areas.sorted { ($0.rank, $0.code) < ($1.rank, $1.code) }
    }

    public var events: Int { areas.reduce(0) { $0 + $1.events } }
    public var residents: Int { areas.reduce(0) { $0 + $1.residents } }

    /// What is left out, a sentence each.
    public var sentences: [String] {
        func sentence(_ count: Int, _ why: String) -> String? {
            count == 0 ? nil : "\(count) \(count == 1 ? "area is" : "areas are") left out: \(why)."
        }
        return [
            sentence(withoutResidents, "without residents, or their number is not loaded"),
            sentence(withoutDeprivation, "no deprivation rank and decile is loaded"),
            sentence(withoutCount, "the register does not say which of its outlets are of the kind asked for"),
            eventsLeftOut == 0
                ? nil : "\(eventsLeftOut) counted \(eventsLeftOut == 1 ? "outlet lies" : "outlets lie") in areas left out.",
        ].compactMap(\.self)
    }
}
