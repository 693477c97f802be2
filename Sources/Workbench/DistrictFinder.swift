internal import Geometry
internal import Licensing
internal import Workspace

/// Tells the district of a place: by the area it lies in, or failing that by its postcode's district code.
struct DistrictFinder {
    private var areas: [AreaRecord] = []
    private let index: AreaIndex
    private var districtOfArea: [String: Authority] = [:]
    /// By code.
    private var names: [String: String] = [:]
    /// By name in lower case: of several codes the newest publication's.
    private var codes: [String: (rank: Int, code: String)] = [:]
    private var postcodes: [Postcode: PostcodeRecord] = [:]
    private let workspace: WorkspaceFile

    /// - Parameter readings: about to be added, as if they were in already.
    init(_ workspace: WorkspaceFile, readings: [Reading]) throws {
        self.workspace = workspace
        areas = try workspace.areas(population: nil).map {
            AreaRecord(row: 0, code: $0.code, name: $0.name, shape: $0.shape)
        }
        for reading in readings {
            switch reading.content {
            case .areas(let records): areas += records
            case .postcodes(let records):
                for record in records where record.place != nil { postcodes[record.postcode] = record }
            default: break
            }
        }
        index = AreaIndex(areas.map(\.shape))
        // Measurements first: their districts are those of the census, and File 1's, which are newer, stand.
        for (rank, publication) in [Publication.measurements, .deprivation].enumerated() {
            let held = try workspace.districts(by: publication)
            let new = readings.filter { $0.publication == publication }.flatMap(Self.districts)
            for (area, district) in held + new {
                districtOfArea[area] = district
                guard let code = district.code else { continue }
                names[code] = district.name
                let name = district.name.lowercased()
                // Codes are given out in rising order.
                if let known = codes[name], known >= (rank, code) { continue }
                codes[name] = (rank, code)
            }
        }
    }

    private static func districts(of reading: Reading) -> [(area: String, district: Authority)] {
        switch reading.content {
        case .measurements(let records):
            records.compactMap { record in
                guard let code = record.districtCode, let name = record.districtName else { return nil }
                return (record.code, Authority(name: name, code: code))
            }
        case .deprivation(let records):
            records.map { ($0.code, Authority(name: $0.districtName, code: $0.districtCode)) }
        default: []
        }
    }

    func place(of record: PremisesRecord) throws -> Point? {
        if let place = record.place { return place }
        guard let postcode = record.postcode else { return nil }
        if let held = postcodes[postcode] { return held.place }
        return try workspace.postcode(postcode)?.place
    }

    func district(of record: PremisesRecord, at place: Point) throws -> Authority? {
        if let found = index.locate(place) {
            return districtOfArea[areas[found].code] ?? Authority(name: areas[found].districtName, code: nil)
        }
        guard let postcode = record.postcode else { return nil }
        guard let code = try (postcodes[postcode] ?? workspace.postcode(postcode))?.districtCode, !code.isEmpty else {
            return nil
        }
        return Authority(name: names[code] ?? code, code: code)
    }

    /// The authority that a word means, where a publication knows it: with the code or the name that goes with it.
    func authority(called word: String) -> Authority? {
        if let name = names[word.uppercased()] { return Authority(name: name, code: word.uppercased()) }
        if let code = codes[word.lowercased()]?.code { return Authority(name: names[code] ?? word, code: code) }
        return areas.first { $0.districtName.lowercased() == word.lowercased() }
            .map { Authority(name: $0.districtName, code: nil) }
    }

    /// Whether a word has the form of ONS's nine-character codes.
    static func isCode(_ word: String) -> Bool { word.wholeMatch(of: /[A-Za-z]\d{8}/) != nil }
}
