import Measures
import Testing

@Suite struct CellSuppressionTests {
    private func table(_ counts: [Int], _ fewest: Int = 5, step: Int = 1) -> CellSuppression {
        CellSuppression(counts, fewestShown: fewest, roundedTo: step)
    }

    @Test func nothingSmallNothingHidden() {
        #expect(table([5, 12, 7]).cells == [.shown(5), .shown(12), .shown(7)])
        #expect(table([5, 12, 7]).total == 24)
        #expect(table([], 5).total == 0)
        #expect(table([0, 3], 1).cells == [.shown(0), .shown(3)], "a rule that shows from 1 hides nothing")
    }

    /// A single hidden count would be the sum less the others: the smallest shown one is hidden with it.
    @Test func oneSmallCountTakesTheNextWithIt() {
        #expect(table([3, 12, 7]).cells == [.hidden, .shown(12), .hidden])
        #expect(table([3, 12, 7]).total == 22)
        #expect(table([3, 7, 7, 9]).cells == [.hidden, .hidden, .hidden, .shown(9)], "counts that are equal share their fate")
    }

    /// Two hidden counts that add up to less than the fewest shown would tell of themselves.
    @Test func aSmallSumTakesMore() {
        #expect(table([1, 2, 8, 9]).cells == [.hidden, .hidden, .hidden, .shown(9)])
        #expect(table([3, 3, 8, 9]).cells == [.hidden, .hidden, .hidden, .shown(9)], "6 of two below 5 leaves 2 to 4")
        #expect(table([0, 3, 3, 9]).cells == [.hidden, .hidden, .hidden, .shown(9)])
        #expect(table([0, 3, 3, 9]).total == 15)
    }

    /// Two counts of 4 add up to 8, which two counts below 5 reach in one way only.
    @Test func aSumThatOnlyOneWayReachesTakesMore() {
        #expect(table([4, 4, 9, 20]).cells == [.hidden, .hidden, .hidden, .shown(20)])
    }

    @Test func whereAllIsHiddenASmallSumIsTooTold() {
        #expect(table([1, 2]).cells == [.hidden, .hidden])
        #expect(table([1, 2]).total == nil)
        #expect(table([4]).total == nil)
        #expect(table([0, 0, 0]).total == nil)
    }

    @Test func shownCountsAreRounded() {
        #expect(table([12, 13, 17], 5, step: 5).cells == [.shown(10), .shown(15), .shown(15)])
        #expect(table([12, 13, 17], 5, step: 5).total == 40)
        #expect(table([.max], 5, step: 10).cells.count == 1, "a number near the largest does not stop the program")
    }

    /// Every table of up to five counts: what is published, and the sum besides, fits at least two values of each small count.
    /// The reader is taken to know the rules, so only tables that would be published alike are weighed.
    @Test(arguments: [(2, 5), (3, 5), (4, 4), (5, 4)], [1, 3])
    func noPublishedTableGivesAwayASmallCount(_ size: (fewest: Int, most: Int), step: Int) {
        struct Published: Hashable {
            let cells: [CellSuppression.Cell]
            let total: Int?
            /// The reader knows it from elsewhere, unless nothing at all is shown.
            let sum: Int?
        }
        let highest = 2 * size.fewest + 1
        for count in 1...size.most {
            var seen: [Published: [Set<Int>]] = [:]
            var counts = [Int](repeating: 0, count: count)
            tables: while true {
                let table = CellSuppression(counts, fewestShown: size.fewest, roundedTo: step)
                let isSeen = table.cells.contains { $0 != .hidden } || table.total != nil
                let key = Published(cells: table.cells, total: table.total, sum: isSeen ? counts.reduce(0, +) : nil)
                var values = seen[key] ?? Array(repeating: [], count: count)
                for place in 0..<count { values[place].insert(counts[place]) }
                seen[key] = values
                var place = 0
                while counts[place] == highest {
                    counts[place] = 0
                    place += 1
                    if place == count { break tables }
                }
                counts[place] += 1
            }
            for (published, values) in seen {
                for (cell, possible) in zip(published.cells, values) where cell == .hidden {
                    let isGivenAway = possible.count == 1 && (possible.first ?? 0) < size.fewest
                    #expect(!isGivenAway, "\(published)")
                }
            }
        }
    }

    /// What is printed never lets a difference of printed numbers be a small count: with no rounding, the sum less what is
    /// shown is at least the fewest shown, and of at least two counts.
    @Test func noDifferenceIsSmall() {
        var state: UInt64 = 11
        for _ in 0..<3_000 {
            func next(_ below: UInt64) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int((state >> 33) % below)
            }
            let counts = (0..<(1 + next(30))).map { _ in next(3) == 0 ? next(40) : next(4) }
            let fewest = 2 + next(9)
            let table = table(counts, fewest)
            let shown = table.cells.map { cell -> Int? in if case .shown(let count) = cell { count } else { nil } }
            #expect(zip(counts, shown).allSatisfy { $1 == nil || ($1 == $0 && $0 >= fewest) })
            guard let total = table.total else { continue }
            let hidden = shown.count { $0 == nil }
            let rest = total - shown.compactMap(\.self).reduce(0, +)
            #expect(hidden == 0 ? rest == 0 : hidden >= 2 && rest >= fewest)
        }
    }
}
