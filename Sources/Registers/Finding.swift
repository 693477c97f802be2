public import Licensing

/// Something doubtful in a register, with what shows it and how it could be resolved.
public struct Finding: Hashable, Sendable {
    public let kind: FindingKind
    /// Of the register.
    public let authority: Authority
    /// Finds the same matter again in the next extract: kind, authority and the premises' identity, never a row's number.
    public let key: String
    /// Labels, such as "arun:12", in the order of the register.
    public let rows: [String]
    /// A sentence with the values that show it; without numbers of rows, which the next extract changes.
    public let evidence: String
    public let proposal: Proposal
    /// Labels of rows that do not count as they stand, and may be outlets after all.
    public let mayCount: [String]
    /// Each row by what it says and what the proposal does with it, without its number, in order of the words: a row that
    /// joins later is seen even where the evidence reads as before.
    public private(set) var named: [String] = []

    /// - Parameter identities: of the premises concerned, in any order.
    init(
        _ kind: FindingKind, _ authority: Authority, identities: [String], copy: Int? = nil, rows: [String],
        evidence: String, proposal: Proposal, mayCount: [String] = []
    ) {
        var parts = [kind.rawValue, authority.name.lowercased()] + Set(identities).sorted()
        if let copy { parts.append("copy \(copy)") }
        self.init(
            kind: kind, authority: authority, key: parts.joined(separator: " | "), rows: rows, evidence: evidence,
            proposal: proposal, mayCount: mayCount)
    }

    private init(
        kind: FindingKind, authority: Authority, key: String, rows: [String], evidence: String, proposal: Proposal,
        mayCount: [String]
    ) {
        self.kind = kind
        self.authority = authority
        self.key = key
        self.rows = rows
        self.evidence = evidence
        self.proposal = proposal
        self.mayCount = mayCount
    }

    /// What people type: eight signs made from the key alone, so the same in every extract.
    public var id: String { Self.id(ofKey: key) }

    /// FNV-1a, its bits mixed as MurmurHash3 ends, so that like keys get unlike ids; 40 of them in Crockford's alphabet,
    /// which has no letters that look like figures: among a thousand findings two alike are less likely than one in a
    /// million.
    static func id(ofKey key: String) -> String {
        let sum = key.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        var mixed = (sum ^ (sum >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        mixed ^= mixed >> 33
        let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<8).map { signs[Int((mixed >> (5 * UInt64($0))) & 31)] })
    }

    /// The finding with its rows named. - Parameter portrait: of the row with a label.
    func naming(_ portrait: (String) -> String?) -> Finding {
        var finding = self
        finding.named = rows.map { label in
            let fate = proposal.leavesOut.contains(label) ? "without " : proposal.moves.contains(label) ? "moved: " : "with "
            return fate + (portrait(label) ?? "")
        }.sorted()
        return finding
    }

    /// Whether it is what was decided on: the same evidence, the same action, the same rows.
    public func stands(asDecidedIn decision: Decision) -> Bool {
        decision.evidence == evidence && decision.action == proposal.action.rawValue && decision.named == named
    }

    /// One premises in several rows, found in each for itself, is one matter.
    func joined(with other: Finding) -> Finding {
        Finding(
            kind: kind, authority: authority, key: key, rows: rows + other.rows.filter { !rows.contains($0) },
            evidence: evidence.contains(other.evidence) ? evidence : evidence + " " + other.evidence,
            proposal: proposal.joined(with: other.proposal),
            mayCount: mayCount + other.mayCount.filter { !mayCount.contains($0) })
    }
}
