internal import Licensing

/// Two factors that tell of the same thing, wholly or partly.
public struct FactorOverlap: Hashable, Sendable {
    /// The other factor's id.
    public let other: String
    public let why: String
    /// Whether a composite with both is refused: one is the other, or is made of it.
    public let isDouble: Bool
}

extension Factor {
    /// Nil where nothing is counted in both.
    public func overlap(with other: Factor) -> FactorOverlap? {
        guard id != other.id else { return nil }
        func found(_ why: String, double: Bool = true) -> FactorOverlap {
            FactorOverlap(other: other.id, why: why, isDouble: double)
        }
        switch (subject, other.subject) {
        case (.deprivation(let a), .deprivation(let b)):
            if a == b { return found("the same standing in another form") }
            return a.isPart(of: b) || b.isPart(of: a) ? found("one is part of the other") : nil
        case (.deprivation(.crime), .recordedCrime), (.recordedCrime, .deprivation(.crime)):
            return found("the crime domain of the Indices is made of recorded crime")
        case (.deprivation(.overall), .recordedCrime), (.recordedCrime, .deprivation(.overall)):
            return found("the index holds recorded crime through its crime domain", double: false)
        case (.recordedCrime(let a), .recordedCrime(let b)):
            return a == nil || b == nil ? found("one is part of the other") : nil
        case (.incidents, .recordedCrime), (.recordedCrime, .incidents), (.incidents, .incidents):
            return found("both may hold the same incidents", double: false)
        case (.ages(let from, let to), .ages(let otherFrom, let otherTo)):
            let isApart = (to ?? .max) < otherFrom || (otherTo ?? .max) < from
            return isApart ? nil : found("some residents are of both")
        case (.places(let a), .places(let b)): return a == b ? found("the same places") : nil
        case (.outlets, .outlets): return found("the same outlets")
        case (.indicator(let a), .indicator(let b)): return a == b ? found("the same indicator") : nil
        default: return nil
        }
    }
}

extension DomainRecord.Domain {
    /// The domain or index that this one is part of.
    var whole: DomainRecord.Domain? {
        switch self {
        case .overall: nil
        case .children, .olderPeople: .income
        case .childrenAndYoungPeople, .adultSkills: .education
        case .geographicalBarriers, .widerBarriers: .barriers
        case .indoors, .outdoors: .livingEnvironment
        case .income, .employment, .education, .health, .crime, .barriers, .livingEnvironment: .overall
        }
    }

    func isPart(of other: DomainRecord.Domain) -> Bool {
        var next = whole
        while let held = next {
            if held == other { return true }
            next = held.whole
        }
        return false
    }
}
