internal import Licensing

/// Rows that repeat an earlier one in every field that the workspace keeps: one finding for each further row.
enum ExactDuplicates {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        // One number may stand for several states, each of them repeated: every further row is a copy of its own.
        var copies: [String: Int] = [:]
        return register.copies.filter { $0.count > 1 }.flatMap { group in
            group.dropFirst().map { copy in
                copies[copy.identity, default: 1] += 1
                return Finding(
                    .exactDuplicate, register.authority, identities: [copy.identity], copy: copies[copy.identity],
                    rows: [group[0].label, copy.label],
                    evidence: "\(copy.called) stands in the register \(group.count) times, alike in every field that is kept.",
                    proposal: .countOnce(with: group[0].label, without: [copy.label]))
            }
        }
    }
}
