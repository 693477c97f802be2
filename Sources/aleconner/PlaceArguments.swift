import ArgumentParser

/// A place to measure from, and how far.
struct PlaceArguments: ParsableArguments {
    @Option(help: "The place: a postcode, or easting,northing in metres.") var at: String?
    @Option(help: "Metres from the place.") var radius: [Double] = []
}
