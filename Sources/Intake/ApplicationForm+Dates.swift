internal import Foundation
internal import Licensing
internal import Yams

/// The field "dates".
extension ApplicationForm {
    func dates(_ node: Node?, type: ApplicationType) throws -> (RepresentationPeriod, Proceedings) {
        guard let node else { return (RepresentationPeriod(given: nil, authorityLastDay: nil, type: type), Proceedings()) }
        guard let mapping = node.mapping else {
            throw fault(node, "dates", "\"dates\" has lines such as \"given: 2026-11-02\"")
        }
        try refuseUnknown(
            mapping,
            known: [
                "given", "authority last day", "readvertised", "received", "hearing", "hearing ended", "decision notified",
            ], of: "dates")
        func date(_ key: String) throws -> CalendarDate? {
            guard let value = mapping[key] else { return nil }
            return try refusing(value, key) { () throws(ApplicationWords.Refusal) in try ApplicationWords.date(value.string ?? "") }
        }
        let period = RepresentationPeriod(
            given: try date("given"), authorityLastDay: try date("authority last day"), type: type,
            readvertised: try date("readvertised"))
        let proceedings = Proceedings(
            received: try date("received"), hearing: try date("hearing"), hearingEnded: try date("hearing ended"),
            decisionNotified: try date("decision notified"))
        if let wrong = proceedings.contradiction(with: period) {
            throw fault(mapping[wrong.field] ?? node, wrong.field, wrong.description)
        }
        return (period, proceedings)
    }
}
