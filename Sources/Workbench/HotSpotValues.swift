internal import Foundation
internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace

/// What hot spots are looked for in: one value an area, or the reason why it has none.
struct HotSpotValues {
    let areas: [AreaProfile]
    /// In the order of the areas, as the statistics take them.
    let values: [Double?]
    /// As they may be shown: without those that an extract's terms hide.
    let shown: [Double?]
    /// By area; nil where there is a value.
    let reasons: [String?]
    /// "Outlets per 10,000 residents".
    let title: String
    let unit: String
    /// Ends a layer's name.
    let slug: String
    let sentence: String
    var denominators: [String] = []
    var notCounted: [String] = []
    var warnings: [String] = []
    let inputs: [InputReport]
    var isRestricted = false

    init(_ holdings: Holdings, _ options: ZoneOptions, _ asked: HotSpotOptions) throws {
        let areas = try holdings.requiredAreas()
        try Self.checkVintage(areas, holdings)
        if options.isRestricted {
            self = try Self.incidents(areas, holdings, asked)
        } else if asked.of == ["outlets"] || asked.of == ["rate"] {
            if asked.isPerResident { throw Self.usage("per-resident", "--per-resident is of recorded crime; for outlets ask --of rate.") }
            self = try Self.outlets(areas, holdings, options, isRate: asked.of == ["rate"])
        } else {
            self = try Self.crime(areas, holdings, asked)
        }
    }

    private init(
        _ areas: [AreaProfile], _ values: [Double?], shown: [Double?]? = nil, reasons: [String?], title: String, unit: String,
        slug: String, sentence: String, inputs: [InputReport]
    ) {
        self.areas = areas
        self.values = values
        self.shown = shown ?? values
        self.reasons = reasons
        self.title = title
        self.unit = unit
        self.slug = slug
        self.sentence = sentence
        self.inputs = inputs
    }

    private static func usage(_ field: String, _ message: String) -> Fault { Fault(.usage, field: field, message: message) }

    /// Areas of two years lie over one another, and would be each other's neighbours.
    private static func checkVintage(_ areas: [AreaProfile], _ holdings: Holdings) throws {
        let vintages = Set(areas.map(\.vintage.rawValue)).sorted()
        guard vintages.count > 1 else { return }
        let shown = holdings.file.url.relativePath
        throw Fault(
            .data, file: shown,
            message: "\(shown): the areas are of several vintages (\(vintages.joined(separator: ", "))), which lie over one another, so "
                + "that none has neighbours of its own kind; keep the boundaries of one vintage.")
    }

    private static func residents(_ holdings: Holdings) -> String {
        "residents of all ages, " + (holdings.populationEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded")
    }

    private static func outlets(_ areas: [AreaProfile], _ holdings: Holdings, _ options: ZoneOptions, isRate: Bool) throws -> Self {
        let density = try DensityTable(
            areas: areas, premises: holdings.premises, rule: options.rule, ground: .polygon, registers: holdings.scope)
        let kind = options.rule.kind == .all ? "Outlets" : "Outlets with \(options.rule.kind.rawValue)-sales"
        let reasons = density.areas.map { area -> String? in
            if area.events == nil { return "the register does not say which of its outlets are of the kind asked for" }
            return isRate && area.rate == nil ? "no residents, so there is no rate" : nil
        }
        var found = Self(
            areas, density.areas.map { isRate ? $0.rate?.value : $0.events.map(Double.init) }, reasons: reasons,
            title: isRate ? "\(kind) per 10,000 residents" : kind, unit: isRate ? "per 10,000 residents" : "outlets",
            slug: isRate ? "rate" : "outlets", sentence: holdings.sentence(of: options.rule),
            inputs: isRate ? holdings.inputs(.register, .boundaries, .population) : holdings.inputs(.register, .boundaries))
        if isRate { found.denominators = [residents(holdings)] }
        found.notCounted = holdings.scope.compactMap { density.notCounted[$0]?.sentence(of: $0) }
        if density.outside > 0 { found.warnings.append("\(density.outside) counted premises lie in none of these areas.") }
        if !isRate {
            found.warnings.append(
                "Counts, not rates: an area with more ground or more residents can have more outlets for that reason alone; --of rate "
                    + "divides by residents.")
        }
        return found
    }

    private static func crime(_ areas: [AreaProfile], _ holdings: Holdings, _ asked: HotSpotOptions) throws -> Self {
        let shown = holdings.file.url.relativePath
        guard let all = try holdings.recordedCrime() else {
            throw Fault(
                .data, file: shown, field: "of",
                message: "\(shown): no recorded crime is loaded, and \"\(asked.of.joined(separator: ", "))\" is neither outlets nor rate; "
                    + "add months from data.police.uk/data.")
        }
        let codes = Set(areas.map(\.code))
        let crime = all.areas.filter { codes.contains($0.area.code) }
        let types = Set(crime.flatMap(\.byType.keys)).sorted()
        let wanted = try asked.of == ["crime"] ? nil : asked.of.map { word in
            guard let type = types.first(where: { $0.lowercased() == word.lowercased() }) else {
                throw Self.usage(
                    "of",
                    "--of: \"\(word)\" is neither outlets, rate nor crime, nor a type of recorded crime in these areas; there are "
                        + "\(types.joined(separator: ", ")).")
            }
            return type
        }
        let periods = Set(crime.compactMap(\.period)).map { "\($0.force) \($0.words)" }.sorted()
        guard periods.count == 1 else {
            throw Fault(
                .data, file: shown, field: "of",
                message: periods.isEmpty
                    ? "\(shown): no recorded crime lies in these areas; add months of their force from data.police.uk/data."
                    : "\(shown): the districts' forces have different months loaded (\(periods.joined(separator: "; "))), so their counts "
                        + "cannot be compared; load the same months, or ask for one district with --authority.")
        }
        let isRate = asked.isPerResident
        let counts = crime.map { area in
            area.total.map { total in Double(wanted?.reduce(0) { $0 + (area.byType[$1] ?? 0) } ?? total) }
        }
        let values = zip(crime, counts).map { area, count -> Double? in
            guard isRate else { return count }
            guard let count, let residents = area.area.residents, residents > 0 else { return nil }
            return count / Double(residents) * 1_000
        }
        let reasons = zip(counts, values).map { count, value -> String? in
            if count == nil { return "no recorded crime is loaded for its district" }
            return value == nil ? "no residents, so there is no rate" : nil
        }
        let name = wanted.map { "Recorded crime (\($0.joined(separator: ", ")))" } ?? "Recorded crime"
        var found = Self(
            areas, values, reasons: reasons, title: isRate ? "\(name) per 1,000 residents" : name,
            unit: isRate ? "per 1,000 residents" : "crimes",
            slug: (wanted.map { $0.map(slug).joined(separator: "_") } ?? "crime") + (isRate ? "_rate" : ""),
            sentence: "\(name), \(periods[0]).", inputs: holdings.inputs(.crime, .boundaries, .population))
        if isRate { found.denominators = [residents(holdings)] }
        found.warnings = [
            "police.uk's points are anonymous: counted by where the map point lies, for whole LSOAs, without time of day and without a "
                + "mark of alcohol. A month that is not loaded is not nought."
        ]
        if !isRate {
            found.warnings.append(
                "Counts, not rates: an area with more residents or visitors can have more for that reason alone; --per-resident divides "
                    + "by residents.")
        }
        return found
    }

    private static func incidents(_ areas: [AreaProfile], _ holdings: Holdings, _ asked: HotSpotOptions) throws -> Self {
        let columns = IncidentFactors.figures(areas, try holdings.extracts()).columns
        let kinds = columns.map(\.factor.head)
        let matching = columns.filter { asked.of.map { $0.lowercased() } == [$0.factor.head.lowercased()] }
        guard !asked.isPerResident, matching.count == 1, let column = matching.first else {
            if columns.isEmpty { throw Self.usage("restricted", "--restricted: no incident extract is loaded.") }
            if asked.isPerResident {
                throw Self.usage(
                    "per-resident", "--per-resident does not go with --restricted: a rate would give the true count away; leave it out.")
            }
            throw Self.usage(
                "of",
                matching.isEmpty
                    ? "--of: with --restricted one kind of incident is wanted, as a sum over kinds would tell of hidden counts; there are "
                        + "\(Set(kinds).sorted().joined(separator: ", "))."
                    : "--of: several extracts have incidents \"\(asked.of[0])\", each under its own terms; keep one of them.")
        }
        let shown = column.values.map(\.value)
        var found = Self(
            areas, shown.map { $0 ?? 0 }, shown: shown, reasons: shown.map { _ in nil },
            title: "Incidents: \(column.factor.head)", unit: "incidents", slug: column.factor.id.replacing("restricted_", with: ""),
            sentence: "Incidents: \(column.factor.head), \(column.factor.period); \(column.factor.source).",
            inputs: holdings.inputs(.incidents) + holdings.inputs(.boundaries))
        found.isRestricted = true
        found.warnings = [Desk.marking, column.factor.note ?? ""].filter { !$0.isEmpty }
        let hidden = shown.count { $0 == nil }
        if hidden > 0 {
            found.warnings.append(
                "Everything here is made of the counts as the terms let them be shown, so that nothing more can be worked out: the "
                    + "\(hidden) hidden ones, which are the lowest, enter as 0. Cold spots of such counts tell little.")
        }
        return found
    }

    private static func slug(_ words: String) -> String {
        words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
    }
}
