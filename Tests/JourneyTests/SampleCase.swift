import Assessment
import Licensing
import Wording

/// A case written by hand for the invented town's application, with something under every heading.
enum SampleCase {
    static func make(_ site: SiteAssessment, course: Advice.Course = .object, long: Bool = false) -> ApplicationCase {
        let ratio = TracedFigure(1.8712, printed: "1.9", unit: "times")
        let violence = ObjectiveFinding(
            number: 1, subject: .violence, objective: .crimeAndDisorder,
            statement: "Recorded violence in the area of the place was \(ratio) times the mean of comparable areas.", value: 1.8712,
            lower: 1.4403, upper: 2.4311, unit: "times", n: 214, publications: [.crime],
            source: "police.uk street-level crime, 24 months", date: "2023-01 to 2024-12", place: "Quillmouth 010B (E01999048)",
            comparator: "the mean of 5 comparable areas", standing: .worse, inference: .areaLevel,
            mechanism: "The application asks for sales until 01:00 on Friday and Saturday, the nights on which the bars close.",
            doesNotProve: "Recorded crime of an area does not show where or when in it, nor that alcohol played a part.")
        let children = ObjectiveFinding(
            number: 2, subject: .children, objective: .children,
            statement: "Within \(TracedFigure(400, printed: "400", unit: "metres")) m lie \(TracedFigure.count(3, "places for children")) places for children.",
            value: 3, unit: "places", n: 3, publications: [.places], source: "places", date: "2026", place: "within 400 m of the place",
            inference: .recordedNearby, mechanism: "Off-sales would be on the way to them.",
            doesNotProve: "That a place for children is near does not show that children would be sold alcohol.")
        let more = (3...9).map { number in
            ObjectiveFinding(
                number: number, subject: .otherCrime, objective: .publicNuisance,
                statement: "Item \(TracedFigure.count(number * 11, "reports")) of the list: \(String(repeating: "noise in the street was reported again and again, ", count: 12))and so on.",
                value: Double(number * 11), unit: "reports", publications: [], source: "invented", date: "2024", place: "the street",
                inference: .recordedNearby, mechanism: "Invented.", doesNotProve: String(repeating: "It shows little of the premises. ", count: 8))
        }
        let template = ConditionTemplate(
            id: "challenge-25", text: "Challenge 25", objective: .children, answers: [.children], note: "Ask whether it is offered already.")
        var made = ApplicationCase(
            site: site,
            adds: AddedReach(
                reach: 400, outlets: .init(before: 31, change: 1, lowBefore: 29, highBefore: 33),
                lateOutlets: .init(before: 4, change: 1, lowBefore: 4, highBefore: 9),
                alcoholHours: .init(before: 2471.5, change: 88.75, lowBefore: 2301, highBefore: 2588), residents: 1843.37,
                percentile: .init(before: 93.4127, after: 94.0261), percentileLow: .init(before: 92.1713, after: 93.0441),
                percentileHigh: .init(before: 94.2226, after: 94.9113), postcodes: 901, seen: 0.871),
            surroundings: PlaceSurroundings(
                outlets: site.nearest.prefix(30).map { .init(premises: $0.premises, metres: $0.metres, hours: nil) },
                neighbours: [
                    .init(group: .children, kind: "school", name: "Teasel Lane Primary", detail: "ages 4 to 11", metres: 212.4),
                    .init(group: .children, kind: "park", name: nil, metres: 0),
                ],
                loadedGroups: [.children],
                crime: [
                    .init(
                        type: "Violence and sexual offences", count: 214, latestYear: 117, yearBefore: 97,
                        change: .init(value: 1.2062, lower: 0.8113, upper: 1.7931), comparators: [57, 60, 55, 49, 65],
                        ratio: .init(value: 1.8712, lower: 1.4403, upper: 2.4311))
                ],
                indicators: [
                    IndicatorRecord(
                        row: 1, indicator: 91414, name: "Admissions for alcohol-related conditions", areaCode: "E07999999", areaName: "Quillmouth",
                        areaType: "District", sex: "Persons", age: "All ages", period: "2023/24", value: 512.37, lower95: 480.12, upper95: 546.04)
                ],
                previous: [.init(id: "26/0017", type: "full variation", premises: "The Invented Heron", given: nil, outcome: "refused", metres: 0)]),
            findings: [violence, children] + (long ? more : []),
            pointsTheOtherWay: [
                Counterpoint(
                    "Recorded violence fell in \(TracedFigure.count(5, "months")) of the last \(TracedFigure.count(12, "months")) months.",
                    advice: "Say that the whole year is compared and not single months.", finding: 1, publications: [.crime])
            ],
            advice: Advice(course: course, reasons: ["Finding 1 is told apart from comparable areas by its whole interval."]),
            conditions: [
                MatchedCondition(
                    template: template,
                    text: "The premises operate Challenge 25, and keep a log of refusals for 12 months that an officer may see on request.",
                    finding: 2)
            ],
            missing: ["No ambulance or emergency department extract is loaded, so nothing can be said of injuries by hour."])
        made.ownParagraphs = [
            OwnParagraph(text: "Officers visited <b>twice</b> in October 2026.", objective: .publicNuisance, source: "visit log")
        ]
        made.overrides = [GateOverride(rule: "quota", text: "there are 31 outlets", by: "the licensing team's manager", why: "a quotation")]
        return made
    }
}
