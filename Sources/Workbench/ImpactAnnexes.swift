internal import Evidence
internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace
internal import Zones

/// The annexes of an evidence report: the figures of its tables as they were worked out, not rounded, and the shapes of its
/// maps. An empty cell is "not known", "not defined" or "suppressed".
enum ImpactAnnexes {
    private typealias Column = FeatureTable.Column

    /// Tables without shapes.
    static func tables(_ inputs: ImpactInputs) -> [FeatureTable] {
        let audit = inputs.audit
        let marked = [ratios(audit), shares(audit), certificate(audit), leftOut(audit)].map {
            audit.isRestricted ? $0.called("restricted_\($0.table)") : $0
        }
        return [places(audit)] + marked + [crime(audit), hours(audit)].compactMap(\.self)
    }

    /// The shapes of the maps.
    static func layers(_ inputs: ImpactInputs) -> [FeatureTable] {
        let audit = inputs.audit
        return [
            outline(inputs), stretches(audit), quiet(audit), busy(audit), AnnexLayers.premises(inputs.ground.premises),
        ]
    }

    static func outline(_ inputs: ImpactInputs) -> FeatureTable {
        let outline = inputs.audit.outline
        return FeatureTable(
            table: "outline", title: "The line looked at", about: "EPSG:27700 in GeoPackage, WGS 84 in GeoJSON.", kind: .areas,
            columns: [
                Column("name", .text, about: "As it was given."), Column("origin", .text, about: "Where the line comes from."),
                Column("authority", .text, about: "Whose area it is a part of."),
            ], rows: [(.area(outline.shape), [.text(outline.name), .text(outline.origin.rawValue), .text(inputs.ground.authority.name)])])
    }

    private static func places(_ audit: OutlineAudit) -> FeatureTable {
        table(
            "places", "What was counted inside and in the places set against it",
            [
                Column("place", .text), Column("km2", .real, unit: "square kilometres", about: "As drawn, within the district."),
                Column("outlets", .integer, unit: "count"), Column("on_sales", .integer, unit: "count", about: "On-only and both."),
                Column("off_sales", .integer, unit: "count", about: "Off-only and both."),
                Column("not_stated", .integer, unit: "count"),
                Column("after_midnight_low", .integer, unit: "count", about: "Stated to be permitted between 00:00 and 06:00."),
                Column("after_midnight_high", .integer, unit: "count", about: "With those that do not state their hours."),
                Column("authorisations_low", .integer, unit: "count", about: "Premises licences and club premises certificates."),
                Column("authorisations_high", .integer, unit: "count", about: "With rows that do not state what they are."),
                Column("residents", .real, unit: "people", about: "An estimate by postcodes."),
                Column("recorded_crime", .integer, unit: "count", about: "Of the whole LSOAs that stand for the place, over the months loaded."),
                Column("whole_lsoas", .text, about: "Codes of these LSOAs."),
            ],
            [audit.inside, audit.rest, audit.ring, audit.matched].compactMap(\.self).map { place in
                [
                    .text(place.name), .real(place.squareKilometres), .integer(place.outlets.all), .init(place.outlets.on),
                    .init(place.outlets.off), .integer(place.outlets.notStated), .integer(place.afterMidnight.low),
                    .integer(place.afterMidnight.high), .init(place.authorisations.count), .integer(place.authorisations.high),
                    .init(place.residents), .init(place.crime?.total),
                    .init(place.crime?.areas.map(\.code).joined(separator: " ")),
                ]
            })
    }

    private static func ratios(_ audit: OutlineAudit) -> FeatureTable {
        table(
            "ratios", "Rates inside over the same rates elsewhere",
            [
                Column("what", .text), Column("against", .text), Column("inside", .integer, unit: "count"),
                Column("outside", .integer, unit: "count"), Column("inside_base", .real, about: "What the count inside is divided by."),
                Column("outside_base", .real, about: "What the count there is divided by."), Column("ratio", .real),
                Column("lower", .real, about: "95% unless the level was set."), Column("upper", .real),
                Column("dispersion", .real, about: "Pearson's chi-squared over its degrees of freedom; never below 1."),
                Column("degrees_of_freedom", .integer), Column("units", .text), Column("method", .text),
                Column("note", .text, about: "Why there is no value, and what must be read beside it."),
            ],
            audit.ratios.map { ratio in
                [
                    .text(ratio.what), .text(ratio.against), .init(ratio.inside), .init(ratio.outside), .init(ratio.insideBase),
                    .init(ratio.outsideBase), .init(ratio.value), .init(ratio.lower), .init(ratio.upper), .init(ratio.dispersion),
                    .integer(ratio.degreesOfFreedom), .text(ratio.units), .init(ratio.method?.rawValue),
                    .init([ratio.reason, ratio.warning].compactMap(\.self).joined(separator: "; ")),
                ]
            })
    }

    private static func shares(_ audit: OutlineAudit) -> FeatureTable {
        table(
            "shares", "Share of the district that lies inside",
            [
                Column("what", .text), Column("inside", .integer, unit: "count"), Column("district", .integer, unit: "count"),
                Column("share", .real, unit: "0 to 1"), Column("lower", .real, unit: "0 to 1"), Column("upper", .real, unit: "0 to 1"),
                Column("share_of_land", .real, unit: "0 to 1"), Column("share_of_residents", .real, unit: "0 to 1"),
                Column("share_of_outlets", .real, unit: "0 to 1"),
            ],
            audit.shares.map { line in
                [
                    .text(line.what), .init(line.inside), .init(line.district), .init(line.share), .init(line.lower),
                    .init(line.upper), .real(line.land), .init(line.residents), .init(line.outlets),
                ]
            })
    }

    private static func certificate(_ audit: OutlineAudit) -> FeatureTable {
        table(
            "certificate", audit.certificate.claim,
            [
                Column("choice", .text), Column("dimension", .text, about: "What the choice is about."), Column("value", .real),
                Column("lower", .real), Column("upper", .real), Column("holds", .text, about: "yes, no, or not possible."),
                Column("note", .text),
            ],
            audit.certificate.all.map { choice in
                [
                    .text(choice.choice), .text(choice.dimension), .init(choice.value), .init(choice.lower), .init(choice.upper),
                    .text(choice.holds ? "yes" : "no"), .none,
                ]
            } + audit.certificate.notPossible.map { [.text($0.choice), .none, .none, .none, .none, .text("not possible"), .text($0.reason)] })
    }

    private static func leftOut(_ audit: OutlineAudit) -> FeatureTable {
        table(
            "left_out", "The headline without one part at a time",
            [
                Column("left_out", .text), Column("part", .text), Column("ratio", .real), Column("lower", .real),
                Column("upper", .real), Column("holds", .text),
            ],
            audit.leaveOneOut.results.map { result in
                [
                    .text(result.name), .text(result.part.rawValue), .init(result.value), .init(result.lower), .init(result.upper),
                    .text(result.holds ? "yes" : "no"),
                ]
            })
    }

    private static func crime(_ audit: OutlineAudit) -> FeatureTable? {
        audit.inside.crime.map { crime in
            table(
                "crime_types", "Crime recorded in the whole LSOAs that stand for the outline, \(crime.period.words)",
                [Column("type", .text), Column("recorded", .integer, unit: "count")],
                crime.byType.map { [.text($0.type), .integer($0.count)] })
        }
    }

    /// RESTRICTED, suppressed by the extract's terms.
    private static func hours(_ audit: OutlineAudit) -> FeatureTable? {
        let cells = audit.inside.incidents.flatMap { extract in extract.byHour.map { (extract.extract, $0) } }
        guard !cells.isEmpty else { return nil }
        return table(
            "restricted_hours", "Incidents inside by hour of the day",
            [
                Column("extract", .text), Column("hour", .text, about: "That begins at."),
                Column("incidents", .integer, unit: "count", about: "Empty: suppressed."),
            ], cells.map { [.text($0.0), .text($0.1.label), .init($0.1.count)] })
    }

    private static func stretches(_ audit: OutlineAudit) -> FeatureTable {
        FeatureTable(
            table: "stretches", title: (audit.isRestricted ? "RESTRICTED: " : "") + "The line, stretch by stretch", about: "Outlets on either side.", kind: .lines,
            columns: [
                Column("stretch", .integer, about: "Clockwise from the northernmost corner."), Column("street", .text),
                Column("metres", .real, unit: "metres"),
            ] + (audit.stretches.first?.outlets ?? []).flatMap { band in
                [
                    Column("inside_\(Int(band.metres))_m", .integer, unit: "count"),
                    Column("outside_\(Int(band.metres))_m", .integer, unit: "count"),
                ]
            } + [
                Column("busier_outside", .text, about: "Denser outside than inside within the widest band, told at 5%."),
                Column("probability", .real, about: "Exact binomial, one-sided."),
            ] + (audit.isRestricted ? [Column("restricted_incidents", .text, about: "On which side more lie for the ground; no counts.")] : []),
            rows: audit.stretches.map { stretch in
                let line = try? Line(stretch.line)
                return (
                    line.map { .lines([$0]) },
                    [.integer(stretch.number), .init(stretch.street), .real(stretch.length)]
                        + stretch.outlets.flatMap { [.integer($0.inside), .integer($0.outside)] }
                        + [.text(stretch.isBusierOutside ? "yes" : "no"), .init(stretch.probability)]
                        + (audit.isRestricted ? [.init(stretch.incidents?.rawValue ?? "suppressed")] : [])
                )
            })
    }

    private static func quiet(_ audit: OutlineAudit) -> FeatureTable {
        FeatureTable(
            table: "quiet_parts", title: "Inside, without an outlet", about: "", kind: .areas,
            columns: [
                Column("name", .text), Column("what", .text), Column("km2", .real, unit: "square kilometres"),
                Column("share", .real, unit: "0 to 1", about: "Of the ground inside."),
            ],
            rows: audit.quiet.map {
                (.area($0.shape), [.text($0.name), .text($0.kind.rawValue), .real($0.squareKilometres), .real($0.share)])
            })
    }

    private static func busy(_ audit: OutlineAudit) -> FeatureTable {
        FeatureTable(
            table: "busy_parts", title: "Left out, at least as dense as inside", about: "", kind: .areas,
            columns: [
                Column("name", .text), Column("what", .text), Column("outlets", .integer, unit: "count"),
                Column("km2", .real, unit: "square kilometres"), Column("per_km2", .real, unit: "outlets per square kilometre"),
                Column("times_inside", .real), Column("touches", .text),
            ],
            rows: audit.busyOutside.map {
                (
                    .area($0.shape),
                    [
                        .text($0.name), .text($0.kind.rawValue), .integer($0.outlets), .real($0.squareKilometres),
                        .real($0.perSquareKilometre), .init($0.timesInside), .text($0.touches ? "yes" : "no"),
                    ]
                )
            })
    }

    /// Every column of every annex: file, column, type, unit, meaning.
    static func dictionary(_ inputs: ImpactInputs) -> String {
        AnnexTable.csv(
            columns: ["file", "column", "type", "unit", "meaning"],
            rows: (tables(inputs) + layers(inputs)).flatMap { table in
                table.columns.map {
                    ["\(table.table.replacing("_", with: "-")).csv", $0.name, $0.type.rawValue.lowercased(), $0.unit, $0.about]
                }
            })
    }

    private static func table(_ name: String, _ title: String, _ columns: [Column], _ rows: [[FeatureTable.Value]]) -> FeatureTable {
        FeatureTable(
            table: name, title: title, about: "", kind: .attributes, columns: columns, rows: rows.map { (shape: nil, values: $0) })
    }
}
