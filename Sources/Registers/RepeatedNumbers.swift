internal import Licensing

/// A licence number in several rows. A number is one authorisation's, so the premises counts once where the rows are
/// plainly of one place; a number at two places is a slip that only the licensing team can mend.
enum RepeatedNumbers {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        let copies = Dictionary(uniqueKeysWithValues: register.copies.map { ($0[0].label, $0) })
        return register.byReference.compactMap { reference, distinct in
            let rows = distinct.flatMap { copies[$0.label] ?? [] }.sorted { $0.record.row < $1.record.row }
            guard rows.count > 1, let kept = ExaminedRow.latest(of: rows) else { return nil }
            let others = rows.filter { $0.label != kept.label }.map(\.label)
            let isOnePlace = Set(distinct.map { $0.address?.text ?? "" }).count == 1
            return Finding(
                .numberRepeated, register.authority, identities: [reference], rows: rows.map(\.label),
                evidence: evidence(kept.record.reference ?? reference, rows: rows.count, distinct, isOnePlace: isOnePlace),
                proposal: isOnePlace
                    ? .countOnce(with: kept.label, without: others)
                    : .ask("to which premises the number belongs"))
        }
    }

    private static func evidence(_ number: String, rows: Int, _ distinct: [ExaminedRow], isOnePlace: Bool) -> String {
        let opening = "Licence number \(number) stands in \(rows) rows"
        guard distinct.count > 1 else { return "\(opening), alike in every field that is kept." }
        let portraits = distinct.map(\.portrait).joined(separator: "; ")
        return "\(opening) at \(isOnePlace ? "one address" : "different addresses"): \(portraits)."
    }
}
