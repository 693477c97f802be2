import ArgumentParser
import Workbench

/// Whether a measure is kept as a layer of the workspace.
struct StoringOptions: ParsableArguments {
    @Option(help: "Name of the layer to store the figures as; by default named after the question.") var store: String?
    @Flag(help: "Store no layer.") var noStore = false

    var storing: Storing { noStore ? .no : store.map { .named($0) } ?? .usual }

    func validate() throws {
        if noStore, store != nil { throw ValidationError("--store and --no-store exclude each other; give one of them.") }
    }
}
