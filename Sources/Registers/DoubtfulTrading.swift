internal import Licensing

/// Rows in force of which something in the register says that nobody may be trading there, or on few days only. Words
/// are weak evidence, so the proposal is always to ask.
enum DoubtfulTrading {
    static func findings(in register: ExaminedRegister, _ surroundings: Surroundings) -> [Finding] {
        register.rows.compactMap { row in
            guard row.isInForce else { return nil }
            let reasons = reasons(row, in: register, surroundings)
            guard !reasons.isEmpty else { return nil }
            return Finding(
                .doubtfulTrading, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called) is in force, but \(reasons.joined(separator: ", and ")).",
                proposal: .ask("whether anybody trades there"))
        }
    }

    private static func reasons(_ row: ExaminedRow, in register: ExaminedRegister, _ surroundings: Surroundings) -> [String] {
        let record = row.record
        var reasons: [String] = []
        let name = NameWords(record.name ?? "")
        let building = NameWords.building(ofAddress: record.address ?? "")
        if let phrase = ceased.first(where: { name.contains($0) || building.contains($0) }) {
            reasons.append("its name or building says \"\(phrase.joined(separator: " "))\"")
        }
        if let phrase = insolvent.first(where: NameWords(record.holder ?? "").contains) {
            reasons.append("its holder's name says \"\(phrase.joined(separator: " "))\"")
        }
        if let phrase = occasional.first(where: name.contains) {
            reasons.append("its name says \"\(phrase.joined(separator: " "))\": it may trade on few days a year")
        }
        if let name = record.name?.lowercased(), name.hasSuffix("t/a") || name.hasSuffix("trading as") {
            reasons.append("its name breaks off after \"trading as\"")
        }
        if let expiry = record.expiryDate.flatMap(ExaminedRow.day), expiry < surroundings.day {
            reasons.append("its last day was \(expiry)")
        }
        if let ended = laterEnded(row, in: register) {
            reasons.append("a later licence at the same address, \(ended.called), is \(ended.record.status.rawValue)")
        }
        return reasons
    }

    /// A licence that began later at the same address and has come to its end: who held this one may be gone too.
    private static func laterEnded(_ row: ExaminedRow, in register: ExaminedRegister) -> ExaminedRow? {
        guard let address = row.address, let start = row.start else { return nil }
        let ends: Set<LicenceStatus> = [.lapsed, .surrendered, .revoked, .expired]
        return register.byAddress[address]?.first { other in
            ends.contains(other.record.status) && other.reference != row.reference && (other.start ?? start) > start
        }
    }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    private static let ceased = phrases(
        "former,formerly,closed,vacant,derelict,demolished,disused,ceased trading,not trading,no longer trading,unoccupied,"
            + "under construction,to let")
    private static let insolvent = phrases(
        "dissolved,in liquidation,in administration,in receivership,struck off,liquidator,liquidators,administrators")
    private static let occasional = phrases("festival,temporary,pop up,popup,carnival,one off event")
}
