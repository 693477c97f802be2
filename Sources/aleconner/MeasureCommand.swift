import ArgumentParser
import Foundation
import Measures
import Workbench

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Outlets by area and deprivation decile, or within reach of postcodes.")

    @Argument(help: "The workspace.") var workspace: URL
    @OptionGroup var which: KindOption
    @OptionGroup var counting: CountingOptions
    @Option(help: "postcode, lsoa, msoa, ward or district.") var level = MeasureOptions.Level.lsoa
    @Option(help: "Divide by land (ONS, mean high water) or by the polygon as drawn.") var area = AreaDensity.Ground.land
    @Option(help: "premises, or crime recorded by LSOA.") var layer = MeasureOptions.Layer.premises
    @Option(help: "One authority only, by name or code.") var authority: String?
    @Flag(help: "From postcodes: distances over the streets loaded instead of in a straight line.") var walking = false
    @OptionGroup var distances: WalkingArguments
    @OptionGroup var containers: ContainerOptions
    @Flag(help: "Inequality over deprivation: rates by decile, slope, relative and concentration index.") var inequality = false
    @OptionGroup var permitted: HoursArguments
    @OptionGroup var place: PlaceArguments
    @OptionGroup var reach: AccessArguments
    @OptionGroup var factorTable: FactorArguments
    @OptionGroup var keeping: StoringOptions
    @OptionGroup var output: OutputOptions

    func run() {
        var options = MeasureOptions()
        options.rule = counting.rule(of: which.kind)
        options.level = level
        options.ground = area
        options.layer = layer
        options.authority = authority
        options.storing = keeping.storing
        if !distances.radius.isEmpty { options.walking.radii = distances.radius }
        if let nearest = distances.nearest { options.walking.nearest = nearest }
        containers.fill(&options)
        options.access = reach.options
        options.factors = factorTable.options
        answer(options)
    }

    /// One question a call: the first that the options ask.
    private func answer(_ options: MeasureOptions) {
        if inequality { return output.run { try $0.measureInequality(workspace, options: options) } }
        if permitted.hours {
            return output.run { try $0.measureHours(workspace, options: permitted.options(place, rule: options.rule)) }
        if factorTable.factors {
            output.run { try $0.measureFactors(workspace, options: options) }
            return
        }
        switch (layer, level) {
        case (.crime, _): output.run { try $0.measureCrime(workspace) }
        case (.premises, .postcode) where walking: output.run { try $0.measureWalking(workspace, options: options) }
        case (.premises, _) where reach.at != nil:
            output.run { try $0.measurePlace(workspace, at: reach.at ?? "", options: options) }
        case (.premises, .postcode): output.run { try $0.measurePostcodes(workspace, options: options) }
        case (.premises, _) where reach.isGiven: output.run { try $0.measureAreaAccess(workspace, options: options) }
        case (.premises, _): output.run { try $0.measureAreas(workspace, options: options) }
        }
    }

    func validate() throws {
        if layer == .crime, level != .lsoa {
            throw ValidationError("Recorded crime is measured by LSOA only: its anonymous points bear nothing finer.")
        }
        if walking, level != .postcode || layer != .premises {
            throw ValidationError("--walking measures premises from postcodes only; add --level postcode.")
        }
        if !walking, !distances.radius.isEmpty || distances.nearest != nil {
            throw ValidationError("--radius and --nearest go with --walking; add it, or leave them out.")
        }
        if layer == .crime || level == .postcode { try containers.refuse(for: layer == .crime ? "recorded crime" : "postcodes") }
        try permitted.check(place, rule: counting.rule(of: which.kind))
        try checkQuestion()
    }

    /// One question at a time, and only what it asks for.
    private func checkQuestion() throws {
        if inequality, permitted.hours {
            throw ValidationError("--inequality and --hours are two questions; ask one at a time.")
        }
        if inequality || permitted.hours, level != .lsoa || layer != .premises {
            throw ValidationError(
                "\(inequality ? "--inequality" : "--hours") measures premises in its own way; leave --level and --layer out.")
        }
        if permitted.hours, authority != nil {
            throw ValidationError("--hours counts across borders; leave --authority out.")
        }
        if permitted.hours, keeping.store != nil {
            throw ValidationError("--hours makes no layer; leave --store out.")
        }
        if !permitted.hours, place.at != nil || !place.radius.isEmpty {
            throw ValidationError("--at and --radius go with --hours; add it, or leave them out.")
        if layer == .crime, reach.isGiven || reach.at != nil {
            throw ValidationError("--access, --radius, --nearest, --catchment and --at are of outlets; leave them away with --layer crime.")
        }
        if reach.at != nil, keeping.store != nil {
            throw ValidationError("--at answers for one place and stores no layer; leave --store away.")
        if factorTable.factors, level != .lsoa || layer != .premises {
            throw ValidationError("--factors has a row for each LSOA, with recorded crime among its columns; leave --level and --layer out.")
        }
    }
}
