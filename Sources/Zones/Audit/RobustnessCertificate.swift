/// A headline computed anew under other choices that could as well have been made: in how many it holds, and which fail.
public struct RobustnessCertificate: Hashable, Sendable {
    public struct Choice: Hashable, Sendable {
        /// What the choice is about: "comparator", "denominator", "significance", "doubtful premises", "edge", "units",
        /// "hot spots", "kernel".
        public let dimension: String
        /// In words: "against the ring of 500 m, per 1,000 residents".
        public let choice: String
        /// Nil where it has none, or where it would tell of a restricted count.
        public let value: Double?
        public let lower: Double?
        public let upper: Double?
        public let holds: Bool

        package init(dimension: String, choice: String, value: Double?, lower: Double?, upper: Double?, holds: Bool) {
            self.dimension = dimension
            self.choice = choice
            self.value = value
            self.lower = lower
            self.upper = upper
            self.holds = holds
        }
    }

    /// A choice that the data loaded do not let be made.
    public struct NotPossible: Hashable, Sendable {
        public let choice: String
        public let reason: String
    }

    /// "more outlets per km2 inside than in the rest of the district".
    public let claim: String
    public let all: [Choice]
    public let notPossible: [NotPossible]
    /// Share of choices in which the headline may fail and still stand alone, 0...1.
    public let mostFailures: Double

    package init(claim: String, all: [Choice], notPossible: [NotPossible], mostFailures: Double) {
        self.claim = claim
        self.all = all
        self.notPossible = notPossible
        self.mostFailures = mostFailures
    }

    public var of: Int { all.count }
    public var holds: Int { all.count(where: \.holds) }
    public var fails: [Choice] { all.filter { !$0.holds } }

    /// Whether the headline may be printed without `sentence`.
    public var mayStandAlone: Bool { !all.isEmpty && Double(fails.count) <= mostFailures * Double(of) }

    /// "holds in 46 of 48 choices; it fails: ...".
    public var sentence: String {
        guard !all.isEmpty else { return "It could be computed in no choice." }
        let head = "It holds in \(holds) of \(of) choices"
        guard !fails.isEmpty else { return head + "." }
        return head + "; it fails: " + grouped(fails.map(\.choice)).joined(separator: "; ") + "."
    }

    /// Choices that begin alike are named together: "against the ring of 100 m (per km2; per outlet)".
    private func grouped(_ choices: [String]) -> [String] {
        var groups: [(head: String, tails: [String])] = []
        for choice in choices {
            let parts = choice.split(separator: ", ", maxSplits: 1).map(String.init)
            let head = parts.first ?? choice
            let tails = Array(parts.dropFirst())
            if let place = groups.firstIndex(where: { $0.head == head }) {
                groups[place].tails += tails
            } else {
                groups.append((head, tails))
            }
        }
        return groups.map { $0.tails.isEmpty ? $0.head : $0.tails.count == 1 ? "\($0.head), \($0.tails[0])" : "\($0.head) (\($0.tails.joined(separator: "; ")))" }
    }

    public var headline: Headline { Headline(self) }
}

/// What an audit says first. It can only be made of its certificate, so that it is never printed without the sentence that
/// belongs beside it.
public struct Headline: Hashable, Sendable {
    /// Whether it holds in the choices the audit itself makes: the first of the certificate.
    public let holds: Bool
    /// The whole text, with the certificate's sentence where it must not stand alone.
    public let text: String

    init(_ certificate: RobustnessCertificate) {
        let base = certificate.all.first
        holds = base?.holds ?? false
        let claim = certificate.claim
        let said =
            base == nil
            ? "Nothing can be said of: \(claim)."
            : holds ? "The data loaded show \(claim)." : "The data loaded do not show \(claim)."
        text = certificate.mayStandAlone && holds
            ? said : said + " " + certificate.sentence.replacing("It holds in", with: "That claim holds in", maxReplacements: 1)
    }
}
