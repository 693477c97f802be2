public import Licensing
public import Projection

/// A file on its way in: its name as the user gave it, and its bytes as they are.
public struct PublishedFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What the reader is told from outside.
public struct IntakeOptions {
    /// Overrides recognition by content.
    public var publication: Publication?
    /// The edition, for files that do not say.
    public var edition: String?
    /// The coordinate system of GeoJSON that does not say, such as "EPSG:27700".
    public var coordinateSystem: String?
    /// The mapping that the user named: tables that have its columns are read through it.
    public var mapping: MappingFile?
    /// Mappings by which tables are known, the nearest first: those of the workspace, then those of the program.
    public var mappings: [MappingFile]
    /// Makes a holder's name into something that only tells same from other.
    public var holderDigest: (String) -> String

    public init(
        publication: Publication? = nil, edition: String? = nil, coordinateSystem: String? = nil,
        mapping: MappingFile? = nil, mappings: [MappingFile] = [], holderDigest: @escaping (String) -> String
    ) {
        self.publication = publication
        self.edition = edition
        self.coordinateSystem = coordinateSystem
        self.mapping = mapping
        self.mappings = mappings
        self.holderDigest = holderDigest
    }
}

extension PublishedFile {
    /// - Throws: `IntakeError`, a sentence that names the file and, where it can, row and field; `ProposedMapping` for a table
    ///   that only a mapping can explain.
    public func read(with grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        let content = Gunzip.isGzip(bytes) ? try Gunzip.unpack(bytes, file: name) : bytes
        let found: Recognised
        do {
            found = try recognised(content, options: options)
        } catch let unknown as UnknownTable {
            throw unknown.proposed(grid: grid, options: options)
        }
        if options.coordinateSystem != nil { try refuseCoordinateSystem(unlessGeoJSON: found) }
        switch found {
        case .geoJSON:
            return try BoundariesFile.read(content, file: name, grid: grid, options: options)
        case .postcodes:
            return try CodePointFile.read(content, file: name, options: options)
        case .mapped(let table, let mapping):
            var reading = try MappedTable.read(table, through: mapping, grid: grid, options: options)
            reading.issues += table.headingIssues
            return reading
        case .table(let table, let publication):
            var reading = switch publication {
            case .deprivation: try DeprivationFile.read(table, options: options)
            case .crime: try PoliceFile.read(table, grid: grid)
            case .population: try PopulationFile.read(table, options: options)
            case .measurements: try MeasurementsFile.read(table, options: options)
            case .boundaries: try BoundariesFile.read(content, file: name, grid: grid, options: options)
            case .postcodes: try CodePointFile.read(content, file: name, options: options)
            case .register, .widerBoundaries, .domains, .postcodeDirectory, .postcodeLookup, .postcodeTable, .areaLookup, .indicators,
                .licensingStatistics, .foodHygiene, .schools, .places, .roads, .impactAreas, .incidents:
                throw IntakeError(
                    file: name, message: "\(name): this version does not read \(publication.rawValue) from a table; leave it out.")
            }
            reading.issues += table.headingIssues
            return reading
        }
    }

    private enum Recognised {
        case geoJSON
        case postcodes
        case table(CSVTable, Publication)
        case mapped(CSVTable, MappingFile)
    }

    /// The other publications have one coordinate system each, which no option changes.
    private func refuseCoordinateSystem(unlessGeoJSON found: Recognised) throws {
        if case .geoJSON = found { return }
        throw IntakeError(
            file: name, field: "crs",
            message: "\(name): --crs says in what the coordinates of GeoJSON are, and this is no GeoJSON file; add it "
                + "without --crs, and the GeoJSON files by themselves.")
    }

    private func recognised(_ content: [UInt8], options: IntakeOptions) throws -> Recognised {
        guard !content.isEmpty else { throw IntakeError(file: name, message: "\(name): the file is empty; download it again.") }
        if content.starts(with: Array("PK".utf8)) {
            throw IntakeError(
                file: name,
                message: "\(name): this is a ZIP container (XLSX, ODS or a zipped shapefile), which this version does "
                    + "not read; save the sheet as CSV, or the layer as GeoJSON, and add that.")
        }
        if content.starts(with: Array("SQLite format 3".utf8)) {
            throw IntakeError(
                file: name,
                message: "\(name): this is a GeoPackage or another SQLite file, which this version does not take in; "
                    + "export the layer as GeoJSON and add that.")
        }
        try TableForm.refuseUTF16(content, file: name)
        let first = content.first { $0 > 0x20 && $0 < 0x80 }
        if first == UInt8(ascii: "{") || options.publication == .boundaries { return .geoJSON }
        if options.publication == .postcodes || CodePointFile.recognises(content) { return .postcodes }
        let table = try CSVTable(content, file: name)
        if let mapping = try MappingChoice(file: name, options: options).mapping(for: table) { return .mapped(table, mapping) }
        return .table(table, try publication(of: table, asked: options.publication))
    }

    private func publication(of table: CSVTable, asked: Publication?) throws -> Publication {
        let candidates = Signature.all.filter {
            (asked == nil || $0.publication == asked) && !$0.isExcluded(by: table.header)
        }
        if let found = candidates.first(where: { $0.missing(from: table.header).isEmpty }) { return found.publication }
        let close = candidates.map { ($0, $0.missing(from: table.header)) }
            .filter { signature, missing in
                asked != nil || (missing.count < signature.columns.count && missing.count * 3 <= signature.columns.count)
            }
            .min { $0.1.count < $1.1.count }
        if let (signature, missing) = close, let column = missing.first {
            throw IntakeError(
                file: name, row: 0, field: column.name,
                message: "\(name): it looks like \(signature.publication.rawValue), but has no column "
                    + "\"\(column.name)\"; found are \(HeadingList.quoted(table.header)). Download the file again, or restore the "
                    + "column.")
        }
        if let proposal = MappingProposal(for: table, as: asked) { throw UnknownTable(file: name, table: table, proposal: proposal) }
        throw IntakeError(
            file: name,
            message: "\(name): a file of no known kind; its first line reads \(HeadingList.quoted(table.header)). If it is one of the "
                + "publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping and "
                + "name it with --mapping.")
    }
}
