internal import Licensing

/// What a boundary file's features are and which properties name them.
struct BoundaryColumns {
    enum Level: Hashable {
        case lsoa(AreaVintage)
        case wider(AreaLevel, year: String)
    }

    let level: Level
    let code: String
    let name: String

    /// From the finest: a file of wards names the district of each ward too.
    private static let letters: [(String, AreaLevel?)] = [
        ("LSOA", nil), ("MSOA", .msoa), ("WD", .ward), ("LAD", .district),
    ]

    /// - Throws: `IntakeError` where no property is a code, or the year of the codes is not known.
    init(of collection: GeoJSON.FeatureCollection, file: String, options: IntakeOptions) throws {
        let keys = Set(collection.features.flatMap(\.properties.keys)).sorted()
        for (letters, wider) in Self.letters {
            if options.publication == .boundaries, wider != nil { continue }
            if options.publication == .widerBoundaries, wider == nil { continue }
            for key in keys {
                guard let match = key.uppercased().wholeMatch(of: /([A-Z]+)(\d\d)CD/), match.output.1 == letters else { continue }
                guard let level = Self.level(wider, year: "20\(match.output.2)") else { continue }
                self.level = level
                code = key
                let wanted = key.uppercased().replacing("CD", with: "NM")
                name = keys.first { $0.uppercased() == wanted } ?? wanted
                return
            }
        }
        guard let key = keys.first(where: { $0.lowercased() == "area_code" }),
            let first = collection.features.lazy.compactMap({ $0.properties[key]?.text }).first,
            let (_, wider) = Self.letters.first(where: { AreaCode.isCode(first, of: $0.1) })
        else { throw Self.nothingKnown(keys, file: file) }
        guard let year = options.edition?.firstMatch(of: /\b20\d\d\b/).map({ String($0.output) }),
            let level = Self.level(wider, year: year)
        else {
            throw IntakeError(
                file: file, field: key,
                message: "\(file): its codes are of \(wider?.rawValue ?? "LSOA")s, but of which year \(key) does not say, and "
                    + "areas of different years are different areas; add it again with --edition "
                    + "\(wider == nil || wider == .msoa ? "2011 or --edition 2021" : "and the year").")
        }
        self.level = level
        code = key
        name = keys.first { $0.lowercased() == "area_name" } ?? "area_name"
    }

    /// LSOAs of 2011 and 2021 only: those of 2001 go with nothing else that is read.
    private static func level(_ wider: AreaLevel?, year: String) -> Level? {
        guard let wider else { return AreaVintage(rawValue: "LSOA \(year)").map(Level.lsoa) }
        return .wider(wider, year: year)
    }

    /// Whether a code has the form that the level's codes have.
    func allows(_ code: String) -> Bool {
        switch level {
        case .lsoa: AreaCode.isLSOA(code)
        case .wider(let level, _): AreaCode.isCode(code, of: level)
        }
    }

    /// "LSOA", "MSOA", "ward" or "district".
    var noun: String {
        switch level {
        case .lsoa: "LSOA"
        case .wider(let level, _): level.rawValue
        }
    }

    private static func nothingKnown(_ keys: [String], file: String) -> IntakeError {
        IntakeError(
            file: file, field: "LSOA11CD",
            message: "\(file): its features have no code of an area (LSOA21CD, MSOA21CD, WD24CD, LAD24CD or another year's) but "
                + "\(keys.isEmpty ? "no properties" : keys.prefix(12).joined(separator: ", ")); download boundaries that have "
                + "one.")
    }
}
