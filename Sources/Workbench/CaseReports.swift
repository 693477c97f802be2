internal import Assessment
internal import Foundation
internal import Licensing
internal import Wording

/// What the premises would add. Plain numbers are the change; readings hold before, after, low and high.
struct AddsReport: Encodable, Sendable {
    struct Reading: Encodable, Sendable {
        /// Null where no outlet within reach states its hours.
        @ExplicitNull var before: Double?
        @ExplicitNull var after: Double?
        let lowBefore: Double
        let highBefore: Double

        init(_ reading: AddedReach.Reading, isKnown: Bool = true) {
            before = isKnown ? reading.before : nil
            after = isKnown ? reading.after : nil
            lowBefore = reading.lowBefore
            highBefore = reading.highBefore
        }
    }

    struct Standing: Encodable, Sendable {
        let before: Double
        let after: Double

        init(_ standing: AddedReach.Standing) {
            before = standing.before
            after = standing.after
        }
    }

    /// Metres in a straight line.
    let reach: Double
    let outlets: Int
    /// Null where the application, or of a variation what is permitted now, states no hours.
    @ExplicitNull var lateOutlets: Int?
    /// A week.
    @ExplicitNull var alcoholHours: Double?
    /// An estimate of the residents within reach.
    @ExplicitNull var residents: Double?
    @ExplicitNull var percentileBefore: Double?
    @ExplicitNull var percentileAfter: Double?
    @ExplicitNull var percentileLow: Standing?
    @ExplicitNull var percentileHigh: Standing?
    let postcodes: Int
    let outletsReading: Reading
    @ExplicitNull var lateOutletsReading: Reading?
    @ExplicitNull var alcoholHoursReading: Reading?
    /// Share of the ground within reach that lies in districts with a register, 0 to 1.
    let seen: Double
    let note = "Context: never a ground by itself, and no quota."

    init(_ adds: AddedReach) {
        reach = adds.reach
        outlets = Int(adds.outlets.change)
        lateOutlets = adds.lateOutlets.map { Int($0.change) }
        alcoholHours = adds.alcoholHours?.change
        residents = adds.residents
        percentileBefore = adds.percentile?.before
        percentileAfter = adds.percentile?.after
        percentileLow = adds.percentileLow.map(Standing.init)
        percentileHigh = adds.percentileHigh.map(Standing.init)
        postcodes = adds.postcodes
        outletsReading = Reading(adds.outlets)
        lateOutletsReading = adds.lateOutlets.map { Reading($0, isKnown: adds.statesHours) }
        alcoholHoursReading = adds.alcoholHours.map { Reading($0, isKnown: adds.statesHours) }
        seen = adds.seen
    }

    /// For people.
    var lines: [String] {
        func row(_ words: String, _ reading: Reading, _ change: Double, decimals: Int) -> String {
            func text(_ number: Double) -> String { NumberText.fixed(number, decimals: decimals) }
            let sign = change >= 0 ? "+" : ""
            guard let before = reading.before, let after = reading.after else {
                return "  \(words): not known now, no outlet within reach states its hours; \(sign)\(text(change)) with it"
            }
            return "  \(words): \(text(before)) now (\(text(reading.lowBefore)) to \(text(reading.highBefore)) by doubtful or silent rows), "
                + "\(text(after)) with it (\(sign)\(text(change)))"
        }
        var lines = [row("outlets", outletsReading, Double(outlets), decimals: 0)]
        lines.append(
            lateOutletsReading.map { row("outlets that may sell after midnight", $0, Double(lateOutlets ?? 0), decimals: 0) }
                ?? "  outlets that may sell after midnight: not known, hours are not stated")
        lines.append(
            alcoholHoursReading.map { row("permitted alcohol-hours a week", $0, alcoholHours ?? 0, decimals: 1) }
                ?? "  permitted alcohol-hours a week: not known, hours are not stated")
        lines.append(
            residents.map { "  residents within reach: about \(NumberText.grouped(Int($0.rounded()))) (an estimate by postcodes)" }
                ?? "  residents within reach: not known")
        if let percentileBefore, let percentileAfter {
            lines.append(
                "  among the district's \(NumberText.grouped(postcodes)) postcodes: percentile "
                    + "\(NumberText.fixed(percentileBefore, decimals: 1)) before, \(NumberText.fixed(percentileAfter, decimals: 1)) after")
        }
        return lines
    }
}

/// A numbered finding with everything that a hearing may ask of it.
struct FindingReport: Encodable, Sendable {
    let number: Int
    let subject: String
    let objective: String
    let statement: String
    @ExplicitNull var value: Double?
    @ExplicitNull var lower: Double?
    @ExplicitNull var upper: Double?
    let unit: String
    @ExplicitNull var n: Int?
    let source: String
    let date: String
    let place: String
    @ExplicitNull var comparator: String?
    let standing: String
    let inference: String
    let mechanism: String
    let doesNotProve: String
    let restricted: Bool

    init(_ finding: ObjectiveFinding) {
        number = finding.number
        subject = finding.subject.rawValue
        objective = finding.objective.rawValue
        statement = finding.statement.description
        value = finding.value
        lower = finding.lower
        upper = finding.upper
        unit = finding.unit
        n = finding.n
        source = finding.source
        date = finding.date
        place = finding.place
        comparator = finding.comparator
        standing = finding.standing.rawValue
        inference = finding.inference.rawValue
        mechanism = finding.mechanism.description
        doesNotProve = finding.doesNotProve
        restricted = finding.isRestricted
    }
}

struct ConditionReport: Encodable, Sendable {
    let id: String
    let text: String
    let objective: String
    /// The number of the finding that it answers.
    let finding: Int

    init(_ condition: MatchedCondition) {
        id = condition.template.id
        text = condition.text
        objective = condition.template.objective.rawValue
        finding = condition.finding
    }
}

struct SurroundingsReport: Encodable, Sendable {
    struct Neighbour: Encodable, Sendable {
        let group: String
        let kind: String
        @ExplicitNull var name: String?
        let metres: Double
    }

    struct Crime: Encodable, Sendable {
        struct Span: Encodable, Sendable {
            let value: Double
            let lower: Double
            let upper: Double

            init(_ span: PlaceSurroundings.Span) {
                value = span.value
                lower = span.lower
                upper = span.upper
            }
        }

        let type: String
        let count: Int
        /// Over the mean of the like areas.
        @ExplicitNull var ratio: Span?
        let standing: String
        @ExplicitNull var latestYear: Int?
        @ExplicitNull var yearBefore: Int?
        @ExplicitNull var change: Span?
    }

    struct Previous: Encodable, Sendable {
        let id: String
        let type: String
        @ExplicitNull var outcome: String?
        let metres: Double
    }

    /// RESTRICTED; counts are null where the extract's terms hide them.
    struct Incidents: Encodable, Sendable {
        let extract: String
        let partner: String
        let objective: String
        let reach: Double
        @ExplicitNull var count: Int?
        @ExplicitNull var mean: Double?
        @ExplicitNull var others: Int?
        @ExplicitNull var asMany: Int?
        @ExplicitNull var ratio: Crime.Span?
        /// Over the mean of the outlets most like the place.
        @ExplicitNull var ratioAmongAlike: Crime.Span?
        let standing: String
        @ExplicitNull var inHours: Int?
        @ExplicitNull var alcoholRelated: Int?
        @ExplicitNull var latestYear: Int?
        @ExplicitNull var yearBefore: Int?
    }

    let neighbours: [Neighbour]
    let incidents: [Incidents]
    let crime: [Crime]
    /// Codes of the like areas.
    let likeAreas: [String]
    let previousApplications: [Previous]

    init(_ surroundings: PlaceSurroundings) {
        neighbours = surroundings.neighbours.map {
            Neighbour(group: $0.group.rawValue, kind: $0.kind, name: $0.name, metres: $0.metres)
        }
        crime = surroundings.crime.map {
            Crime(
                type: $0.type, count: $0.count, ratio: $0.ratio.map(Crime.Span.init),
                standing: CrimeFindings.standing(of: $0).rawValue, latestYear: $0.latestYear, yearBefore: $0.yearBefore,
                change: $0.change.map(Crime.Span.init))
        }
        incidents = surroundings.incidents.map {
            Incidents(
                extract: $0.extract, partner: $0.terms.partner, objective: $0.objective.rawValue, reach: $0.reach, count: $0.count,
                mean: $0.mean, others: $0.others, asMany: $0.asMany, ratio: $0.ratio.map(Crime.Span.init),
                ratioAmongAlike: ($0.alike?.ratio).map(Crime.Span.init), standing: $0.standing.rawValue, inHours: $0.inHours, alcoholRelated: $0.alcoholRelated, latestYear: $0.latestYear,
                yearBefore: $0.yearBefore)
        }
        likeAreas = surroundings.comparators.map(\.code)
        previousApplications = surroundings.previous.map {
            Previous(id: $0.id, type: $0.type, outcome: $0.outcome, metres: $0.metres)
        }
    }
}
