internal import Geometry
internal import Licensing
internal import Measures

extension HotSpotReport.Area {
    init(_ number: Int, of values: HotSpotValues, _ spots: HotSpots, _ neighbours: Neighbours) {
        let area = values.areas[number]
        self.init(
            code: area.code, name: area.name, district: area.districtName, vintage: area.vintage.rawValue,
            value: values.shown[number],
            note: values.reasons[number] ?? (values.shown[number] == nil ? IncidentFactors.suppressed : nil),
            neighbours: neighbours.of(number).map { values.areas[Int($0)].code }, z: spots.localG.z[number],
            p: spots.localG.p[number], pPermutation: spots.localG.tails[number].map(HotSpotReport.Tails.init),
            pAdjusted: spots.localG.adjusted[number], class: spots.classes[number].rawValue,
            classUnadjusted: spots.unadjustedClasses[number].rawValue,
            moran: spots.moran[number].map { HotSpotReport.Moran($0, number, spots) })
    }
}

extension HotSpotReport.Moran {
    init(_ moran: LocalMoran.Area, _ number: Int, _ spots: HotSpots) {
        let none = HotSpots.Class.notSignificant.rawValue
        self.init(
            i: moran.value, z: moran.zConditional, zTotal: moran.zTotal, p: spots.localMoran.p[number],
            pPermutation: spots.localMoran.tails[number].map(HotSpotReport.Tails.init),
            pAdjusted: spots.localMoran.adjusted[number], quadrant: moran.quadrant.rawValue,
            class: spots.quadrants[number]?.rawValue ?? none,
            classUnadjusted: spots.unadjustedQuadrants[number]?.rawValue ?? none)
    }
}

extension HotSpotReport.Global {
    init(_ moran: GlobalMoran) {
        self.init(
            value: moran.value, expected: moran.expected, varianceUnderNormality: moran.varianceUnderNormality,
            varianceUnderRandomisation: moran.varianceUnderRandomisation, z: moran.z, p: moran.p,
            pPermutation: moran.tails.map(HotSpotReport.Tails.init))
    }
}

extension HotSpotReport.Counts {
    init(_ classes: [HotSpots.Class], _ quadrants: [LocalMoran.Quadrant?]) {
        hot = classes.count { $0 == .hot }
        cold = classes.count { $0 == .cold }
        moran = Dictionary(uniqueKeysWithValues: LocalMoran.Quadrant.allCases.map { quadrant in
            (quadrant.rawValue, quadrants.count { $0 == quadrant })
        })
    }
}

extension HotSpotReport.Weights {
    init(_ weights: SpatialWeights, _ neighbours: Neighbours) {
        let degrees = (0..<neighbours.count).map(neighbours.degree)
        rule = weights.word
        sentence = weights.sentence
        pairs = neighbours.members.count
        fewest = degrees.min() ?? 0
        most = degrees.max() ?? 0
        mean = Double(neighbours.members.count) / Double(max(neighbours.count, 1))
    }
}
