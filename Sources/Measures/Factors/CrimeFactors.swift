public import Licensing
internal import Statistics

/// Recorded crime as factors: all types and each type, per 1,000 residents over the months of the district's own force.
public enum CrimeFactors {
    /// The points are anonymous and stand for several addresses each: no figure finer than an LSOA, none by time of day.
    static let caution =
        "police.uk's points are anonymous map points and not the places of the crimes; they bear no time of day and no mark of "
        + "alcohol. A month that is not loaded is not nought."

    /// - Parameter crime: may hold more areas than these.
    public static func columns(
        _ areas: [AreaProfile], _ crime: RecordedCrime, source: String, residents edition: String?
    ) -> [FactorColumn] {
        let counted = Dictionary(crime.areas.map { ($0.area.code, $0) }) { first, _ in first }
        let held = areas.compactMap { counted[$0.code] }
        let periods = Set(held.compactMap(\.period)).sorted { $0.force < $1.force }
        guard !periods.isEmpty else { return [] }
        let types = Set(held.flatMap(\.byType.keys)).sorted()
        let period = periods.map { "\($0.force): \($0.words)" }.joined(separator: "; ")
        return ([nil] + types.map(Optional.some)).map { type in
            let factor = Factor(
                id: type.map { "crime_\(Factor.slug($0))" } ?? "crime_all", head: type.map { $0.lowercased() } ?? "crime, all",
                title: type.map { "recorded crime: \($0.lowercased())" } ?? "recorded crime and anti-social behaviour, all types",
                unit: "per 1,000 residents over the months loaded", period: period,
                source: source + "; residents: " + (edition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded"),
                interval: "95%, Byar from 10, exact Poisson below", direction: .higherIsWorse,
                subject: .recordedCrime(type: type), note: caution)
            return FactorColumn(
                factor: factor,
                values: areas.map { area in
                    guard let found = counted[area.code], let total = found.total else {
                        return .missing("no police force's crimes are loaded for the district")
                    }
                    let count = type.map { found.byType[$0] ?? 0 } ?? total
                    guard let residents = area.residents else { return .missing("residents are not loaded") }
                    guard let rate = Rate(events: count, population: Double(residents), per: 1_000) else {
                        return .missing("no residents")
                    }
                    return FactorValue(rate.value, lower: rate.lower, upper: rate.upper, n: count)
                })
        }
    }
}
