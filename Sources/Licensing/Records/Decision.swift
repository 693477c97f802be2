/// What a person decided on one finding in a register: it outlives the register it was made on.
public struct Decision: Hashable, Sendable {
    public enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
        /// The proposal is carried out.
        case accepted
        /// The rows stay as the register has them.
        case kept = "kept as it is"
    }

    /// Its number in the workspace, in the order of deciding; 0 before it is stored.
    public var number: Int
    /// Decisions of one command bear one number, so that one command takes them back; 0 before they are stored.
    public var batch: Int
    /// Finds the same matter again in the next extract.
    public var key: String
    /// The short form of the key that people type.
    public var finding: String
    public var verdict: Verdict
    /// A role or initials.
    public var by: String
    public var on: CalendarDate
    public var why: String
    /// The evidence as it stood when it was decided.
    public var evidence: String
    /// What was proposed then, as a short phrase, such as "count once".
    public var action: String
    /// The rows that it was decided on, each by what it says and what the action does with it, never by its number.
    public var named: [String]
    /// The day on which the decision was taken back; nil while it holds.
    public var takenBack: CalendarDate?

    public init(
        number: Int = 0, batch: Int = 0, key: String, finding: String, verdict: Verdict, by: String, on: CalendarDate,
        why: String, evidence: String, action: String, named: [String], takenBack: CalendarDate? = nil
    ) {
        self.number = number
        self.batch = batch
        self.key = key
        self.finding = finding
        self.verdict = verdict
        self.by = by
        self.on = on
        self.why = why
        self.evidence = evidence
        self.action = action
        self.named = named
        self.takenBack = takenBack
    }
}
