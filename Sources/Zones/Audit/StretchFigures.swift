internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics

extension AuditSurvey {
    static let bands = [50.0, 100.0]
    /// Of about so many; a longer line has longer stretches.
    static let mostStretches = 400.0
    /// Metres from a road that a stretch runs along.
    static let alongRoad = 25.0

    /// The outline's line, stretch by stretch. Takes four GEOS overlays a stretch.
    func stretches(_ extracts: [SurveyedExtract]) throws -> [BoundaryStretch] {
        let sized = try outline.shape.polygons.map { ($0, try MultiPolygon($0).area()) }.sorted { $1.1 < $0.1 }
        let rings = sized.flatMap(\.0.rings)
        // A line of fractal length would be cut into stretches without end.
        let length = rings.reduce(0.0) { $0 + zip($1.points, $1.points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) } }
        let lines = StretchCutting(rings, length: max(settings.stretch, length / Self.mostStretches)).lines
        let border = OutlineDistance(district)
        let roads = NamedRoads(zone.roads, near: outline.shape.boundingBox.widened(by: Self.alongRoad))
        let near = outlets.district.filter { abs($0.metres) <= Self.bands[1] }
        let incidents = extracts.filter(\.extract.isFineInPlace).map { extract in
            (extract.extract.terms, extract.all.filter { abs($0.metres) <= Self.bands[1] })
        }
        return try lines.enumerated().map { number, points in
            let line = try Line(points)
            let bands = try Self.bands.map { try band(line, $0, near) }
            let outer = bands[bands.count - 1]
            let all = outer.inside + outer.outside
            let ground = outer.insideKm2 + outer.outsideKm2
            var probability: Double?
            if all > 0, ground > 0 {
                probability =
                    outer.outside == 0
                    ? 1 : IncompleteBeta.lower(Double(outer.outside), Double(outer.inside + 1), at: outer.outsideKm2 / ground)
            }
            let samples = Self.samples(points)
            return BoundaryStretch(
                number: number + 1, line: points, length: line.length, street: roads.along(samples), outlets: bands,
                incidents: try balance(line, outer, incidents),
                isBusierOutside: probability.map { $0 < 0.05 } ?? false, probability: probability,
                alongDistrictBorder: Double(samples.count { abs(border.metres($0)) <= 5 }) / Double(max(1, samples.count)))
        }
    }

    private func band(_ line: Line, _ metres: Double, _ near: [AuditPoint]) throws -> BoundaryStretch.Band {
        let around = try line.widened(by: metres)
        let index = AreaIndex([around])
        let held = near.filter { index.locate($0.place) != nil }
        let seen = try around.intersection(with: district)
        let inside = try seen?.intersection(with: outline.shape)?.area() ?? 0
        let all = try seen?.area() ?? 0
        return BoundaryStretch.Band(
            metres: metres, inside: held.count { $0.metres <= 0 }, outside: held.count { $0.metres > 0 },
            insideKm2: inside / 1_000_000, outsideKm2: max(0, all - inside) / 1_000_000)
    }

    /// Which side has more, where each extract that is fine enough has enough on both.
    private func balance(_ line: Line, _ outer: BoundaryStretch.Band, _ extracts: [(terms: SharingTerms, points: [AuditPoint])])
        throws -> BoundaryStretch.IncidentBalance?
    {
        let ground = outer.insideKm2 + outer.outsideKm2
        guard !extracts.isEmpty, ground > 0 else { return nil }
        let index = AreaIndex([try line.widened(by: Self.bands[1])])
        var (inside, outside) = (0, 0)
        for (terms, points) in extracts {
            let held = points.filter { index.locate($0.place) != nil }
            let own = held.reduce(0) { $1.metres <= 0 ? CellSuppression.sum($0, $1.count) : $0 }
            let other = held.reduce(0) { $1.metres > 0 ? CellSuppression.sum($0, $1.count) : $0 }
            guard min(own, other) >= max(1, terms.fewestShown) else { return nil }
            inside = CellSuppression.sum(inside, own)
            outside = CellSuppression.sum(outside, other)
        }
        let (one, other) = (Double(inside), Double(outside))
        if IncompleteBeta.lower(other, one + 1, at: outer.outsideKm2 / ground) < 0.025 { return .moreOutside }
        return IncompleteBeta.lower(one, other + 1, at: outer.insideKm2 / ground) < 0.025 ? .moreInside : .notTold
    }

    /// Places along a line, at most 10 m apart.
    static func samples(_ line: [Point]) -> [Point] {
        zip(line, line.dropFirst()).flatMap { from, to -> [Point] in
            let parts = max(1, Int((from.distance(to: to) / 10).rounded(.up)))
            return (0..<parts).map { part in
                let share = (Double(part) + 0.5) / Double(parts)
                return Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
            }
        }
    }
}

/// Roads with a name or a number, to say which one a stretch runs along.
private struct NamedRoads {
    private let pieces: [(name: String, a: Point, b: Point)]

    init(_ roads: [RoadRecord], near box: BoundingBox) {
        pieces = roads.flatMap { road -> [(name: String, a: Point, b: Point)] in
            guard let name = road.name ?? road.number else { return [] }
            return road.lines.flatMap { line in
                zip(line.points, line.points.dropFirst()).compactMap { a, b in
                    BoundingBox([a, b]).flatMap { $0.intersects(box) ? (name, a, b) : nil }
                }
            }
        }
    }

    /// The name nearest within reach at more than half of the places; nil where none is.
    func along(_ places: [Point]) -> String? {
        var counts: [String: Int] = [:]
        for place in places {
            var best: (metres: Double, name: String)?
            for piece in pieces {
                let metres = place.distance(to: place.nearest(onSegmentFrom: piece.a, to: piece.b))
                guard metres <= AuditSurvey.alongRoad else { continue }
                if best.map({ (metres, piece.name) < ($0.metres, $0.name) }) ?? true { best = (metres, piece.name) }
            }
            if let best { counts[best.name, default: 0] += 1 }
        }
        return counts.first { $0.value * 2 > places.count }?.key
    }
}
