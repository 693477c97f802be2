internal import Assessment
internal import Cartography
internal import Evidence
internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Projection
internal import Workspace
internal import Zones

/// What a pack is printed from: figures, their files, until when these speak, and what stands in no figure.
extension Desk {
    func packInputs(_ findings: Findings, _ district: District, hearing: ApplicationCase?) throws -> PackInputs {
        let holdings = findings.holdings
        let operation = try holdings.file.coordinateOperation()
        let ground = try PackGround.layer(in: holdings.file, round: findings.site.place)
        let sources = try sourcesOfPack(findings, district, hearing: hearing, ground: ground)
        let rule = findings.access.rule
        var pack = PackInputs(
            assessment: findings.site, authority: district.authority, density: district.density,
            concentrations: district.concentrations,
            premises: findings.access.premises.filter { rule.countsInAll($0.record.sales) },
            allAreas: holdings.allAreas, sources: sources,
            operation: (operation.name, operation.accuracyMetres, operation.note), versions: Self.versions, issueCounts: [])
        var issues: [String: Int] = [:]
        for issue in try self.issues(of: pack, in: holdings) { issues[issue.file, default: 0] += 1 }
        pack.issueCounts = issues.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        pack.decided = try holdings.decisions.sentences + [findings.ground.doubt(on: district.authority)].compactMap(\.self)
        pack.hearing = hearing
        pack.ground = ground
        pack.cutOffs = Self.cutOffs(sources)
        pack.leftOut = leftOut(pack, holdings)
        return pack
    }

    /// Rows in doubt of the files that the pack is made from.
    func issues(of pack: PackInputs, in holdings: Holdings) throws -> [RowIssue] {
        // Rows of what a partner shared are named in no list.
        let files = Set(pack.sources.filter { !$0.publication.isRestricted }.map(\.file))
        return try holdings.file.issues().filter { files.contains($0.file) }
    }

    private func leftOut(_ pack: PackInputs, _ holdings: Holdings) -> [LeftOut] {
        let notCounted = pack.density.notCounted[pack.authority]
        let decisions = holdings.decisions
        return [
            LeftOut(
                what: "rows not in force", rows: notCounted?.otherStatus ?? 0,
                why: pack.density.rule.status == .all ? "every status is counted" : "only authorisations in force are counted"),
            LeftOut(what: "rows without a place", rows: notCounted?.withoutPlace ?? 0, why: "they cannot be put into an area or a distance"),
            LeftOut(what: "rows left out by decision", rows: decisions.leftOut, why: "an officer decided so; the register's own check lists why"),
            LeftOut(what: "rows moved by decision", rows: decisions.moved, why: "an officer placed them at their postcode"),
            LeftOut(
                what: "rows in doubt", rows: pack.issueCounts.reduce(0) { $0 + $1.count },
                why: "something in the row was not as the publication has it"),
        ]
    }

    /// Months of one police force in one line; the rest by edition.
    static func cutOffs(_ sources: [EvidenceSource]) -> [DataCutOff] {
        var months: [String: [(number: Int, month: String)]] = [:]
        var cutOffs: [DataCutOff] = []
        for source in sources {
            let words = source.part.split(separator: " ", maxSplits: 1).map(String.init)
            if source.publication == .crime, words.count == 2 {
                months[words[1], default: []].append((source.number, words[0]))
            } else {
                let title = [source.publication.rawValue, source.part].filter { !$0.isEmpty }.joined(separator: ", ")
                // An extract's period stands in its name.
                let period = source.publication == .incidents ? source.part.components(separatedBy: ", ").last : nil
                cutOffs.append(
                    DataCutOff(sources: [source.number], title: title, until: period ?? (source.edition.isEmpty ? nil : source.edition)))
            }
        }
        for (force, found) in months.sorted(by: { $0.key < $1.key }) {
            let names = found.map(\.month).sorted()
            let span = names.first == names.last ? names.first : [names.first, names.last].compactMap(\.self).joined(separator: " to ")
            cutOffs.append(
                DataCutOff(sources: found.map(\.number), title: "\(Publication.crime.rawValue), \(force)", until: span))
        }
        return cutOffs
    }

    /// Only the files that figures and maps of this pack come from: of boundaries, postcodes and crime, those of the
    /// district and of the ground shown round the place.
    private func sourcesOfPack(_ findings: Findings, _ district: District, hearing: ApplicationCase?, ground: BaseLayer) throws
        -> [EvidenceSource]
    {
        let holdings = findings.holdings
        let place = findings.site.place
        let shown = BoundingBox(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y).widened(by: 1_000)
        let codes = Set(district.density.areas.map(\.area.code)).union(
            holdings.allAreas.filter { $0.shape.boundingBox.intersects(shown) }.map(\.code))
        let touched = try holdings.file.sources(
            ofAreas: codes, postcodesOf: Set([district.authority.code].compactMap(\.self)),
            crimesOf: findings.site.crime?.period?.force ?? district.concentrations.zones.first?.crime?.period.force)
        // A register beyond the border counts where one of its premises may lie within reach of the district.
        let district = district.density.areas.map(\.area.shape.boundingBox).reduce(shown) { $0.union($1) }.widened(by: 1_000)
        let registers = Set(
            holdings.premises.filter { premises in premises.record.place.map(district.contains) ?? false }.map(\.source))
        let cited = Self.publications(of: hearing)
        let used = holdings.sources.filter { source in
            switch source.publication {
            case .boundaries, .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable, .crime:
                touched.contains(source.id)
            case .population: source.edition == holdings.populationEdition
            case .register: registers.contains(source.id)
            case .deprivation, .measurements: true
            case .domains: holdings.isUsed(source)
            // They are what the answer on the first page rests on, also where it is no.
            case .impactAreas: true
            case .roads: !ground.roads.isEmpty
            case .places: cited.contains(.places) || !(ground.water + ground.green + ground.buildings).isEmpty
            // Only where a finding says that it is made of them.
            case .indicators, .schools, .testPurchases, .incidents, .widerBoundaries, .areaLookup, .licensingStatistics, .foodHygiene:
                cited.contains(source.publication)
            }
        }
        // Months of crime are many: they come last.
        let ordered = used.filter { $0.publication != .crime } + used.filter { $0.publication == .crime }
        return ordered.enumerated().map { index, source in
            EvidenceSource(
                number: index + 1, publication: source.publication, edition: source.edition, part: source.part,
                file: source.file, sha256: source.sha256, rows: source.rows, used: source.used)
        }
    }

    /// What the case says that it is made from.
    private static func publications(of hearing: ApplicationCase?) -> Set<Publication> {
        guard let hearing else { return [] }
        var used = Set(hearing.findings.flatMap(\.publications) + hearing.pointsTheOtherWay.flatMap(\.publications))
        if !hearing.surroundings.indicators.isEmpty { used.insert(.indicators) }
        if !hearing.surroundings.incidents.isEmpty { used.insert(.incidents) }
        if !hearing.surroundings.loadedGroups.isEmpty { used.formUnion([.schools, .places]) }
        return used
    }
}
