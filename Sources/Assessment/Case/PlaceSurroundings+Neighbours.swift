internal import Foundation
public import Geometry
public import Licensing
internal import Measures

extension PlaceSurroundings.Neighbour.Group {
    /// By the words of the file that the place comes from; nil for places that this program has no group for.
    public init?(kind: String) {
        let words = kind.lowercased()
        func holds(_ list: [String]) -> Bool { list.contains { words.contains($0) } }
        if holds(["treatment", "hostel", "recovery", "rehab", "refuge", "homeless", "drug", "alcohol service"]) {
            self = .treatment
        } else if holds(["school", "nursery", "childcare", "child", "college", "academy", "playground", "play area", "park", "youth"]),
            !holds(["car park", "parking", "retail park", "business park"])
        {
            self = .children
        } else {
            return nil
        }
    }
}

extension PlaceSurroundings {
    /// Places of the two groups within reach, nearest first, by distance in a straight line.
    public static func neighbours(of place: Point, among places: [PlaceRecord], within reach: Double = PlaceSurroundings.reach)
        -> [Neighbour]
    {
        places.compactMap { record -> Neighbour? in
            guard let group = Neighbour.Group(kind: record.kind), let shape = record.shape,
                let metres = NearestPlace.metres(from: place, to: shape, within: reach)
            else { return nil }
            return Neighbour(group: group, kind: record.kind, name: record.name, detail: record.detail, metres: metres)
        }.sorted { ($0.metres, $0.kind, $0.name ?? "") < ($1.metres, $1.kind, $1.name ?? "") }
    }

    /// The groups of which any place is loaded within so many metres: where none is, nothing can be said of them.
    public static func loadedGroups(_ places: [PlaceRecord], near place: Point, within metres: Double = 10_000) -> Set<Neighbour.Group> {
        let ground = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: metres)
        return Set(
            places.compactMap { record in
                switch record.shape {
                case .point(let point): ground.contains(point) ? Neighbour.Group(kind: record.kind) : nil
                case .area(let area): ground.intersects(area.boundingBox) ? Neighbour.Group(kind: record.kind) : nil
                case nil: nil
                }
            })
    }
}
