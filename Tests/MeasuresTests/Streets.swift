import Geometry
import Licensing
import Measures

/// A piece of road through the positions given.
func road(
    _ points: [(Double, Double)], classification: String? = "Unclassified", form: String? = "Single Carriageway",
    number: String? = nil
) throws -> RoadRecord {
    RoadRecord(
        row: 1, number: number, classification: classification, form: form,
        lines: [try Line(points.map { Point(x: $0.0, y: $0.1) })])
}

func network(_ roads: [[(Double, Double)]], tolerance: Double = StreetNetwork.usualTolerance) throws -> StreetNetwork {
    StreetNetwork(try roads.map { try road($0) }, tolerance: tolerance)
}

/// High Street from (0,0) to (100,0) and on to (200,0); Church Lane from (100,0) up to (100,80) and round to (200,80); a
/// close at (500,0), joined to nothing.
func village() throws -> StreetNetwork {
    try network([
        [(0, 0), (100, 0)], [(100, 0), (200, 0)], [(100, 0), (100, 80), (200, 80)], [(500, 0), (540, 0)],
    ])
}
