public import Geometry
public import Licensing

/// What the published cumulative impact areas loaded (Licensing Act 2003, section 5A) say of a place. The kinds of
/// authorisation that an area covers are written in words: whether an application is of them is for a person to say.
public struct ImpactAreas: Sendable {
    public enum Answer: String, Codable, Sendable {
        case yes
        /// The area covers described kinds only.
        case placeOnly = "the place; whether the kind is for you to compare"
        /// It lies outside the areas loaded of the authority.
        case no
        case notLoaded = "not loaded"
    }

    public let answer: Answer
    /// Those that hold the place, in the order of their files.
    public let covering: [ImpactAreaRecord]
    /// How many are loaded of the authority.
    public let loaded: Int

    /// - Parameters:
    ///   - areas: all that the workspace holds.
    ///   - authority: whose district the place is in; nil where that is not known, and then every area counts.
    public init(at place: Point, among areas: [ImpactAreaRecord], of authority: Authority?) {
        let own = areas.filter { area in authority.map { $0.isCalled(area.authority) } ?? true }
        // An area of another authority's name may still be this one's under another name: where the place lies in it, it counts.
        covering = areas.filter { AreaIndex([$0.shape]).locate(place) != nil }
        loaded = max(own.count, covering.count)
        if covering.contains(where: { $0.kinds.lowercased() == "all" }) {
            answer = .yes
        } else if !covering.isEmpty {
            answer = .placeOnly
        } else {
            answer = own.isEmpty ? .notLoaded : .no
        }
    }

    /// One sentence for each area that holds the place.
    public var sentences: [String] {
        covering.map { area in
            var text = "\(area.name) (\(area.authority)), published \(area.published), covers \(area.kinds)"
            text += area.nextReview.map { "; next review by \($0)" } ?? "; its next review is not stated"
            if let paragraph = area.paragraph { text += "; paragraph \(paragraph)" }
            if let document = area.document { text += "; \(document)" }
            return text + "."
        }
    }
}
