internal import Geometry
internal import Licensing
internal import Projection

/// Boundaries of LSOAs, MSOAs, wards or districts as GeoJSON: WGS 84 unless the file's crs member, or `--crs`, says EPSG:27700.
enum BoundariesFile {
    static func read(_ collection: GeoJSON.FeatureCollection, file: String, grid: NationalGrid, options: IntakeOptions) throws
        -> Reading
    {
        let columns = try BoundaryColumns(of: collection, file: file, options: options)
        let codeKey = columns.code
        let features = try GeoJSONFeature.all(in: collection, file: file, grid: grid, asked: options.coordinateSystem)

        var records: [AreaRecord] = []
        var issues: [RowIssue] = []
        var usedFeatures: [String: Int] = [:]
        for feature in features {
            let row = feature.row
            guard let code = feature.properties[codeKey], columns.allows(code) else {
                issues.append(
                    RowIssue(
                        file: file, row: row, field: codeKey, value: feature.properties[codeKey] ?? "",
                        reason: "The feature has no \(columns.noun) code; it was not used."))
                continue
            }
            do {
                let drawn = try feature.area()
                var record = AreaRecord(
                    row: row, code: code, name: feature.properties[columns.name] ?? code, shape: drawn)
                if case .invalid(let reason) = try drawn.validity() {
                    record.shape = try drawn.repaired()
                    record.repaired = reason
                    issues.append(
                        RowIssue(
                            file: file, row: row, field: "geometry", value: code,
                            reason: "The published ring of \(code) is invalid (\(reason)); it was repaired without "
                                + "adding ground and is used."))
                }
                if let first = usedFeatures.updateValue(row, forKey: code) {
                    throw IntakeError(
                        file: file, row: row, field: codeKey,
                        message: "\(file): features \(first) and \(row) are both \(code), and which of them is the area is "
                            + "not known; take one out, or download the file again.")
                }
                records.append(record)
            } catch let error as IntakeError {
                throw error
            } catch {
                // One area that cannot be drawn is no reason to lose the others.
                issues.append(
                    RowIssue(
                        file: file, row: row, field: "geometry", value: code,
                        reason: "Feature \(row) (\(code)) was not used: \(GeoJSONFeature.sentence(of: error)). Download the file again, "
                            + "or take the area from another edition."))
            }
        }
        guard !records.isEmpty else { throw nothingUsable(of: collection, issues: issues, columns: columns, file: file) }
        let rows = collection.features.count
        switch columns.level {
        case .lsoa(let vintage): return lsoas(records, vintage: vintage, rows: rows, issues: issues, options: options)
        case .wider(let level, let year):
            return wider(records, level: level, year: year, rows: rows, issues: issues, options: options)
        }
    }

    private static func lsoas(
        _ records: [AreaRecord], vintage: AreaVintage, rows: Int, issues: [RowIssue], options: IntakeOptions
    ) -> Reading {
        let districts = Set(records.map(\.districtName)).sorted()
        let part = districts.count > 6 ? "\(districts.count) districts, \(districts[0]) to \(districts[districts.count - 1])"
            : districts.joined(separator: ", ")
        return Reading(
            publication: .boundaries, edition: options.edition ?? vintage.rawValue, part: part, vintage: vintage,
            rows: rows, content: .areas(records), issues: issues)
    }

    private static func wider(
        _ records: [AreaRecord], level: AreaLevel, year: String, rows: Int, issues: [RowIssue], options: IntakeOptions
    ) -> Reading {
        Reading(
            publication: .widerBoundaries, edition: options.edition ?? "\(level.rawValue) \(year)",
            part: AreaCode.cover(records.map(\.code), whole: "the country"), vintage: nil, rows: rows,
            content: .widerAreas(
                records.map {
                    WiderAreaRecord(
                        row: $0.row, level: level, year: year, code: $0.code, name: $0.name, shape: $0.shape,
                        repaired: $0.repaired)
                }),
            issues: issues)
    }

    private static func nothingUsable(of collection: GeoJSON.FeatureCollection, issues: [RowIssue], columns: BoundaryColumns, file: String)
        -> IntakeError
    {
        let first = issues.first.map { issue in
            issue.field == "geometry" ? " The first: \(issue.reason)" : " The first: feature \(issue.row): \(issue.reason)"
        }
        return IntakeError(
            file: file, row: issues.first?.row, field: issues.first?.field,
            message: "\(file): none of its \(collection.features.count) features is \(columns.noun == "ward" || columns.noun == "district" ? "a" : "an") \(columns.noun) that can be used; download the "
                + "file again.\(first ?? "")")
    }
}
