/// Whether two finite numbers agree to `relative` of the larger, or to `absolute` near 0; others must be equal.
public func isClose(_ a: Double, _ b: Double, relative: Double = 1e-9, absolute: Double = 1e-12) -> Bool {
    if a == b { return true }
    guard a.isFinite, b.isFinite else { return false }
    return abs(a - b) <= max(relative * max(abs(a), abs(b)), absolute)
}
