internal import Foundation

/// What each point is spread out by: a hill of volume 1 round it.
public enum Kernel: String, CaseIterable, Codable, Hashable, Sendable {
    /// 3/(pi h^2) (1 - (d/h)^2)^2 within the bandwidth h, 0 beyond.
    case quartic
    /// exp(-d^2 / 2h^2) / (2 pi h^2), the bandwidth h being the standard deviation along an axis.
    case gaussian

    /// How many standard deviations from its point a Gaussian ends, unless asked otherwise: beyond lies exp(-40.5), 3e-18
    /// of its volume, less than the last digit of any figure.
    public static let gaussianReach = 9.0

    /// Metres from a point to where its kernel ends.
    /// - Parameter deviations: of a Gaussian; may be infinite.
    public func reach(bandwidth: Double, deviations: Double = Kernel.gaussianReach) -> Double {
        switch self {
        case .quartic: bandwidth
        case .gaussian: bandwidth * deviations
        }
    }

    /// Of volume 1 over square metres.
    public func value(squaredDistance: Double, bandwidth: Double) -> Double {
        let square = bandwidth * bandwidth
        switch self {
        case .quartic:
            let rest = max(0, 1 - squaredDistance / square)
            return 3 / (.pi * square) * rest * rest
        case .gaussian: return exp(-squaredDistance / (2 * square)) / (2 * .pi * square)
        }
    }
}
