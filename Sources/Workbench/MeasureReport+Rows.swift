internal import Licensing
internal import Measures
internal import Statistics

extension MeasureReport.Area {
    init(_ measure: ContainerMeasure, beside found: AreaComparators.Found, change: RateChange?) {
        let place = measure.place
        let outlets = measure.count.outlets
        let authorisations = measure.count.authorisations
        let own = measure.authorisationRate
        let highest = measure.highestAuthorisationRate
        self.init(
            code: place.code, name: place.name, district: place.districts.map(\.name).joined(separator: ", "), all: outlets.all,
            on: outlets.on, off: outlets.off, notStated: outlets.notStated, noAlcohol: outlets.noAlcohol,
            population: place.residents?.allAges, residentsBasis: place.residents?.basis.rawValue,
            per10000: measure.rate?.value, lower: measure.rate?.lower, upper: measure.rate?.upper,
            interval: measure.rate?.method.rawValue, areaKm2: measure.areaKm2, areaBasis: measure.ground.rawValue,
            perSquareKilometre: measure.perSquareKilometre, decile: place.decile, vintage: place.vintage,
            seenShare: place.seenShare,
            authorisations: MeasureReport.Authorisations(
                count: authorisations.count, notStated: authorisations.notStated, per10000: own?.value, lower: own?.lower,
                upper: own?.upper, interval: own?.method.rawValue,
                high: MeasureReport.Authorisations.High(
                    count: authorisations.high, per10000: highest?.value, lower: highest?.lower, upper: highest?.upper)),
            ages: measure.byAges.map { group in
                MeasureReport.Ages(
                    ages: group.label, population: group.residents, per10000: group.rate?.value, lower: group.rate?.lower,
                    upper: group.rate?.upper, interval: group.rate?.method.rawValue)
            },
            kinds: Dictionary(uniqueKeysWithValues: measure.count.kinds.map { ($0.key.rawValue, $0.value) }),
            afterMidnight: MeasureReport.LowHigh(measure.count.afterMidnight),
            allWeek: MeasureReport.LowHigh(measure.count.allWeek),
            comparison: MeasureReport.Comparison(
                district: found.district.map(MeasureReport.Against.init), county: found.county.map(MeasureReport.Against.init),
                nation: found.nation.map(MeasureReport.Against.init), notes: found.notes),
            funnel: found.funnel.map(MeasureReport.Funnel.init), change: change.map(MeasureReport.Change.init))
    }
}

extension MeasureReport.LowHigh {
    init(_ count: HoursCount) { self.init(low: count.low, high: count.high) }
}

extension MeasureReport.Against {
    init(_ comparison: RateComparison) {
        self.init(
            rate: comparison.rate.value, rateLower: comparison.rate.lower, rateUpper: comparison.rate.upper,
            ratio: comparison.ratio.value, lower: comparison.ratio.lower, upper: comparison.ratio.upper,
            interval: comparison.ratio.method.rawValue, comparedWith: comparison.isWithoutThePlace ? "the rest" : "the whole",
            events: comparison.compared.events, residents: comparison.compared.residents)
    }
}

extension MeasureReport.Funnel {
    init(_ funnel: FunnelPlace) {
        self.init(
            expected: funnel.rate(\.expected), lower95: funnel.rate(\.lower95), upper95: funnel.rate(\.upper95),
            lower998: funnel.rate(\.lower998), upper998: funnel.rate(\.upper998), standing: funnel.standing.rawValue)
    }
}

extension MeasureReport.Change {
    init(_ change: RateChange) {
        self.init(
            then: change.then, now: change.now, difference: change.difference, per10000Then: change.rateThen?.value,
            lowerThen: change.rateThen?.lower, upperThen: change.rateThen?.upper, ratio: change.ratio?.value,
            lower: change.ratio?.lower, upper: change.ratio?.upper, interval: change.ratio?.method.rawValue)
    }
}

extension MeasureReport.Decile {
    init(_ density: DecileDensity) {
        self.init(
            decile: density.decile, areas: density.areas, premises: density.premises, population: density.population,
            per10000: density.rate?.value, lower: density.rate?.lower, upper: density.rate?.upper,
            interval: density.rate?.method.rawValue)
    }
}
