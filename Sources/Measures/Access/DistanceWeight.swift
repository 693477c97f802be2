internal import Foundation

/// How much a point counts by its distance, within a catchment. Nought beyond the catchment, whatever this says.
public protocol DistanceWeight: Sendable {
    /// - Parameter squared: the distance squared, in square metres.
    func weight(squared: Double) -> Double
}

/// Everything within the catchment counts alike (Luo and Wang 2003).
public struct StepWeight: DistanceWeight {
    public init() {}

    public func weight(squared: Double) -> Double { 1 }
}

/// 1 at the place itself, falling with the distance d to 0 at the catchment r:
/// (exp(-(d/r)^2/2) - exp(-1/2)) / (1 - exp(-1/2)) (Dai 2010).
public struct GaussianWeight: DistanceWeight {
    private static let edge = exp(-0.5)

    private let scale: Double

    /// - Parameter catchment: metres, 0 or more. At 0 only what lies at the place itself is within, and counts 1.
    public init(catchment: Double) {
        let scale = -0.5 / (catchment * catchment)
        self.scale = scale.isFinite ? scale : 0
    }

    public func weight(squared: Double) -> Double { (exp(squared * scale) - Self.edge) / (1 - Self.edge) }
}
