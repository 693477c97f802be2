import ArgumentParser
import Foundation
import Workbench
import Zones

/// What an audit of an outline is asked with.
struct AuditArguments: ParsableArguments {
    @Option(help: "Audits an outline: a file with one polygon, a published area's name, or a candidate such as P1.")
    var audit: String?
    @Option(help: "With --audit: metres of the ring round the outline that it is compared with; 250 unless given.")
    var ring: Double?
    @Option(help: "With --audit: metres of boundary to a stretch, about; 200 unless given.") var stretch: Double?
    @Option(help: "With --audit: places matched at most; 4 unless given.") var matches: Int?
    @Option(
        help: """
            With --audit: what the headline is of: outlets, crime, incidents or a type of recorded crime; crime where it can be \
            said, else outlets, unless given.
            """)
    var headline: String?
    @Option(help: "With --audit: percent of choices in which the headline may fail and still stand alone; 10 unless given.")
    var mostFailures: Double?

    func settings(types: [String]) -> AuditSettings {
        var settings = AuditSettings()
        settings.ring = ring ?? settings.ring
        settings.stretch = stretch ?? settings.stretch
        settings.matches = matches ?? settings.matches
        settings.types = types
        settings.subject = headline.map { AuditSettings.Subject($0) } ?? .usual
        settings.mostFailures = (mostFailures ?? 10) / 100
        return settings
    }

    var given: [(name: String, isGiven: Bool)] {
        [
            ("ring", ring != nil), ("stretch", stretch != nil), ("matches", matches != nil),
            ("headline", headline != nil), ("most-failures", mostFailures != nil),
        ]
    }

    func validate() throws {
        if let ring, !(10...5_000).contains(ring) {
            throw ValidationError("--ring must be a number of metres from 10 to 5000.")
        }
        if let stretch, !(20...5_000).contains(stretch) {
            throw ValidationError("--stretch must be a number of metres from 20 to 5000.")
        }
        if let matches, !(1...50).contains(matches) { throw ValidationError("--matches must be from 1 to 50.") }
        if let mostFailures, !(0...100).contains(mostFailures) {
            throw ValidationError("--most-failures must be a number of percent from 0 to 100.")
        }
    }
}
