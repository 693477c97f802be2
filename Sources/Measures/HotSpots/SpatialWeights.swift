internal import Foundation
public import Geometry

/// Which areas count as neighbours. Every neighbour weighs the same; an area's own value comes in only with Gi*.
public enum SpatialWeights: Hashable, Sendable {
    /// Areas that come within `tolerance` metres of each other, at a corner too. Published boundaries share no vertex
    /// exactly, so that nothing would touch at 0.
    case queen(tolerance: Double = 0.1)
    /// Areas whose centroids, weighted by area, are at most so many metres apart.
    case band(metres: Double)
    /// The so many areas with the nearest centroids; of several at one distance those of the lowest codes.
    case nearest(Int)

    /// - Parameter areas: in the order that the neighbours' numbers refer to.
    public func neighbours(of areas: [MultiPolygon]) throws -> Neighbours {
        switch self {
        case .queen(let tolerance): .queen(areas, tolerance: tolerance)
        case .band(let metres): .withinDistance(try areas.map { try $0.centroid() }, metres: metres)
        case .nearest(let count): .nearest(try areas.map { try $0.centroid() }, k: count)
        }
    }

    /// As the command line has it: "queen", "band:1000", "nearest:6".
    public init?(_ word: String) {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        switch (parts[0], parts.count) {
        case ("queen", 1): self = .queen()
        case ("band", 2):
            guard let metres = Double(parts[1]), metres.isFinite, metres > 0, metres <= 1_000_000 else { return nil }
            self = .band(metres: metres)
        case ("nearest", 2):
            guard let count = Int(parts[1]), (1...1_000).contains(count) else { return nil }
            self = .nearest(count)
        default: return nil
        }
    }

    public var word: String {
        switch self {
        case .queen: "queen"
        case .band(let metres): "band:\(Self.number(metres))"
        case .nearest(let count): "nearest:\(count)"
        }
    }

    public var sentence: String {
        switch self {
        case .queen(let tolerance):
            "Neighbours are areas that touch, at a corner too: within \(Self.number(tolerance)) m of each other, as published "
                + "boundaries differ by less where they should meet."
        case .band(let metres):
            "Neighbours are areas whose centroids, weighted by area, are at most \(Self.number(metres)) m apart."
        case .nearest(let count):
            "Neighbours of an area are the \(count) with the nearest centroids, weighted by area; that need not be mutual."
        }
    }

    private static func number(_ metres: Double) -> String {
        metres == metres.rounded() ? String(format: "%.0f", metres) : "\(metres)"
    }
}
