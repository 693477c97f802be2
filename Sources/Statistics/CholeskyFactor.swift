import Foundation

/// The lower triangle L with L L' = A of a symmetric positive definite matrix, for systems of a few dozen unknowns.
///
/// Takes time in proportion to the cube of the unknowns.
struct CholeskyFactor {
    let size: Int
    /// Row by row, noughts above the diagonal.
    private let lower: [Double]

    /// A column of which less than this part is left once those before it are taken out is no column of its own.
    static let leastOwnShare = 1e-10

    /// Nil where the matrix has not full rank to within rounding, or holds what is not finite.
    /// - Parameter matrix: row by row.
    init?(_ matrix: [Double], size: Int) {
        var lower = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0...row {
                var rest = matrix[row * size + column]
                for inner in 0..<column { rest -= lower[row * size + inner] * lower[column * size + inner] }
                if row == column {
                    guard rest.isFinite, rest > Self.leastOwnShare * matrix[row * size + row], rest > 0 else { return nil }
                    lower[row * size + row] = rest.squareRoot()
                } else {
                    lower[row * size + column] = rest / lower[column * size + column]
                }
            }
        }
        self.size = size
        self.lower = lower
    }

    /// x with A x = b.
    func solve(_ right: [Double]) -> [Double] {
        var x = solveLower(right)
        for row in stride(from: size - 1, through: 0, by: -1) {
            for inner in (row + 1)..<max(size, row + 1) { x[row] -= lower[inner * size + row] * x[inner] }
            x[row] /= lower[row * size + row]
        }
        return x
    }

    /// x with L x = b.
    func solveLower(_ right: [Double]) -> [Double] {
        var x = right
        for row in 0..<size {
            for inner in 0..<row { x[row] -= lower[row * size + inner] * x[inner] }
            x[row] /= lower[row * size + row]
        }
        return x
    }

    /// The inverse of A, row by row.
    var inverse: [Double] {
        var inverse = [Double](repeating: 0, count: size * size)
        for column in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[column] = 1
            for (row, value) in solve(unit).enumerated() { inverse[row * size + column] = value }
        }
        return inverse
    }
}
