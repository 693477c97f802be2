/// Brings together symbols that would hide each other on the page, and only those: equal marks become one with a
/// count, different marks stand in a small ring round their position.
struct SymbolGathering {
    struct Item {
        let at: PagePoint
        let mark: Mark
        let label: String?
    }

    let spots: [SymbolSpot]

    /// Marks whose centres are nearer than this share of the room both take hide each other.
    private static let hiddenShare: Double = 0.5
    /// Marks nearer than this share crowd each other.
    private static let crowdedShare: Double = 0.85
    /// How far, in pixels, a symbol may be moved where marks hide, or merely crowd, each other.
    private static let farthestHidden: Double = 12
    private static let farthestCrowded: Double = 8
    /// Two spots farther apart than this, in pixels, cannot touch: twice the reach of the largest spot.
    private static let cell = 96.0

    init(_ items: [Item]) {
        // Sorted, so that the order of the input does not matter; places first, because they stay where they are.
        var groups: [[Item]] = []
        for item in items.sorted(by: Self.precedes) {
            if let last = groups.indices.last, groups[last].first?.at == item.at {
                groups[last].append(item)
            } else {
                groups.append([item])
            }
        }
        var spots = groups.map(SymbolSpot.init)
        // Every round brings at least one pair together, and most many: few rounds are needed.
        while true {
            let pairs = Self.hidingPairs(spots)
            if pairs.isEmpty { break }
            var merged = Set<Int>()
            var gone = Set<Int>()
            for (one, two) in pairs where !merged.contains(one) && !merged.contains(two) {
                merged.formUnion([one, two])
                gone.insert(two)
                spots[one] = SymbolSpot(spots[one].items + spots[two].items)
            }
            spots = spots.indices.filter { !gone.contains($0) }.map { spots[$0] }
        }
        self.spots = spots
    }

    private static func precedes(_ one: Item, _ two: Item) -> Bool {
        if (one.mark == .place) != (two.mark == .place) { return one.mark == .place }
        return (one.at.x, one.at.y, one.mark.rawValue, one.label ?? "")
            < (two.at.x, two.at.y, two.mark.rawValue, two.label ?? "")
    }

    /// Pairs of spots of which one covers a mark of the other, the worst first.
    private static func hidingPairs(_ spots: [SymbolSpot]) -> [(Int, Int)] {
        struct Cell: Hashable {
            let column: Int
            let row: Int
        }
        func cell(_ spot: SymbolSpot) -> Cell {
            Cell(column: Int((spot.at.x / Self.cell).rounded(.down)), row: Int((spot.at.y / Self.cell).rounded(.down)))
        }
        let cells = Dictionary(grouping: spots.indices, by: { cell(spots[$0]) })
        var pairs: [(one: Int, two: Int, clearness: Double)] = []
        for one in spots.indices {
            let home = cell(spots[one])
            for column in (home.column - 1)...(home.column + 1) {
                for row in (home.row - 1)...(home.row + 1) {
                    for two in cells[Cell(column: column, row: row)] ?? [] where two > one {
                        let clearness = spots[one].clearness(from: spots[two])
                        guard clearness < crowdedShare else { continue }
                        let limit = clearness < hiddenShare ? farthestHidden : farthestCrowded
                        let together = SymbolSpot(spots[one].items + spots[two].items)
                        if together.spread <= limit { pairs.append((one, two, clearness)) }
                    }
                }
            }
        }
        return pairs.sorted { ($0.clearness, $0.one, $0.two) < ($1.clearness, $1.one, $1.two) }
            .map { ($0.one, $0.two) }
    }
}
