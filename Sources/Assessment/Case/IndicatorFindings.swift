internal import Foundation
internal import Licensing
internal import Wording

/// Health indicators that bear on an objective: only those of under-18s, under the protection of children from harm. Health
/// itself is no objective, so no other indicator makes a finding.
enum IndicatorFindings {
    static func bears(_ record: IndicatorRecord) -> Bool {
        let words = (record.name + " " + record.age).lowercased()
        return words.contains("alcohol") && ["under 18", "under-18", "<18", "0-17", "young people"].contains { words.contains($0) }
    }

    /// Of each indicator and sex the latest period. - Parameter england: the same indicators for the country.
    static func findings(_ own: [IndicatorRecord], england: [IndicatorRecord], application: Application) -> [ObjectiveFinding] {
        latest(own.filter(bears)).compactMap { record in
            guard let value = record.value, record.sex.lowercased() != "male", record.sex.lowercased() != "female" else { return nil }
            let country = england.first {
                $0.indicator == record.indicator && $0.sex == record.sex && $0.age == record.age && $0.period == record.period
            }?.value
            let standing: ObjectiveFinding.Standing =
                if let country, let lower = record.lower95, let upper = record.upper95 {
                    lower > country ? .worse : upper < country ? .better : .notTold
                } else {
                    .notCompared
                }
            var statement: TracedText = "\(record.name), \(record.areaName), \(record.period): \(figure(value))"
            if let lower = record.lower95, let upper = record.upper95 {
                statement = statement + " (95% interval \(figure(lower)) to \(figure(upper)))"
            }
            statement = statement + (country.map { "; England \(figure($0))." } ?? "; England's value is not loaded.")
            return ObjectiveFinding(
                subject: .healthIndicator, objective: .children, statement: statement, value: value, lower: record.lower95,
                upper: record.upper95, unit: "as published by the indicator", n: record.count.map { Int($0.rounded()) },
                publications: [.indicators], source: "Fingertips, indicator \(record.indicator)", date: record.period,
                place: "\(record.areaName) (\(record.areaCode)), the whole area", comparator: country == nil ? nil : "England",
                standing: standing, inference: .areaLevel,
                mechanism: TracedText("\(OperationWords.wouldPermit(application)), in the district that the figure is of."),
                doesNotProve:
                    "It is of where young people live, in the whole district, and not of where they drank or who sold to them. It says "
                    + "nothing of these premises, and health is not a licensing objective.")
        }
    }

    private static func figure(_ number: Double) -> TracedFigure {
        TracedFigure(number, printed: NumberText.measure(number), unit: "as published")
    }

    /// Of each indicator, sex and age the record of the last period; periods are compared by their text, as published.
    static func latest(_ records: [IndicatorRecord]) -> [IndicatorRecord] {
        Dictionary(grouping: records) { "\($0.indicator)|\($0.sex)|\($0.age)" }
            .compactMap { $0.value.max { $0.period < $1.period } }
            .sorted { ($0.indicator, $0.sex, $0.age) < ($1.indicator, $1.sex, $1.age) }
    }
}
