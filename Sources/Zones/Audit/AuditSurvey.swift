internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics

/// What an audit asks again and again, worked out once: on which side of the line everything lies, and how far from it.
struct AuditSurvey {
    static let squareSide = 500.0

    let material: AuditMaterial
    let outline: StudyOutline
    let settings: AuditSettings
    /// Of the district's areas, valid.
    let shapes: [MultiPolygon]
    let district: MultiPolygon
    /// The outline's ground in the district.
    let ground: MultiPolygon
    let distance: OutlineDistance
    let lsoas: GroundUnits
    let squares: Squares
    let squareUnits: GroundUnits
    let outlets: AuditOutlets
    let whole: WholeAreas
    /// Residents of each of the district's postcodes; nil where postcodes or residents are not loaded.
    let homes: [(metres: Double, area: Int, residents: Double)]?
    private let indices: [AreaIndex]

    static let ringRadii: [Double] = [100, 250, 500, 1_000]

    var zone: ZoneGround { material.ground }
    var areas: [AreaProfile] { zone.areas }
    var ring: AuditSide { .ring(settings.ring) }

    init(_ outline: StudyOutline, _ material: AuditMaterial, _ settings: AuditSettings) throws {
        self.material = material
        self.outline = outline
        self.settings = settings
        shapes = try material.ground.areas.map { try $0.shape.repaired() }
        district = try MultiPolygon.union(of: shapes)
        guard let ground = try outline.shape.intersection(with: district) else {
            throw GeometryError.empty("\(outline.name) has no ground in the district of \(material.ground.authority.name)")
        }
        self.ground = ground
        distance = OutlineDistance(outline.shape)
        var rings: [Double: MultiPolygon] = [:]
        for reach in Set(Self.ringRadii + [settings.ring]) { rings[reach] = try outline.shape.widened(by: reach) }
        lsoas = try GroundUnits(shapes, words: "LSOAs or pieces of them", outline: outline.shape, rings: rings)
        squares = try Squares(covering: district, side: Self.squareSide)
        squareUnits = try GroundUnits(
            squares.shapes, words: "squares of 500 m or pieces of them", outline: outline.shape, rings: rings)
        indices = material.grounds.map { AreaIndex($0.areas.map(\.shape)) }
        whole = try WholeAreas(outline, areas: material.ground.areas)
        homes = Self.homes(material.ground, distance, indices[0])
        // The districts' own outlets as decided; every treatment is made from the same rows.
        outlets = Self.outlets(.asDecided, material, distance, indices, squares) ?? AuditOutlets(rows: [], points: [[]])
    }

    /// Nil where the treatment changes nothing that could be told.
    func outlets(_ treatment: PremisesTreatment) -> AuditOutlets? {
        Self.outlets(treatment, material, distance, indices, squares)
    }

    private static func outlets(
        _ treatment: PremisesTreatment, _ material: AuditMaterial, _ distance: OutlineDistance, _ indices: [AreaIndex],
        _ squares: Squares
    ) -> AuditOutlets? {
        var rows: [RegisteredPremises] = []
        var points: [[AuditPoint]] = []
        for (number, ground) in material.grounds.enumerated() {
            guard let counted = material.premises(treatment, in: ground) else { return nil }
            let places = counted.map { $0.record.place ?? Point(x: .nan, y: .nan) }
            var found: [AuditPoint] = []
            for ((premises, place), area) in zip(zip(counted, places), indices[number].locate(places)) {
                guard let area else { continue }
                found.append(
                    AuditPoint(
                        place: place, metres: number == 0 ? distance.metres(place) : .infinity, area: area,
                        square: number == 0 ? squares.number(of: place) : nil, count: 1, number: rows.count))
                rows.append(premises)
            }
            points.append(found)
        }
        return AuditOutlets(rows: rows, points: points)
    }

    /// Incidents with a place in the district.
    func points(_ incidents: [IncidentRecord]) -> [AuditPoint] {
        let places = incidents.map { $0.place ?? Point(x: .nan, y: .nan) }
        return zip(incidents.indices, indices[0].locate(places)).compactMap { number, area in
            area.map {
                AuditPoint(
                    place: places[number], metres: distance.metres(places[number]), area: $0,
                    square: squares.number(of: places[number]), count: max(0, incidents[number].count), number: number)
            }
        }
    }

    private static func homes(_ ground: ZoneGround, _ distance: OutlineDistance, _ index: AreaIndex)
        -> [(metres: Double, area: Int, residents: Double)]?
    {
        guard let shares = ground.shares, ground.areas.allSatisfy({ $0.residents != nil }) else { return nil }
        let box = ground.areas.map(\.shape.boundingBox).dropFirst().reduce(ground.areas[0].shape.boundingBox) { $0.union($1) }
        var homes: [(metres: Double, area: Int, residents: Double)] = []
        for (place, residents) in zip(shares.places, shares.residents) where residents > 0 && box.contains(place) {
            if let area = index.locate(place) { homes.append((distance.metres(place), area, residents)) }
        }
        return homes.isEmpty ? nil : homes
    }

    /// An estimate by postcodes.
    func residents(_ side: AuditSide) -> Double? { homes?.reduce(0) { side.holds($1.metres) ? $0 + $1.residents : $0 } }

    func km2(_ side: AuditSide) -> Double { lsoas.km2(side).reduce(0, +) }

    func count(_ side: AuditSide) -> Int { outlets.district.reduce(0) { side.holds($1.metres) ? $0 + $1.count : $0 } }
}
