import ArgumentParser

/// What to ask of a distance.
struct WalkingArguments: ParsableArguments {
    @Option(help: "Count the outlets within so many metres; may be given several times (default: 250, 500 and 1000).")
    var radius: [Double] = []

    @Option(help: "Give the distance to the k-th nearest outlet too.") var nearest: Int?
}
