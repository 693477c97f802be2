internal import Geometry
internal import Licensing
internal import Measures

extension AuditSurvey {
    static let quietSide = 200.0
    /// Square kilometres: no smaller part is named.
    static let leastPart = 0.01
    /// An outlet stands for the ground within so many metres.
    static let quietReach = 100.0

    /// Parts of the ground inside without an outlet, LSOAs first, the largest first.
    func quietParts() throws -> [QuietPart] {
        let inside = outlets.district.filter { AuditSide.inside.holds($0.metres) }
        let all = km2(.inside)
        var parts: [QuietPart] = []
        let held = Set(inside.map(\.area))
        for (number, km2) in lsoas.km2(.inside).enumerated() where km2 >= Self.leastPart && !held.contains(number) {
            guard let shape = try shapes[number].intersection(with: outline.shape) else { continue }
            parts.append(
                QuietPart(
                    kind: .area, name: "\(areas[number].code) \(areas[number].name)", squareKilometres: km2, share: km2 / all,
                    shape: shape))
        }
        return Self.largestFirst(parts) + (try quietSquares(inside, all))
    }

    private func quietSquares(_ inside: [AuditPoint], _ all: Double) throws -> [QuietPart] {
        let squares = try Squares(covering: ground, side: Self.quietSide)
        var isQuiet = [Bool](repeating: true, count: squares.shapes.count)
        for point in inside { if let number = squares.number(of: point.place) { isQuiet[number] = false } }
        var parts: [QuietPart] = []
        for start in isQuiet.indices where isQuiet[start] {
            var open = [start]
            var block: [Int] = []
            isQuiet[start] = false
            while let next = open.popLast() {
                block.append(next)
                for other in squares.beside(next) where isQuiet[other] {
                    isQuiet[other] = false
                    open.append(other)
                }
            }
            let shape = try MultiPolygon.union(of: block.map { squares.shapes[$0] })
            let km2 = try shape.area() / 1_000_000
            guard km2 >= Self.leastPart else { continue }
            parts.append(QuietPart(kind: .squares, name: "", squareKilometres: km2, share: km2 / all, shape: shape))
        }
        return Self.largestFirst(parts).enumerated().map { number, part in
            QuietPart(
                kind: part.kind, name: "Q\(number + 1)", squareKilometres: part.squareKilometres, share: part.share,
                shape: part.shape)
        }
    }

    private static func largestFirst(_ parts: [QuietPart]) -> [QuietPart] {
        parts.enumerated().sorted { ($1.element.squareKilometres, $0.offset) < ($0.element.squareKilometres, $1.offset) }
            .map(\.element)
    }

    /// Share of the ground inside that has no outlet within 100 m, whichever side of the line it lies on; 0...1.
    func quietGround() throws -> Double {
        let near = outlets.district.filter { $0.metres <= Self.quietReach }.map(\.place)
        guard !near.isEmpty else { return 1 }
        let discs = try near.map { try Outline.around([$0], concavity: 1, widenedBy: Self.quietReach) }
        guard let left = try ground.subtracting(try MultiPolygon.union(of: discs)) else { return 0 }
        return min(1, try left.area() / 1_000_000 / km2(.inside))
    }

    /// Parts outside that touch the outline or lie within the ring, at least as dense as the inside; the densest first.
    func busyParts() throws -> [BusyPart] {
        let density = Double(count(.inside)) / km2(.inside)
        let near = try outline.shape.widened(by: settings.ring)
        let touching = try outline.shape.widened(by: 1)
        var parts: [BusyPart] = []
        func add(_ kind: BusyPart.Kind, _ name: String, _ shape: MultiPolygon?) throws {
            guard let shape, try shape.intersection(with: near) != nil else { return }
            let km2 = try shape.area() / 1_000_000
            let index = AreaIndex([shape])
            let count = outlets.district.count { $0.metres > 0 && index.locate($0.place) != nil }
            guard km2 >= Self.leastPart, count >= 2, Double(count) / km2 >= density else { return }
            parts.append(
                BusyPart(
                    kind: kind, name: name, outlets: count, squareKilometres: km2, perSquareKilometre: Double(count) / km2,
                    timesInside: density > 0 ? Double(count) / km2 / density : nil,
                    touches: try shape.intersection(with: touching) != nil, shape: shape))
        }
        let ring = lsoas.km2(ring)
        for number in areas.indices where ring[number] > 0 {
            try add(.area, "\(areas[number].code) \(areas[number].name)", try shapes[number].subtracting(outline.shape))
        }
        let concentrations = try Concentrations(
            of: zone.authority, premises: outlets.rows, rule: zone.rule, settings: .init(), areas: areas, postcodes: [],
            crimes: [],
            period: nil)
        for found in concentrations.zones {
            try add(
                .concentration, "C\(found.id)",
                try found.outline.repaired().intersection(with: district)?.subtracting(outline.shape))
        }
        return parts.enumerated().sorted {
            ($1.element.perSquareKilometre, $0.offset) < ($0.element.perSquareKilometre, $1.offset)
        }
        .map(\.element)
    }
}
