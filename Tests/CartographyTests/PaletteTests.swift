import Cartography
import Testing

@Suite struct PaletteTests {
    @Test func decilesGetStrictlyLighter() {
        let luminances = Palette.deciles.map(\.relativeLuminance)
        #expect(luminances.count == 10)
        for (darker, lighter) in zip(luminances, luminances.dropFirst()) {
            // Each step is one the eye can see: at least a ratio of 1.2.
            #expect((lighter + 0.05) / (darker + 0.05) >= 1.2)
        }
    }

    @Test func documentedLuminancesAreTrue() {
        let documented = [0.054, 0.088, 0.132, 0.187, 0.258, 0.343, 0.447, 0.567, 0.713, 0.875]
        for (colour, luminance) in zip(Palette.deciles, documented) {
            #expect(abs(colour.relativeLuminance - luminance) < 0.0006)
        }
    }

    @Test func lineOrHaloStandsOutOnEveryFill() {
        for fill in Palette.deciles + [Palette.paper] {
            #expect(max(Palette.ink.contrast(with: fill), Palette.halo.contrast(with: fill)) >= 3)
        }
        #expect(Palette.ink.contrast(with: Palette.deciles[9]) >= 3)
        #expect(Palette.halo.contrast(with: Palette.deciles[0]) >= 3)
        #expect(Palette.ink.contrast(with: Palette.halo) >= 3)
    }

    @Test(arguments: Mark.allCases)
    func marksStandOutOnTheLightestFill(mark: Mark) {
        let strongest = max(
            mark.fill.contrast(with: Palette.deciles[9]), Palette.ink.contrast(with: Palette.deciles[9]))
        #expect(strongest >= 3)
    }

    @Test func figuresInAreasAreReadable() {
        for fill in Palette.deciles { #expect(Palette.lettering(on: fill).contrast(with: fill) >= 4) }
        #expect(Palette.hatch.contrast(with: Palette.paper) >= 3)
        #expect(Palette.bar.contrast(with: Palette.ink) >= 3)
        #expect(Palette.quietInk.contrast(with: Palette.paper) >= 4.5)
    }
}
