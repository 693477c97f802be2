internal import Geometry
internal import Licensing
internal import Measures

extension AuditSurvey {
    /// What was counted on one side of the line.
    func place(_ side: AuditSide, extracts: [SurveyedExtract]) -> AuditPlace {
        let role: AuditPlace.Role =
            switch side {
            case .inside: .inside
            case .rest: .rest
            case .ring: .ring
            }
        let standing: WholePlace? =
            switch side {
            case .inside: insideWhole
            case .rest: insideWhole == nil ? nil : restWhole
            case .ring(let reach): insideWhole == nil ? nil : ringWhole(reach)
            }
        let found = standing.flatMap(crime)
        return place(
            role, named: name(of: side), km2: km2(side), counted: outlets.district.filter { side.holds($0.metres) },
            all: rows { side.holds($0) }, residents: residents(side), byDecile: deciles { side.holds($0) }, crime: found,
            refusal: found == nil ? refusal(role) : nil, incidents: extracts.map { $0.figures(side, ring: settings.ring) })
    }

    /// All rows of the authority with a place in the district, whatever the rule counts.
    private func rows(_ isIn: (Double) -> Bool) -> [PremisesRecord] {
        material.rows.filter { $0.authority == zone.authority }.map(\.record).filter { record in
            record.place.map { isIn(distance.metres($0)) } ?? false
        }
    }

    func place(
        _ role: AuditPlace.Role, named name: String, km2: Double, counted: [AuditPoint], all: [PremisesRecord],
        residents: Double?,
        byDecile: [(decile: Int?, residents: Double)], crime: AuditCrime?, refusal: String?, incidents: [AuditIncidents]
    ) -> AuditPlace {
        let silent = !material.rows.contains { $0.authority == zone.authority && $0.record.sales.isStated }
        var outletCount = OutletCount(isSilent: silent)
        var kinds: [PremisesKind: Int] = [:]
        var late = HoursCount()
        for point in counted {
            let record = outlets.row(point).record
            outletCount.add(record.sales, by: zone.rule)
            kinds[record.judgedKind.kind, default: 0] += 1
            late.add(PermittedNights(record.hours).afterMidnight)
        }
        var authorisations = AuthorisationCount()
        for record in all { authorisations.add(record) }
        return AuditPlace(
            role: role, name: name, squareKilometres: km2, outlets: outletCount,
            byKind: kinds.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) },
            authorisations: authorisations, afterMidnight: late, residents: residents, residentsByDecile: byDecile,
            crime: crime,
            crimeRefusal: refusal, incidents: incidents)
    }

    private func deciles(_ isIn: (Double) -> Bool) -> [(decile: Int?, residents: Double)] {
        var found: [Int: Double] = [:]
        for home in homes ?? [] where isIn(home.metres) { found[areas[home.area].decile ?? 0, default: 0] += home.residents }
        return found.sorted { $0.key < $1.key }.map { ($0.key == 0 ? nil : $0.key, $0.value) }
    }

    private func refusal(_ role: AuditPlace.Role) -> String {
        guard zone.crime != nil else { return "No recorded crime of the district is loaded, which is not nought." }
        if let refusal = whole.refusal { return refusal }
        return role == .ring
            ? "No LSOA touches the ring that does not stand for the outline itself."
            : "The LSOAs that stand for the outline are all of the district's: there is no rest."
    }

    /// The matched places together; nil where nothing is matched.
    func matchedPlace(_ matching: [WholePlace]) -> AuditPlace? {
        guard !matching.isEmpty else { return nil }
        var counted: [AuditPoint] = []
        var km2 = 0.0
        var residents: Double? = 0
        var deciles: [Int: Double] = [:]
        var codes: [[Int]] = material.grounds.map { _ in [] }
        for place in matching {
            let members = Set(place.areas)
            counted += outlets.points[place.ground].filter { members.contains($0.area) }
            codes[place.ground] += place.areas
            for number in place.areas {
                let area = material.grounds[place.ground].areas[number]
                km2 += (try? area.shape.repaired().area()).map { $0 / 1_000_000 } ?? 0
                residents = residents.flatMap { sum in area.residents.map { sum + Double($0) } }
                deciles[area.decile ?? 0, default: 0] += Double(area.residents ?? 0)
            }
        }
        let crimes = matching.map(crime)
        let known = crimes.compactMap(\.self)
        let isWhole = insideWhole != nil && known.count == crimes.count && isSamePeriod(matching)
        return place(
            .matched, named: "matched places", km2: km2, counted: counted, all: authorisationRows(codes), residents: residents,
            byDecile: residents == nil ? [] : deciles.sorted { $0.key < $1.key }.map { ($0.key == 0 ? nil : $0.key, $0.value) },
            crime: isWhole ? together(known) : nil,
            refusal: isWhole
                ? nil
                : insideWhole == nil
                    ? refusal(.matched)
                    : "Recorded crime of the matched places is not loaded, or is another force's or of other months.",
            incidents: [])
    }

    /// Whether all places have the outline's force and months.
    func isSamePeriod(_ places: [WholePlace]) -> Bool {
        guard let own = zone.crime else { return false }
        return places.allSatisfy { place in
            material.grounds[place.ground].crime.map { $0.force == own.force && $0.months == own.months } ?? false
        }
    }

    private func authorisationRows(_ areas: [[Int]]) -> [PremisesRecord] {
        zip(material.grounds, areas).flatMap { ground, numbers -> [PremisesRecord] in
            guard !numbers.isEmpty else { return [] }
            let index = AreaIndex(numbers.map { ground.areas[$0].shape })
            return material.rows.filter { $0.authority == ground.authority }.map(\.record).filter { record in
                record.place.flatMap(index.locate) != nil
            }
        }
    }

    private func together(_ crimes: [AuditCrime]) -> AuditCrime? {
        guard let first = crimes.first else { return nil }
        var byType: [String: Int] = [:]
        for crime in crimes { for type in crime.byType { byType[type.type, default: 0] += type.count } }
        return AuditCrime(
            areas: crimes.flatMap(\.areas), total: crimes.reduce(0) { $0 + $1.total },
            byType: byType.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            squareKilometres: crimes.reduce(0) { $0 + $1.squareKilometres },
            landKm2: crimes.reduce(0 as Double?) { sum, crime in sum.flatMap { sum in crime.landKm2.map { sum + $0 } } },
            residents: crimes.reduce(0 as Int?) { sum, crime in sum.flatMap { sum in crime.residents.map { sum + $0 } } },
            outlets: crimes.reduce(0) { $0 + $1.outlets }, period: first.period)
    }
}
