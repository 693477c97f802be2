/// Rows of distinct areas drawn at random, with the sums of their values from the first on.
struct SharedDraws {
    private let rows: Int
    /// Sums of the first 1, 2, ... areas of each row; one place more than any area has neighbours, for an area that meets
    /// itself and passes on.
    private let width: Int
    private let running: [Double]
    /// Where each area stands: its places in `running` are `places[starts[area]..<starts[area + 1]]`, ascending.
    private let starts: [Int]
    private let places: [Int]

    /// - Parameter width: of places that are asked for, below the number of values.
    init(_ values: [Double], rows: Int, width asked: Int, seed: UInt64) {
        self.rows = rows
        let width = min(asked + 1, values.count)
        self.width = width
        var drawn = [Int32]()
        drawn.reserveCapacity(rows * width)
        var running = [Double]()
        running.reserveCapacity(rows * width)
        var numbers = DrawnNumbers(values.count, seed: seed)
        for _ in 0..<rows {
            numbers.draw(width) { row in
                var sum = 0.0
                for area in row {
                    sum += values[Int(area)]
                    running.append(sum)
                }
                drawn.append(contentsOf: row)
            }
        }
        self.running = running
        var starts = [Int](repeating: 0, count: values.count + 1)
        for area in drawn { starts[Int(area) + 1] += 1 }
        for area in values.indices { starts[area + 1] += starts[area] }
        var next = starts
        var places = [Int](repeating: 0, count: drawn.count)
        for (place, area) in drawn.enumerated() {
            places[next[Int(area)]] = place
            next[Int(area)] += 1
        }
        self.starts = starts
        self.places = places
    }

    /// The sums of the first `degree` areas of all rows, ascending.
    func sortedSums(of degree: Int) -> [Double] {
        (0..<rows).map { running[$0 * width + degree - 1] }.sorted()
    }

    func tails(of area: Int, value: Double, observed: Double, degree: Int, sorted: [Double]) -> ConditionalPermutation.Tails {
        let largest = max(abs(observed), abs(sorted[0]), abs(sorted[rows - 1])) + abs(value)
        let least = observed - 1e-12 * largest
        let most = observed + 1e-12 * largest
        var atLeast = rows - Self.place(of: least, in: sorted) { $0 < $1 }
        var atMost = Self.place(of: most, in: sorted) { $0 <= $1 }
        for place in places[starts[area]..<starts[area + 1]] {
            let row = place / width
            guard place - row * width < degree else { continue }
            let shared = running[row * width + degree - 1]
            let own = running[row * width + degree] - value
            atLeast += (own >= least ? 1 : 0) - (shared >= least ? 1 : 0)
            atMost += (own <= most ? 1 : 0) - (shared <= most ? 1 : 0)
        }
        return ConditionalPermutation.Tails(
            upper: Double(atLeast + 1) / Double(rows + 1), lower: Double(atMost + 1) / Double(rows + 1))
    }

    /// How many of the sorted sums stand before a value.
    private static func place(of value: Double, in sorted: [Double], before: (Double, Double) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if before(sorted[middle], value) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
