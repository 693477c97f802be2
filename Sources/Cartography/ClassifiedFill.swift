/// An ordered set of classes for shading areas: class 1 is the first of `classes`.
public struct ClassifiedFill: Hashable, Sendable {
    public struct FillClass: Hashable, Sendable {
        public let colour: Colour
        /// As the legend has it.
        public let words: String

        public init(colour: Colour, words: String) {
            self.colour = colour
            self.words = words
        }
    }

    public let classes: [FillClass]
    /// What the legend calls an area without a class.
    public let noDataWords: String

    public init(classes: [FillClass], noDataWords: String = "no data") {
        self.classes = classes
        self.noDataWords = noDataWords
    }

    /// Ten classes from the most deprived tenth of areas, darkest, to the least deprived, lightest.
    public static let deprivationDeciles = ClassifiedFill(
        classes: Palette.deciles.enumerated().map { index, colour in
            let words =
                switch index {
                case 0: "1 most deprived 10%"
                case Palette.deciles.count - 1: "10 least deprived 10%"
                default: String(index + 1)
                }
            return FillClass(colour: colour, words: words)
        })

    /// Nil for no class and for a class outside 1...`classes.count`: both are drawn as no data.
    func fillClass(_ number: Int?) -> FillClass? {
        guard let number, classes.indices.contains(number - 1) else { return nil }
        return classes[number - 1]
    }
}
