internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// The areas whose residents' access is measured, each with the postcodes that lie in it. A postcode off the simplified
/// coast lies in none; it has no residents to weigh by.
struct AccessGroups {
    struct Group {
        let code: String
        let name: String
        let district: String
        /// Nil for a district, which is the sum of its LSOAs.
        let shape: MultiPolygon?
    }

    let groups: [Group]
    /// Numbers of the basis's postcodes.
    let members: [[Int]]

    init(_ basis: AccessBasis, level: MeasureOptions.Level) throws {
        let areas = basis.shares.areas
        let scope = basis.holdings.scope
        let ofArea = areas.map { area in
            scope.firstIndex { $0.covers(districtCode: area.districtCode, districtName: area.districtName) }
        }
        switch level {
        case .district:
            groups = scope.map { Group(code: $0.code ?? "", name: $0.name, district: $0.name, shape: nil) }
            members = Self.members(basis.shares.areaOf.map { area in area.flatMap { ofArea[$0] } }, count: scope.count)
        case .msoa, .ward:
            let wider = try Self.wider(level == .msoa ? .msoa : .ward, basis)
            let index = AreaIndex(wider.map(\.shape))
            // Only what lies in a district with a register: elsewhere nobody's outlets are known.
            let found = basis.shares.areaOf.indices.map { number in
                basis.shares.areaOf[number].flatMap { ofArea[$0] } == nil ? nil : index.locate(basis.shares.places[number])
            }
            let all = Self.members(found, count: wider.count)
            let kept = wider.indices.filter { !all[$0].isEmpty }
            groups = kept.map { number in
                let districts = Set(all[number].compactMap { basis.shares.areaOf[$0].map { areas[$0].districtName } })
                return Group(
                    code: wider[number].code, name: wider[number].name, district: districts.sorted().joined(separator: ", "),
                    shape: wider[number].shape)
            }
            members = kept.map { all[$0] }
        case .lsoa, .postcode:
            let all = Self.members(basis.shares.areaOf, count: areas.count)
            let kept = areas.indices.filter { ofArea[$0] != nil }
            groups = kept.map {
                Group(code: areas[$0].code, name: areas[$0].name, district: areas[$0].districtName, shape: areas[$0].shape)
            }
            members = kept.map { all[$0] }
        }
    }

    private static func members(_ found: [Int?], count: Int) -> [[Int]] {
        var members = [[Int]](repeating: [], count: count)
        for (number, group) in found.enumerated() {
            if let group { members[group].append(number) }
        }
        return members
    }

    /// Of the newest year loaded. - Throws: `Fault` 65 where none is.
    private static func wider(_ level: AreaLevel, _ basis: AccessBasis) throws -> [WiderAreaRecord] {
        let records = try basis.holdings.file.widerAreas(level)
        let shown = basis.holdings.file.url.relativePath
        guard let newest = records.map(\.year).max() else {
            throw Fault(
                .data, file: shown, field: "level",
                message: "\(shown): no \(level.rawValue) boundaries are loaded; add them from the ONS Open Geography Portal.")
        }
        return records.filter { $0.year == newest }
    }
}
