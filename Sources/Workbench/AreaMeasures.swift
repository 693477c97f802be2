internal import Foundation
internal import Licensing
internal import Measures
internal import Workspace

/// Outlets by the places asked for, with the LSOAs of every register loaded to compare them with.
struct AreaMeasures {
    let holdings: Holdings
    /// Of all districts with a register, asked for or not.
    let all: ContainerTable
    /// Of the districts asked for: what the figures by decile are made of.
    let lsoas: ContainerTable
    let measures: [ContainerMeasure]
    /// Counted premises with a place that lies in none of the places asked for.
    let outside: Int
    /// What must be said of the places, in sentences.
    let notes: [String]

    init(_ holdings: Holdings, options: MeasureOptions, ages: AgesOfAreas, outlines: [WiderPlaces.Outline]?) throws {
        self.holdings = holdings
        func table(_ areas: [AreaProfile], registers: [Authority]?) throws -> ContainerTable {
            ContainerTable(
                places: try areas.map { try MeasuredPlace($0, ages: ages.byCode[$0.code] ?? []) }, premises: holdings.premises,
                rule: options.rule, ground: options.ground, registers: registers)
        }
        let asked = try holdings.requiredAreas()
        lsoas = try table(asked, registers: holdings.scope)
        all = holdings.scope == holdings.authorities ? lsoas : try table(holdings.areasWithRegister, registers: nil)
        guard let outlines else {
            measures = options.level == .district ? lsoas.districts : lsoas.places
            outside = lsoas.outside
            notes = []
            return
        }
        let wider = try Self.places(outlines, holdings: holdings, ages: ages, isOwn: options.within != nil)
        let found = ContainerTable(
            places: wider.places, premises: holdings.premises, rule: options.rule, ground: options.ground,
            overlapping: options.within != nil, registers: holdings.scope)
        measures = found.places
        outside = found.outside
        notes = wider.notes
    }

    /// Places in the districts asked for. A published area is listed where at least half of its ground is in a district
    /// with a register, as a sliver beyond a border is none of it; a polygon of the user's own wherever any of it is.
    private static func places(
        _ outlines: [WiderPlaces.Outline], holdings: Holdings, ages: AgesOfAreas, isOwn: Bool
    ) throws -> (places: [MeasuredPlace], notes: [String]) {
        let areas = holdings.areasWithRegister
        let follows = try WiderPlaces(areas, ages: ages.byCode)
        var places = try outlines.map(follows.place)
        var notes: [String] = []
        func isListed(_ place: MeasuredPlace) -> Bool {
            guard let first = place.districts.first else { return false }
            func isAsked(_ district: Authority) -> Bool {
                holdings.scope.contains { $0.covers(districtCode: district.code, districtName: district.name) }
            }
            return isOwn ? place.districts.contains(where: isAsked) : isAsked(first) && (place.seenShare ?? 0) >= 0.5
        }
        let unseen = places.filter { !isListed($0) }
        places = places.filter(isListed)
        if isOwn, !unseen.isEmpty {
            notes.append(
                "Not measured, because no register asked for covers any of their ground: \(list(unseen.map(\.name))).")
        }
        let estimated = places.indices.filter { !places[$0].followsLSOAs }
        if !estimated.isEmpty {
            let postcodes = try holdings.file.postcodes()
            if postcodes.isEmpty {
                notes.append(
                    "Residents of these areas are not known: they follow no LSOAs, and no postcodes are loaded to share the "
                        + "LSOAs' residents out among.")
            } else {
                let estimate = ResidentEstimate(postcodes: postcodes, areas: areas, ages: ages.byCode)
                for number in estimated { places[number].residents = places[number].shape.flatMap(estimate.residents) }
                notes.append(
                    "Residents of \(estimated.count) of these \(places.count) areas are an estimate: the residents of each LSOA are shared "
                        + "evenly among its postcodes, and an area has those of its postcodes. Their square kilometres are as drawn.")
                let empty = estimate.areasWithoutPostcodes
                if !empty.isEmpty {
                    notes.append(
                        "\(empty.count) LSOAs with residents have no postcode and are in no estimate: \(list(empty.map(\.code))).")
                }
            }
        }
        let partly = places.filter { !$0.isWhollySeen }
        if !partly.isEmpty {
            notes.append(
                "\(partly.count) \(partly.count == 1 ? "area lies" : "areas lie") partly outside the districts with a register; counts, residents and square "
                    + "kilometres are of the part that is seen: "
                    + list(partly.map { "\($0.name) (\(String(format: "%.0f", ($0.seenShare ?? 0) * 100))%)" }) + ".")
        }
        if isOwn {
            notes.append("Areas may overlap; each counts for itself, so their figures do not add up to a whole.")
            let repeated = Dictionary(grouping: places, by: \.name).filter { $0.value.count > 1 }.keys.sorted()
            if !repeated.isEmpty {
                notes.append("Several areas have the same name and are told apart by the number of their feature: \(list(repeated)).")
            }
        }
        return (places, notes)
    }

    /// At most eight by name.
    static func list(_ names: [String]) -> String {
        names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
    }
}

extension Holdings {
    /// LSOAs of every district whose register is loaded, whether it is asked for or not.
    var areasWithRegister: [AreaProfile] {
        allAreas.filter { area in
            authorities.contains { $0.covers(districtCode: area.districtCode, districtName: area.districtName) }
        }
    }
}
