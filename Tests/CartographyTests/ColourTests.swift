import Cartography
import Testing

@Suite struct ColourTests {
    @Test func hexIsSixDigits() {
        #expect(Colour(0x0A00FF).hex == "#0a00ff")
    }

    @Test func blackOnWhiteIsTwentyOneToOne() {
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-9)
        #expect(Colour.white.contrast(with: .white) == 1)
    }
}
