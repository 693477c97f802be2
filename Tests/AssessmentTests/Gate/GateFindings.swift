import Assessment
import Licensing
import Wording

/// Findings for tests.
func finding(
    _ number: Int = 1, _ subject: EvidenceSubject = .violence, statement: TracedText = "The area recorded more violence than others.",
    mechanism: TracedText = "Sale until 01:00 keeps people in the area.", doesNotProve: String = "It does not show why.",
    standing: ObjectiveFinding.Standing = .worse, inference: ObjectiveFinding.Inference = .areaLevel, hasTimes: Bool = false,
    isRestricted: Bool = false, smallestShown: Int? = nil, fewestAllowed: Int? = nil
) -> ObjectiveFinding {
    ObjectiveFinding(
        number: number, subject: subject, objective: .crimeAndDisorder, statement: statement, publications: [], source: "a source",
        date: "2025", place: "the area", standing: standing, inference: inference, mechanism: mechanism, doesNotProve: doesNotProve,
        hasTimes: hasTimes, isRestricted: isRestricted, smallestShown: smallestShown, fewestAllowed: fewestAllowed)
}
