internal import Licensing

/// Hours of one row that cannot all be meant as written.
enum ContradictoryHours {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        register.rows.compactMap { row in
            guard let hours = row.record.hours.flatMap({ try? WeeklyHours(stored: $0) }) else { return nil }
            let contradictions = hours.contradictions
            guard !contradictions.isEmpty else { return nil }
            return Finding(
                .contradictoryHours, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called): \(contradictions.map(\.description).joined(separator: " "))",
                proposal: .ask("which hours hold"))
        }
    }
}
