/// Every colour the maps and charts use. No meaning rests on one of them alone: fills carry figures, marks have
/// shapes, lines have patterns.
public enum Palette {
    /// Deciles 1 (most deprived, darkest) to 10 (least deprived, lightest).
    ///
    /// The lightness L* rises by equal steps from 28 to 95, so the order survives greyscale printing and every
    /// common form of colour blindness. Relative luminances: 0.054, 0.088, 0.132, 0.187, 0.258, 0.343, 0.447,
    /// 0.567, 0.713, 0.875.
    public static let deciles: [Colour] = [
        Colour(0x3A3A7D), Colour(0x464F8C), Colour(0x50649A), Colour(0x5A79A9), Colour(0x638FB8),
        Colour(0x7BA3C1), Colour(0x93B8CA), Colour(0xADCCD2), Colour(0xD1DFD8), Colour(0xF4F1DF),
    ]

    /// Lettering and the dark line round every mark: luminance 0.010.
    public static let ink = Colour(0x1A1A1A)
    /// The light rim outside the dark line: luminance 1. Between the two, a mark has at least 3:1 on any fill.
    public static let halo = Colour.white

    /// Fills of marks. Luminances: on 0.172, off 0.054, both 0.691, not stated 1, place 0.100.
    public static let onSales = Colour(0xC44E00)
    public static let offSales = Colour(0x00437A)
    public static let onAndOffSales = Colour(0xF2D94E)
    public static let notStated = Colour.white
    public static let noAlcohol = ink
    public static let place = Colour(0xB0005A)

    /// Lines between areas, luminance 0.084, and behind everything else, luminance 1.
    public static let areaLine = Colour(0x525252)
    public static let paper = Colour.white
    /// Hatching of areas without data, on paper: luminance 0.214.
    public static let hatch = Colour(0x808080)
    /// Quiet lettering, such as sources: luminance 0.058.
    public static let quietInk = Colour(0x444444)
    /// Grid lines of charts, luminance 0.708: guides for the eye, without meaning of their own.
    public static let gridLine = Colour(0xDADADA)
    /// Bars, luminance 0.347, and emphasised bars, luminance 0.059; both stand inside a dark line.
    public static let bar = Colour(0x7FA3C4)
    public static let emphasisedBar = Colour(0x1F4A73)

    /// The quiet ground, never the only sign of what it is: buildings luminance 0.584, the lines of water 0.376 and the dots
    /// of green 0.184 on white, edges of roads and of the rest 0.305.
    public static let building = Colour(0xC9C9C9)
    public static let water = Colour(0xA5A5A5)
    public static let green = Colour(0x777777)
    public static let groundLine = Colour(0x969696)

    /// Whichever of ink and white reads better on `fill`.
    public static func lettering(on fill: Colour) -> Colour {
        ink.contrast(with: fill) >= halo.contrast(with: fill) ? ink : halo
    }
}
