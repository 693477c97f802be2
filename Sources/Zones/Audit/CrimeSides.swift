internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics

/// Which recorded crime is counted.
struct CrimeQuestion {
    var base = AuditBase.km2
    /// Numbers of months; nil for all.
    var months: Set<Int>?
    /// police.uk's names; nil for all.
    var types: [String]?
}

/// Whole LSOAs of one ground.
struct WholePlace {
    let name: String
    let ground: Int
    let areas: [Int]
}

extension AuditSurvey {
    /// The whole LSOAs that stand for the outline; nil where they do not.
    var insideWhole: WholePlace? {
        whole.speakForTheOutline ? WholePlace(name: "inside", ground: 0, areas: whole.members) : nil
    }

    /// Nil where the outline's LSOAs are all there are.
    var restWhole: WholePlace? {
        let members = Set(whole.members)
        let others = areas.indices.filter { !members.contains($0) }
        return others.isEmpty ? nil : WholePlace(name: name(of: .rest), ground: 0, areas: others)
    }

    /// Whole LSOAs that touch a ring, without those that stand for the outline; nil where there are none.
    func ringWhole(_ reach: Double) -> WholePlace? {
        let members = Set(whole.members)
        let near = zip(lsoas.km2(.ring(reach)), areas.indices).filter { $0.0 > 1e-6 && !members.contains($0.1) }.map(\.1)
        return near.isEmpty ? nil : WholePlace(name: name(of: .ring(reach)), ground: 0, areas: near)
    }

    /// Counts over whole LSOAs. Nil where no crime is loaded of them, a type is not among theirs, or a base is not known.
    func side(_ places: [WholePlace], named name: String, _ question: CrimeQuestion, outlets: AuditOutlets? = nil) -> RateSide?
    {
        var units: [PearsonDispersion.Unit] = []
        for place in places {
            let zone = material.grounds[place.ground]
            guard let crime = zone.crime else { return nil }
            var types: Set<Int>?
            if let wanted = question.types {
                // A type that a district has none of is nought there: the months are loaded.
                types = Set(
                    crime.types.indices.filter { number in
                        wanted.contains { $0.lowercased() == crime.types[number].lowercased() }
                    })
            }
            let counts = question.base == .outlets ? outletCounts(place.ground, outlets ?? self.outlets) : []
            for area in place.areas {
                let events = crime.months.indices.reduce(0) { sum, month in
                    question.months.map { $0.contains(month) } ?? true
                        ? sum + crime.count(area: area, month: month, types: types) : sum
                }
                guard let base = base(question.base, zone.areas[area], place.ground, area, counts) else { return nil }
                units.append(PearsonDispersion.Unit(events: events, base: base / question.base.unit))
            }
        }
        return units.isEmpty ? nil : RateSide(name: name, units: units)
    }

    func base(_ base: AuditBase, _ area: AreaProfile, _ ground: Int, _ number: Int, _ outlets: [Double]) -> Double? {
        switch base {
        case .km2: ground == 0 ? lsoas.whole[number] : (try? area.shape.repaired().area()).map { $0 / 1_000_000 }
        case .landKm2: area.landKm2
        case .residents: area.residents.map(Double.init)
        case .outlets: outlets[number]
        }
    }

    /// By LSOA.
    func outletCounts(_ ground: Int, _ outlets: AuditOutlets) -> [Double] {
        var counts = [Double](repeating: 0, count: material.grounds[ground].areas.count)
        for point in outlets.points[ground] { counts[point.area] += 1 }
        return counts
    }

    /// Recorded crime of whole LSOAs of the district, with all that it is divided by.
    func crime(_ place: WholePlace) -> AuditCrime? {
        let zone = material.grounds[place.ground]
        guard let crime = zone.crime else { return nil }
        let areas = place.areas.map { zone.areas[$0] }
        func count(_ types: Set<Int>?) -> Int {
            place.areas.reduce(0) { sum, area in
                crime.months.indices.reduce(sum) { $0 + crime.count(area: area, month: $1, types: types) }
            }
        }
        let counts = outletCounts(place.ground, outlets)
        return AuditCrime(
            areas: areas, total: count(nil), byType: crime.types.indices.map { (crime.types[$0], count([$0])) },
            squareKilometres: place.areas.reduce(0) { $0 + (base(.km2, zone.areas[$1], place.ground, $1, []) ?? 0) },
            landKm2: areas.reduce(0 as Double?) { sum, area in sum.flatMap { sum in area.landKm2.map { sum + $0 } } },
            residents: areas.reduce(0 as Int?) { sum, area in sum.flatMap { sum in area.residents.map { sum + $0 } } },
            outlets: Int(place.areas.reduce(0) { $0 + counts[$1] }),
            period: PolicePeriod(force: crime.force, months: crime.months))
    }
}
