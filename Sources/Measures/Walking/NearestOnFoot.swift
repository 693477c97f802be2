/// The nearest premises of every node, up to the k-th, by one Dijkstra from all premises at once: a node passes on only
/// its k nearest, as whatever lies behind it has no nearer ones through it. Takes time in proportion to the links times
/// k, times the logarithm of that, however many places ask.
struct NearestOnFoot {
    private let network: StreetNetwork
    private let targets: StreetTargets
    private let k: Int
    /// How many of its k nearest each node knows, which, and how far, in ascending order.
    private var known: [Int32]
    private var which: [Int32]
    private var metres: [Double]

    /// - Parameter k: at least 1.
    init(_ network: StreetNetwork, _ targets: StreetTargets, k wanted: Int) {
        self.network = network
        self.targets = targets
        let k = max(1, min(wanted, targets.count))
        self.k = k
        known = [Int32](repeating: 0, count: network.nodes)
        which = [Int32](repeating: 0, count: network.nodes * k)
        metres = [Double](repeating: 0, count: network.nodes * k)
        spread()
    }

    private mutating func spread() {
        var heap = WalkingHeap()
        let count = targets.count
        for target in 0..<count {
            let link = Int(targets.link[target]), along = targets.along[target], offset = targets.offset[target]
            heap.put(Int(network.from[link]) * count + target, at: offset + along)
            heap.put(Int(network.to[link]) * count + target, at: offset + (network.lengths[link] - along))
        }
        while let (item, distance) = heap.takeNearest() {
            let node = item / count, target = item % count
            guard isNews(target, at: node) else { continue }
            let slot = node * k + Int(known[node])
            which[slot] = Int32(target)
            metres[slot] = distance
            known[node] += 1
            for arc in Int(network.firstArc[node])..<Int(network.firstArc[node + 1]) {
                let other = Int(network.arcNode[arc])
                guard isNews(target, at: other) else { continue }
                heap.put(other * count + target, at: distance + network.lengths[Int(network.arcLink[arc]) / 2])
            }
        }
    }

    private func isNews(_ target: Int, at node: Int) -> Bool {
        known[node] < k && !slots(of: node).contains { which[$0] == Int32(target) }
    }

    private func slots(of node: Int) -> Range<Int> { node * k..<node * k + Int(known[node]) }

    /// Metres to the nearest premises in ascending order, as many as k where the piece has so many.
    func walks(from position: StreetNetwork.Position) -> [Double] {
        let link = position.link
        var candidates: [(target: Int32, metres: Double)] = []
        for (node, along) in [
            (network.from[link], position.along), (network.to[link], network.lengths[link] - position.along),
        ] {
            for slot in slots(of: Int(node)) { candidates.append((which[slot], position.offset + along + metres[slot])) }
        }
        for target in targets.onLink(link) {
            let between = abs(targets.along[target] - position.along)
            candidates.append((Int32(target), position.offset + between + targets.offset[target]))
        }
        candidates.sort { ($0.metres, $0.target) < ($1.metres, $1.target) }
        var taken: [Int32] = []
        var walks: [Double] = []
        for candidate in candidates where walks.count < k && !taken.contains(candidate.target) {
            taken.append(candidate.target)
            walks.append(candidate.metres)
        }
        return walks
    }
}
