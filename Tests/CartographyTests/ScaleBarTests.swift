import Cartography
import Testing

@Suite struct ScaleBarTests {
    @Test(arguments: [
        (0.36, 200, 500, "500 m"), (0.05, 180, 2000, "2 km"), (0.4, 200, 500, "500 m"), (0.04, 39, 500, "500 m"),
    ])
    func lengthIsRoundAndTrue(scale: Double, widest: Double, metres: Double, words: String) {
        let bar = ScaleBar(pixelsPerMetre: scale, widest: widest)
        #expect(bar.metres == metres)
        #expect(abs(bar.pixels - metres * scale) < 1e-9)
        #expect(bar.pixels <= widest + 1e-6)
        #expect(bar.words == words)
    }
}
