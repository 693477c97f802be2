internal import Foundation
public import Geometry

/// A bandwidth that the points themselves give: 0.9 min(SD, sqrt(1/ln 2) Dm) n^(-1/5).
///
/// SD is the standard distance, the root of the mean squared distance from the mean centre, and Dm the median distance from
/// it: of points spread normally the two terms are equal, and of points with a few far ones the second is the smaller. It
/// is Silverman's rule (1986, eq. 3.31) carried over to the plane as geographic information systems do, for a quartic kernel.
/// A Gaussian gets the standard deviation along an axis of that quartic kernel, h / sqrt(8).
public enum KernelBandwidth {
    public enum Refusal: Error, Hashable, Sendable {
        /// So many points are too few: at least two are needed.
        case tooFew(Int)
        /// Half of the points or more lie at their mean centre, so that the rule gives 0.
        case onePlace
    }

    /// Metres, above 0. - Parameter points: finite.
    /// - Throws: `Refusal`.
    public static func chosen(for points: [Point], kernel: Kernel) throws(Refusal) -> Double {
        guard points.count > 1 else { throw .tooFew(points.count) }
        let count = Double(points.count)
        let origin = points[0]
        // From the first point, so that large coordinates cost no digits.
        let middle = Point(
            x: origin.x + points.reduce(0) { $0 + ($1.x - origin.x) } / count,
            y: origin.y + points.reduce(0) { $0 + ($1.y - origin.y) } / count)
        let distances = points.map { $0.distance(to: middle) }.sorted()
        let standard = (distances.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
        let half = points.count / 2
        let median = points.count % 2 == 1 ? distances[half] : (distances[half - 1] + distances[half]) / 2
        let radius = 0.9 * min(standard, (1 / log(2)).squareRoot() * median) * pow(count, -0.2)
        // Below a millimetre it is rounding.
        guard radius > 0.001 else { throw .onePlace }
        return kernel == .quartic ? radius : radius / 8.0.squareRoot()
    }
}
