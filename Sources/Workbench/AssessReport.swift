internal import Assessment
internal import Foundation
internal import Licensing
internal import Measures
internal import Zones

public struct AssessReport: Report {
    /// All null where no register of the place's district is loaded.
    struct Within: Encodable, Sendable {
        let radius: Double
        @ExplicitNull var all: Int?
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        @ExplicitNull var notStated: Int?
        /// Of the district's postcodes, how many have fewer outlets within the radius.
        @ExplicitNull var postcodes: Int?
        @ExplicitNull var postcodesWithFewer: Int?
        @ExplicitNull var median: Int?

        init(_ comparison: SiteAssessment.Comparison) {
            radius = comparison.radius
            all = comparison.outlets.all
            on = comparison.outlets.on
            off = comparison.outlets.off
            notStated = comparison.outlets.notStated
            postcodes = comparison.postcodes
            postcodesWithFewer = comparison.postcodesWithFewer
            median = comparison.median
        }

        init(unknownWithin radius: Double) { self.radius = radius }
    }

    /// "RESTRICTED ..." where what partners shared was brought in; null for none.
    @ExplicitNull var marking: String?
    let place: String
    let easting: Double
    let northing: Double
    let within: [Within]
    @ExplicitNull var lsoa: String?
    @ExplicitNull var lsoaName: String?
    @ExplicitNull var decile: Int?
    @ExplicitNull var per10000: Double?
    @ExplicitNull var lower: Double?
    @ExplicitNull var upper: Double?
    @ExplicitNull var authority: String?
    @ExplicitNull var lastDayForRepresentations: CalendarDate?
    @ExplicitNull var countedLastDay: CalendarDate?
    @ExplicitNull var authorityLastDay: CalendarDate?
    /// Why the days of this type of application are not counted; null where they are.
    @ExplicitNull var notCountedReason: String?
    @ExplicitNull var zone: Int?
    /// Why the counts are null; null where they are not.
    @ExplicitNull var outletsNotKnown: String?
    let notCounted: [String]
    let decisions: DecisionsReport
    /// What the register's open findings leave in doubt of the count; null where nothing is.
    @ExplicitNull var doubt: String?
    let cumulativeImpactAssessment: String
    /// The published areas that hold the place, a sentence each.
    let cumulativeImpactAreas: [String]
    /// The day on which it was weighed.
    let weighedOn: CalendarDate
    /// "object", "conditions only" or "no representation": what the data loaded would carry. The decision is the officer's.
    let advice: String
    let adviceReasons: [String]
    /// Nil where no register of the place's district is loaded.
    @ExplicitNull var adds: AddsReport?
    let findings: [FindingReport]
    let pointsTheOtherWay: [String]
    /// How to meet each point, in the same order: for the officer only.
    let officerNotes: [String]
    let conditions: [ConditionReport]
    /// What is not loaded and cannot be said.
    let missing: [String]
    let surroundings: SurroundingsReport
    let rule: String
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
}
