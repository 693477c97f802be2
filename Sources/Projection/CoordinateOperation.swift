/// How longitude and latitude become grid coordinates, and how far the result can be trusted.
public struct CoordinateOperation: Hashable, Codable, Sendable {
    public let name: String
    /// The error to reckon with, in metres.
    public let accuracyMetres: Double
    /// One or more sentences for the reader of a map made this way.
    public let note: String
    /// Whether Ordnance Survey's OSTN15 shifts are applied.
    public let usesShiftData: Bool

    public init(name: String, accuracyMetres: Double, note: String, usesShiftData: Bool) {
        self.name = name
        self.accuracyMetres = accuracyMetres
        self.note = note
        self.usesShiftData = usesShiftData
    }

    /// Ordnance Survey's own transformation, which defines the National Grid.
    static let ostn15 = CoordinateOperation(
        name: "OSTN15",
        accuracyMetres: 0.1,
        note: """
            Longitude and latitude are converted with Ordnance Survey's OSTN15. \
            WGS 84 is taken as ETRS89, from which it differs by under 1 m.
            """,
        usesShiftData: true)

    /// The best that can be done without `missing`, the files of shift data that were not found.
    static func helmert(missing: [String]) -> CoordinateOperation {
        CoordinateOperation(
            name: "Helmert transformation (EPSG:1314)",
            accuracyMetres: 5,
            note: """
                Longitude and latitude are converted with a seven-parameter Helmert transformation, which is up to \
                5 m wrong (4.94 m on Ordnance Survey's 40 test points), because the OSTN15 shift data \
                (\(missing.joined(separator: " and "))) was not found. To have it, install Debian's package \
                \(ShiftGrid.debianPackage) or set \(NationalGrid.folderVariable) to the folder that holds both files.
                """,
            usesShiftData: false)
    }
}
