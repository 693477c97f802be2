internal import Foundation
internal import Intake
internal import Licensing
internal import Measures
internal import Projection
internal import Workspace

/// The polygons that outlets are counted in, where they are not LSOAs.
struct AreaOutlines {
    /// Nil for LSOAs and districts.
    let outlines: [WiderPlaces.Outline]?
    /// "MSOA 2011"; "own polygon".
    let vintage: String?
    let notes: [String]

    /// - Throws: `Fault` where there are none of the level or the year asked for; `IntakeError` of the user's file.
    init(_ holdings: Holdings, options: MeasureOptions, desk: Desk) throws {
        if let within = options.within {
            self = try Self.own(within, holdings: holdings, options: options, desk: desk)
            return
        }
        switch options.level {
        case .lsoa, .district, .postcode:
            guard options.year == nil else {
                throw Fault(
                    .usage, field: "year",
                    message: "--year says of which year MSOAs or wards are meant; leave it away, or measure by msoa or ward.")
            }
            outlines = nil
            vintage = nil
            notes = []
        case .msoa: self = try Self.published(.msoa, holdings: holdings, options: options)
        case .ward: self = try Self.published(.ward, holdings: holdings, options: options)
        }
    }

    private init(outlines: [WiderPlaces.Outline], vintage: String, notes: [String]) {
        self.outlines = outlines
        self.vintage = vintage
        self.notes = notes
    }

    private static func published(_ level: AreaLevel, holdings: Holdings, options: MeasureOptions) throws -> AreaOutlines {
        let published = try PublishedAreas(level, year: options.year, in: holdings)
        let vintage = "\(level.rawValue) \(published.year)"
        return AreaOutlines(
            outlines: published.records.map {
                WiderPlaces.Outline(code: $0.code, name: $0.name, vintage: vintage, shape: $0.shape)
            },
            vintage: vintage, notes: published.notes)
    }

    private static func own(_ within: URL, holdings: Holdings, options: MeasureOptions, desk: Desk) throws -> AreaOutlines {
        guard options.level == .lsoa, options.year == nil else {
            throw Fault(
                .usage, field: "within",
                message: "--within measures by the polygons of a file; leave --level and --year away.")
        }
        let grid = try desk.grid()
        try desk.checkOperation(grid.operation, of: holdings.file)
        var intake = IntakeOptions(coordinateSystem: options.coordinateSystem, holderDigest: { $0 })
        intake.layerName = options.layerName
        if let path = desk.environment["PATH"], !path.isEmpty { intake.programPath = path }
        let file = PublishedFile(name: within.relativePath, bytes: try FileBytes.read(within))
        let found = try file.ownAreas(nameColumn: options.nameColumn, with: grid, options: intake)
        return AreaOutlines(
            outlines: found.areas.map {
                WiderPlaces.Outline(code: "\($0.row)", name: $0.name, vintage: "own polygon", shape: $0.shape)
            },
            vintage: "own polygon",
            notes: ["The areas are the \(found.areas.count) polygons of \(within.lastPathComponent)."] + found.issues.map(\.reason))
    }
}
