/// Who is whose neighbour among numbered things, in flat arrays: the neighbours of number i are
/// `members[offsets[i]..<offsets[i + 1]]`, in ascending order, each once, never i itself.
public struct Neighbours: Hashable, Sendable {
    /// One more than there are things; ascending from 0.
    public let offsets: [Int32]
    public let members: [Int32]

    public init(offsets: [Int32], members: [Int32]) {
        self.offsets = offsets
        self.members = members
    }

    /// From lists in any order; what is named twice counts once, and a thing is not its own neighbour.
    public init(_ lists: [[Int]]) {
        var offsets: [Int32] = [0]
        var members: [Int32] = []
        for (number, list) in lists.enumerated() {
            members += Set(list).subtracting([number]).sorted().map(Int32.init)
            offsets.append(Int32(members.count))
        }
        self.init(offsets: offsets, members: members)
    }

    public var count: Int { max(0, offsets.count - 1) }

    public func of(_ number: Int) -> ArraySlice<Int32> { members[Int(offsets[number])..<Int(offsets[number + 1])] }

    public func degree(_ number: Int) -> Int { Int(offsets[number + 1] - offsets[number]) }

    /// Those without a neighbour.
    public var islands: [Int] { (0..<count).filter { degree($0) == 0 } }
}
