internal import GRDB
internal import Licensing

/// The indexes of the layers with shapes during one change of the workspace: where much changes they are taken away
/// before and built whole after, elsewhere kept true row by row.
struct IndexedLayers {
    /// Changing a row under its index takes about eight times as long as building the index anew for one row held.
    private static let rowsBuiltInTheTimeOfOneChange = 8

    private let database: Database
    /// To be built when the change is done.
    private var unbuilt: [Layer] = []

    /// - Parameter spatial: whether every layer is to have a spatial index; otherwise those that change lose theirs.
    init(changedBy additions: [Addition], spatial: Bool, in database: Database) throws {
        self.database = database
        for layer in Layer.all where layer.geometry != nil {
            let index = SpatialIndex(table: layer.table, database: database)
            let changes = additions.filter { $0.reading.content.layer == layer.table }
            let exists = try index.exists()
            guard !changes.isEmpty else {
                if spatial, !exists { unbuilt.append(layer) }
                continue
            }
            if spatial, exists, try !Self.isMuch(changes, in: layer, database) { continue }
            if exists { try index.remove() }
            if spatial { unbuilt.append(layer) }
        }
    }

    private static func isMuch(_ changes: [Addition], in layer: Layer, _ database: Database) throws -> Bool {
        let added = changes.reduce(0) { $0 + $1.reading.used }
        let old = changes.flatMap(\.replaces).map(String.init).joined(separator: ", ")
        let (held, removed) = try (
            Int.fetchOne(database, sql: "SELECT count(*) FROM \(layer.table)") ?? 0,
            Int.fetchOne(database, sql: "SELECT count(*) FROM \(layer.table) WHERE source IN (\(old))") ?? 0
        )
        return (added + removed) * rowsBuiltInTheTimeOfOneChange >= held - removed + added
    }

    func build() throws {
        for layer in unbuilt { try SpatialIndex(table: layer.table, database: database).build() }
    }
}

extension Reading.Content {
    /// The table that the shapes go to; nil where there are none.
    fileprivate var layer: String? {
        switch self {
        case .premises: "premises"
        case .areas: "areas"
        case .widerAreas: "wider_areas"
        case .postcodes: "postcodes"
        case .crimes: "crimes"
        case .foodBusinesses: "food_businesses"
        case .places: "places"
        case .roads: "roads"
        case .impactAreas: "impact_areas"
        case .testPurchases: "test_purchases"
        case .incidents: "restricted_incidents"
        case .deprivation, .population, .measurements, .areaLookup, .domains, .indicators, .statistics: nil
        }
    }
}
