import ArgumentParser
import Workbench

/// What is asked of distances: the same options for postcodes, areas and one place, in a straight line or over streets.
struct DistanceArguments: ParsableArguments {
    @Flag(help: "By area: the access of its residents (nearest, counts, floating catchments) instead of counts and rates.")
    var access = false
    @Option(help: "One place: a postcode, or easting,northing in metres (EPSG:27700).") var at: String?
    @Option(help: "Metres within which outlets are counted; may be given several times (250, 500 and 1000 unless given).")
    var radius: [String] = []
    @Option(help: "The distance to this outlet in order of distance too, such as 3.") var nearest: String?
    @Option(help: "Metres of the floating catchments (1000 unless given).") var catchment: String?
    @Flag(help: "With --level postcode or --at: over the streets loaded instead of in a straight line.") var walking = false

    var options: AccessOptions {
        var options = AccessOptions()
        options.radii = radius
        options.nearest = nearest
        options.catchment = catchment
        options.at = at
        return options
    }

    /// Whether the areas' access is asked for, and not their counts.
    var asksForAccess: Bool { access || !radius.isEmpty || nearest != nil || catchment != nil }
}
