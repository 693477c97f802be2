/// The kinds of point a map tells apart, each with a shape and a colour of its own.
public enum Mark: String, CaseIterable, Hashable, Sendable {
    /// A circle.
    case onSales
    /// A square.
    case offSales
    /// A diamond.
    case onAndOffSales
    /// A triangle, point up.
    case notStated
    /// A small cross.
    case noAlcohol
    /// A large star: the place the map is about.
    case place

    /// What the legend calls it unless the layer says otherwise.
    public var words: String {
        switch self {
        case .onSales: "On-sales only"
        case .offSales: "Off-sales only"
        case .onAndOffSales: "On-sales and off-sales"
        case .notStated: "Sales not stated"
        case .noAlcohol: "No alcohol"
        case .place: "The place"
        }
    }

    public var fill: Colour {
        switch self {
        case .onSales: Palette.onSales
        case .offSales: Palette.offSales
        case .onAndOffSales: Palette.onAndOffSales
        case .notStated: Palette.notStated
        case .noAlcohol: Palette.noAlcohol
        case .place: Palette.place
        }
    }
}
