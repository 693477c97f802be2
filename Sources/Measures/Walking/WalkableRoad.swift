internal import Licensing

/// Why a piece of road is not in the network of streets to walk along.
public enum RoadLeftOut: String, Codable, Hashable, Sendable, CaseIterable {
    /// By classification, or by a number such as "A1(M)": nobody may walk there.
    case motorway
    /// By form of way: a track for buses alone.
    case guidedBusway
    /// The same positions as another piece, in this order or the other; files by square repeat what crosses their edge.
    case drawnTwice
    /// All its positions are one, or it has none.
    case withoutLength
    /// A position more than 10,000 km from the origin of the National Grid.
    case offThePlane

    /// - Returns: nil where nothing that the layer says forbids walking: also where it says nothing.
    init?(of road: RoadRecord) {
        if Self.letters(road.classification) == "motorway" || road.number?.uppercased().hasSuffix("(M)") == true {
            self = .motorway
        } else if Self.letters(road.form) == "guidedbusway" {
            self = .guidedBusway
        } else {
            return nil
        }
    }

    /// Editions write "Guided Busway", "guidedBusway" and "guided busway".
    private static func letters(_ text: String?) -> String {
        String((text ?? "").lowercased().filter(\.isLetter))
    }
}
