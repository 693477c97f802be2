public import Measures

/// What `zones --hot-spots` alone is asked with.
public struct HotSpotOptions: Sendable {
    /// "outlets", "rate", "crime", types of recorded crime, or with restricted extracts one kind of their incidents.
    public var of = ["outlets"]
    /// Recorded crime per 1,000 residents and not its count.
    public var isPerResident = false
    public var weights = SpatialWeights.queen()
    /// 0: the normal approximation judges.
    public var permutations = 9_999
    /// Of false discoveries, above 0 and below 1.
    public var level = 0.05

    public init() {}

    /// As words of the command line. What a partner calls its incidents stays out of the list of layers.
    func words(isRestricted: Bool) -> [String] {
        var words = ["--hot-spots"]
        for subject in isRestricted ? [] : of { words += ["--of", subject.contains(" ") ? "\"\(subject)\"" : subject] }
        if isPerResident { words.append("--per-resident") }
        if weights != .queen() { words += ["--weights", weights.word] }
        if permutations != 9_999 { words += ["--permutations", "\(permutations)"] }
        if level != 0.05 { words += ["--fdr", "\(level)"] }
        return words
    }
}
