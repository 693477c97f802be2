internal import Foundation
internal import Licensing

/// By when an authority must look again at what it has published, whom it must consult, and what evidence is newer.
public struct ClocksReport: Report {
    struct Period: Encodable, Sendable {
        let years: Int
        let unit: String
        let source: String
        @ExplicitNull var effectiveFrom: String?
        let confidence: String
    }

    struct Area: Encodable, Sendable {
        let name: String
        let authority: String
        let kinds: String
        let published: String
        /// The last day of the period as counted here; null where the publication date is no date.
        @ExplicitNull var reviewDue: String?
        /// As the file has it.
        @ExplicitNull var statedReview: String?
        /// The earlier of the two.
        @ExplicitNull var workTo: String?
        /// Below 0 when the day has passed.
        @ExplicitNull var daysLeft: Int?
        /// Publications loaded with an edition after its own publication.
        let freshSince: [String]
        let notFresh: [String]
        let dateNotKnown: [String]
    }

    struct Statement: Encodable, Sendable {
        @ExplicitNull var published: String?
        @ExplicitNull var due: String?
        @ExplicitNull var daysLeft: Int?
        let sentence: String
    }

    let asAt: String
    let areas: [Area]
    /// Where no published area is loaded.
    @ExplicitNull var note: String?
    let statement: Statement
    let assessmentPeriod: Period
    let policyPeriod: Period
    let consultees: [String]
    let consulteesSource: String
    /// Empty where no published area is loaded.
    let toDo: [String]
    let methods: [MethodReport]
    let inputs: [InputReport]

    static let duties = [
        "Before the day to work to: consult the persons of section 5(3) again, with reasons (section 5A(8)), and consider whether the "
            + "authority is still of its opinion (section 5A(7)).",
        "If it is: revise the assessment to say so and set out the evidence, which is to be fresh evidence and not the old one stamped "
            + "again (section 5A(10)).",
        "If it is not: publish a statement to that effect, and the assessment ends (section 5A(9)).",
    ]

    public var text: String {
        var lines = ["As at \(asAt)."]
        if let note { lines += ["", note] }
        for area in areas {
            lines += ["", "\(area.name) (\(area.authority); covers \(area.kinds)): published \(area.published)."]
            guard let workTo = area.workTo, let days = area.daysLeft else {
                lines.append("  The day of publication is no date, so no clock runs; correct the file.")
                continue
            }
            lines.append(
                "  Review due by \(workTo): \(Self.words(days)). Counted here: \(area.reviewDue ?? "not known"); stated in the file: "
                    + "\(area.statedReview ?? "not stated"); the earlier is the day to work to.")
            func list(_ name: String, _ items: [String]) {
                if !items.isEmpty { lines.append("  \(name): \(items.joined(separator: "; ")).") }
            }
            list("Evidence loaded that is newer than the publication", area.freshSince)
            list("Not newer", area.notFresh)
            list("Of no known day", area.dateNotKnown)
            if area.freshSince.isEmpty { lines.append("  No evidence loaded is known to be newer than the publication.") }
        }
        lines += ["", statement.sentence, ""]
        if !toDo.isEmpty { lines += toDo + [""] }
        lines.append("To be consulted (\(consulteesSource)):")
        lines += consultees.map { "  - \($0)" }
        lines += [
            "", "\(assessmentPeriod.years) \(assessmentPeriod.unit): \(assessmentPeriod.source) (confidence \(assessmentPeriod.confidence)).",
            "\(policyPeriod.years) \(policyPeriod.unit): \(policyPeriod.source) (confidence \(policyPeriod.confidence)).",
            "Confidence: V read in a primary source, S in a secondary one, K general knowledge of the field, to be checked.",
        ]
        return lines.joined(separator: "\n")
    }

    static func words(_ days: Int) -> String {
        func count(_ days: Int) -> String { "\(days) day\(days == 1 ? "" : "s")" }
        return days < 0 ? "\(count(-days)) overdue" : days == 0 ? "today is the last day" : "\(count(days)) left"
    }
}

extension ClocksReport.Period {
    init(_ parameter: DatedParameter<Int>) {
        self.init(
            years: parameter.value, unit: parameter.unit, source: parameter.source, effectiveFrom: parameter.effectiveFrom?.description,
            confidence: parameter.confidence)
    }
}
