internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// A measure by area as a layer: one row an area, with its outline and all its figures.
struct AreaLayer {
    private typealias Area = MeasureReport.Area

    /// A column with where its values come from.
    private struct Field {
        let column: FeatureTable.Column
        let value: (Area) -> FeatureTable.Value

        static func text(_ name: String, about: String = "", _ value: @escaping (Area) -> String?) -> Field {
            Field(column: .init(name, .text, about: about)) { area in .init(value(area)) }
        }

        static func whole(_ name: String, unit: String = "outlets", about: String = "", _ value: @escaping (Area) -> Int?) -> Field {
            Field(column: .init(name, .integer, unit: unit, about: about)) { area in .init(value(area)) }
        }

        static func real(_ name: String, unit: String = "", about: String = "", _ value: @escaping (Area) -> Double?) -> Field {
            Field(column: .init(name, .real, unit: unit, about: about)) { area in .init(value(area)) }
        }
    }

    let report: MeasureReport
    private let rate = "per 10,000 residents of all ages"

    init(_ report: MeasureReport) { self.report = report }

    /// - Parameters:
    ///   - measures: those that the report's areas were made of.
    ///   - vintage: "ward 2013", "own polygon"; nil for LSOAs and districts.
    func table(_ measures: [ContainerMeasure], called name: String, vintage: String?, hasShapes: Bool) -> FeatureTable {
        let fields = counts + denominators + authorisations + comparisons + (report.since == nil ? [] : changes) + ages
        return FeatureTable(
            table: name, title: "Outlets by \(vintage ?? report.level), \(name)", about: report.rule,
            kind: hasShapes ? .areas : .attributes, columns: fields.map(\.column),
            rows: zip(measures, report.areas).map { measure, area in
                (measure.place.shape.map { .area($0) }, fields.map { $0.value(area) })
            })
    }

    private var counts: [Field] {
        [
            .text("code", about: "As published; the feature's number in a file of one's own.") { $0.code },
            .text("name") { $0.name },
            .text("district", about: "The one with most of its ground first.") { $0.district },
            .text("vintage", about: "Of which year the boundaries are.") { $0.vintage },
            .whole("outlets", about: "By the rule, of all kinds.") { $0.all },
            .whole("on_sales", about: "On-sales only and both; empty where not stated.") { $0.on },
            .whole("off_sales", about: "Off-sales only and both; empty where not stated.") { $0.off },
            .whole("not_stated", about: "Rows that do not state what they permit.") { $0.notStated },
            .whole("no_alcohol", unit: "rows", about: "Rows without alcohol.") { $0.noAlcohol },
            .whole("after_midnight_low", about: "Alcohol permitted after midnight, stated.") { $0.afterMidnight.low },
            .whole("after_midnight_high", about: "With those whose hours are not stated.") { $0.afterMidnight.high },
            .whole("all_week_low", about: "Alcohol permitted for 168 hours a week, stated.") { $0.allWeek.low },
            .whole("all_week_high", about: "With those whose hours are not stated.") { $0.allWeek.high },
        ]
    }

    private var denominators: [Field] {
        [
            .real("residents", unit: "people", about: "Of all ages; not whole where it is an estimate.") { $0.population },
            .text("residents_basis") { $0.residentsBasis },
            .real("per_10000", unit: rate, about: "Outlets of the kind asked for: \(report.kind).") { $0.per10000 },
            .real("lower_95", unit: rate) { $0.lower },
            .real("upper_95", unit: rate) { $0.upper },
            .text("interval", about: "Byar from 10 outlets, exact Poisson below.") { $0.interval },
            .real("area_km2", unit: "square kilometres") { $0.areaKm2 },
            .text("area_basis", about: "Land to mean high water, or the polygon as drawn.") { $0.areaBasis },
            .real("per_km2", unit: "per square kilometre") { $0.perSquareKilometre },
            .whole("imd_decile", unit: "", about: "1 is most deprived.") { $0.decile },
            .real("share_seen", about: "Of its ground in districts with a register, 0 to 1.") { $0.seenShare },
        ]
    }

    private var authorisations: [Field] {
        [
            .whole(
                "authorisations", unit: "authorisations",
                about: "Premises licences and club premises certificates in force; empty where no row states its kind."
            ) { $0.authorisations.count },
            .whole("authorisations_high", unit: "authorisations", about: "With those whose kind is not stated.") {
                $0.authorisations.high.count
            },
            .real("authorisations_per_10000", unit: rate, about: "Only where every row states its kind.") {
                $0.authorisations.per10000
            },
            .real("authorisations_high_per_10000", unit: rate) { $0.authorisations.high.per10000 },
        ]
    }

    private var comparisons: [Field] {
        [
            .real("district_per_10000", unit: rate, about: "Of the whole district.") { $0.comparison.district?.rate },
            .real("district_ratio", about: "Rate over that of the rest of the district.") { $0.comparison.district?.ratio },
            .real("district_ratio_lower") { $0.comparison.district?.lower },
            .real("district_ratio_upper") { $0.comparison.district?.upper },
            .real("county_ratio", about: "Rate over that of the rest of the county.") { $0.comparison.county?.ratio },
            .real("county_ratio_lower") { $0.comparison.county?.lower },
            .real("county_ratio_upper") { $0.comparison.county?.upper },
            .real("nation_ratio", about: "Rate over that of England and Wales, by the Home Office's count.") {
                $0.comparison.nation?.ratio
            },
            .real("nation_ratio_lower") { $0.comparison.nation?.lower },
            .real("nation_ratio_upper") { $0.comparison.nation?.upper },
            .real("funnel_lower_95", unit: rate) { $0.funnel?.lower95 },
            .real("funnel_upper_95", unit: rate) { $0.funnel?.upper95 },
            .real("funnel_lower_998", unit: rate) { $0.funnel?.lower998 },
            .real("funnel_upper_998", unit: rate) { $0.funnel?.upper998 },
            .text("funnel", about: "Where the rate stands to the limits round the district's.") { $0.funnel?.standing },
        ]
    }

    private var changes: [Field] {
        [
            .whole("outlets_then", about: "On \(report.since ?? ""), of the kind asked for.") { $0.change?.then },
            .whole("difference", about: "Now less then.") { $0.change?.difference },
            .real("change_ratio", about: "Rate now over rate then.") { $0.change?.ratio },
            .real("change_ratio_lower") { $0.change?.lower },
            .real("change_ratio_upper") { $0.change?.upper },
        ]
    }

    private var ages: [Field] {
        var labels: [String] = []
        for label in report.areas.flatMap(\.ages).map(\.ages) where !labels.contains(label) { labels.append(label) }
        return labels.flatMap { label -> [Field] in
            let words = label.replacing(" ", with: "_")
            func group(_ area: Area) -> MeasureReport.Ages? { area.ages.first { $0.ages == label } }
            return [
                .real("residents_\(words)", unit: "people") { group($0)?.population },
                .real("per_10000_\(words)", unit: "per 10,000 residents \(label)") { group($0)?.per10000 },
                .real("lower_95_\(words)", unit: "per 10,000 residents \(label)") { group($0)?.lower },
                .real("upper_95_\(words)", unit: "per 10,000 residents \(label)") { group($0)?.upper },
            ]
        }
    }
}
