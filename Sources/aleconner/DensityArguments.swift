import ArgumentParser
import Measures
import Workbench

/// A map of density and how it is made.
struct DensityArguments: ParsableArguments {
    @Flag(help: "How thick premises lie: kernel density over the district, with contours.") var density = false
    @Option(help: "With --density: quartic or gaussian; quartic unless given.") var kernel: Kernel?
    @Option(help: "With --density: metres, or auto for a rule from the premises' spread; auto unless given.") var bandwidth: String?
    @Option(help: "With --density: side of a cell in metres; about a tenth of the bandwidth unless given.") var cell: Double?
    @Option(
        name: .customLong("level"),
        help: "With --density: a contour, as premises per km2 (25) or a share of the highest value (50%); may be repeated.")
    var levels: [String] = []

    var options: DensityOptions {
        var options = DensityOptions()
        options.kernel = kernel ?? .quartic
        options.bandwidth = bandwidth.flatMap(Double.init)
        options.cell = cell
        options.levels = levels.compactMap(DensityOptions.Level.init)
        return options
    }

    func validate() throws {
        if !density, kernel != nil || bandwidth != nil || cell != nil || !levels.isEmpty {
            throw ValidationError("--kernel, --bandwidth, --cell and --level go with --density; add it, or leave them out.")
        }
        let range = DensityOptions.smallestLength...DensityOptions.largestBandwidth
        if let bandwidth, bandwidth != "auto", !(Double(bandwidth).map(range.contains) ?? false) {
            throw ValidationError("--bandwidth must be auto, or a number of metres from 1 to 100000.")
        }
        if let cell, !range.contains(cell) { throw ValidationError("--cell must be a number of metres from 1 to 100000.") }
        if let wrong = levels.first(where: { DensityOptions.Level($0) == nil }) {
            throw ValidationError(
                "--level \"\(wrong)\" is no contour; give premises per square kilometre above 0, such as 25, or a share of the highest "
                    + "value up to 100%, such as 50%.")
        }
    }
}
