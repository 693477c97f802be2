import Cartography
import Geometry
import Testing

@Suite struct MapFigureTests {
    private static let centre = Point(x: 521_000, y: 105_000)

    private func square(x: Double, y: Double, side: Double) throws -> MultiPolygon {
        let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)]
        return try MultiPolygon(
            Polygon(exterior: Ring(corners.map { Point(x: x + $0.0, y: y + $0.1) })))
    }

    private func map(_ layers: [MapLayer], id: String = "m") -> MapFigure {
        var map = MapFigure(
            id: id, title: "Fish & Chips <b>", description: "Round \"it\".",
            extent: MapExtent.around(point: Self.centre, radius: 750))
        layers.forEach { map.add($0) }
        map.attribution = ["© Crown copyright & database right"]
        return map
    }

    private func symbols(_ symbols: [SymbolLayer.Symbol]) -> MapLayer {
        .symbols(SymbolLayer(heading: "Premises", noun: "premises", symbols: symbols))
    }

    private func fullMap() throws -> MapFigure {
        map([
            .areas(
                AreaLayer(
                    heading: "Decile", fill: .deprivationDeciles,
                    areas: [
                        .init(shape: try square(x: 520_400, y: 104_600, side: 500), fillClass: 1, label: "1"),
                        .init(shape: try square(x: 520_900, y: 104_600, side: 500), fillClass: nil, label: nil),
                        .init(shape: try square(x: 530_000, y: 104_600, side: 500), fillClass: 7, label: "7"),
                    ])),
            .rings(RingLayer(centre: Self.centre, radii: [250, 500])),
            .outlines(
                OutlineLayer(
                    outlines: [.init(shape: try square(x: 520_700, y: 104_900, side: 300), label: "A<1>")],
                    words: "Cluster")),
            symbols(
                Mark.allCases.map {
                    .init(point: Self.centre, mark: $0, label: $0 == .place ? "Fish & Chips <b>" : nil)
                }),
        ])
    }

    @Test func isWellFormedAndAccessible() throws {
        let svg = SVGReading(try fullMap().svg())
        #expect(svg.isWellFormed)
        let root = try #require(svg.elements.first)
        #expect(root.attributes["role"] == "img")
        #expect(root.attributes["aria-label"] == "Fish & Chips <b>")
        #expect(svg.elements[1].name == "title" && svg.elements[1].text == "Fish & Chips <b>")
        #expect(svg.elements[2].name == "desc" && svg.elements[2].text.hasPrefix("Round \"it\"."))
    }

    @Test func textIsEscapedAndLargeEnough() throws {
        let svg = try fullMap().svg()
        #expect(svg.contains("Fish &amp; Chips &lt;b&gt;"))
        #expect(!svg.contains("Chips <b>"))
        let texts = SVGReading(svg).elements.filter { $0.name == "text" }
        #expect(texts.allSatisfy { $0.number("font-size") >= 11 })
    }

    @Test func controlCharactersAreLeftOut() {
        let figure = MapFigure(
            id: "1 é", title: "a\u{1}b", description: "", extent: MapExtent.around(point: Self.centre, radius: 9))
        let svg = SVGReading(figure.svg())
        #expect(svg.isWellFormed)
        #expect(svg.elements.first?.attributes["aria-label"] == "ab")
        #expect(svg.ids.allSatisfy { $0.hasPrefix("figure-1--") })
    }

    @Test func sameInputSameBytes() throws {
        #expect(try fullMap().svg() == fullMap().svg())
    }

    @Test func everyIdHasThePrefixAndIsUnique() throws {
        let ids = SVGReading(try fullMap().svg()).ids
        #expect(ids.allSatisfy { $0 == "m" || $0.hasPrefix("m-") })
        #expect(Set(ids).count == ids.count)
    }

    @Test func ringRadiusIsTrueToScale() throws {
        let figure = try fullMap()
        let svg = SVGReading(figure.svg())
        for (number, metres) in [(1, 250.0), (2, 500)] {
            let ring = try #require(svg.element("m-ring-2-\(number)"))
            #expect(abs(ring.number("r") - metres * figure.pixelsPerMetre) <= 0.005)
            #expect(ring.attributes["stroke-dasharray"] == nil)
        }
        #expect(svg.texts().contains("250 m") && svg.texts().contains("500 m"))
    }

    @Test func scaleBarIsTrueToScale() throws {
        let figure = try fullMap()
        let bar = try #require(SVGReading(figure.svg()).element("m-scale-bar"))
        let wanted = ScaleBar(pixelsPerMetre: figure.pixelsPerMetre, widest: 200)
        #expect(abs(bar.number("width") - wanted.metres * figure.pixelsPerMetre) <= 0.005)
    }

    @Test func pointsOutsideAreCountedNotDrawn() {
        let inside = SymbolLayer.Symbol(point: Self.centre, mark: .onSales)
        let outside = SymbolLayer.Symbol(point: Point(x: 0, y: 0), mark: .offSales)
        let figure = map([symbols([inside, outside, outside])])
        #expect(figure.fullDescription.contains("1 premises drawn (On-sales only: 1)."))
        #expect(figure.fullDescription.contains("2 more lie outside the frame and are not drawn."))
        #expect(figure.svg() != map([symbols([inside])]).svg())
        #expect(!SVGReading(figure.svg()).texts().contains { $0.hasPrefix("Off-sales") })
    }

    @Test func coincidingPointsOfOneKindBecomeACount() {
        let figure = map([symbols((0..<3).map { _ in .init(point: Self.centre, mark: .onSales) })])
        let texts = SVGReading(figure.svg()).texts()
        #expect(texts.contains("3"))
        #expect(texts.contains("On-sales only (3)"))
        #expect(texts.contains { $0.hasPrefix("A number in a symbol") })
    }

    @Test func coincidingPointsOfDifferentKindsStandApart() {
        let marks: [Mark] = [.onSales, .offSales, .onAndOffSales]
        let svg = map([symbols(marks.map { .init(point: Self.centre, mark: $0) })]).svg()
        let positions = svg.split(separator: "\n").filter { $0.contains("transform=\"translate") }.prefix(3)
        #expect(Set(positions).count == 3)
        #expect(svg.contains("Symbols that would hide each other"))
    }

    @Test func orderOfPointsDoesNotMatter() {
        let points = (0..<60).map { number in
            SymbolLayer.Symbol(
                point: Point(x: Self.centre.x + Double(number % 8) * 9, y: Self.centre.y + Double(number % 5) * 7),
                mark: Mark.allCases[number % 5])
        }
        #expect(map([symbols(points)]).svg() == map([symbols(points.reversed())]).svg())
    }

    @Test func noPointIsLostInACrowd() {
        let points = (0..<3000).map { number in
            SymbolLayer.Symbol(
                point: Point(
                    x: Self.centre.x + Double(number * 7919 % 1201) - 600,
                    y: Self.centre.y + Double(number * 104_729 % 1201) - 600),
                mark: Mark.allCases[number % 3])
        }
        let svg = SVGReading(map([symbols(points)]).svg())
        let marks = svg.elements.filter { $0.attributes["transform"]?.hasPrefix("translate") ?? false }.count - 3
        let counts = svg.texts().compactMap { Int($0.replacing(",", with: "")) }.filter { $0 > 1 && $0 < 250 }
        // A mark with a number stands for that many, one without for itself; the legend adds three marks.
        #expect(marks - counts.count + counts.reduce(0, +) == 3000)
    }

    @Test func areasOutsideAreNotDrawnAndShapesStayInTheFrame() throws {
        let huge = try square(x: 0, y: 0, side: 900_000)
        let area = AreaLayer.Area(shape: huge, fillClass: 3, label: "3")
        let figure = map([.areas(AreaLayer(heading: "D", fill: .deprivationDeciles, areas: [area]))])
        let svg = figure.svg()
        #expect(svg.utf8.count < 20_000)
        #expect(SVGReading(svg).texts().contains("3"))
        #expect(svg.contains("clip-path=\"url(#m-frame)\""))
        #expect(try fullMap().fullDescription.contains("2 areas shaded by class"))
    }

    @Test func areasWithoutDataAreHatched() throws {
        let svg = try fullMap().svg()
        #expect(svg.contains("fill=\"url(#m-hatch)\""))
        #expect(SVGReading(svg).texts().contains("no data"))
    }
}
