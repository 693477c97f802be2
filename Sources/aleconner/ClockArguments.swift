import ArgumentParser
import Licensing

/// By when what was published must be looked at again.
struct ClockArguments: ParsableArguments {
    @Flag(help: "The clocks of the published areas loaded: review due, whom to consult, which evidence is fresh.") var clocks = false
    @Option(help: "With --clocks: the day on which the statement of licensing policy was published.") var policyPublished: CalendarDate?

    var given: [(name: String, isGiven: Bool)] { [("policy-published", policyPublished != nil)] }
}
