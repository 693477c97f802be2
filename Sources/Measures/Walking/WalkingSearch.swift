/// Walks from one place after another over the same network: Dijkstra's method (1959), with the premises as ends of
/// their own. What it needs is kept from one place to the next, so that a walk takes time in proportion to the streets
/// within its bound, times the logarithm of these, and not to the network.
struct WalkingSearch {
    private let network: StreetNetwork
    private let targets: StreetTargets
    /// By node, then by premises; of use only where `turn` is the present one.
    private var metres: [Double]
    private var turn: [Int32]
    private var present: Int32 = 0
    private var heap = WalkingHeap()

    init(_ network: StreetNetwork, _ targets: StreetTargets) {
        self.network = network
        self.targets = targets
        metres = [Double](repeating: 0, count: network.nodes + targets.count)
        turn = [Int32](repeating: 0, count: metres.count)
    }

    /// Metres to every premises within `bound`, and to so many more that there are at least `least` if the piece has
    /// them; in ascending order.
    mutating func walk(from position: StreetNetwork.Position, bound: Double, least: Int) -> [Double] {
        start()
        let link = position.link
        let limit = least > 0 ? Double.infinity : bound
        reach(Int(network.from[link]), position.offset + position.along, limit)
        reach(Int(network.to[link]), position.offset + (network.lengths[link] - position.along), limit)
        for target in targets.onLink(link) {
            let between = abs(targets.along[target] - position.along)
            reach(network.nodes + target, position.offset + between + targets.offset[target], limit)
        }
        var found: [Double] = []
        while let (item, distance) = heap.takeNearest() {
            if distance > metres[item] { continue }
            if distance > bound, found.count >= least { break }
            if item >= network.nodes {
                found.append(distance)
            } else {
                leave(item, distance, found.count >= least ? bound : .infinity)
            }
        }
        return found
    }

    private mutating func start() {
        heap.removeAll()
        if present == .max {
            turn = [Int32](repeating: 0, count: turn.count)
            present = 0
        }
        present += 1
    }

    @inline(__always)
    private mutating func leave(_ node: Int, _ distance: Double, _ limit: Double) {
        for arc in Int(network.firstArc[node])..<Int(network.firstArc[node + 1]) {
            let link = Int(network.arcLink[arc]) / 2
            let length = network.lengths[link]
            let isFromFirst = network.arcLink[arc] % 2 == 0
            for target in targets.onLink(link) {
                let along = isFromFirst ? targets.along[target] : length - targets.along[target]
                reach(network.nodes + target, distance + along + targets.offset[target], limit)
            }
            reach(Int(network.arcNode[arc]), distance + length, limit)
        }
    }

    @inline(__always)
    private mutating func reach(_ item: Int, _ distance: Double, _ limit: Double) {
        guard distance <= limit else { return }
        if turn[item] == present, metres[item] <= distance { return }
        turn[item] = present
        metres[item] = distance
        heap.put(item, at: distance)
    }
}
