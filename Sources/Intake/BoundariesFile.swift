internal import Foundation
internal import Geometry
internal import Licensing
internal import Projection

/// LSOA boundaries as GeoJSON: WGS 84 unless the file's crs member, or `--crs`, says EPSG:27700.
enum BoundariesFile {
    private enum System { case geographic, grid }

    static func read(_ content: [UInt8], file: String, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        if let position = content.firstIndex(of: 0) {
            throw IntakeError(
                file: file,
                message: "\(file): byte \(position + 1) is NUL, which no text file has; download the file again.")
        }
        let collection: GeoJSON.FeatureCollection
        do {
            collection = try JSONDecoder().decode(GeoJSON.FeatureCollection.self, from: Data(content))
        } catch let error as DecodingError {
            throw IntakeError(
                file: file,
                message: "\(file): it begins like JSON but is not a GeoJSON FeatureCollection of areas "
                    + "(\(GeoJSON.place(of: error))); download the file again.")
        }
        let (codeKey, vintage) = try codeProperty(of: collection, file: file)
        let nameKey = codeKey.replacing("CD", with: "NM")
        let system = try system(of: collection, file: file, options: options)

        var records: [AreaRecord] = []
        var issues: [RowIssue] = []
        for (index, feature) in collection.features.enumerated() {
            let row = index + 1
            guard let code = feature.properties[codeKey]?.text, AreaCode.isLSOA(code) else {
                issues.append(
                    RowIssue(
                        file: file, row: row, field: codeKey, value: feature.properties[codeKey]?.text ?? "",
                        reason: "The feature has no LSOA code; it was not used."))
                continue
            }
            do {
                let drawn = try shape(of: feature, system: system, grid: grid)
                var record = AreaRecord(
                    row: row, code: code, name: feature.properties[nameKey]?.text ?? code, shape: drawn)
                if case .invalid(let reason) = try drawn.validity() {
                    record.shape = try drawn.repaired()
                    record.repaired = reason
                    issues.append(
                        RowIssue(
                            file: file, row: row, field: "geometry", value: code,
                            reason: "The published ring of \(code) is invalid (\(reason)); it was repaired without "
                                + "adding ground and is used."))
                }
                records.append(record)
            } catch {
                throw IntakeError(
                    file: file, row: row, field: "geometry",
                    message: "\(file), feature \(row) (\(code)): \(error)")
            }
        }
        guard !records.isEmpty else {
            throw IntakeError(file: file, message: "\(file): it holds no LSOA that can be used; download it again.")
        }
        let districts = Set(records.map(\.districtName)).sorted()
        let part = districts.count > 6 ? "\(districts.count) districts, \(districts[0]) to \(districts[districts.count - 1])"
            : districts.joined(separator: ", ")
        return Reading(
            publication: .boundaries, edition: options.edition ?? vintage.rawValue, part: part, vintage: vintage,
            rows: collection.features.count, content: .areas(records), issues: issues)
    }

    private static func codeProperty(of collection: GeoJSON.FeatureCollection, file: String) throws -> (
        String, AreaVintage
    ) {
        let keys = collection.features.first.map { $0.properties.keys.sorted() } ?? []
        for key in keys where key.uppercased() == "LSOA11CD" || key.uppercased() == "LSOA21CD" {
            return (key, key.contains("11") ? .lsoa2011 : .lsoa2021)
        }
        throw IntakeError(
            file: file, field: "LSOA11CD",
            message: "\(file): its features have neither LSOA11CD nor LSOA21CD but "
                + "\(keys.isEmpty ? "no properties" : keys.joined(separator: ", ")); this version takes LSOA "
                + "boundaries only.")
    }

    /// Nothing is guessed: coordinates that cannot be degrees need a crs member or `--crs` that explains them.
    private static func system(of collection: GeoJSON.FeatureCollection, file: String, options: IntakeOptions) throws
        -> System
    {
        let stated = options.coordinateSystem ?? collection.crs?.properties.name
        if let stated {
            let upper = stated.uppercased()
            if upper.hasSuffix("CRS84") || upper.hasSuffix("4326") || upper.hasSuffix("4258") { return .geographic }
            if upper.hasSuffix("27700") { return .grid }
            throw IntakeError(
                file: file, field: "crs",
                message: "\(file): its coordinate system is stated as \(stated); known are WGS 84 (CRS84, EPSG:4326) "
                    + "and British National Grid (EPSG:27700).")
        }
        for feature in collection.features {
            for position in feature.geometry.positions where abs(position.0) > 180 || abs(position.1) > 90 {
                throw IntakeError(
                    file: file, field: "crs",
                    message: "\(file): it has no crs member, so its coordinates should be degrees, but "
                        + "\(position.0), \(position.1) cannot be; if they are eastings and northings, add it again "
                        + "with --crs EPSG:27700.")
            }
        }
        return .geographic
    }

    private static func shape(of feature: GeoJSON.Feature, system: System, grid: NationalGrid) throws -> MultiPolygon {
        try MultiPolygon(
            feature.geometry.polygons.map { rings in
                let made = try rings.map { ring in
                    try Ring(
                        ring.map { position in
                            switch system {
                            case .grid: Point(x: position.0, y: position.1)
                            case .geographic:
                                try grid.point(Geographic(longitude: position.0, latitude: position.1))
                            }
                        })
                }
                guard let exterior = made.first else { throw GeometryError.empty("a polygon without rings") }
                return Polygon(exterior: exterior, holes: Array(made.dropFirst()))
            })
    }
}
