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
    /// What a reader must know of the areas.
    let notes: [String]

    /// - Parameter year: of which MSOAs or wards; nil for the usual one.
    init(_ basis: AccessBasis, level: MeasureOptions.Level, year: String?) throws {
        let areas = basis.shares.areas
        let scope = basis.holdings.scope
        let ofArea = areas.map { area in
            scope.firstIndex { $0.covers(districtCode: area.districtCode, districtName: area.districtName) }
        }
        switch level {
        case .district:
            notes = []
            groups = scope.map { Group(code: $0.code ?? "", name: $0.name, district: $0.name, shape: nil) }
            members = Self.members(basis.shares.areaOf.map { area in area.flatMap { ofArea[$0] } }, count: scope.count)
        case .msoa, .ward:
            let published = try PublishedAreas(level == .msoa ? .msoa : .ward, year: year, in: basis.holdings)
            let wider = published.records
            notes = published.notes
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
            notes = []
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
}
