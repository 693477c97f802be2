/// Sets that are joined two at a time (Tarjan 1975), in one flat array. The number of a set is its lowest member, so it
/// does not depend on the order of joining. A join takes next to constant time.
struct DisjointSets {
    private var parent: [Int32]

    init(count: Int) {
        parent = (0..<Int32(count)).map(\.self)
    }

    mutating func number(of member: Int) -> Int {
        var at = Int32(member)
        while parent[Int(at)] != at {
            // Half of the way is cut off for the next look-up.
            parent[Int(at)] = parent[Int(parent[Int(at)])]
            at = parent[Int(at)]
        }
        return Int(at)
    }

    mutating func join(_ one: Int, _ other: Int) {
        let first = number(of: one), second = number(of: other)
        if first < second {
            parent[second] = Int32(first)
        } else {
            parent[first] = Int32(second)
        }
    }
}
