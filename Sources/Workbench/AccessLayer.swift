internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// Access as layers of the workspace, with plain names for QGIS: distances in a straight line.
struct AccessLayer {
    private typealias Column = FeatureTable.Column

    private let question: AccessQuestion
    private let rule: OutletRule

    init(_ question: AccessQuestion, rule: OutletRule) {
        self.question = question
        self.rule = rule
    }

    /// The plain question has the plain name; other radii and catchments are named.
    func name(_ base: String, authority: Authority?, asAt day: CalendarDate?) -> String {
        var name = base
        let usual = AccessQuestion()
        if question.radii != usual.radii { name += question.radii.map { "_" + Self.word($0) }.joined() }
        if question.catchment != usual.catchment { name += "_catchment_" + Self.word(question.catchment) }
        if question.k != usual.k { name += "_nearest_\(question.k)" }
        return Desk.layerName(name, rule, authority: authority, asAt: day)
    }

    /// As words of the command line.
    func asked(_ options: MeasureOptions) -> String {
        var words = ["--level", options.level.rawValue]
        if options.level != .postcode { words.append("--access") }
        if let year = options.year { words += ["--year", year] }
        words += question.radii.flatMap { ["--radius", AccessBasis.metres($0)] }
        words += ["--nearest", "\(question.k)", "--catchment", AccessBasis.metres(question.catchment)]
        return options.asked(words)
    }

    /// - Parameter districts: in the order of the figures.
    func postcodes(_ figures: PostcodeFigures, districts: [String], called name: String) -> FeatureTable {
        let columns =
            [
                Column("postcode", .text), Column("district", .text),
                Column("lsoa", .text, about: "The area in which it lies; empty off the simplified coast."),
                Column(
                    "residents", .real, unit: "residents",
                    about: "An estimate: the residents of the LSOA shared out evenly among its postcodes."),
                Column("nearest_m", .real, unit: "metres", about: "To the nearest outlet, in a straight line."),
                Column("nearest_seen", .real, unit: "share", about: "How much of the disc of that radius can be seen."),
            ]
            + (question.k > 1
                ? [Column("nearest_\(question.k)_m", .real, unit: "metres", about: "To outlet number \(question.k) in order of distance.")]
                : [])
            + question.radii.flatMap { radius -> [Column] in
                let reach = AccessBasis.metres(radius)
                let word = Self.word(radius)
                return [
                    Column("within_\(word)_m", .integer, unit: "outlets", about: "Of the kind asked for, within \(reach) m in a straight line."),
                    Column("on_within_\(word)_m", .integer, unit: "outlets", about: "On-sales only and both."),
                    Column("off_within_\(word)_m", .integer, unit: "outlets", about: "Off-sales only and both."),
                    Column("seen_within_\(word)_m", .real, unit: "share", about: "Share of the postcodes within whose district has a register."),
                ]
            } + catchmentColumns
        return FeatureTable(
            table: name, title: "Access to outlets from postcodes, \(name)", about: about, kind: .points, columns: columns,
            rows: FeatureTable.Rows(count: figures.count) { [question] number in
                let figure = figures[number]
                var values: [FeatureTable.Value] = [
                    .init(figure.postcode), .text(districts[number]),
                    .init(figure.lsoa), .real(figures.residents(number)), Self.value(figure.nearest),
                    Self.value(figure.nearestSeen),
                ]
                if question.k > 1 { values.append(Self.value(figure.kthNearest.metres)) }
                for within in figure.within {
                    values += [Self.value(within.count), Self.value(within.on), Self.value(within.off), Self.value(within.seen)]
                }
                values += [
                    Self.value(figure.catchment), Self.value(figure.catchmentGaussian), Self.value(figure.seen),
                    Self.value(figure.residentsSeen),
                ]
                return (.point(Point(x: figure.easting, y: figure.northing)), values)
            })
    }

    func areas(_ figures: [AreaAccessFigures], shapes: [MultiPolygon?], called name: String) -> FeatureTable {
        let columns =
            [
                Column("code", .text), Column("name", .text), Column("district", .text),
                Column("postcodes", .integer, unit: "postcodes"),
                Column("cut_off", .integer, unit: "postcodes", about: "With a catchment or radius that reaches into a district without a register."),
                Column("residents", .real, unit: "residents", about: "Of its postcodes: what the means are weighted by."),
                Column("nearest_mean_m", .real, unit: "metres", about: "Mean distance of the residents to their nearest outlet."),
                Column("nearest_median_m", .real, unit: "metres", about: "Half of the residents live within it of an outlet."),
            ]
            + question.radii.flatMap { radius -> [Column] in
                let word = Self.word(radius)
                return [
                    Column("within_\(word)_m_mean", .real, unit: "outlets", about: "Mean over the residents."),
                    Column("within_\(word)_m_median", .real, unit: "outlets", about: "Half of the residents have no more."),
                    Column("served_\(word)_m", .real, unit: "share", about: "Of the residents with an outlet within the radius."),
                ]
            } + catchmentColumns.dropLast()
        return FeatureTable(
            table: name, title: "Access to outlets of the residents of areas, \(name)", about: about,
            kind: shapes.contains { $0 != nil } ? .areas : .attributes, columns: columns,
            rows: zip(figures, shapes).map { area, shape in
                var values: [FeatureTable.Value] = [
                    .text(area.code), .text(area.name), .text(area.district), .integer(area.postcodes), .integer(area.cutOff),
                    .real(area.residents), Self.value(area.nearest.mean), Self.value(area.nearest.median),
                ]
                for within in area.within {
                    values += [Self.value(within.mean), Self.value(within.median), Self.value(within.residentsServed)]
                }
                values += [Self.value(area.catchment), Self.value(area.catchmentGaussian), Self.value(area.seen)]
                return (shape.map { .area($0) }, values)
            })
    }

    private var about: String {
        "Distances in a straight line; outlets of kind \(rule.kind.rawValue). \(rule.sentence) Empty where not known."
    }

    private var catchmentColumns: [Column] {
        let reach = AccessBasis.metres(question.catchment)
        return [
            Column("catchment", .real, unit: "outlets per 10,000 residents", about: "Two-step floating catchment of \(reach) m, step weights."),
            Column("catchment_gaussian", .real, unit: "outlets per 10,000 residents", about: "The same with Gaussian weights."),
            Column("seen", .real, unit: "share", about: "Share of the postcodes within \(reach) m whose district has a register."),
            Column(
                "residents_seen", .real, unit: "share",
                about: "Share of the postcodes within twice \(reach) m whose district's residents are loaded."),
        ]
    }

    /// "250", or "0_5": what a column may be called.
    private static func word(_ metres: Double) -> String {
        String(AccessBasis.metres(metres).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? Character($0.lowercased()) : "_" })
    }

    private static func value(_ value: Double?) -> FeatureTable.Value { .init(value) }
    private static func value(_ value: Int?) -> FeatureTable.Value { .init(value) }
}
