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
    /// The sheet of a workbook that is meant, where several could be.
    public var sheet: String?
    /// The layer of a vector file that is meant, where several could be.
    public var layerName: String?
    /// The folders, parted by colons, where GDAL's programs are looked for.
    public var programPath = "/usr/local/bin:/usr/bin:/bin"
    public var conversionLimits = ConversionLimits()
    public var domainWeights = DomainWeights.published
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
        guard !bytes.isEmpty else { throw IntakeError(file: name, message: "\(name): the file is empty; download it again.") }
        let content = Gunzip.isGzip(bytes) ? try Gunzip.unpack(bytes, file: name) : bytes
        let found: Recognised
        do {
            found = try recognised(Container(content, file: name, options: options), options: options)
        } catch let unknown as UnknownTable {
            throw unknown.proposed(grid: grid, options: options)
        }
        try refuseOptions(that: options, cannotBeFor: found)
        switch found {
        case .geoJSON(let content, let label):
            if let mapping = options.mapping {
                return try MappedFeatures.read(content, file: label, through: mapping, grid: grid, options: options)
            }
            return try JSONPublication.read(content, file: label, grid: grid, options: options)
        case .xml(let content, let label):
            return try FoodHygieneXML.read(content, file: label, grid: grid, options: options)
        case .postcodes(let content, let label):
            return try CodePointFile.read(content, file: label, options: options)
        case .statistics(let sheets):
            return try LicensingStatisticsFile.read(sheets, file: name, edition: options.edition)
        case .mapped(let table, let mapping):
            return withCellIssues(of: table, try MappedTable.read(table, through: mapping, grid: grid, options: options))
        case .table(let table, let publication):
            let reading = switch publication {
            case .deprivation: try DeprivationFile.read(table, options: options)
            case .domains: try DomainsFile.read(table, options: options)
            case .crime: try PoliceFile.read(table, grid: grid)
            case .population: try PopulationFile.read(table, options: options)
            case .measurements: try MeasurementsFile.read(table, options: options)
            case .postcodeDirectory, .postcodeLookup, .areaLookup, .indicators, .licensingStatistics, .foodHygiene, .schools:
                try ContextTable.read(table, as: publication, grid: grid, options: options)
            // No table has the headings of these, so that none is known as one.
            case .register, .boundaries, .postcodes, .widerBoundaries, .postcodeTable, .places, .roads, .impactAreas,
                .testPurchases, .incidents: throw Recognition.unknown(table)
            }
            return withCellIssues(of: table, reading)
        }
    }

    /// A cell that shows an error is told once, by the reader where it has something to say of it.
    private func withCellIssues(of table: CSVTable, _ reading: Reading) -> Reading {
        let told = Set(reading.issues.map { CSVTable.Cell(row: $0.row, heading: $0.field) })
        var reading = reading
        reading.issues += table.cellErrors.filter { !told.contains(CSVTable.Cell(row: $0.row, heading: $0.field)) }
        reading.issues += table.headingIssues
        return reading
    }

    private enum Recognised {
        case geoJSON([UInt8], name: String)
        case xml([UInt8], name: String)
        case postcodes([UInt8], name: String)
        case table(CSVTable, Publication)
        case mapped(CSVTable, MappingFile)
        case statistics([LicensingStatisticsFile.Sheet])
    }

    /// An option that has nothing to say of the file was meant for another: nothing is ignored in silence.
    private func refuseOptions(that options: IntakeOptions, cannotBeFor found: Recognised) throws {
        func refusal(_ field: String, _ sentence: String) -> IntakeError {
            IntakeError(file: name, field: field, message: "\(name): \(sentence)")
        }
        if case .geoJSON = found {} else if options.coordinateSystem != nil {
            throw refusal(
                "crs",
                "--crs says in what the coordinates of GeoJSON are, and this is no GeoJSON file; add it without --crs, and "
                    + "the GeoJSON files by themselves.")
        }
        if options.sheet != nil {
            switch found {
            case .table(let table, _), .mapped(let table, _): if table.isSheet { return }
            case .geoJSON, .xml, .postcodes, .statistics: break
            }
            throw refusal("sheet", "--sheet says which sheet of a workbook is meant, and this is no workbook; add it without --sheet.")
        }
    }

    private func recognised(_ container: Container, options: IntakeOptions) throws -> Recognised {
        if case .layers = container {} else if options.layerName != nil {
            throw IntakeError(
                file: name, field: "layer-name",
                message: "\(name): --layer-name says which layer of a GeoPackage, shapefile, KML or TopoJSON file is meant, "
                    + "and this is none; add it without --layer-name.")
        }
        switch container {
        case .workbook(let driver, let content):
            let workbook = try Workbook(driver, content, file: name, options: options)
            let (table, kind) = try workbook.table(options: options)
            switch kind {
            case .publication(.licensingStatistics) where options.sheet == nil && !workbook.statistics.isEmpty:
                return .statistics(workbook.statistics)
            case .publication(let publication): return .table(table, publication)
            case .mapping(let mapping): return .mapped(table, mapping)
            }
        case .layers(let driver, let parts):
            return .geoJSON(try VectorFile(driver: driver, file: name, options: options).geoJSON(parts), name: name)
        case .text(let content, let label):
            try TableForm.refuseUTF16(content, file: label)
            let first = content.first { $0 > 0x20 && $0 < 0x80 }
            if first == UInt8(ascii: "<") { return .xml(content, name: label) }
            if first == UInt8(ascii: "{") || options.publication == .boundaries { return .geoJSON(content, name: label) }
            if options.publication == .postcodes || CodePointFile.recognises(content) { return .postcodes(content, name: label) }
            let table = try CSVTable(content, file: label)
            if let mapping = try MappingChoice(file: label, options: options).mapping(for: table) { return .mapped(table, mapping) }
            return .table(table, try Recognition.publication(of: table, asked: options.publication))
        }
    }
}
