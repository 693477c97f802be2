internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording
internal import Zones

/// Whether it is happening: what lies inside against what lies elsewhere, as ratios with intervals, and shares of the district.
enum HappeningSection {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        let audit = inputs.audit
        var blocks: [EvidenceSection.Block] = [.paragraph(audit.headline.text)]
        if audit.inside.crime == nil, audit.inside.incidents.isEmpty {
            blocks.append(
                .paragraph(
                    "That outlets lie close together is no evidence that anything is happening there: of incidents on this ground nothing "
                        + "is loaded that could be given."))
        }
        if audit.outline.origin == .published {
            blocks.append(
                .paragraph(
                    "The area is published already: figures over all months loaded pool those before and after. What changed is another "
                        + "question: \u{201C}aleconner zones --evaluate\u{201D}."))
        }
        blocks += audit.notCompared.map { .paragraph($0) }
        blocks.append(.table(places(inputs)))
        blocks.append(.table(ratios(inputs)))
        blocks.append(.table(shares(inputs)))
        if let table = crime(inputs) { blocks.append(.table(table)) }
        blocks += hours(inputs)
        if let refusal = audit.inside.crimeRefusal { blocks.append(.paragraph(refusal)) }
        return EvidenceSection(id: "happening", heading: "2. Evidence that it is happening", blocks: blocks)
    }

    private static func places(_ inputs: ImpactInputs) -> EvidenceTable {
        let audit = inputs.audit
        let all = [audit.inside, audit.rest, audit.ring, audit.matched].compactMap(\.self)
        func low(_ count: HoursCount) -> String {
            count.low == count.high ? NumberText.grouped(count.low) : "\(NumberText.grouped(count.low)) to \(NumberText.grouped(count.high))"
        }
        return EvidenceTable(
            id: "places", caption: "\(inputs.name) and what it is set against",
            columns: [
                .init("Place"), .init("km²", isNumber: true), .init("Outlets", isNumber: true), .init("On-sales", isNumber: true),
                .init("Off-sales", isNumber: true), .init("After midnight", isNumber: true),
                .init("Relevant authorisations", isNumber: true), .init("Residents (estimate)", isNumber: true),
                .init("Crime of whole LSOAs (their km²)", isNumber: true),
            ],
            rows: all.map { place in
                [
                    place.role == .inside ? inputs.name : capitalised(place.name),
                    NumberText.fixed(place.squareKilometres, decimals: 2), NumberText.grouped(place.outlets.all),
                    Figures.count(place.outlets.on), Figures.count(place.outlets.off), low(place.afterMidnight),
                    authorisations(place.authorisations),
                    place.residents.map { NumberText.grouped(Int($0.rounded())) } ?? "not known",
                    place.crime.map { "\(NumberText.grouped($0.total)) (\(NumberText.fixed($0.squareKilometres, decimals: 2)))" } ?? "not given",
                ]
            },
            sources: inputs.sources.numbers(.register, .boundaries, .postcodes, .population, .crime),
            notes: [
                inputs.ground.rule.sentence,
                "After midnight: permitted to sell alcohol between 00:00 and 06:00; the second number is with those that do not "
                    + "state their hours. Relevant authorisations: premises licences and club premises certificates in force, "
                    + "with alcohol or without. Recorded crime is given for whole LSOAs only, on their ground and not on that of the place.",
            ] + matching(audit))
    }

    private static func matching(_ audit: OutlineAudit) -> [String] {
        let matching = audit.matching
        if let refusal = matching.refusal { return [refusal] }
        let names = matching.places.map { place in
            place.areas.map(\.name).joined(separator: " with ") + " (distance \(NumberText.fixed(place.distance, decimals: 2)))"
        }
        return [
            "Matched places: \(names.joined(separator: "; ")), the nearest of \(NumberText.grouped(matching.candidates)) in what is "
                + "known of them; the distance is in standard deviations."
        ] + matching.notes
    }

    private static func authorisations(_ count: AuthorisationCount) -> String {
        guard let known = count.count else { return "not stated" }
        return known == count.high ? NumberText.grouped(known) : "\(NumberText.grouped(known)) to \(NumberText.grouped(count.high))"
    }

    private static func ratios(_ inputs: ImpactInputs) -> EvidenceTable {
        let ratios = inputs.audit.ratios
        let warnings = ratios.compactMap(\.warning).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return EvidenceTable(
            id: "ratios", caption: "Rates inside the line over the same rates elsewhere",
            columns: [
                .init("Rate"), .init("Against"), .init("Inside", isNumber: true), .init("There", isNumber: true),
                .init("Ratio (95% interval)", isNumber: true), .init("Dispersion", isNumber: true),
            ],
            rows: ratios.map { ratio in
                [
                    ratio.what, ratio.against, ratio.inside.map(NumberText.grouped) ?? "suppressed",
                    ratio.outside.map(NumberText.grouped) ?? "suppressed", interval(ratio),
                    ratio.dispersion.map { NumberText.fixed($0, decimals: 1) } ?? "–",
                ]
            },
            sources: inputs.sources.numbers(.register, .boundaries, .postcodes, .population, .crime, .incidents),
            notes: [
                "A ratio of 1 is no difference. Intervals allow for counts that vary more from area to area than chance alone: the "
                    + "dispersion is how many times more (1 is chance alone). The ratio describes and does not test where the place "
                    + "was found because it is dense.",
            ] + warnings)
    }

    static func interval(_ ratio: AuditRatio) -> String {
        guard let value = ratio.value, let lower = ratio.lower else { return ratio.reason ?? "not defined" }
        let upper = ratio.upper.map { NumberText.fixed($0, decimals: 2) } ?? "no limit"
        return "\(NumberText.fixed(value, decimals: 2)) (\(NumberText.fixed(lower, decimals: 2)) to \(upper))"
    }

    private static func shares(_ inputs: ImpactInputs) -> EvidenceTable {
        func share(_ value: Double?) -> String { value.map(ImpactOpening.percent) ?? "not known" }
        return EvidenceTable(
            id: "shares", caption: "Share of the district that lies inside the line",
            columns: [
                .init("Of the district\u{2019}s"), .init("Inside", isNumber: true), .init("In the district", isNumber: true),
                .init("Share (95% interval)", isNumber: true), .init("Share of land", isNumber: true),
                .init("Share of residents", isNumber: true), .init("Share of outlets", isNumber: true),
            ],
            rows: inputs.audit.shares.map { line in
                let limits = line.lower.flatMap { lower in line.upper.map { " (\(share(lower)) to \(share($0)))" } } ?? ""
                return [
                    line.what, line.inside.map(NumberText.grouped) ?? "suppressed",
                    line.district.map(NumberText.grouped) ?? "suppressed", line.share.map { share($0) + limits } ?? "suppressed",
                    share(line.land), share(line.residents), share(line.outlets),
                ]
            }, sources: inputs.sources.numbers(.register, .boundaries, .postcodes, .population, .crime, .incidents))
    }

    private static func crime(_ inputs: ImpactInputs) -> EvidenceTable? {
        guard let crime = inputs.audit.inside.crime else { return nil }
        let names = crime.areas.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        return EvidenceTable(
            id: "crime-types",
            caption: "Crime recorded in the whole LSOAs that stand for \(inputs.name), \(crime.period.words), by \(crime.period.force)",
            columns: [.init("Type"), .init("Recorded", isNumber: true)],
            rows: crime.byType.filter { $0.count > 0 }.sorted { ($1.count, $0.type) < ($0.count, $1.type) }.map {
                [$0.type, NumberText.grouped($0.count)]
            } + [["All types", NumberText.grouped(crime.total)]],
            sources: inputs.sources.numbers(.crime, .boundaries), notes: ["The LSOAs: \(names).", Limits.crime])
    }

    /// Key times, only from extracts whose times are fine enough.
    private static func hours(_ inputs: ImpactInputs) -> [EvidenceSection.Block] {
        let extracts = inputs.audit.inside.incidents
        guard !extracts.isEmpty else {
            return [
                .paragraph(
                    "Key times: not evidenced. police.uk\u{2019}s points carry no time of day, and no positioned extract is brought in.")
            ]
        }
        return extracts.flatMap { extract -> [EvidenceSection.Block] in
            guard extract.refusalInTime == nil, !extract.byHour.isEmpty else {
                return [.paragraph(extract.refusalInTime ?? "\(extract.extract): no times of day.")]
            }
            let id = extract.partner.lowercased().filter { $0.isASCII && $0.isLetter }
            let night = extract.atNight.map { "Between 18:00 and 06:00: \(NumberText.grouped($0)). " } ?? ""
            return [
                .figure(
                    EvidenceFigure(
                        id: "figure-hours-\(id)",
                        caption: "Incidents inside the line by hour of the day: \(extract.extract). The table below holds the same figures.",
                        svg: ImpactMaps.hours(extract), sources: inputs.sources.numbers(.incidents))),
                .table(
                    EvidenceTable(
                        id: "hours-\(id)", caption: "Incidents inside the line by hour of the day: \(extract.extract)",
                        columns: [.init("Hours"), .init("Incidents", isNumber: true)],
                        rows: extract.byHour.map { [$0.label, $0.count.map(NumberText.grouped) ?? "suppressed"] },
                        sources: inputs.sources.numbers(.incidents),
                        notes: [night + "Small numbers are suppressed by the extract\u{2019}s terms, and others where they would tell of one."])),
            ]
        }
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
