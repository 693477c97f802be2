public import Geometry
public import Licensing

/// Candidate areas round concentrations of premises: along streets where roads are loaded.
public enum ConcentrationProposals {
    /// Metres round a concentration within which roads are taken: a street that goes on further bounds no block of its size.
    static let roadsAround = 750.0

    /// One candidate for each concentration, in their order. Takes, for each, the time of noding the roads around it.
    /// - Parameters:
    ///   - concentrations: of one authority, found among `counted`.
    ///   - counted: places of all premises that took part.
    ///   - roads: of any extent; none where no layer is loaded.
    ///   - district: of the authority.
    public static func areas(
        _ concentrations: Concentrations, counted: [Point], roads: [RoadRecord], district: MultiPolygon
    ) throws -> [FoundArea] {
        let settings = concentrations.settings
        let index = PointIndex(counted, cell: max(settings.reach, 1))
        let lines = roads.flatMap(\.lines).compactMap { line in BoundingBox(line.points).map { (line, $0) } }
        return try concentrations.zones.map { zone in
            let what = "concentration C\(zone.id) of \(zone.members.count) premises (at least \(settings.minimum) within "
                + "\(AreaProposals.decimal(settings.reach)) m of each core premises)"
            guard !lines.isEmpty else {
                return FoundArea(
                    .concentrations, what: what, line: .hull, outline: zone.outline,
                    notes: [
                        "No road layer is loaded, so the outline does not follow streets: it is the concave hull of the "
                            + "premises, widened by \(AreaProposals.decimal(settings.margin)) m. Add OS Open Roads for an outline along "
                            + "streets."
                    ])
            }
            let places = zone.members.compactMap(\.record.place)
            let premises = places.map { (place: $0, isCore: index.count(within: settings.reach, of: $0) >= settings.minimum) }
            let box = zone.outline.boundingBox.widened(by: roadsAround)
            let blocks = try StreetBlocks(between: lines.filter { $0.1.intersects(box) }.map(\.0)).blocks
            let street = try StreetOutline(
                premises, own: zone.outline, least: settings.minimum, blocks: blocks, district: district)
            let within = AreaIndex([street.outline])
            let outside = places.count { within.locate($0) == nil }
            let boundary = try street.ground.map { try edge(of: $0, roads) } ?? []
            return FoundArea(
                .concentrations, what: what, line: line(street), outline: street.outline,
                notes: notes(street, core: premises.count(where: \.isCore), outside: outside, edge: boundary))
        }
    }

    private static func line(_ street: StreetOutline) -> FoundArea.Line {
        street.blocks == 0 ? .hull : street.cutBack == 0 ? .streets : .streetsInPart
    }

    /// The names of the streets whose centre lines the edge of the blocks follows.
    private static func edge(of ground: MultiPolygon, _ roads: [RoadRecord]) throws -> [String] {
        let outer = try ground.widened(by: 1)
        // Nothing is left inside of blocks narrower than two metres.
        let inner = try? ground.widened(by: -1)
        guard let band = try inner.map({ try outer.subtracting($0) }) ?? outer else { return [] }
        return try CandidateStreets(in: band, roads: roads).streets.map(\.name)
    }

    private static func notes(_ street: StreetOutline, core: Int, outside: Int, edge: [String]) -> [String] {
        var notes: [String] = []
        if street.blocks > 0 {
            let named = edge.isEmpty ? "" : " (\(edge.joined(separator: ", ")))"
            notes.append(
                "The outline runs \(Int(StreetOutline.verge)) m outside the centre lines of the streets round "
                    + "\(street.blocks) block\(street.blocks == 1 ? "" : "s")\(named), so that both sides of a boundary street "
                    + "lie in it. \(core == 1 ? "Its one core premises lies" : "All \(core) core premises lie") in it.")
        }
        if street.cutBack > 0 {
            notes.append(
                (street.blocks == 0
                    ? "No block between streets is as small as the concentration, so the outline"
                    : "Where a block is larger than the concentration, or streets bound none, the outline")
                    + " is the concentration's own: the concave hull of its premises, widened by "
                    + "\(Int(Concentration.Settings().margin)) m.")
        }
        if outside > 0 {
            notes.append(
                "\(outside) of its premises \(outside == 1 ? "lies" : "lie") outside, "
                    + "\(outside == 1 ? "" : "each ")alone at the rim and no core premises.")
        }
        return notes
    }
}
