import Foundation

/// One position as drawn: a single mark, or several in a ring round it.
struct SymbolSpot {
    /// One mark as drawn.
    struct Seat {
        let mark: Mark
        let count: Int
        let at: PagePoint

        var glyph: MarkGlyph { MarkGlyph(mark: mark, count: count) }
    }

    /// At least one.
    let items: [SymbolGathering.Item]
    let at: PagePoint
    private(set) var seats: [Seat]

    var labels: [String] { items.compactMap(\.label) }
    /// Whether marks had to leave their position and are tied to it by lines.
    var isTied: Bool { seats.contains { $0.at.distance(to: at) > 2.5 } }
    /// How far, in pixels, the farthest item lies from where the spot is drawn.
    var spread: Double { items.map { $0.at.distance(to: at) }.max() ?? 0 }

    /// How far, in pixels, the farthest item's mark stands from the item's own position.
    var stray: Double {
        items.flatMap { item in seats.filter { $0.mark == item.mark }.map { $0.at.distance(to: item.at) } }.max() ?? 0
    }

    init(_ items: [SymbolGathering.Item]) {
        self.items = items
        at = Self.middle(of: items)
        seats = Self.seats(for: items, round: at)
    }

    /// The same spot with its marks elsewhere, one position for each seat.
    func seated(at places: [PagePoint]) -> SymbolSpot {
        var result = self
        result.seats = zip(seats, places).map { Seat(mark: $0.mark, count: $0.count, at: $1) }
        return result
    }

    /// The least distance between a mark here and one there, as a share of the room both need; below 1 they touch.
    func clearness(from other: SymbolSpot) -> Double {
        var least = Double.infinity
        for seat in seats {
            for rival in other.seats {
                least = min(least, seat.at.distance(to: rival.at) / (seat.glyph.radius + rival.glyph.radius))
            }
        }
        return least
    }

    private static func middle(of items: [SymbolGathering.Item]) -> PagePoint {
        // What the map is about is not moved for the sake of what surrounds it.
        if let place = items.first(where: { $0.mark == .place }) { return place.at }
        let count = Double(max(1, items.count))
        return PagePoint(x: items.reduce(0) { $0 + $1.at.x } / count, y: items.reduce(0) { $0 + $1.at.y } / count)
    }

    private static func seats(for items: [SymbolGathering.Item], round middle: PagePoint) -> [Seat] {
        let counts = Dictionary(grouping: items, by: \.mark).mapValues(\.count)
        var seats: [Seat] = []
        var radius = 0.0
        let ring = Mark.allCases.filter { $0 != .place && counts[$0] != nil }
        let widest = ring.map { MarkGlyph(mark: $0, count: counts[$0] ?? 1).radius }.max() ?? 0
        if let places = counts[.place] {
            seats.append(Seat(mark: .place, count: places, at: middle))
            radius = MarkGlyph(mark: .place, count: places).radius + widest + 3
        } else if ring.count > 1 {
            // Far enough out that neighbours on the ring do not touch, and that the dot in the middle is seen.
            radius = max(widest + 3, (widest + 1.5) / sin(.pi / Double(ring.count)))
        }
        // Two stand side by side, three and more start at the top.
        let start = ring.count == 2 ? -Double.pi : -Double.pi / 2
        for (index, mark) in ring.enumerated() {
            let angle = start + 2 * .pi * Double(index) / Double(ring.count)
            let at = PagePoint(x: middle.x + radius * cos(angle), y: middle.y + radius * sin(angle))
            seats.append(Seat(mark: mark, count: counts[mark] ?? 1, at: at))
        }
        return seats
    }
}
