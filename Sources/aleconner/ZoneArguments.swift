import ArgumentParser
import Foundation
import Licensing
import Workbench

/// What several questions of `zones` are asked with.
struct ZoneArguments: ParsableArguments {
    @Flag(help: "Only outlets whose stated hours permit alcohol after midnight.") var afterMidnight = false
    @Option(help: "Takes the registers as they stood on a day, such as 2023-03-31.") var asAt: CalendarDate?
    @Flag(help: "Brings in what partners shared under conditions; what is made of it is marked.") var restricted = false
    @Option(help: "Starts the random numbers; 1 unless given.") var seed: UInt64?
    @Option(help: "With --audit, --report and --evaluate: types of recorded crime or incidents, with commas between.")
    var types: String?
    @Option(help: "Draws a map in this SVG file.") var draw: URL?
    @Option(help: "The column of the outline's file whose value names it.") var nameColumn: String?
    @Option(help: "The coordinate system of the outline's file, where it does not say: EPSG:27700 or EPSG:4326.") var crs: String?
    @Option(help: "The layer of the outline's file, where it has several.") var layerName: String?

    var options: ZoneOptions {
        var options = ZoneOptions()
        options.isAfterMidnight = afterMidnight
        options.asAt = asAt
        options.isRestricted = restricted
        options.seed = seed ?? 1
        options.drawing = draw
        options.nameColumn = nameColumn
        options.coordinateSystem = crs
        options.layerName = layerName
        return options
    }

    var typeWords: [String] {
        (types ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func validate() throws {
        if types != nil, typeWords.isEmpty { throw ValidationError("--types needs at least one type; leave it out for all.") }
    }

    var given: [(name: String, isGiven: Bool)] {
        [
            ("after-midnight", afterMidnight), ("as-at", asAt != nil), ("restricted", restricted), ("seed", seed != nil),
            ("types", types != nil), ("draw", draw != nil), ("name-column", nameColumn != nil), ("crs", crs != nil), ("layer-name", layerName != nil),
        ]
    }
}
