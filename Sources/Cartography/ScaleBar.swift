internal import Wording

/// The longest round length (1, 2 or 5 times a power of ten) that fits a given width.
public struct ScaleBar: Hashable, Sendable {
    /// What the bar stands for, in metres.
    public let metres: Double
    /// How long it is drawn, in pixels.
    public let pixels: Double
    /// The length in words: `500 m`.
    public let words: String

    /// - Parameters:
    ///   - pixelsPerMetre: more than 0.
    ///   - widest: pixels the bar may take, more than 0.
    public init(pixelsPerMetre: Double, widest: Double) {
        let limit = widest / pixelsPerMetre
        metres = RoundSteps.largest(notAbove: limit)
        pixels = metres * pixelsPerMetre
        words = NumberText.distance(metres: metres)
    }

    /// Half of the length in words, without the unit where it is that of `words`.
    var halfWords: String {
        metres >= 1000
            ? NumberText.shortest(metres / 2000, decimals: 2) : NumberText.shortest(metres / 2, decimals: 1)
    }
}
