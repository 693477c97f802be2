internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics

extension AuditHeadline {
    /// The headline without one LSOA, month, type, kind or premises at a time.
    func leavingOut() -> LeaveOneOut {
        let survey = survey
        let base = Asked(level: survey.settings.level)
        var results: [LeaveOneOut.Result] = []
        var notPossible: [String] = []
        func add(_ part: LeaveOneOut.Part, _ name: String, _ asked: Asked) {
            let ratio = ratio(asked)
            results.append(
                LeaveOneOut.Result(
                    part: part, name: name, value: isRestricted ? nil : ratio?.value, lower: isRestricted ? nil : ratio?.lower,
                    upper: isRestricted ? nil : ratio?.upper, holds: ratio?.isHigher ?? false))
        }
        let parts = insideAreas
        if parts.count == 1 {
            notPossible.append("\(survey.outline.name) is one LSOA or part of one, so no LSOA can be left out.")
        }
        for number in parts where parts.count > 1 {
            var asked = base
            asked.without = number
            add(.area, "\(survey.areas[number].code) \(survey.areas[number].name)", asked)
        }
        switch kind {
        case .crime(let types): leaveOutMonthsAndTypes(types, base, add, &notPossible)
        case .outlets: leaveOutPremises(base, add, &notPossible)
        case .incidents(let extracts):
            notPossible.append(
                "The figures without each part would tell of small counts: only whether the headline holds is given.")
            leaveOutBusiest(extracts, base, &results, &notPossible)
        }
        let valued = results.filter { $0.value != nil }
        let holds = ratio(base)?.isHigher ?? false
        return LeaveOneOut(
            results: results, lowest: valued.min { ($0.value ?? 0) < ($1.value ?? 0) },
            highest: valued.max { ($0.value ?? 0) < ($1.value ?? 0) }, flips: results.filter { $0.holds != holds },
            notPossible: notPossible)
    }

    /// Those that have a part in the headline's inside.
    private var insideAreas: [Int] {
        if case .crime = kind { return survey.insideWhole?.areas ?? [] }
        return zip(survey.lsoas.km2(.inside), survey.areas.indices).filter { $0.0 >= 1e-4 }.map(\.1)
    }

    private func leaveOutMonthsAndTypes(
        _ types: [String]?, _ base: Asked, _ add: (LeaveOneOut.Part, String, Asked) -> Void, _ notPossible: inout [String]
    ) {
        guard let crime = survey.zone.crime else { return }
        if crime.months.count > 1 {
            for month in crime.months.indices {
                var asked = base
                asked.months = Set(crime.months.indices).subtracting([month])
                add(.month, crime.months[month], asked)
            }
        } else {
            notPossible.append("One month of recorded crime is loaded, so no month can be left out.")
        }
        if types == nil {
            for type in crime.types {
                var asked = base
                asked.types = crime.types.filter { $0 != type }
                add(.type, type, asked)
            }
        }
        notPossible.append("Recorded crime has anonymous points, so no premises can be left out of it.")
    }

    private func leaveOutPremises(
        _ base: Asked, _ add: (LeaveOneOut.Part, String, Asked) -> Void, _ notPossible: inout [String]
    ) {
        let outlets = survey.outlets
        let inside = outlets.district.filter { AuditSide.inside.holds($0.metres) }.map { outlets.row($0) }
        for kind in Set(inside.map(\.record.judgedKind.kind)).sorted(by: { $0.rawValue < $1.rawValue }) {
            var asked = base
            asked.outlets = outlets.leavingOut { $0.record.judgedKind.kind == kind }
            add(.kind, kind.rawValue, asked)
        }
        notPossible.append("Outlets have no month: the register is as it stands on one day.")
        notPossible.append("Which premises has the most incidents near is told only for incidents of a positioned extract.")
        func largest(_ size: (PremisesRecord) -> Int?) -> RegisteredPremises? {
            inside.filter { size($0.record) != nil }.max {
                (size($0.record) ?? 0, $1.record.row) < (size($1.record) ?? 0, $0.record.row)
            }
        }
        guard let premises = largest(\.capacity) ?? largest(\.rateableValue) else {
            notPossible.append("No outlet inside states a capacity or a rateable value, so the largest cannot be told.")
            return
        }
        var asked = base
        asked.outlets = outlets.leavingOut { $0.label == premises.label && $0.source == premises.source }
        let size =
            premises.record.capacity.map { "capacity \($0)" } ?? premises.record.rateableValue.map { "rateable value £\($0)" }
        add(.largest, "\(premises.label) (\(size ?? ""))", asked)
    }

    /// Without the incidents within 50 m of the outlet that has the most of them.
    private func leaveOutBusiest(
        _ extracts: [SurveyedExtract], _ base: Asked, _ results: inout [LeaveOneOut.Result], _ notPossible: inout [String]
    ) {
        let fine = extracts.filter(\.extract.isFineInPlace)
        guard fine.count == extracts.count else {
            notPossible.append("An extract is positioned too coarsely to say which premises has the most incidents near.")
            return
        }
        let points = extracts.flatMap(\.all)
        func near(_ outlet: AuditPoint, _ point: AuditPoint) -> Bool { outlet.place.distance(to: point.place) <= 50 }
        let inside = survey.outlets.district.filter { AuditSide.inside.holds($0.metres) }
        let counted = inside.map { outlet in (outlet, points.reduce(0) { near(outlet, $1) ? $0 + $1.count : $0 }) }
        guard let busiest = counted.max(by: { ($0.1, $1.0.number) < ($1.1, $0.0.number) }), busiest.1 > 0 else { return }
        let rest = points.filter { !near(busiest.0, $0) }
        let ratio = pointRatio(base, rest)
        results.append(
            LeaveOneOut.Result(
                part: .busiest, name: survey.outlets.row(busiest.0).label, value: nil, lower: nil, upper: nil,
                holds: ratio?.isHigher ?? false))
    }
}
