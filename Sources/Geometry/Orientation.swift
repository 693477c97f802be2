/// On which side of a line a point lies, without rounding error.
enum Orientation {
    /// Above 0 where `c` lies left of the line from `a` to `b`, below 0 right of it, 0 exactly on it.
    ///
    /// The plain determinant is trusted while it is larger than its own rounding error (Shewchuk 1997, bound A);
    /// below that its sign is found with exact products.
    @inline(__always)
    static func sign(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double
    ) -> Double {
        let left = (ax - cx) * (by - cy)
        let right = (ay - cy) * (bx - cx)
        let determinant = left - right
        let bound = 3.3306690738754716e-16 * (abs(left) + abs(right))
        if determinant > bound || -determinant > bound { return determinant }
        return exactSign(ax, ay, bx, by, cx, cy)
    }

    /// ax*by - ax*cy - cx*by - ay*bx + ay*cx + cy*bx: each product as an exact pair, summed as an expansion whose
    /// largest part carries the sign.
    @inline(never)
    private static func exactSign(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double
    ) -> Double {
        var expansion: [Double] = []
        for (p, q) in [(ax, by), (-ax, cy), (-cx, by), (-ay, bx), (ay, cx), (cy, bx)] {
            let product = p * q
            grow(&expansion, by: (-product).addingProduct(p, q))
            grow(&expansion, by: product)
        }
        return expansion.last { $0 != 0 } ?? 0
    }

    /// Adds one number to an expansion without rounding, parts in order of growing size.
    private static func grow(_ expansion: inout [Double], by value: Double) {
        var carry = value
        for index in expansion.indices {
            let part = expansion[index]
            let sum = carry + part
            let back = sum - carry
            expansion[index] = (carry - (sum - back)) + (part - back)
            carry = sum
        }
        expansion.append(carry)
    }
}
