internal import Geometry
internal import Licensing
internal import Workspace

/// Tells the district of a place: by the area it lies in, or failing that by its postcode's district code.
struct DistrictFinder {
    private var areas: [AreaRecord]
    private let index: AreaIndex
    private var districtOfArea: [String: Authority] = [:]
    private var names: [String: String]
    private var postcodes: [Postcode: PostcodeRecord] = [:]
    private let workspace: WorkspaceFile

    /// - Parameter readings: about to be added, as if they were in already.
    init(_ workspace: WorkspaceFile, readings: [Reading]) throws {
        self.workspace = workspace
        var areas: [AreaRecord] = []
        var names = try workspace.districtNames()
        for profile in try workspace.areas(population: nil) {
            areas.append(AreaRecord(row: 0, code: profile.code, name: profile.name, shape: profile.shape))
            districtOfArea[profile.code] = Authority(name: profile.districtName, code: profile.districtCode)
        }
        for reading in readings {
            switch reading.content {
            case .areas(let records): areas += records
            case .postcodes(let records):
                for record in records where record.place != nil { postcodes[record.postcode] = record }
            default: break
            }
        }
        // Measurements first: where both publications name a district, the newer name of File 1 stands.
        for reading in readings {
            if case .measurements(let records) = reading.content {
                for record in records {
                    guard let code = record.districtCode, let name = record.districtName else { continue }
                    names[code] = names[code] ?? name
                    districtOfArea[record.code] = districtOfArea[record.code] ?? Authority(name: name, code: code)
                }
            }
        }
        for reading in readings {
            if case .deprivation(let records) = reading.content {
                for record in records {
                    names[record.districtCode] = record.districtName
                    districtOfArea[record.code] = Authority(name: record.districtName, code: record.districtCode)
                }
            }
        }
        self.names = names
        self.areas = areas
        index = AreaIndex(areas.map(\.shape))
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

    /// The authority a user named, with the code or name that goes with it where a publication tells.
    func authority(called word: String) -> Authority {
        if let name = names[word.uppercased()] { return Authority(name: name, code: word.uppercased()) }
        if let match = names.first(where: { $0.value.lowercased() == word.lowercased() }) {
            return Authority(name: match.value, code: match.key)
        }
        return Authority(name: word, code: nil)
    }
}
