public import Geometry
public import Licensing

/// Schools, treatment services and other places as factors: how many of a kind lie in an area, and how far the nearest is
/// from the middle of its residents' postcodes.
public enum PlaceFactors {
    /// The mean position of the postcodes in each area, each counted alike: where its residents live, roughly. Nil where
    /// no postcode lies in it. - Parameter areas: in order of code.
    public static func centres(_ areas: [AreaProfile], _ postcodes: [PostcodeRecord]) -> [Point?] {
        let places = postcodes.compactMap(\.place)
        var sums = areas.map { _ in (x: 0.0, y: 0.0, count: 0) }
        for (place, area) in zip(places, AreaIndex(areas.map(\.shape)).locate(places)) {
            guard let area else { continue }
            sums[area] = (sums[area].x + place.x, sums[area].y + place.y, sums[area].count + 1)
        }
        return sums.map { $0.count == 0 ? nil : Point(x: $0.x / Double($0.count), y: $0.y / Double($0.count)) }
    }

    /// - Parameters:
    ///   - areas: in order of code.
    ///   - centres: one for each area.
    ///   - places: those without a shape are left out. Ones beyond the district's border count for the distance.
    public static func columns(
        _ areas: [AreaProfile], centres: [Point?], places: [PlaceRecord], source: String
    ) throws -> [FactorColumn] {
        let index = AreaIndex(areas.map(\.shape))
        let districts = areas.map { $0.districtCode ?? $0.districtName }
        var columns: [FactorColumn] = []
        for (kind, members) in Dictionary(grouping: places.filter { $0.shape != nil }, by: { $0.kind.lowercased() })
            .sorted(by: { $0.key < $1.key })
        {
            var counts = [Int](repeating: 0, count: areas.count)
            for place in members {
                let point: Point? =
                    switch place.shape {
                    case .point(let point): point
                    // A park belongs where a point inside it lies, once.
                    case .area(let shape): try shape.labelPoint()
                    case nil: nil
                    }
                if let area = point.flatMap(index.locate) { counts[area] += 1 }
            }
            let covered = Set(areas.indices.filter { counts[$0] > 0 }.map { districts[$0] })
            guard !covered.isEmpty else { continue }
            let nearest = NearestPlace(members.compactMap(\.shape))
            columns.append(
                FactorColumn(
                    factor: factor(kind, id: "count", head: "in area", title: "places of the kind \"\(kind)\" in the area", unit: "count", source),
                    values: areas.indices.map { area in
                        covered.contains(districts[area])
                            ? FactorValue(Double(counts[area]), n: counts[area])
                            : .missing("no place of this kind is loaded in the district, so it may not be covered")
                    }))
            columns.append(
                FactorColumn(
                    factor: factor(
                        kind, id: "metres", head: "nearest, m",
                        title: "distance to the nearest place of the kind \"\(kind)\" from the middle of the area's postcodes",
                        unit: "metres in a straight line", source),
                    values: areas.indices.map { area in
                        guard covered.contains(districts[area]) else {
                            return .missing("no place of this kind is loaded in the district, so it may not be covered")
                        }
                        guard let centre = centres[area] else { return .missing("no postcode is loaded in the area") }
                        guard let metres = nearest.metres(from: centre) else { return .missing("no place has a usable shape") }
                        return FactorValue(metres)
                    }))
        }
        return columns
    }

    private static func factor(_ kind: String, id: String, head: String, title: String, unit: String, _ source: String) -> Factor {
        Factor(
            id: "\(Factor.slug(kind))_\(id)", head: "\(kind) \(head)", title: title, unit: unit, period: "as loaded",
            source: source, direction: .neither, subject: .places(kind: kind),
            note: "A full count of what is loaded and no sample, so there is no interval; what is not loaded is not seen, also "
                + "beyond the border.")
    }
}

/// The nearest of some places to a point. Points are found by a grid; outlines one by one, those whose box lies further off
/// than the best so far left out.
package struct NearestPlace {
    private let points: PointIndex
    private let outlines: [(shape: MultiPolygon, index: AreaIndex)]

    init(_ shapes: [PlaceRecord.Shape]) {
        var points: [Point] = []
        var outlines: [(MultiPolygon, AreaIndex)] = []
        for shape in shapes {
            switch shape {
            case .point(let point): points.append(point)
            case .area(let area): outlines.append((area, AreaIndex([area])))
            }
        }
        self.points = PointIndex(points)
        self.outlines = outlines
    }

    /// 0 inside an outline; nil where there is nothing.
    func metres(from place: Point) -> Double? {
        var best = points.nearest(to: place)?.metres
        for (outline, index) in outlines {
            let box = outline.boundingBox
            let dx = max(box.minX - place.x, 0, place.x - box.maxX)
            let dy = max(box.minY - place.y, 0, place.y - box.maxY)
            if let best, (dx * dx + dy * dy).squareRoot() >= best { continue }
            guard let metres = index.locate(place) != nil ? 0 : Self.metres(from: place, to: outline) else { continue }
            best = best.map { min($0, metres) } ?? metres
        }
        return best
    }

    /// From a place to one shape, 0 inside it; nil where it lies further off than `reach`.
    package static func metres(from place: Point, to shape: PlaceRecord.Shape, within reach: Double) -> Double? {
        switch shape {
        case .point(let point):
            let metres = place.distance(to: point)
            return metres <= reach ? metres : nil
        case .area(let outline):
            let ground = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: reach)
            guard ground.intersects(outline.boundingBox) else { return nil }
            if AreaIndex([outline]).locate(place) != nil { return 0 }
            return metres(from: place, to: outline).flatMap { $0 <= reach ? $0 : nil }
        }
    }

    /// To the nearest edge.
    private static func metres(from place: Point, to outline: MultiPolygon) -> Double? {
        var best = Double.infinity
        for polygon in outline.polygons {
            for ring in polygon.rings {
                for (from, to) in zip(ring.points, ring.points.dropFirst()) {
                    best = min(best, place.distance(to: place.nearest(onSegmentFrom: from, to: to)))
                }
            }
        }
        return best.isFinite ? best : nil
    }
}
