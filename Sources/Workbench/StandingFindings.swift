internal import Assessment
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording

/// What can be said of an application from recorded crime alone, and what that would bear: what triage works with until it is
/// given a whole case.
enum StandingFindings {
    private static let subjects: [(type: String, subject: EvidenceSubject, objective: LicensingObjective)] = [
        ("Violence and sexual offences", .violence, .crimeAndDisorder),
        ("Anti-social behaviour", .antisocialBehaviour, .publicNuisance),
    ]

    /// Recorded crime of the place's area beside the rest of its district, per resident. Empty where either is not known.
    static func findings(_ findings: Desk.Findings) -> [ObjectiveFinding] {
        guard let area = findings.site.area, let own = findings.crime.first(where: { $0.area.code == area.code }),
            let residents = area.residents, let period = own.period
        else { return [] }
        let others = findings.crime.filter { $0.area.code != area.code && $0.area.residents != nil }
        let rest = others.reduce(0) { $0 + ($1.area.residents ?? 0) }
        return subjects.compactMap { type, subject, objective in
            let count = own.byType[type] ?? 0
            let beside = others.reduce(0) { $0 + ($1.byType[type] ?? 0) }
            guard let ratio = RateRatio(count, Double(residents), beside, Double(rest)), let value = ratio.value,
                let upper = ratio.upper
            else { return nil }
            let statement: TracedText =
                """
                \(area.name) (\(area.code)) has \(.fixed(value, decimals: 2, "times the rest of the district")) times the recorded \
                \(type.lowercased()) per resident of the rest of \(area.districtName) (95% interval \
                \(.fixed(ratio.lower, decimals: 2, "")) to \(.fixed(upper, decimals: 2, "")); \(.count(count, "crimes")) in \(period.words)).
                """
            return ObjectiveFinding(
                subject: subject, objective: objective, statement: statement, value: value, lower: ratio.lower, upper: upper,
                unit: "times the rest of the district", n: count, publications: [.crime, .population],
                source: Publication.crime.rawValue, date: period.words, place: "\(area.name) (\(area.code))",
                comparator: "the rest of \(area.districtName)",
                standing: ratio.lower > 1 ? .worse : upper < 1 ? .better : .notTold, inference: .areaLevel,
                mechanism: "It is of the area, and not of the premises.", doesNotProve: Limits.crime)
        }
    }

    /// A suggestion from the order's own grounds. It decides nothing.
    static func advice(_ site: SiteAssessment, _ findings: [ObjectiveFinding], _ grounds: TriageGrounds) -> Advice {
        let worse = findings.filter { $0.standing == .worse }
        if site.cumulativeImpact.answer == .yes {
            return Advice(course: .object, reasons: ["A published cumulative impact area covers the place and every kind."])
        }
        if site.cumulativeImpact.answer == .placeOnly {
            return Advice(course: .object, reasons: ["A published cumulative impact area covers the place; compare the kinds that it names."])
        }
        if !worse.isEmpty, grounds.late == .afterMidnight, grounds.density == .densest {
            return Advice(
                course: .object,
                reasons: ["What is recorded in the area is worse than in the rest of the district, outlets lie thick round the place, and it would be open after midnight."])
        }
        if !worse.isEmpty || grounds.late != .notLate || grounds.density == .densest {
            return Advice(course: .conditionsOnly, reasons: ["Conditions could answer what is named here; nothing loaded bears more."])
        }
        var reasons: [TracedText] = ["No published cumulative impact area that is loaded covers the place."]
        reasons.append(
            findings.isEmpty
                ? "No recorded crime can be compared for the area."
                : "Nothing recorded in the area is told apart from the rest of the district as worse.")
        reasons.append("It would not be open late, and fewer outlets lie round it than round the densest tenth of the district's postcodes.")
        return Advice(course: .noRepresentation, reasons: reasons)
    }
}
