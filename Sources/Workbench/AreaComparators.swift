internal import Foundation
internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace

/// The wider places that each area is set beside: its district, its county, the nation.
struct AreaComparators {
    private let districts: [Authority: RateComparison.Group?]
    private let county: [Authority: County]
    private let nation: NationalFigure
    private let level: MeasureOptions.Level
    /// How the nation's figure differs from the districts' own.
    private let cautions: [String]

    /// The districts of a county whose register is loaded.
    private struct County {
        let code: String
        let group: RateComparison.Group?
        let held: [String]
        let districts: Int
    }

    init(_ found: AreaMeasures, options: MeasureOptions) throws {
        let holdings = found.holdings
        let sums = found.all.districts
        let groups = Dictionary(sums.map { ($0.place.districts[0], RateComparison.Group($0)) }) { first, _ in first }
        districts = groups
        level = options.level
        let nation = try NationalFigure(holdings, rule: options.rule)
        self.nation = nation
        cautions = try holdings.scope.compactMap { authority in
            guard let own = groups[authority] ?? nil else { return nil }
            let rows = holdings.premises.filter {
                $0.authority == authority && options.rule.admits($0.record.status) && options.rule.countsInAll($0.record.sales)
            }
            return try nation.caution(
                authority, own: own, rows: rows.count,
                silent: rows.count { $0.record.sales == .notStated && $0.record.sellsAlcohol != true },
                unplaced: rows.count { $0.record.place == nil }, in: holdings.file)
        }
        let counties = try holdings.file.counties()
        var county: [Authority: County] = [:]
        for (code, members) in counties {
            let held = groups.keys.filter { district in district.code.map(members.contains) ?? false }
                .sorted { $0.name < $1.name }
            let known = held.compactMap { groups[$0] ?? nil }
            let made = County(
                code: code, group: known.count == held.count && held.count > 1 ? .sum(known) : nil, held: held.map(\.name),
                districts: members.count)
            for district in held { county[district] = made }
        }
        self.county = county
    }

    struct Found {
        var district: RateComparison?
        var county: RateComparison?
        var nation: RateComparison?
        var funnel: FunnelPlace?
        /// Why one is not there.
        var notes: [String] = []
    }

    /// Sentences on the comparators that hold for every area.
    var sentences: [String] {
        var sentences = [
            "A ratio compares an area with the rest of its district, and of its county, without the area; the rates of district "
                + "and county are of all of them."
        ]
        for county in Dictionary(county.values.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }).values
            .sorted(by: { $0.code < $1.code })
        {
            let held = county.held.joined(separator: ", ")
            if county.group != nil {
                sentences.append(
                    "The county \(county.code) is \(county.held.count) of its \(county.districts) districts in the postcodes loaded, those "
                        + "with a register: \(held).")
            } else if county.held.count == 1 {
                sentences.append(
                    "There is no comparison with the county \(county.code): of its districts in the postcodes loaded "
                        + "(\(county.districts)) only \(held) has a register here.")
            } else {
                sentences.append(
                    "There is no comparison with the county \(county.code), because the count or the residents of one of its districts "
                        + "(\(held)) are not known.")
            }
        }
        if county.isEmpty {
            sentences.append("There is no comparison with a county, because the postcodes loaded name none for these districts.")
        }
        let rates = districts.sorted { $0.key.name < $1.key.name }.compactMap { district, group -> String? in
            guard let group, let rate = Rate(events: group.events, population: group.residents) else { return nil }
            return "\(district.name) " + String(format: "%.1f (%.1f to %.1f)", rate.value, rate.lower, rate.upper)
        }
        if !rates.isEmpty {
            sentences.append("Outlets per 10,000 residents of each district as a whole, with 95% interval: \(rates.joined(separator: "; ")).")
        }
        return sentences + [nation.sentence] + cautions
    }

    func found(_ measure: ContainerMeasure) -> Found {
        var found = Found()
        guard let own = RateComparison.Group(measure) else {
            found.notes.append("\(measure.place.name): without a count and residents there is nothing to compare.")
            return found
        }
        found.nation = nation.group.flatMap { RateComparison(own, against: $0) }
        guard let district = measure.place.districts.first, measure.place.districts.count == 1, measure.place.isWhollySeen else {
            found.notes.append(
                "\(measure.place.name) lies in several districts or partly outside those with a register, and is compared with no "
                    + "district and no county.")
            return found
        }
        found.county = county[district]?.group.flatMap { RateComparison(own, within: $0) }
        guard level != .district else { return found }
        guard let whole = districts[district] ?? nil else {
            found.notes.append("\(district.name): its count or its residents are not known for every LSOA, so nothing is compared with it.")
            return found
        }
        found.district = RateComparison(own, within: whole)
        if found.district == nil {
            found.notes.append(
                "\(district.name) without \(measure.place.name) has no residents, so there is nothing to compare it with and no funnel.")
            return found
        }
        found.funnel = FunnelPlace(own, of: whole)
        if found.funnel == nil { found.notes.append("\(district.name) has no outlets of this kind, so there is no funnel round its rate.") }
        return found
    }
}
