internal import Foundation
internal import Geometry

/// One number for every cell of a grid, most of them nought: rows are kept in pieces of 64 columns, and only those that
/// something reaches are there. Premises stand in towns, so of a country few pieces are, and memory that is never touched
/// costs nothing.
public struct CellValues: RandomAccessCollection, Sendable {
    /// Columns to a piece.
    static let width = 64

    public let startIndex = 0
    public let endIndex: Int
    private let columns: Int
    /// Pieces to a row.
    private let across: Int
    /// Of each piece of each row its number among those that are there; -1 for nought throughout.
    private let pieces: [Int32]
    private let held: [Double]

    /// - Parameters:
    ///   - isReached: by row, then piece, whether anything is written to it.
    ///   - fill: is given the storage, all nought, and writes to the pieces that are reached.
    init(_ grid: CellGrid, isReached: [Bool], fill: (UnsafeMutablePointer<Double>, [Int32]) -> Void) {
        endIndex = grid.count
        columns = grid.columns
        across = Self.across(grid)
        var numbers = [Int32](repeating: -1, count: isReached.count)
        var count: Int32 = 0
        for piece in isReached.indices where isReached[piece] {
            numbers[piece] = count
            count += 1
        }
        let pieces = numbers
        let size = Int(count) * Self.width
        held = Array(unsafeUninitializedCapacity: size) { buffer, filled in
            filled = size
            guard let start = buffer.baseAddress, size > 0 else { return }
            LargePages.advise(start, size)
            fill(start, pieces)
        }
        self.pieces = pieces
    }

    static func across(_ grid: CellGrid) -> Int { (grid.columns + width - 1) / width }

    public subscript(cell: Int) -> Double {
        let row = cell / columns
        let column = cell - row * columns
        let piece = pieces[row * across + column / Self.width]
        return piece < 0 ? 0 : held[Int(piece) * Self.width + column % Self.width]
    }
}

extension CellValues: Equatable {
    public static func == (one: CellValues, other: CellValues) -> Bool { one.elementsEqual(other) }
}
