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
                        "No road layer is loaded, so the outline does not follow streets: it is the concave hull of the premises, "
                            + "widened by \(AreaProposals.decimal(settings.margin)) m. Add OS Open Roads for an outline along streets."
                    ])
            }
            let places = zone.members.compactMap(\.record.place)
            let core = places.filter { index.count(within: settings.reach, of: $0) >= settings.minimum }
            let box = zone.outline.boundingBox.widened(by: roadsAround)
            let blocks = try StreetBlocks(between: lines.filter { $0.1.intersects(box) }.map(\.0)).blocks
            let street = try StreetOutline(core: core, own: zone.outline, blocks: blocks, district: district)
            let within = AreaIndex([street.outline])
            let outside = places.count { within.locate($0) == nil }
            return FoundArea(
                .concentrations, what: what, line: line(street), outline: street.outline,
                notes: notes(street, core: core.count, outside: outside))
        }
    }

    private static func line(_ street: StreetOutline) -> FoundArea.Line {
        street.blocks == 0 ? .hull : street.cutBack == 0 ? .streets : .streetsInPart
    }

    private static func notes(_ street: StreetOutline, core: Int, outside: Int) -> [String] {
        var notes: [String] = []
        if street.blocks > 0 {
            notes.append(
                "The outline runs \(Int(StreetOutline.verge)) m outside the centre lines of the streets round \(street.blocks) "
                    + "block\(street.blocks == 1 ? "" : "s"), so that both sides of a boundary street lie in it; all \(core) core "
                    + "premises do.")
        }
        if street.cutBack > 0 {
            notes.append(
                (street.blocks == 0 ? "No block between streets is small enough to be taken whole, so the outline"
                    : "Where a block is far larger than the concentration, or no block, the outline")
                    + " is the concentration's own.")
        }
        if outside > 0 {
            notes.append(
                "\(outside) premises at the concentration's rim, none of them a core premises, \(outside == 1 ? "lies" : "lie") outside.")
        }
        return notes
    }
}
