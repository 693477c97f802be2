import ArgumentParser
import Foundation
import Measures
import Workbench

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Outlets by area, from postcodes or round a place; permitted hours; inequality; risk factors.",
        usage: "aleconner measure <workspace> [<options>]",
        discussion: """
            Without options: outlets by LSOA. One question a call: --level or --within for areas, --level postcode for access \
            from postcodes, --access for the access of areas, --at for one place, --hours, --inequality, --factors, or \
            --layer crime. Each method has its page in Documentation/methods. The figures are stored as a layer of the \
            workspace unless --no-store is given.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @OptionGroup var which: KindOption
    @OptionGroup var counting: CountingOptions
    @Option(help: "postcode, lsoa, msoa, ward or district; lsoa unless given.") var level: MeasureOptions.Level?
    @Option(help: "Divide by land (ONS, mean high water) or by the polygon as drawn; land unless given.")
    var area: AreaDensity.Ground?
    @Option(help: "premises, or crime recorded by LSOA.") var layer = MeasureOptions.Layer.premises
    @Option(help: "One authority only, by name or code.") var authority: String?
    @OptionGroup var containers: ContainerOptions
    @OptionGroup var distances: DistanceArguments
    @OptionGroup var permitted: HoursArguments
    @Flag(help: "Inequality over deprivation: rates by decile, slope, relative and concentration index.") var inequality = false
    @OptionGroup var factorTable: FactorArguments
    @OptionGroup var keeping: StoringOptions
    @OptionGroup var output: OutputOptions

    func run() {
        var options = MeasureOptions()
        options.rule = counting.rule(of: which.kind)
        options.level = level ?? .lsoa
        options.ground = area ?? .land
        options.layer = layer
        options.authority = authority
        options.storing = keeping.storing
        containers.fill(&options)
        options.access = distances.options
        options.factors = factorTable.options
        options.factors.place = distances.at
        answer(options)
    }

    private func answer(_ options: MeasureOptions) {
        switch question {
        case .areas: output.run { try $0.measureAreas(workspace, options: options) }
        case .areaAccess: output.run { try $0.measureAreaAccess(workspace, options: options) }
        case .postcodes: output.run { try $0.measurePostcodes(workspace, options: options) }
        case .walking: output.run { try $0.measureWalking(workspace, options: options) }
        case .place: output.run { try $0.measurePlace(workspace, at: distances.at ?? "", options: options) }
        case .hours: output.run { try $0.measureHours(workspace, options: permitted.options(distances, options)) }
        case .inequality: output.run { try $0.measureInequality(workspace, options: options) }
        case .factors: output.run { try $0.measureFactors(workspace, options: options) }
        case .crime: output.run { try $0.measureCrime(workspace) }
        }
    }

    private var question: MeasureQuestion {
        if layer == .crime { return .crime }
        if factorTable.factors { return .factors }
        if permitted.hours { return .hours }
        if inequality { return .inequality }
        if distances.walking { return .walking }
        if distances.at != nil { return .place }
        if level == .postcode { return .postcodes }
        return distances.asksForAccess ? .areaAccess : .areas
    }

    func validate() throws {
        if layer == .crime, level ?? .lsoa != .lsoa {
            throw ValidationError("Recorded crime is measured by LSOA only: its anonymous points bear nothing finer.")
        }
        if distances.walking, level != .postcode, distances.at == nil {
            throw ValidationError("--walking measures from postcodes or from one place; add --level postcode, or --at PLACE.")
        }
        if distances.walking, distances.at != nil, keeping.store != nil || level != nil {
            throw ValidationError("--walking --at answers for one place and stores no layer; leave --level and --store out.")
        }
        try permitted.check(distances, rule: counting.rule(of: which.kind))
        try question.refuse(
            [
                ("hours", permitted.hours), ("inequality", inequality), ("factors", factorTable.factors), ("level", level != nil),
                ("area", area != nil), ("walking", distances.walking), ("access", distances.access), ("at", distances.at != nil),
                ("radius", !distances.radius.isEmpty), ("nearest", distances.nearest != nil),
                ("catchment", distances.catchment != nil), ("year", containers.year != nil), ("within", containers.within != nil),
                ("since", containers.since != nil), ("weekday", permitted.weekday != nil), ("time", permitted.time != nil),
                ("chart", permitted.chart != nil), ("composite", factorTable.composite != nil), ("rules", factorTable.rules != nil),
                ("store", keeping.store != nil),
            ])
        if question == .factors, distances.at != nil, factorTable.rules == nil {
            throw ValidationError("With --factors, --at goes with --rules; add them, or leave --at out.")
        }
        if question == .crime, containers.asAt != nil {
            throw ValidationError("--as-at takes registers as they stood and does not go with --layer crime; leave one of them out.")
        }
    }
}
