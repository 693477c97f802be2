/// A premises' kind with the rule that gave it.
public struct KindClassification: Hashable, Codable, Sendable {
    public let kind: PremisesKind
    /// The rule's name, with what the official lists add; "no rule applies" for an unknown kind.
    public let rule: String
    public let confidence: PremisesKind.Confidence
    /// Whether it sells from a place where nobody can walk in.
    public let remote: RemoteSales

    /// A kind before it is asked whether people can walk in.
    private struct Judgement {
        let kind: PremisesKind
        let rule: String
        let confidence: PremisesKind.Confidence

        init(_ kind: PremisesKind, _ rule: String, _ confidence: PremisesKind.Confidence) {
            self.kind = kind
            self.rule = rule
            self.confidence = confidence
        }
    }

    /// As it was stored.
    public init(kind: PremisesKind, rule: String, confidence: PremisesKind.Confidence, remote: RemoteSales) {
        self.kind = kind
        self.rule = rule
        self.confidence = confidence
        self.remote = remote
    }

    /// Judges by the rules, then by what the official lists say, and last by whether people can walk in: a code that fits
    /// raises the confidence by one step, one that does not lowers it.
    public init(of evidence: KindEvidence, rules: [KindRule] = KindRule.table) {
        let judged = Self.judged(evidence, rules)
        remote = RemoteSales(of: evidence, kind: judged.kind)
        if remote.verdict == .yes, [.unknown, .other, .offLicence].contains(judged.kind) {
            kind = .remoteSales
            rule = "nobody can walk in: " + remote.reasons.joined(separator: "; ")
            confidence = .medium
        } else {
            kind = judged.kind
            rule = judged.rule
            confidence = judged.confidence
        }
    }

    private static func judged(_ evidence: KindEvidence, _ rules: [KindRule]) -> Judgement {
        let subject = KindRule.Subject(evidence)
        let ruled = rules.first { $0.applies(to: subject) }.map { Judgement($0.kind, $0.name, $0.confidence) }
        let coded = codes(of: evidence)
        guard let (first, firstSource) = coded.first else {
            return ruled ?? Judgement(.unknown, "no rule applies", .low)
        }
        guard let ruled else { return Judgement(first.kind, firstSource, first.confidence) }
        if let (_, source) = coded.first(where: { $0.0.kind == ruled.kind }) {
            return Judgement(ruled.kind, "\(ruled.rule), and \(source)", ruled.confidence.raised)
        }
        if coded.contains(where: { $0.0.alsoFits.contains(ruled.kind) }) { return ruled }
        if ruled.confidence < first.confidence {
            return Judgement(first.kind, "\(firstSource), against: \(ruled.rule)", .low)
        }
        return Judgement(ruled.kind, "\(ruled.rule), against: \(firstSource)", ruled.confidence.lowered)
    }

    /// The rating list's first, which looks at the building; then the food hygiene scheme's.
    private static func codes(of evidence: KindEvidence) -> [(KindCodes.Meaning, String)] {
        let valued = evidence.categoryNumber.flatMap { number in
            KindCodes.ofValuation(category: number).map { ($0, "rated as special category \(number)") }
        }
        let food = evidence.foodBusinessType.flatMap { id in
            KindCodes.ofFoodBusiness(type: id).map { ($0, "food business type \(id)") }
        }
        return [valued, food].compactMap(\.self)
    }
}
