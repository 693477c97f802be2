internal import Geometry
internal import Licensing

/// The counted premises within several radii of many places, by what they permit: one flat array.
///
/// Cost: the pairs within the widest radius that does not reach all premises; a radius that reaches them all costs
/// nothing. 20 bytes a place and radius.
struct OutletTallies: Sendable {
    private static let classes = AlcoholSales.allCases

    /// In ascending order, none twice.
    private let radii: [Double]
    private let rule: OutletRule
    private let isSilent: Bool
    /// By place, then radius, then class of sale.
    private let counts: [Int32]

    /// - Parameters:
    ///   - index: of the premises whose sales these are.
    ///   - radii: metres, in any order.
    init(
        _ index: PointIndex, sales salesOf: [AlcoholSales], extent: BoundingBox?, places: [Point], radii: [Double],
        rule: OutletRule, isSilent: Bool
    ) {
        let radii = Set(radii).sorted()
        let limits = radii.map { $0 * $0 }
        let numberOf = Dictionary(uniqueKeysWithValues: zip(Self.classes, 0...))
        let classOf = salesOf.map { UInt8(numberOf[$0] ?? 0) }
        let width = Self.classes.count
        let totals = Self.classes.map { sales in Int32(clamping: salesOf.count { $0 == sales }) }
        let stride = radii.count * width
        counts = [Int32](unsafeUninitializedCapacity: places.count * stride) { buffer, filled in
            // Each piece writes to rows of its own.
            nonisolated(unsafe) let cells = buffer
            cells.initialize(repeating: 0)
            filled = places.count * stride
            guard let extent, !radii.isEmpty else { return }
            classOf.withUnsafeBufferPointer { classes in
                nonisolated(unsafe) let classOf = classes
                inPieces(places.count) { numbers in
                    for place in numbers where places[place].isFinite {
                        let row = place * stride
                        let far = Self.squaredToFarthestCorner(of: extent, from: places[place])
                        // The radii from here on reach everything, with a metre to spare for rounding.
                        let whole = radii.firstIndex { $0 > 1 && ($0 - 1) * ($0 - 1) >= far } ?? radii.count
                        if whole > 0 {
                            index.forEach(within: radii[whole - 1], of: places[place]) { number, squared in
                                var band = whole - 1
                                while band > 0, squared <= limits[band - 1] { band -= 1 }
                                cells[row + band * width + Int(classOf[number])] += 1
                            }
                        }
                        for band in radii.indices.dropFirst() where band < whole {
                            for column in 0..<width {
                                cells[row + band * width + column] += cells[row + (band - 1) * width + column]
                            }
                        }
                        for band in whole..<radii.count {
                            for column in 0..<width { cells[row + band * width + column] = totals[column] }
                        }
                    }
                }
            }
        }
        self.radii = radii
        self.rule = rule
        self.isSilent = isSilent
    }

    /// What lies within one of the radii of a place.
    func count(place: Int, within radius: Double) -> OutletCount {
        var count = OutletCount(isSilent: isSilent)
        guard let band = radii.firstIndex(of: radius) else { return count }
        let width = Self.classes.count
        for (number, sales) in Self.classes.enumerated() {
            count.add(sales, by: rule, times: Int(counts[(place * radii.count + band) * width + number]))
        }
        return count
    }

    private static func squaredToFarthestCorner(of box: BoundingBox, from place: Point) -> Double {
        let dx = max(abs(place.x - box.minX), abs(place.x - box.maxX))
        let dy = max(abs(place.y - box.minY), abs(place.y - box.maxY))
        return dx * dx + dy * dy
    }
}
