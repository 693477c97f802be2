/// The numbers of a table's data rows: from 1 on, or a list with gaps.
struct RowNumbers: RandomAccessCollection, Sendable {
    let count: Int
    private let listed: [Int]?

    init(first count: Int) {
        self.count = Swift.max(count, 0)
        listed = nil
    }

    init(_ listed: [Int]) {
        count = listed.count
        self.listed = listed
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(index: Int) -> Int { listed?[index] ?? index + 1 }
}
