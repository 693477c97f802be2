internal import Licensing
internal import Measures
internal import Statistics

/// What a headline is of, and how it is computed under a choice.
struct AuditHeadline {
    enum Kind {
        case outlets
        /// police.uk's types; nil for all together.
        case crime([String]?)
        case incidents([SurveyedExtract])
    }

    let survey: AuditSurvey
    let kind: Kind
    let matched: [WholePlace]

    /// Under one choice.
    struct Asked {
        var against = AuditSide.rest
        var isAgainstMatched = false
        var base = AuditBase.km2
        var level: ConfidenceLevel
        var edge = 0.0
        var inSquares = false
        var outlets: AuditOutlets?
        var without: Int?
        var months: Set<Int>?
        var types: [String]?
        /// The LSOAs that stand for the outline where another share than half is asked of them.
        var members: [Int]?
    }

    var words: String {
        switch kind {
        case .outlets: "outlets"
        case .crime(nil): "recorded crime"
        case .crime(let types?): "recorded crime of type " + types.joined(separator: ", ")
        case .incidents: "incidents"
        }
    }

    var isRestricted: Bool {
        if case .incidents = kind { return true }
        return false
    }

    /// "more outlets per km2 inside Town centre than in the rest of the district, 95% interval above 1".
    var claim: String {
        let place: String
        if case .crime = kind {
            let count = survey.whole.members.count
            place =
                "in the \(count == 1 ? "whole LSOA that stands" : "\(count) whole LSOAs that stand") for \(survey.outline.name)"
        } else {
            place = "inside \(survey.outline.name)"
        }
        return "more \(words) per km2 \(place) than in the rest of the district, with the 95% interval of the ratio above 1"
    }

    /// Nil where the choice cannot be made; the ratio may still have no value.
    func ratio(_ asked: Asked) -> AuditRatio? {
        switch kind {
        case .outlets: pointRatio(asked, (asked.outlets ?? survey.outlets).district)
        case .incidents(let extracts): pointRatio(asked, extracts.flatMap(\.all))
        case .crime(let types): crimeRatio(asked, types: asked.types ?? types)
        }
    }

    func pointRatio(_ asked: Asked, _ points: [AuditPoint]) -> AuditRatio? {
        guard !asked.isAgainstMatched else { return nil }
        let question = PointQuestion(base: asked.base, edge: asked.edge, inSquares: asked.inSquares, without: asked.without)
        guard let inside = survey.side(.inside, points, question, outlets: asked.outlets),
            let outside = survey.side(asked.against, points, question, outlets: asked.outlets)
        else { return nil }
        return AuditRatio(
            "\(words) \(asked.base.rawValue)", inside: inside, against: outside,
            units: asked.inSquares ? survey.squareUnits.words : survey.lsoas.words, level: asked.level,
            warning: asked.base.warning,
            isRestricted: isRestricted)
    }

    /// What the headline counts, by whole LSOA of the district.
    var byArea: [Double] {
        var counts = [Double](repeating: 0, count: survey.areas.count)
        switch kind {
        case .outlets: for point in survey.outlets.district { counts[point.area] += Double(point.count) }
        case .incidents(let extracts): for point in extracts.flatMap(\.all) { counts[point.area] += Double(point.count) }
        case .crime(let types):
            let all = WholePlace(name: "", ground: 0, areas: Array(survey.areas.indices))
            counts = survey.side([all], named: "", CrimeQuestion(types: types))?.units.map { Double($0.events) } ?? counts
        }
        return counts
    }

    private func crimeRatio(_ asked: Asked, types: [String]?) -> AuditRatio? {
        let members = asked.members ?? survey.insideWhole?.areas ?? []
        let own = Set(members)
        let question = CrimeQuestion(base: asked.base, months: asked.months, types: types)
        let others: [WholePlace]
        let name: String
        if asked.isAgainstMatched {
            guard survey.isSamePeriod(matched) else { return nil }
            (others, name) = (matched, "matched places")
        } else {
            let all: [Int]
            if case .ring(let reach) = asked.against {
                all = survey.ringWhole(reach)?.areas ?? []
            } else {
                all = Array(survey.areas.indices)
            }
            others = [WholePlace(name: "", ground: 0, areas: all.filter { !own.contains($0) && $0 != asked.without })]
            name = survey.name(of: asked.against)
        }
        guard
            let inside = survey.side(
                [WholePlace(name: "inside", ground: 0, areas: members.filter { $0 != asked.without })], named: "inside",
                question,
                outlets: asked.outlets),
            let outside = survey.side(others, named: name, question, outlets: asked.outlets)
        else { return nil }
        return AuditRatio(
            "\(words) \(asked.base.rawValue)", inside: inside, against: outside, units: "whole LSOAs", level: asked.level,
            warning: asked.base.warning)
    }
}
