internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// Gathers the columns of the factor table from what the workspace holds.
struct FactorInputs {
    let table: FactorTable
    let density: DensityTable
    /// The files that figures were made from.
    let used: [InputReport]
    let warnings: [String]

    init(_ holdings: Holdings, options: MeasureOptions) throws {
        let areas = try holdings.requiredAreas()
        let file = holdings.file
        let residents = holdings.populationEdition
        var columns: [FactorColumn] = []
        var wider: [WiderFigure] = []
        var used: Set<Int> = []
        var warnings: [String] = []
        func take(_ publications: Publication...) {
            used.formUnion(holdings.sources.filter { publications.contains($0.publication) }.map(\.id))
        }
        used.formUnion(
            holdings.sources.filter { $0.publication == .population && $0.edition == residents }.map(\.id))
        take(.register, .boundaries, .measurements)

        let standings = try file.deprivationStandings()
        let indices = holdings.sources.filter { $0.publication.standsFor == .deprivation }
            .sorted { ($0.publication == .domains ? 1 : 0, $0.id) < ($1.publication == .domains ? 1 : 0, $1.id) }
        columns += DeprivationFactors.columns(
            areas, indices.map { .init(edition: $0.edition, vintage: $0.vintage, records: standings[$0.id] ?? []) })
        used.formUnion(indices.map(\.id))

        density = try DensityTable(
            areas: areas, premises: holdings.premises, rule: options.rule, ground: options.ground, registers: holdings.scope)
        let registers = holdings.sources.filter { $0.publication == .register }
        columns += OutletFactors.columns(
            density, period: Self.editions(registers),
            source: "licensing register of \(holdings.scope.map(\.name).joined(separator: ", "))", residents: residents)

        if let crime = try holdings.recordedCrime() {
            columns += CrimeFactors.columns(areas, crime, source: Publication.crime.rawValue, residents: residents)
            take(.crime)
            let periods = Set(holdings.scope.compactMap { crime.period(of: $0) })
            if periods.count > 1 {
                warnings.append(
                    "The districts' forces have different months loaded, so their rates of recorded crime are not comparable: "
                        + periods.map { "\($0.force) \($0.words)" }.sorted().joined(separator: "; ") + ".")
            }
        }

        let bands = try Self.bands(holdings, &used)
        let young = AgeFactors.columns(areas, bands)
        columns += young
        if young.isEmpty, !bands.isEmpty {
            warnings.append("Residents by age are loaded, but no band of ages that ends at \(AgeFactors.oldest) or below: no factor of young people.")
        }

        let places = try file.places()
        if !places.isEmpty {
            take(.schools, .places, .postcodes, .postcodeDirectory, .postcodeLookup, .postcodeTable)
            let publications = Set(holdings.sources.map(\.publication).filter { $0 == .schools || $0 == .places }.map(\.rawValue))
            columns += try PlaceFactors.columns(
                areas, centres: PlaceFactors.centres(areas, try file.postcodes()), places: places,
                source: publications.sorted().joined(separator: ", "))
            let unplaced = places.count { $0.shape == nil }
            if unplaced > 0 { warnings.append("\(unplaced) of the \(places.count) places loaded have no position and are in no figure.") }
        }

        let known = try file.areasWithIndicators()
        if !known.isEmpty {
            take(.indicators)
            let (found, leftOut) = try Self.widerPlaces(areas, known, file)
            let codes = known.intersection(Set(areas.map(\.code)).union(found.map(\.code)))
            let figures = IndicatorFactors.figures(
                areas, places: found, try codes.sorted().flatMap { try file.indicators(area: $0) }, source: Publication.indicators.rawValue)
            columns += figures.columns
            wider += figures.wider
            if leftOut > 0 {
                warnings.append(
                    "Indicators of \(leftOut) other areas are loaded and not shown: they lie elsewhere, or their boundaries, which "
                        + "would say so, are not loaded.")
            }
        }

        if options.factors.isRestricted {
            let extracts = try holdings.extracts()
            let figures = IncidentFactors.figures(areas, extracts)
            columns += figures.columns
            wider += figures.wider
            take(.incidents)
            if extracts.isEmpty { warnings.append("--restricted: no incident extract is loaded.") }
        } else if holdings.sources.contains(where: \.publication.isRestricted) {
            warnings.append("Incident extracts are loaded and left out, being restricted; --restricted brings them in.")
        }
        table = FactorTable(areas: areas, columns: columns, wider: wider)
        self.used = holdings.sources.filter { used.contains($0.id) }.map(InputReport.init)
        self.warnings = warnings
    }

    private static func editions(_ sources: [Source]) -> String {
        let found = Set(sources.map { $0.edition.isEmpty ? "edition not stated" : $0.edition }).sorted()
        return found.joined(separator: "; ")
    }

    /// The newest edition first.
    private static func bands(_ holdings: Holdings, _ used: inout Set<Int>) throws -> [AgeFactors.Band] {
        let rows = try holdings.file.residentsOfAges()
        let editions = Dictionary(holdings.sources.map { ($0.id, $0.edition) }) { first, _ in first }
        func year(_ source: Int) -> Int {
            Edition(editions[source] ?? "").years.max() ?? 0
        }
        used.formUnion(rows.map(\.source))
        let order = Set(rows.map(\.source)).sorted { (year($0), $0) > (year($1), $1) }
        let bySource = Dictionary(grouping: rows, by: \.source)
        return order.flatMap { source in
            (bySource[source] ?? []).map { .init(edition: editions[source] ?? "", code: $0.code, ages: $0.ages, total: $0.total) }
        }
    }

    /// The country, the districts, and the MSOAs and wards in them by where a point inside each lies.
    private static func widerPlaces(_ areas: [AreaProfile], _ known: Set<String>, _ file: WorkspaceFile) throws
        -> (places: [IndicatorFactors.Place], leftOut: Int)
    {
        var places = ["E92000001", "W92000004"].filter(known.contains).map { IndicatorFactors.Place(code: $0, district: nil) }
        let districts = Set(areas.compactMap(\.districtCode)).intersection(known).sorted()
        places += districts.map { .init(code: $0, district: $0) }
        let index = AreaIndex(areas.map(\.shape))
        let within = try file.outlines(ofWiderAreas: known.subtracting(districts)).sorted { $0.key < $1.key }
        for (code, outline) in within where Factor.Level(code: code) == .msoa || Factor.Level(code: code) == .ward {
            guard let area = index.locate(try outline.labelPoint()) else { continue }
            places.append(.init(code: code, district: areas[area].districtCode ?? areas[area].districtName))
        }
        return (places, known.subtracting(places.map(\.code)).subtracting(areas.map(\.code)).count)
    }
}
