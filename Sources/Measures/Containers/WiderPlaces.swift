public import Geometry
public import Licensing

/// Makes places of MSOAs, wards and the user's own polygons: whose ground they are, and of which LSOAs they are made.
public struct WiderPlaces: Sendable {
    /// A polygon that outlets are to be counted in.
    public struct Outline: Hashable, Sendable {
        public let code: String
        public let name: String
        /// "MSOA 2011", "ward 2013", "own polygon".
        public let vintage: String
        /// EPSG:27700, rings valid.
        public let shape: MultiPolygon

        public init(code: String, name: String, vintage: String, shape: MultiPolygon) {
            self.code = code
            self.name = name
            self.vintage = vintage
            self.shape = shape
        }
    }

    /// Where the LSOAs of an MSOA's name cover it to within this share of its ground, they are its LSOAs.
    static let nestingTolerance = 0.05

    private let ages: [String: [ResidentsOfAges]]
    private let ground: SeenGround
    /// By the MSOA that their names are made of.
    private let byStem: [String: [AreaProfile]]

    /// - Parameters:
    ///   - areas: LSOAs of the districts with a register, in order of code.
    ///   - ages: residents of some ages by LSOA code.
    public init(_ areas: [AreaProfile], ages: [String: [ResidentsOfAges]]) throws {
        self.ages = ages
        ground = try SeenGround(areas)
        byStem = Dictionary(grouping: areas) { Self.stem($0.name) ?? "" }
    }

    /// "Adur 002" of "Adur 002A"; nil where a name is not so made.
    static func stem(_ name: String) -> String? {
        guard let match = name.wholeMatch(of: /(.+ [0-9]{3})[A-Z]/) else { return nil }
        return String(match.output.1)
    }

    /// A place with what is known of it: residents only where LSOAs nest in it, else they are to be estimated (see
    /// `ResidentEstimate`). Without any ground in a district with a register its share seen is 0.
    public func place(_ outline: Outline) throws -> MeasuredPlace {
        let area = try outline.shape.area()
        let seen = try ground.ground(of: outline.shape, area: area)
        // Slivers along a border come of boundaries generalised apart.
        let own = seen.filter { $0.squareMetres >= (1 - MeasuredPlace.wholeFrom) * area }
        var place = MeasuredPlace(
            code: outline.code, name: outline.name, districts: (own.isEmpty ? seen : own).map(\.district), vintage: outline.vintage,
            shape: outline.shape, drawnKm2: area / 1_000_000,
            seenShare: area > 0 ? min(1, seen.reduce(0) { $0 + $1.squareMetres } / area) : nil, followsLSOAs: false)
        if let nested = try nested(in: outline, area: area) {
            place.followsLSOAs = true
            place.residents = PlaceResidents(
                nested.map { PlaceResidents.Part(share: 1, area: $0, ages: ages[$0.code] ?? []) }, basis: .sum)
            let land = nested.compactMap(\.landKm2)
            place.landKm2 = land.count == nested.count ? land.reduce(0, +) : nil
        }
        return place
    }

    /// The LSOAs of an MSOA of the same census by their names, where they cover it.
    private func nested(in outline: Outline, area: Double) throws -> [AreaProfile]? {
        guard outline.vintage.hasPrefix("MSOA "), let own = byStem[outline.name] else { return nil }
        let census = outline.vintage.dropFirst("MSOA ".count)
        guard own.allSatisfy({ $0.vintage.rawValue == "LSOA \(census)" }) else { return nil }
        let covered = try own.reduce(0) { try $0 + $1.shape.area() }
        return abs(covered - area) <= Self.nestingTolerance * area ? own : nil
    }
}
