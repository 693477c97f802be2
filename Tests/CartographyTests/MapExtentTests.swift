import Cartography
import Geometry
import Testing

@Suite struct MapExtentTests {
    @Test func aroundIsASquare() {
        let box = MapExtent.around(point: Point(x: 100, y: 200), radius: 750)
        #expect(box == BoundingBox(minX: -650, minY: -550, maxX: 850, maxY: 950))
    }

    @Test(arguments: [0.5, 1, 2.2])
    func fittedHoldsTheBoxAtItsCentre(aspect: Double) {
        let box = BoundingBox(minX: 0, minY: 0, maxX: 300, maxY: 200)
        let fitted = MapExtent.fitted(box, aspect: aspect, margin: 0.1)
        #expect(abs(fitted.width / fitted.height - aspect) < 1e-9)
        #expect(fitted.centre == box.centre)
        #expect(fitted.width >= 360 - 1e-9 && fitted.height >= 260 - 1e-9)
    }

    @Test func aPointGetsAScale() {
        let fitted = MapExtent.fitted(BoundingBox(minX: 5, minY: 5, maxX: 5, maxY: 5), aspect: 1)
        #expect(fitted.width == 100)
    }
}
