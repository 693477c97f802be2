internal import Assessment
internal import Licensing
internal import Wording

/// What lies round the place besides counts: outlets with their hours, places that matter for an objective, recorded crime,
/// indicators, applications before, and the published assessment in its own words.
enum SurroundingsSection {
    /// Longer lists stand in the annex.
    private static let mostRows = 25

    static func section(_ hearing: ApplicationCase, _ inputs: PackInputs) -> EvidenceSection {
        let round = hearing.surroundings
        return EvidenceSection(
            id: "surroundings", heading: "The place",
            blocks: [.heading("The published assessment")] + assessment(hearing.site.cumulativeImpact)
                + [.heading("Outlets and their hours"), outlets(round, inputs)]
                + [.heading("Places for children")] + places(.children, round, inputs)
                + [.heading("Treatment services and hostels")] + places(.treatment, round, inputs)
                + (round.loadedGroups.contains(.other) ? [.heading("Other places")] + places(.other, round, inputs) : [])
                + incidents(round, inputs)
                + [.heading("Recorded crime against the year before and comparable areas")] + crime(round, inputs)
                + [.heading("Indicators")] + indicators(round, inputs)
                + [.heading("Applications before")] + previous(round))
    }

    /// Quoted, never retold.
    static func assessment(_ impact: ImpactAreas) -> [EvidenceSection.Block] {
        guard impact.answer != .notLoaded else {
            return [.paragraph("None loaded: whether a cumulative impact assessment covers the place is not known here.")]
        }
        guard !impact.covering.isEmpty else {
            return [.paragraph("None of the published areas loaded holds the place.")]
        }
        return impact.covering.flatMap { area -> [EvidenceSection.Block] in
            let from = [area.name, area.authority, area.paragraph.map { "paragraph \($0)" }, area.document]
                .compactMap(\.self).joined(separator: ", ")
            guard let wording = area.wording else {
                return [.paragraph("\(from): the file holds no words of the assessment to quote.")]
            }
            return [.quotation(words: wording, from: from)]
        }
    }

    private static func outlets(_ round: PlaceSurroundings, _ inputs: PackInputs) -> EvidenceSection.Block {
        let shown = round.outlets.prefix(mostRows)
        return .table(
            EvidenceTable(
                id: "outlets-hours", caption: "Outlets near the place with the hours that they may sell, nearest first",
                columns: [.init("Premises"), .init("Metres", isNumber: true), .init("Alcohol"), .init("Permitted hours")],
                rows: shown.map { outlet in
                    let record = outlet.premises.record
                    return [
                        record.name ?? record.reference ?? "name not kept", Figures.metres(outlet.metres), record.sales.words,
                        outlet.hours?.grouped ?? "not stated",
                    ]
                },
                sources: inputs.sources.numbers(.register, .postcodes),
                notes: more(round.outlets.count, "outlets-hours") + [Limits.permission], annex: "outlets-hours"))
    }

    private static func places(
        _ group: PlaceSurroundings.Neighbour.Group, _ round: PlaceSurroundings, _ inputs: PackInputs
    ) -> [EvidenceSection.Block] {
        guard round.loadedGroups.contains(group) else {
            return [.paragraph("None loaded, so nothing can be said of them.")]
        }
        let found = round.neighbours.filter { $0.group == group }
        guard !found.isEmpty else {
            return [.statement("Of those loaded none lies within \(Traced.distance(metres: PlaceSurroundings.reach)).")]
        }
        return [
            .table(
                EvidenceTable(
                    id: "places-\(group.rawValue)",
                    caption: "Within \(NumberText.distance(metres: PlaceSurroundings.reach)) in a straight line, nearest first",
                    columns: [.init("Place"), .init("Kind"), .init("Metres", isNumber: true)],
                    rows: found.prefix(mostRows).map {
                        [[$0.name ?? "name not stated", $0.detail].compactMap(\.self).joined(separator: ", "), $0.kind, Figures.metres($0.metres)]
                    },
                    sources: inputs.sources.numbers(.schools, .places), notes: more(found.count, "places"), annex: "places"))
        ]
    }

    private static func crime(_ round: PlaceSurroundings, _ inputs: PackInputs) -> [EvidenceSection.Block] {
        guard !round.crime.isEmpty else { return [.paragraph("No recorded crime is loaded that could be compared.")] }
        let names = round.comparators.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        return [
            .table(
                EvidenceTable(
                    id: "crime-figures", caption: "Recorded crime in the area of the place",
                    columns: [
                        .init("Type"), .init("All months", isNumber: true), .init("Latest year", isNumber: true),
                        .init("Year before", isNumber: true), .init("Latest over before (95% interval)", isNumber: true),
                        .init("Over comparable areas (95% interval)", isNumber: true),
                    ],
                    rows: round.crime.map {
                        [
                            $0.type, NumberText.grouped($0.count), count($0.latestYear), count($0.yearBefore), span($0.change),
                            span($0.ratio),
                        ]
                    },
                    sources: inputs.sources.numbers(.crime, .boundaries),
                    notes: [names.isEmpty ? "No comparable areas are loaded." : "Comparable areas: \(names).", Limits.crime],
                    annex: "crime-figures"))
        ]
    }

    /// RESTRICTED; nothing where no extract is brought in.
    private static func incidents(_ round: PlaceSurroundings, _ inputs: PackInputs) -> [EvidenceSection.Block] {
        guard let first = round.incidents.first else { return [] }
        let terms = Set(round.incidents.map { "\($0.dated) of \($0.terms.partner): shared under \($0.terms.basis); positioned by \($0.terms.positionedBy); fewer than \($0.terms.fewestShown) are not shown" })
        let isOne = Set(round.incidents.map(\.dated)).count == 1
        return [
            .heading("Incidents that partners recorded (RESTRICTED)"),
            .table(
                EvidenceTable(
                    id: "incidents", caption: "Within \(NumberText.distance(metres: first.reach)) of the place, by objective",
                    columns: [
                        .init("Bears on"), .init("Incidents", isNumber: true), .init("Mean round outlets further away", isNumber: true),
                        .init("Over that mean (95% interval)", isNumber: true), .init("Over the most like (95% interval)", isNumber: true),
                        .init("Outlets with as many", isNumber: true),
                        .init("Latest year", isNumber: true), .init("Year before", isNumber: true),
                    ],
                    rows: round.incidents.map { figure in
                        [
                            isOne ? figure.objective.rawValue : "\(figure.objective.rawValue) (\(figure.dated))", figure.count.map(NumberText.grouped) ?? "not shown",
                            figure.mean.map(NumberText.measure) ?? "not compared", span(figure.ratio), span(figure.alike?.ratio),
                            figure.asMany.map { "\(NumberText.grouped($0)) of \(NumberText.grouped(figure.others ?? 0))" } ?? "not compared",
                            figure.latestYear.map(NumberText.grouped) ?? "not shown", figure.yearBefore.map(NumberText.grouped) ?? "not shown",
                        ]
                    },
                    sources: inputs.sources.numbers(.incidents, .register), notes: terms.sorted().map { "\($0)." } + [
                        "An incident may be near several outlets, and then counts for each; the intervals allow for that and for months that "
                            + "scatter. To make a finding the whole interval must lie above 1, against all outlets further away and against the "
                            + "20 most like the place, and at most a quarter of the outlets have as many."
                    ],
                    annex: "restricted-incidents"))
        ]
    }

    private static func indicators(_ round: PlaceSurroundings, _ inputs: PackInputs) -> [EvidenceSection.Block] {
        guard !round.indicators.isEmpty else { return [.paragraph("No indicator is loaded for the areas of this place.")] }
        return [
            .table(
                EvidenceTable(
                    id: "indicators", caption: "Published indicators, each with the level of area that it speaks of",
                    columns: [
                        .init("Indicator"), .init("Level"), .init("Area"), .init("Period"), .init("Value (95% interval)", isNumber: true),
                    ],
                    rows: round.indicators.map { record in
                        [
                            "\(record.name), \(record.sex), \(record.age)", record.areaType, "\(record.areaName) (\(record.areaCode))",
                            record.period, published(record),
                        ]
                    },
                    sources: inputs.sources.numbers(.indicators),
                    notes: [
                        "Residence, not place of drinking. An indicator of an area says nothing of one premises. Health is not a "
                            + "licensing objective."
                    ], annex: "indicators"))
        ]
    }

    private static func previous(_ round: PlaceSurroundings) -> [EvidenceSection.Block] {
        guard !round.previous.isEmpty else {
            return [.paragraph("The workspace's register of applications has none before at or near the place.")]
        }
        return [
            .table(
                EvidenceTable(
                    id: "previous-applications", caption: "Applications before at or near the place, nearest first",
                    columns: [
                        .init("Application"), .init("Type"), .init("Premises"), .init("Given"), .init("Outcome"),
                        .init("Metres", isNumber: true),
                    ],
                    rows: round.previous.map {
                        [
                            $0.id, $0.type, $0.premises ?? "not stated", $0.given.map { "\($0)" } ?? "not stated",
                            $0.outcome ?? "not stated", Figures.metres($0.metres),
                        ]
                    }, sources: [], annex: "previous-applications"))
        ]
    }

    private static func more(_ count: Int, _ annex: String) -> [String] {
        count > mostRows ? ["The nearest \(mostRows) of \(NumberText.grouped(count)); annex \(annex).csv has them all."] : []
    }

    private static func count(_ number: Int?) -> String { number.map(NumberText.grouped) ?? "not known" }

    private static func span(_ span: PlaceSurroundings.Span?) -> String {
        guard let span else { return "not known" }
        return "\(NumberText.measure(span.value)) (\(NumberText.measure(span.lower)) to \(NumberText.measure(span.upper)))"
    }

    private static func published(_ record: IndicatorRecord) -> String {
        guard let value = record.value else { return "not published" }
        guard let lower = record.lower95, let upper = record.upper95 else { return NumberText.measure(value) }
        return "\(NumberText.measure(value)) (\(NumberText.measure(lower)) to \(NumberText.measure(upper)))"
    }
}
