internal import Wording

/// Round values along an axis that always holds zero.
public struct AxisTicks: Hashable, Sendable {
    /// Rising, evenly spaced; the first and last are the ends of the axis.
    public let values: [Double]
    /// Between two neighbours.
    public let step: Double

    public var lowest: Double { values.first ?? 0 }
    public var highest: Double { values.last ?? 1 }

    /// - Parameters:
    ///   - minimum: the least value to hold.
    ///   - maximum: the greatest value to hold.
    ///   - intervals: about how many steps are wanted, from 1.
    public init(minimum: Double, maximum: Double, intervals: Int = 5) {
        let low = min(0, minimum.isFinite ? minimum : 0)
        let top = max(0, maximum.isFinite ? maximum : 0)
        let high = top > low ? top : 1
        step = RoundSteps.smallest(notBelow: (high - low) / Double(max(1, intervals)))
        let first = Int((low / step + 1e-9).rounded(.down))
        let last = Int((high / step - 1e-9).rounded(.up))
        let size = step
        values = (first...max(first + 1, last)).map { Double($0) * size }
    }

    /// A tick as the axis writes it, with the decimals its step needs.
    public func words(for value: Double) -> String {
        var decimals = 0
        var unit = step
        while decimals < 6 && (unit - unit.rounded()).magnitude > 1e-6 {
            unit *= 10
            decimals += 1
        }
        return NumberText.fixed(value, decimals: decimals)
    }
}
