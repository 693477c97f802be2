internal import Foundation
internal import Measures

/// What a person asks of `measure --walking`.
public struct WalkingOptions: Sendable {
    /// Metres.
    public var radii = WalkingAccess.usualRadii
    /// Which nearest outlet besides the first.
    public var nearest = 1

    public init() {}

    /// - Throws: `Fault` 64 where a number is not what it should be.
    func check() throws {
        for radius in radii where !(radius >= 0 && radius <= 10_000_000) {
            throw Fault(
                .usage, field: "radius",
                message: "--radius: \(Self.words(radius)) must be a number of metres from 0 to 10000000.")
        }
        guard nearest >= 1 else {
            throw Fault(
                .usage, field: "nearest",
                message: "--nearest: \(nearest) must be a whole number from 1, such as 3 for the third nearest outlet.")
        }
    }

    /// Without a decimal point where none is needed.
    static func words(_ metres: Double) -> String {
        metres == metres.rounded() && abs(metres) < 1e15 ? String(format: "%.0f", metres) : "\(metres)"
    }
}
