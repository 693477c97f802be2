internal import Assessment
internal import Cartography
internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics
internal import Zones

/// The two maps and the chart of a pack.
struct PackMaps {
    /// Fits the width of an A4 page without the letters getting smaller.
    private static let width = 660
    private let inputs: PackInputs
    private let attribution: [String]

    init(_ inputs: PackInputs) {
        self.inputs = inputs
        // Publishers ask for some of the same sentences: each stands once.
        var seen: Set<String> = []
        let words = inputs.sources.map(\.publication)
            .filter { [.boundaries, .postcodes].contains($0) || (!inputs.ground.isEmpty && [.roads, .places].contains($0)) }
            .flatMap { $0.attribution.split(separator: ". ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) } }
            .filter { seen.insert($0).inserted && $0 != "As the publisher of the file asks" }
            .map { $0 + "." }
        let registers = inputs.sources.filter { $0.publication == .register }.map(\.part).joined(separator: ", ")
        attribution = [
            "Premises: licensing register (\(registers)). Deprivation: Ministry of Housing, Communities & Local Government, "
                + "English Indices of Deprivation, " + inputs.sources.editions(of: .deprivation)
                + ", Open Government Licence v3.0. " + words.joined(separator: " ")
        ]
    }

    /// How large the map of the place is drawn.
    enum Size {
        /// Over the breadth of a page.
        case full
        /// For a letter and a summary.
        case small
    }

    /// The map of the place with what stands for it where it is a picture.
    func figure(_ size: Size, caption: String) throws -> EvidenceFigure {
        let map = try placeMap(size)
        return EvidenceFigure(
            id: "figure-place", caption: caption, svg: map.svg(), sources: [], alternative: "\(map.title). \(map.fullDescription)")
    }

    /// The place with rings at 250 and 500 m.
    func place() throws -> String { try placeMap(.full).svg() }

    private func placeMap(_ size: Size) throws -> MapFigure {
        let centre = inputs.assessment.place
        let rest = size == .full ? "The tables below hold the same facts." : "The pack\u{2019}s tables hold the same facts."
        var map = MapFigure(
            id: "map-place", title: "Licensed premises round the place",
            description: "A map of the place with rings at 250 and 500 metres. \(rest)",
            extent: MapExtent.around(point: centre, radius: size == .full ? 560 : 520), widthPixels: Self.width,
            heightPixels: size == .full ? 430 : 330)
        let shown = map.shownExtent
        map.add(.areas(areas(inputs.allAreas.filter { $0.shape.boundingBox.intersects(shown) })))
        if !inputs.ground.isEmpty { map.add(.base(inputs.ground)) }
        addConcentrations(to: &map)
        map.add(.rings(RingLayer(centre: centre, radii: [250, 500])))
        map.add(.symbols(premises()))
        map.add(
            .symbols(
                SymbolLayer(
                    heading: "Application", noun: "place", symbols: [.init(point: centre, mark: .place)],
                    words: [.place: "The place applied for"])))
        map.attribution = attribution
        return map
    }

    func district() throws -> String {
        let districtAreas = inputs.density.areas.map(\.area)
        let boxes = districtAreas.map(\.shape.boundingBox)
        let extent = boxes.dropFirst().reduce(boxes.first ?? MapExtent.around(point: inputs.assessment.place, radius: 5000)) {
            $0.union($1)
        }
        let aspect = max(1.1, min(2.0, extent.width / max(extent.height, 1)))
        let height = Int(Double(Self.width) / aspect)
        var map = MapFigure(
            id: "map-district", title: "Licensed premises and deprivation in \(inputs.districtName)",
            description: "A map of the district. The tables in appendix A hold the same facts.",
            extent: MapExtent.fitted(extent, aspect: Double(Self.width) / Double(height), margin: 0.02),
            widthPixels: Self.width, heightPixels: height)
        map.add(.areas(areas(districtAreas)))
        map.add(.dots(dots()))
        addConcentrations(to: &map)
        map.add(
            .symbols(
                SymbolLayer(
                    heading: "Application", noun: "place",
                    symbols: [.init(point: inputs.assessment.place, mark: .place)],
                    words: [.place: "The place applied for"])))
        map.attribution = attribution
        return map.svg()
    }

    func deciles() -> String {
        let own = inputs.assessment.area?.decile
        let byDecile = Dictionary(uniqueKeysWithValues: inputs.density.deciles.map { ($0.decile, $0) })
        let bars = (1...10).map { decile in
            let words = decile == 1 ? "1 most deprived 10%" : decile == 10 ? "10 least deprived 10%" : "\(decile)"
            let rate = byDecile[decile]?.rate
            return BarChart.Bar(
                label: words, value: rate?.value, lower: rate?.lower, upper: rate?.upper,
                isEmphasised: decile == own, undefinedWords: byDecile[decile] == nil ? "no areas" : "not known")
        }
        let chart = BarChart(
            id: "chart-deciles", title: "Outlets per 10,000 residents by deprivation decile",
            description: "Bars with 95% intervals; the table below holds the same figures.",
            axisTitle: "Outlets per 10,000 residents, by national deprivation decile of area", bars: bars,
            emphasisWords: "the decile of the area that the place is in", widthPixels: Self.width)
        return chart.svg()
    }

    private func areas(_ areas: [AreaProfile]) -> AreaLayer {
        AreaLayer(
            heading: "Deprivation decile (\(inputs.sources.editions(of: .deprivation)))", fill: .deprivationDeciles,
            areas: areas.map { area in
                AreaLayer.Area(shape: area.shape, fillClass: area.decile, label: area.decile.map { "\($0)" })
            },
            labelNote: "A figure in an area is its decile; areas too small for a figure have only the shade.")
    }

    private func premises() -> SymbolLayer {
        SymbolLayer(
            heading: "Licensed premises", noun: "premises",
            symbols: inputs.premises.compactMap { premises in
                premises.record.place.map { SymbolLayer.Symbol(point: $0, mark: Self.mark(premises.record.sales)) }
            })
    }

    private func dots() -> DotLayer {
        DotLayer(
            points: inputs.premises.compactMap(\.record.place), words: "Licensed premises, where they lie; dots may hide one another")
    }

    static func mark(_ sales: AlcoholSales) -> Mark {
        switch sales {
        case .onOnly: .onSales
        case .offOnly: .offSales
        case .both: .onAndOffSales
        case .notStated: .notStated
        case .none: .noAlcohol
        }
    }

    private func addConcentrations(to map: inout MapFigure) {
        let outlines = inputs.concentrations.zones.map {
            OutlineLayer.Outline(shape: $0.outline, label: "C\($0.id)")
        }
        guard !outlines.isEmpty else { return }
        map.add(.outlines(OutlineLayer(outlines: outlines, words: "Concentration of licensed premises (C1, C2 ...)")))
    }
}
