public import Geometry

/// The quiet ground of a map: roads, water, green and buildings, each told by its form as well as its shade, so that none
/// needs colour. Shades of areas show through green.
public struct BaseLayer: Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A solid light grey inside a thin line.
        case buildings = "Buildings"
        /// White, with level lines.
        case water = "Water"
        /// Dots on what lies beneath.
        case green = "Green"
        /// White lines with grey edges.
        case roads = "Roads"
    }

    public var roads: [Line]
    public var water: [MultiPolygon]
    public var green: [MultiPolygon]
    public var buildings: [MultiPolygon]

    public init(roads: [Line] = [], water: [MultiPolygon] = [], green: [MultiPolygon] = [], buildings: [MultiPolygon] = []) {
        self.roads = roads
        self.water = water
        self.green = green
        self.buildings = buildings
    }

    public var isEmpty: Bool { roads.isEmpty && water.isEmpty && green.isEmpty && buildings.isEmpty }

    func shapes(_ kind: Kind) -> [MultiPolygon] {
        switch kind {
        case .buildings: buildings
        case .water: water
        case .green: green
        case .roads: []
        }
    }

    /// Those of which anything lies in the box, in the order of the legend.
    func kinds(in box: BoundingBox) -> [Kind] {
        Kind.allCases.filter { kind in
            kind == .roads
                ? roads.contains { $0.points.contains(where: box.contains) }
                : shapes(kind).contains { $0.boundingBox.intersects(box) }
        }
    }
}
