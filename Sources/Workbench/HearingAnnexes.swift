internal import Assessment
internal import Evidence
internal import Licensing
internal import Wording
internal import Workspace

/// The annexes that speak of the application itself, not rounded; an empty cell is "not known" or "not stated".
enum HearingAnnexes {
    private typealias Column = FeatureTable.Column

    static func tables(_ inputs: PackInputs) -> [FeatureTable] {
        let making = [cutOffs(inputs), leftOut(inputs)] + (inputs.version > 1 ? [differences(inputs)] : [])
        guard let hearing = inputs.hearing else { return making }
        let round = hearing.surroundings
        return [
            findings(hearing), hearing.adds.map(adds), outlets(round), places(round), incidents(round), crime(round), indicators(round), previous(round),
            conditions(hearing),
        ].compactMap(\.self) + making
    }

    private static func findings(_ hearing: ApplicationCase) -> FeatureTable {
        AnnexTables.table(
            hearing.isRestricted ? "restricted_findings" : "findings", hearing.isRestricted ? "RESTRICTED: findings" : "Findings",
            [
                Column("number", .integer), Column("objective", .text), Column("subject", .text), Column("statement", .text),
                Column("value", .real, about: "In the unit of the row."), Column("lower_95", .real), Column("upper_95", .real),
                Column("unit", .text), Column("n", .integer, unit: "count", about: "Events, places or rows behind it."),
                Column("source", .text), Column("date", .text, about: "The period or the day."), Column("place", .text),
                Column("comparator", .text), Column("standing", .text, about: "How the interval stands to the comparator."),
                Column("inference", .text, about: "Recorded here, recorded nearby, area-level, or published research."),
                Column("mechanism", .text), Column("does_not_prove", .text),
            ],
            hearing.findings.map { finding in
                [
                    .integer(finding.number), .text(finding.objective.rawValue), .text(finding.subject.rawValue),
                    .text(finding.statement.description), .init(finding.value), .init(finding.lower), .init(finding.upper),
                    .init(finding.unit), .init(finding.n), .init(finding.source), .init(finding.date), .init(finding.place),
                    .init(finding.comparator), .text(finding.standing.rawValue), .text(finding.inference.rawValue),
                    .init(finding.mechanism.description), .init(finding.doesNotProve),
                ]
            })
    }

    private static func adds(_ adds: AddedReach) -> FeatureTable {
        func row(_ what: String, _ unit: String, _ reading: AddedReach.Reading?) -> [FeatureTable.Value] {
            [
                .text(what), .text(unit), .init(reading?.before), .init(reading?.after), .init(reading?.change),
                .init(reading?.lowBefore), .init(reading?.highBefore),
            ]
        }
        return AnnexTables.table(
            "adds", "What the premises would add",
            [
                Column("what", .text), Column("unit", .text), Column("before", .real), Column("after", .real), Column("change", .real),
                Column("low_before", .real, about: "With doubtful rows of the register left out."),
                Column("high_before", .real, about: "With doubtful rows of the register counted."),
            ],
            [
                row("outlets within reach", "count", adds.outlets),
                row("outlets permitted to sell after midnight", "count", adds.lateOutlets),
                row("permitted alcohol-hours a week", "hours", adds.alcoholHours),
                [
                    .text("percentile among the district's postcodes"), .text("0 to 100"), .init(adds.percentile?.before),
                    .init(adds.percentile?.after), .init(adds.percentile.map { $0.after - $0.before }),
                    .init([adds.percentileLow, adds.percentileHigh].compactMap { $0?.before }.min()),
                    .init([adds.percentileLow, adds.percentileHigh].compactMap { $0?.before }.max()),
                ],
                [.text("residents within reach, estimated"), .text("people"), .init(adds.residents), .none, .none, .none, .none],
                [.text("postcodes compared"), .text("count"), .integer(adds.postcodes), .none, .none, .none, .none],
                [.text("reach"), .text("metres"), .real(adds.reach), .none, .none, .none, .none],
                [.text("share of the ground that is seen"), .text("0 to 1"), .real(adds.seen), .none, .none, .none, .none],
            ])
    }

    private static func outlets(_ round: PlaceSurroundings) -> FeatureTable {
        AnnexTables.table(
            "outlets_hours", "Outlets near the place with their hours",
            [
                Column("register_row", .text), Column("name", .text), Column("metres", .real, unit: "metres", about: "In a straight line."),
                Column("alcohol", .text), Column("hours", .text, about: "As permitted; empty where the register does not state them."),
                Column("hours_a_week", .real, unit: "hours"),
            ],
            round.outlets.map { outlet in
                let record = outlet.premises.record
                return [
                    .text(outlet.premises.label), .init(record.name ?? record.reference), .real(outlet.metres), .text(record.sales.words),
                    .init(outlet.hours.map { "\($0)" }), .init(outlet.hours?.hoursPerWeek),
                ]
            })
    }

    private static func places(_ round: PlaceSurroundings) -> FeatureTable {
        AnnexTables.table(
            "places", "Places near that matter for an objective",
            [
                Column("group", .text), Column("kind", .text), Column("name", .text), Column("detail", .text),
                Column("metres", .real, unit: "metres", about: "In a straight line; 0 inside an outline."),
            ],
            round.neighbours.map { [.text($0.group.rawValue), .text($0.kind), .init($0.name), .init($0.detail), .real($0.metres)] })
    }

    private static func crime(_ round: PlaceSurroundings) -> FeatureTable {
        AnnexTables.table(
            "crime_figures", "Recorded crime against the year before and comparable areas",
            [
                Column("type", .text), Column("all_months", .integer, unit: "count"), Column("latest_year", .integer, unit: "count"),
                Column("year_before", .integer, unit: "count"), Column("change", .real, about: "Latest year over the year before."),
                Column("change_lower_95", .real), Column("change_upper_95", .real),
                Column("ratio", .real, about: "This area over the mean of the comparable areas."), Column("ratio_lower_95", .real),
                Column("ratio_upper_95", .real), Column("comparable_areas", .text, about: "Their counts, in the order of their codes' list."),
                Column("codes", .text),
            ],
            round.crime.map { figure in
                [
                    .text(figure.type), .integer(figure.count), .init(figure.latestYear), .init(figure.yearBefore),
                    .init(figure.change?.value), .init(figure.change?.lower), .init(figure.change?.upper), .init(figure.ratio?.value),
                    .init(figure.ratio?.lower), .init(figure.ratio?.upper),
                    .init(figure.comparators.map { "\($0)" }.joined(separator: " ")),
                    .init(round.comparators.map(\.code).joined(separator: " ")),
                ]
            })
    }

    /// RESTRICTED; nil where nothing was brought in.
    private static func incidents(_ round: PlaceSurroundings) -> FeatureTable? {
        guard !round.incidents.isEmpty else { return nil }
        return AnnexTables.table(
            "restricted_incidents", "RESTRICTED: incidents that partners recorded near the place",
            [
                Column("extract", .text), Column("partner", .text), Column("objective", .text), Column("kinds", .text),
                Column("period", .text), Column("reach", .real, unit: "metres"),
                Column("incidents", .integer, unit: "count", about: "As the terms let it be shown; empty where they hide it."),
                Column("mean_elsewhere", .real, about: "Within the same reach of the district's other outlets."),
                Column("other_outlets", .integer, unit: "count"), Column("as_many_or_more", .integer, unit: "count", about: "Of the other outlets."),
                Column("ratio", .real, about: "Incidents over the mean."), Column("ratio_lower_95", .real), Column("ratio_upper_95", .real),
                Column("like_outlets", .integer, unit: "count", about: "Outlets further away that are most like the place in outlets within reach."),
                Column("ratio_like", .real, about: "Incidents over their mean."), Column("ratio_like_lower_95", .real),
                Column("ratio_like_upper_95", .real),
                Column("in_hours", .integer, unit: "count", about: "At times of the week that the application would permit or, of a variation, add."),
                Column("alcohol_related", .integer, unit: "count", about: "As the partner marks them."),
                Column("latest_year", .integer, unit: "count"), Column("year_before", .integer, unit: "count"),
                Column("change", .real, about: "Latest year over the year before."), Column("change_lower_95", .real),
                Column("change_upper_95", .real),
            ],
            round.incidents.map { figure in
                [
                    .text(figure.extract), .text(figure.terms.partner), .text(figure.objective.rawValue),
                    .text(figure.kinds.joined(separator: "; ")), .text(figure.period), .real(figure.reach), .init(figure.count),
                    .init(figure.mean), .init(figure.others), .init(figure.asMany), .init(figure.ratio?.value),
                    .init(figure.ratio?.lower), .init(figure.ratio?.upper), .init(figure.alike?.outlets), .init(figure.alike?.ratio.value), .init(figure.alike?.ratio.lower),
                    .init(figure.alike?.ratio.upper), .init(figure.inHours), .init(figure.alcoholRelated),
                    .init(figure.latestYear), .init(figure.yearBefore), .init(figure.change?.value), .init(figure.change?.lower),
                    .init(figure.change?.upper),
                ]
            })
    }

    private static func indicators(_ round: PlaceSurroundings) -> FeatureTable {
        AnnexTables.table(
            "indicators", "Published indicators",
            [
                Column("indicator", .integer, about: "The publisher's number."), Column("name", .text), Column("sex", .text),
                Column("age", .text), Column("level", .text, about: "Of the area."), Column("area", .text), Column("code", .text),
                Column("period", .text), Column("value", .real, about: "In the indicator's own unit."), Column("lower_95", .real),
                Column("upper_95", .real), Column("note", .text),
            ],
            round.indicators.map { record in
                [
                    .integer(record.indicator), .text(record.name), .init(record.sex), .init(record.age), .init(record.areaType),
                    .init(record.areaName), .init(record.areaCode), .init(record.period), .init(record.value), .init(record.lower95),
                    .init(record.upper95), .init(record.note),
                ]
            })
    }

    private static func previous(_ round: PlaceSurroundings) -> FeatureTable {
        AnnexTables.table(
            "previous_applications", "Applications before at or near the place",
            [
                Column("application", .text), Column("type", .text), Column("premises", .text), Column("given", .text),
                Column("outcome", .text), Column("metres", .real, unit: "metres"),
            ],
            round.previous.map {
                [.text($0.id), .text($0.type), .init($0.premises), .init($0.given.map { "\($0)" }), .init($0.outcome), .real($0.metres)]
            })
    }

    private static func conditions(_ hearing: ApplicationCase) -> FeatureTable {
        AnnexTables.table(
            "conditions", "Conditions that answer a finding",
            [
                Column("number", .integer), Column("library_id", .text, about: "The condition's name in the library."), Column("text", .text),
                Column("objective", .text), Column("finding", .integer, about: "That it answers."),
            ],
            hearing.conditions.enumerated().map { index, condition in
                [
                    .integer(index + 1), .text(condition.template.id), .text(condition.text),
                    .text(condition.template.objective.rawValue), .integer(condition.finding),
                ]
            })
    }

    private static func cutOffs(_ inputs: PackInputs) -> FeatureTable {
        AnnexTables.table(
            "cut_offs", "Until when each source speaks",
            [
                Column("sources", .text, about: "Numbers in the pack's list."), Column("title", .text),
                Column("until", .text, about: "Period, edition or day; empty where the file does not say."),
            ],
            inputs.cutOffs.map { [.text($0.sources.map { "\($0)" }.joined(separator: " ")), .text($0.title), .init($0.until)] })
    }

    private static func leftOut(_ inputs: PackInputs) -> FeatureTable {
        AnnexTables.table(
            "left_out", "What was left out, and what is in doubt",
            [Column("what", .text), Column("rows", .integer, unit: "count"), Column("why", .text)],
            inputs.leftOut.map { [.text($0.what), .integer($0.rows), .text($0.why)] })
    }

    private static func differences(_ inputs: PackInputs) -> FeatureTable {
        AnnexTables.table(
            "differences", "What differs from the application before",
            [Column("field", .text), Column("before", .text), Column("after", .text)],
            inputs.differences.map { [.text($0.field), .text($0.before), .text($0.after)] })
    }
}
