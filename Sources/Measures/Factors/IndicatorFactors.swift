public import Licensing

/// Health indicators as factors, at the level at which they are published. A district's value stands once, for the district.
public enum IndicatorFactors {
    /// A wider area whose figures belong beside the table.
    public struct Place: Hashable, Sendable {
        public let code: String
        /// The district it is or lies in, as the areas name it; nil for one that holds the district.
        public let district: String?

        public init(code: String, district: String?) {
            self.code = code
            self.district = district
        }
    }

    private struct Key: Hashable {
        let indicator: Int
        let sex: String
        let age: String
        let level: Factor.Level
        let period: String
    }

    /// - Parameters:
    ///   - places: in which order the wider figures stand.
    ///   - records: of other areas are left out. Of several periods the latest is used.
    public static func figures(
        _ areas: [AreaProfile], places: [Place], _ records: [IndicatorRecord], source: String
    ) -> (columns: [FactorColumn], wider: [WiderFigure]) {
        let areaCodes = Set(areas.map(\.code))
        let placeCodes = Set(places.map(\.code))
        var groups: [Key: [String: IndicatorRecord]] = [:]
        for record in latest(records.filter { areaCodes.contains($0.areaCode) || placeCodes.contains($0.areaCode) }) {
            guard let level = Factor.Level(code: record.areaCode) else { continue }
            let key = Key(indicator: record.indicator, sex: record.sex, age: record.age, level: level, period: record.period)
            if groups[key]?[record.areaCode] == nil { groups[key, default: [:]][record.areaCode] = record }
        }
        var columns: [FactorColumn] = []
        var wider: [WiderFigure] = []
        for (key, found) in groups.sorted(by: { order($0.key) < order($1.key) }) {
            guard let first = found.values.min(by: { $0.areaCode < $1.areaCode }) else { continue }
            let factor = factor(key, first, source)
            if key.level == .lsoa {
                columns.append(
                    FactorColumn(
                        factor: factor, values: areas.map { found[$0.code].map(value) ?? .missing("not in the publication") }))
            } else {
                for place in places {
                    guard let record = found[place.code] else { continue }
                    wider.append(
                        WiderFigure(
                            code: record.areaCode, name: record.areaName, district: place.district, factor: factor,
                            value: value(record)))
                }
            }
        }
        return (columns, wider)
    }

    private static func order(_ key: Key) -> (Int, String, String, String, String) {
        (key.indicator, key.sex, key.age, key.level.rawValue, key.period)
    }

    /// Of each indicator, sex, age and area the period with the latest year.
    private static func latest(_ records: [IndicatorRecord]) -> [IndicatorRecord] {
        struct Series: Hashable {
            let indicator: Int
            let sex: String
            let age: String
            let area: String
        }
        return Dictionary(grouping: records) { Series(indicator: $0.indicator, sex: $0.sex, age: $0.age, area: $0.areaCode) }
            .values.compactMap { $0.max { sortable($0.period) < sortable($1.period) } }
    }

    /// "2021 - 23" ends in 2023, "2022/23" too: the last number, completed by the first year's century.
    static func sortable(_ period: String) -> (Int, Int, String) {
        let numbers = period.split { !$0.isNumber }.compactMap { Int($0) }
        guard let first = numbers.first(where: { $0 >= 1_000 }) else { return (0, 0, period) }
        var last = numbers.last ?? first
        if last < 100 { last += first / 100 * 100 }
        return (max(first, last), first, period)
    }

    private static func factor(_ key: Key, _ record: IndicatorRecord, _ source: String) -> Factor {
        Factor(
            id: Factor.slug("indicator \(key.indicator) \(key.sex) \(key.age)"), head: "indicator \(key.indicator)",
            title: "\(record.name), \(key.sex.lowercased()), \(key.age.lowercased())",
            unit: "the indicator's own, which the file does not say", level: key.level, period: key.period,
            source: source + ", indicator \(key.indicator)", interval: "95%, as published", direction: .neither,
            subject: .indicator(key.indicator),
            note: key.level == .lsoa ? nil : "A figure of the whole \(key.level.rawValue): it says nothing of the areas in it.")
    }

    private static func value(_ record: IndicatorRecord) -> FactorValue {
        guard let value = record.value else { return .missing(record.note ?? "not published") }
        return FactorValue(
            value, lower: record.lower95, upper: record.upper95,
            n: record.count.flatMap { $0.isFinite && abs($0) < 1e15 && $0.rounded() == $0 ? Int($0) : nil }, note: record.note)
    }
}
