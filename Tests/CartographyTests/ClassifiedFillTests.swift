import Cartography
import Testing

@Suite struct ClassifiedFillTests {
    @Test func decilesRunFromMostToLeastDeprived() {
        let classes = ClassifiedFill.deprivationDeciles.classes
        #expect(classes.map(\.words).first == "1 most deprived 10%")
        #expect(classes.map(\.words).last == "10 least deprived 10%")
        #expect(classes.map(\.colour) == Palette.deciles)
    }
}
