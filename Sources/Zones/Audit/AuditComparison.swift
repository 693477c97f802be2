internal import Licensing
internal import Measures
internal import Statistics

/// The inside set against the other places, figure by figure.
struct AuditComparison {
    private(set) var ratios: [AuditRatio] = []
    private(set) var shares: [DistrictShare] = []
    private let survey: AuditSurvey
    private let matched: [WholePlace]

    init(_ survey: AuditSurvey, matched: [WholePlace], extracts: [SurveyedExtract], hasRest: Bool, hasRing: Bool) {
        self.survey = survey
        self.matched = matched
        let sides = (hasRest ? [AuditSide.rest] : []) + (hasRing ? [survey.ring] : [])
        outlets(sides)
        crime(nil, hasRest: hasRest, hasRing: hasRing)
        for type in survey.zone.crime?.types ?? []
        where survey.settings.types.contains(where: { $0.lowercased() == type.lowercased() }) {
            crime(type, hasRest: hasRest, hasRing: hasRing)
        }
        for extract in extracts {
            incidents("incidents", of: extract.extract.title, extract.all, extract.extract.terms, sides)
            if let night = extract.night {
                incidents("incidents at night, 18:00-06:00,", of: extract.extract.title, night, extract.extract.terms, sides,
                    isAllowed: extract.isNightSafe(ring: survey.settings.ring))
            }
            for (kind, points) in extract.kinds(survey.settings.types) {
                incidents("incidents: \(kind),", of: extract.extract.title, points, extract.extract.terms, sides,
                    isAllowed: extract.isKindSafe(kind, ring: survey.settings.ring))
            }
        }
    }

    private var level: ConfidenceLevel { survey.settings.level }

    private mutating func outlets(_ sides: [AuditSide]) {
        let points = survey.outlets.district
        var dispersion: Double?
        for base in [AuditBase.km2, .residents] {
            let question = PointQuestion(base: base)
            guard let inside = survey.side(.inside, points, question) else { continue }
            for side in sides {
                guard let outside = survey.side(side, points, question) else { continue }
                let ratio = AuditRatio(
                    "outlets \(base.rawValue)", inside: inside, against: outside, units: survey.lsoas.words, level: level,
                    warning: base.warning)
                if base == .km2, side == .rest { dispersion = ratio.dispersion }
                ratios.append(ratio)
            }
            if !matched.isEmpty, let outside = matchedOutlets(base) {
                ratios.append(
                    AuditRatio(
                        "outlets \(base.rawValue)", inside: inside, against: outside, units: survey.lsoas.words, level: level,
                        warning: (base.warning.map { $0 + "; " } ?? "") + "places are matched on outlets"))
            }
        }
        let inside = survey.count(.inside)
        share(
            "outlets", inside, points.count, dispersion, land: survey.km2(.inside) / survey.lsoas.whole.reduce(0, +),
            residents: insideResidents, outlets: nil)
    }

    private var insideResidents: Double? {
        guard let inside = survey.residents(.inside), let rest = survey.residents(.rest), inside + rest > 0 else { return nil }
        return inside / (inside + rest)
    }

    private func matchedOutlets(_ base: AuditBase) -> RateSide? {
        var units: [PearsonDispersion.Unit] = []
        for place in matched {
            let counts = survey.outletCounts(place.ground, survey.outlets)
            for number in place.areas {
                let area = survey.material.grounds[place.ground].areas[number]
                guard let divisor = survey.base(base, area, place.ground, number, counts) else { return nil }
                units.append(PearsonDispersion.Unit(events: Int(counts[number]), base: divisor / base.unit))
            }
        }
        return RateSide(name: "matched places", units: units)
    }

    private mutating func crime(_ type: String?, hasRest: Bool, hasRing: Bool) {
        guard let own = survey.insideWhole else { return }
        let what = type.map { "recorded crime (\($0))" } ?? "recorded crime"
        var dispersion: Double?
        for base in [AuditBase.km2, .outlets, .residents] {
            let question = CrimeQuestion(base: base, types: type.map { [$0] })
            guard let inside = survey.side([own], named: "inside", question) else { continue }
            var others: [(name: String, places: [WholePlace])] = []
            if hasRest, let rest = survey.restWhole { others.append((rest.name, [rest])) }
            if hasRing, let ring = survey.ringWhole(survey.settings.ring) { others.append((ring.name, [ring])) }
            if !matched.isEmpty, survey.isSamePeriod(matched) { others.append(("matched places", matched)) }
            for (name, places) in others {
                guard let outside = survey.side(places, named: name, question) else { continue }
                let ratio = AuditRatio(
                    "\(what) \(base.rawValue)", inside: inside, against: outside, units: "whole LSOAs", level: level,
                    warning: base.warning)
                if base == .km2, dispersion == nil { dispersion = ratio.dispersion }
                ratios.append(ratio)
            }
        }
        let all = WholePlace(name: "district", ground: 0, areas: Array(survey.areas.indices))
        let question = CrimeQuestion(types: type.map { [$0] })
        guard let inside = survey.side([own], named: "inside", question), let district = survey.side([all], named: "", question)
        else {
            return
        }
        let counts = survey.outletCounts(0, survey.outlets)
        let held = own.areas.reduce(0) { $0 + counts[$1] }
        let living: Double? =
            survey.areas.allSatisfy { $0.residents != nil }
            ? own.areas.reduce(0) { $0 + Double(survey.areas[$1].residents ?? 0) }
                / max(1, survey.areas.reduce(0) { $0 + Double($1.residents ?? 0) }) : nil
        let land = own.areas.reduce(0) { $0 + survey.lsoas.whole[$1] } / survey.lsoas.whole.reduce(0, +)
        share(
            what, inside.events, district.events, dispersion, land: land, residents: living,
            outlets: counts.isEmpty || survey.outlets.district.isEmpty ? nil : held / Double(survey.outlets.district.count))
    }

    private mutating func incidents(_ what: String, of title: String, _ points: [AuditPoint], _ terms: SharingTerms, _ sides: [AuditSide], isAllowed: Bool = true) {
        let shown = ShownIncidents(points, ring: survey.settings.ring, terms: terms, isAllowed: isAllowed)
        let warning = terms.roundedTo > 1 ? "of counts rounded to the nearest \(terms.roundedTo)" : nil
        var dispersion: Double?
        for base in [AuditBase.km2, .outlets, .residents] {
            let question = PointQuestion(base: base)
            guard let inside = survey.side(.inside, points, question) else { continue }
            for side in sides {
                guard let outside = survey.side(side, points, question) else { continue }
                let ratio = AuditRatio(
                    "\(what) \(base.rawValue) (\(title))", shown: shown.inside, side == .rest ? shown.rest : shown.ring,
                    insideUnits: inside,
                    outsideUnits: outside, units: survey.lsoas.words, level: level,
                    warning: [base.warning, warning].compactMap(\.self).joined(separator: "; ").nilIfEmpty)
                if base == .km2, side == .rest { dispersion = ratio.dispersion }
                ratios.append(ratio)
            }
        }
        let district = survey.outlets.district.count
        let total = shown.inside.flatMap { inside in shown.rest.map { inside + $0 } }
        share(
            "\(what.hasSuffix(",") ? String(what.dropLast()) : what) (\(title))", shown.inside, total, dispersion, land: survey.km2(.inside) / survey.lsoas.whole.reduce(0, +),
            residents: insideResidents, outlets: district == 0 ? nil : Double(survey.count(.inside)) / Double(district),
            isRestricted: true)
    }

    private mutating func share(
        _ what: String, _ inside: Int?, _ district: Int?, _ dispersion: Double?, land: Double, residents: Double?,
        outlets: Double?,
        isRestricted: Bool = false
    ) {
        var interval: WilsonInterval?
        if let inside, let district {
            interval = WilsonInterval(count: inside, total: district, dispersion: dispersion ?? 1, level: level)
        }
        shares.append(
            DistrictShare(
                what: what, inside: inside, district: district, share: interval?.proportion, lower: interval?.lower,
                upper: interval?.upper, dispersion: dispersion, land: land, residents: residents, outlets: outlets,
                isRestricted: isRestricted))
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
