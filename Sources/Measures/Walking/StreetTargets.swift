/// The premises on the network, by link, in flat arrays: those of link `l` are `firstOfLink[l]..<firstOfLink[l + 1]`.
struct StreetTargets: Sendable {
    let firstOfLink: [Int32]
    let along: [Double]
    let offset: [Double]
    let link: [Int32]
    /// How many stand on each piece.
    let onPiece: [Int]

    var count: Int { along.count }

    init(_ positions: [StreetNetwork.Position], on network: StreetNetwork) {
        let sorted = positions.sorted { ($0.link, $0.along, $0.offset) < ($1.link, $1.along, $1.offset) }
        var first = [Int32](repeating: 0, count: network.links + 1)
        var onPiece = [Int](repeating: 0, count: network.pieces.count)
        for position in sorted {
            first[position.link + 1] += 1
            onPiece[position.piece] += 1
        }
        for link in 1..<max(1, first.count) { first[link] += first[link - 1] }
        firstOfLink = first
        along = sorted.map(\.along)
        offset = sorted.map(\.offset)
        link = sorted.map { Int32($0.link) }
        self.onPiece = onPiece
    }

    @inline(__always)
    func onLink(_ link: Int) -> Range<Int> { Int(firstOfLink[link])..<Int(firstOfLink[link + 1]) }
}
