internal import Cartography
internal import Geometry
internal import Licensing
internal import Workspace

/// What lies under the map of a place, of the layers that the user loaded: roads, and places whose kind says that they are
/// water, green or buildings.
enum PackGround {
    /// Metres round the place that the map may show.
    private static let reach = 1_200.0

    static func layer(in file: WorkspaceFile, round place: Point) throws -> BaseLayer {
        let box = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: reach)
        var ground = BaseLayer()
        ground.roads = try file.roads().flatMap(\.lines).filter { $0.points.contains(where: box.contains) }
        for record in try file.places() {
            guard case .area(let shape)? = record.shape, shape.boundingBox.intersects(box) else { continue }
            switch kind(record.kind) {
            case .water: ground.water.append(shape)
            case .green: ground.green.append(shape)
            case .buildings: ground.buildings.append(shape)
            case .roads, nil: break
            }
        }
        return ground
    }

    /// By whole words of the file's own kind.
    static func kind(_ words: String) -> BaseLayer.Kind? {
        let words = Set(words.lowercased().split { !$0.isLetter }.map(String.init))
        func has(_ names: Set<String>) -> Bool { !words.isDisjoint(with: names) }
        if has(["water", "river", "lake", "pond", "sea", "canal", "tidal"]) { return .water }
        if has(["building", "buildings"]) { return .buildings }
        if has(["green", "greenspace", "park", "parks", "garden", "gardens", "wood", "woodland", "common"]) { return .green }
        return nil
    }
}
