public import Geometry

/// A concentration's outline along streets: the blocks that hold its premises, as few and as small as keep every core
/// premises inside.
///
/// Premises stand at streets, and register coordinates or postcode centres put them on one side or the other by chance. So a
/// premises within `reach` metres of a block counts as held by it, and the outline runs `verge` metres outside the centre lines
/// of its streets, so that both sides of a boundary street lie in it. A block larger than the concentration's own outline is cut
/// back to that outline; so is the ground that bounds no block. Pieces are then left out one by one, those cut back before whole
/// blocks and of each sort those with the most ground a premises first, as long as the rest hangs together as before and holds
/// all premises but a lone one that is no core.
public struct StreetOutline: Hashable, Sendable {
    /// Metres from a block within which a premises counts as held by it.
    public static let reach = 20.0
    /// Metres that the outline runs outside the centre lines of its streets.
    public static let verge = 25.0
    /// Metres outside the district's edge that the outline may lie: boundaries are simplified at a coast.
    static let shore = 50.0
    /// Metres between pieces that still hang together.
    private static let touching = 0.5

    public let outline: MultiPolygon
    /// Blocks taken whole.
    public let blocks: Int
    /// Pieces cut back to the concentration's own outline.
    public let cutBack: Int
    /// The whole blocks' common ground, whose edges are the boundary streets' centre lines; nil where there is none.
    public let ground: MultiPolygon?

    private struct Piece {
        let shape: MultiPolygon
        let isWhole: Bool
        let area: Double
        let held: Set<Int>
    }

    /// - Parameters:
    ///   - premises: places of the concentration's premises, all inside `own`, and which of them are core premises.
    ///   - own: the concentration's own outline.
    ///   - least: of the premises this many stay held, whatever is left out.
    ///   - blocks: of the streets around.
    ///   - district: what the outline may cover.
    public init(
        _ premises: [(place: Point, isCore: Bool)], own: MultiPolygon, least: Int, blocks: [MultiPolygon],
        district: MultiPolygon
    ) throws {
        let pieces = try Self.pieces(premises.map(\.place), own: own, blocks: blocks)
        let kept = try Self.fewest(pieces, isCore: premises.map(\.isCore), least: least).map { pieces[$0] }
        let whole = kept.filter(\.isWhole).map(\.shape)
        let rest = kept.filter { !$0.isWhole }.map(\.shape)
        self.blocks = whole.count
        cutBack = rest.count
        ground = whole.isEmpty ? nil : try MultiPolygon.union(of: whole)
        var parts: [MultiPolygon] = []
        if let ground { parts.append(try ground.widened(by: Self.verge)) }
        if !rest.isEmpty, let part = try MultiPolygon.union(of: rest).widened(by: Self.verge).intersection(with: own) {
            parts.append(part)
        }
        let drawn = try MultiPolygon.union(of: parts.isEmpty ? [own] : parts)
            .withoutSlits(of: 1, holesBelow: AreaGroups.smallestHole)
        // A premises further out than a simplified coast explains stays inside all the same.
        let shore = try district.widened(by: Self.shore)
        let held = Set(kept.flatMap(\.held)).map { premises[$0].place }
        let isOnShore = held.allSatisfy { shore.isWithin(0, of: $0) }
        outline = try drawn.intersection(with: isOnShore ? shore : try MultiPolygon.union(of: [district, own])) ?? own
    }

    /// Whole blocks, and what is cut back, each with the premises within reach; those that hold none are left out.
    private static func pieces(_ premises: [Point], own: MultiPolygon, blocks: [MultiPolygon]) throws -> [Piece] {
        let ownArea = try own.area()
        let box = own.boundingBox.widened(by: reach)
        let near = blocks.filter { $0.boundingBox.intersects(box) }
        var shapes: [(shape: MultiPolygon, isWhole: Bool)] = []
        for block in near {
            if try block.area() <= ownArea {
                shapes.append((block, true))
            } else if let inside = try block.intersection(with: own) {
                shapes += try inside.parts().map { ($0, false) }
            }
        }
        let between = near.isEmpty ? own : try own.subtracting(try MultiPolygon.union(of: near))
        shapes += try between?.parts().map { ($0, false) } ?? []
        return try shapes.compactMap { shape, isWhole in
            let held = Set(premises.indices.filter { shape.isWithin(reach, of: premises[$0]) })
            return held.isEmpty ? nil : Piece(shape: shape, isWhole: isWhole, area: try shape.area(), held: held)
        }
    }

    /// The numbers of the pieces that are kept.
    private static func fewest(_ pieces: [Piece], isCore: [Bool], least: Int) throws -> [Int] {
        let neighbours = try contiguity(pieces)
        var holders = isCore.map { _ in 0 }
        for piece in pieces { for premises in piece.held { holders[premises] += 1 } }
        func ground(_ number: Int) -> Double { pieces[number].area / Double(pieces[number].held.count) }
        // What is cut back goes before a whole block: an outline along streets can be told on the ground.
        func rank(_ number: Int) -> (Int, Double, Int) { (pieces[number].isWhole ? 1 : 0, -ground(number), number) }
        let order = pieces.indices.sorted { rank($0) < rank($1) }
        var isKept = pieces.map { _ in true }
        var parts = AreaGroups.contiguous(isKept, neighbours).count
        var heldCount = holders.count { $0 > 0 }
        func isSpare(_ number: Int) -> Bool {
            let lost = pieces[number].held.filter { holders[$0] == 1 }
            return lost.isEmpty || (lost.count == 1 && lost.allSatisfy { !isCore[$0] } && heldCount > least)
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for number in order where isKept[number] && isSpare(number) {
                isKept[number] = false
                let partsWithout = AreaGroups.contiguous(isKept, neighbours).count
                guard partsWithout <= parts else {
                    isKept[number] = true
                    continue
                }
                parts = partsWithout
                for premises in pieces[number].held { holders[premises] -= 1 }
                heldCount = holders.count { $0 > 0 }
                hasChanged = true
            }
        }
        return pieces.indices.filter { isKept[$0] }
    }

    private static func contiguity(_ pieces: [Piece]) throws -> Neighbours {
        var lists = pieces.map { _ in [Int]() }
        for one in pieces.indices {
            let box = pieces[one].shape.boundingBox.widened(by: touching)
            for other in pieces.indices.dropFirst(one + 1) where pieces[other].shape.boundingBox.intersects(box) {
                if try pieces[one].shape.distance(to: pieces[other].shape) <= touching {
                    lists[one].append(other)
                    lists[other].append(one)
                }
            }
        }
        return Neighbours(lists)
    }
}
