internal import Licensing
internal import Statistics

/// Licensed density as factors: outlets per 10,000 residents and per square kilometre, as `DensityTable` counts them.
public enum OutletFactors {
    /// - Parameter period: what the registers stand for, such as their editions.
    public static func columns(_ density: DensityTable, period: String, source: String, residents edition: String?) -> [FactorColumn] {
        let kind =
            switch density.rule.kind {
            case .all: density.rule.count == .rows ? "rows of the register" : "outlets"
            case .on: "outlets with on-sales"
            case .off: "outlets with off-sales"
            }
        let ground = density.ground == .land ? "km2 of land" : "km2 as drawn"
        let note = density.rule.sentence
        let perHead = Factor(
            id: "outlets_per_10000", head: "\(density.rule.kind.rawValue) per 10,000", title: "\(kind) per 10,000 residents",
            unit: "per 10,000 residents of all ages", period: period,
            source: source + "; residents: " + (edition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded"),
            interval: "95%, Byar from 10 outlets, exact Poisson below", direction: .higherIsWorse, subject: .outlets, note: note)
        let perGround = Factor(
            id: "outlets_per_km2", head: "\(density.rule.kind.rawValue) per km2", title: "\(kind) per square kilometre",
            unit: "per \(ground)", period: period, source: source,
            interval: "95%, Byar from 10 outlets, exact Poisson below", direction: .higherIsWorse, subject: .outlets, note: note)
        return [
            FactorColumn(factor: perHead, values: density.areas.map(perResidents)),
            FactorColumn(factor: perGround, values: density.areas.map(perKm2)),
        ]
    }

    private static let silent = "no row of the register here states what it permits"

    private static func perResidents(_ density: AreaDensity) -> FactorValue {
        guard let events = density.events else { return .missing(silent) }
        guard let residents = density.area.residents else { return .missing("residents are not loaded") }
        guard let rate = density.rate else { return .missing(residents == 0 ? "no residents" : "no rate can be made") }
        return FactorValue(rate.value, lower: rate.lower, upper: rate.upper, n: events)
    }

    private static func perKm2(_ density: AreaDensity) -> FactorValue {
        guard let events = density.events else { return .missing(silent) }
        guard let km2 = density.areaKm2, km2 > 0 else { return .missing("its size is not loaded") }
        let interval = PoissonInterval.recommended(count: events)
        return FactorValue(Double(events) / km2, lower: interval.lower / km2, upper: interval.upper / km2, n: events)
    }
}
