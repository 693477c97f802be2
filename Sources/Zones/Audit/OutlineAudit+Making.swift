internal import Geometry
internal import Licensing
internal import Measures
internal import Statistics

extension OutlineAudit {
    /// - Throws: `GeometryError` where the outline has no ground in the district; `AuditRefusal` where the headline asked for
    ///   cannot be computed.
    public init(_ outline: StudyOutline, _ material: AuditMaterial, settings: AuditSettings) throws {
        let survey = try AuditSurvey(outline, material, settings)
        let extracts = material.ground.extracts.map { SurveyedExtract($0, in: survey) }
        let hasRest = survey.km2(.rest) > 1e-4
        let hasRing = survey.km2(survey.ring) > 1e-4
        let match = try Matching(survey)
        let headline = AuditHeadline(
            survey: survey, kind: try Self.kind(of: settings.subject, survey, extracts), matched: match.places)
        self.outline = outline
        self.settings = settings
        inside = survey.place(.inside, extracts: extracts)
        rest = hasRest ? survey.place(.rest, extracts: extracts) : nil
        ring = hasRing ? survey.place(survey.ring, extracts: extracts) : nil
        matched = survey.matchedPlace(match.places)
        matching = match.found
        let comparison = AuditComparison(survey, matched: match.places, extracts: extracts, hasRest: hasRest, hasRing: hasRing)
        ratios = comparison.ratios
        shares = comparison.shares
        stretches = try survey.stretches(extracts)
        quiet = try survey.quietParts()
        quietGround = try survey.quietGround()
        busyOutside = try survey.busyParts()
        leaveOneOut = headline.leavingOut()
        var points = survey.outlets.district
        if case .incidents(let found) = headline.kind { points = found.flatMap(\.all) }
        let choices = CertificateChoices(
            headline, kernels: try KernelChoice.all(survey, points),
            spots: hasRest ? try HotSpotChoice.all(survey, counts: headline.byArea) : [])
        certificate = RobustnessCertificate(
            claim: headline.claim, all: choices.all, notPossible: choices.notPossible, mostFailures: settings.mostFailures)
        notCompared =
            (hasRest ? [] : ["\(outline.name) covers the whole district: there is no rest to set it against."])
            + (hasRing
                ? []
                : ["No ground of the district lies within \(Int(settings.ring)) m round \(outline.name): there is no ring."])
            + [survey.insideWhole == nil ? inside.crimeRefusal : nil, match.found.refusal].compactMap(\.self)
            + extracts.compactMap(\.extract.refusalInPlace) + extracts.compactMap(\.extract.refusalInTime)
        warnings = Self.warnings(survey, matched: matched != nil, headline)
    }

    private static func kind(of subject: AuditSettings.Subject, _ survey: AuditSurvey, _ extracts: [SurveyedExtract]) throws
        -> AuditHeadline.Kind
    {
        let canSpeak = survey.insideWhole != nil && survey.zone.crime != nil
        let refusal =
            survey.zone.crime == nil
            ? "No recorded crime of the district is loaded, which is not nought." : survey.whole.refusal
        switch subject {
        case .usual: return canSpeak ? .crime(nil) : .outlets
        case .outlets: return .outlets
        case .crime:
            guard canSpeak else { throw AuditRefusal(field: "headline", message: refusal ?? "") }
            return .crime(nil)
        case .crimeType(let type):
            guard let crime = survey.zone.crime else { throw AuditRefusal(field: "headline", message: refusal ?? "") }
            guard let found = crime.types.first(where: { $0.lowercased() == type.lowercased() }) else {
                throw AuditRefusal(
                    field: "headline",
                    message:
                        "--headline: \"\(type)\" is none of outlets, crime and incidents, and no type of recorded crime loaded; "
                        + "the types are \(crime.types.joined(separator: ", ")).")
            }
            guard canSpeak else { throw AuditRefusal(field: "headline", message: refusal ?? "") }
            return .crime([found])
        case .incidents:
            guard !extracts.isEmpty else {
                throw AuditRefusal(
                    field: "headline",
                    message:
                        "--headline incidents is of partners' extracts, and none is brought in; add one, and give --restricted."
                )
            }
            return .incidents(extracts)
        }
    }

    private static func warnings(_ survey: AuditSurvey, matched: Bool, _ headline: AuditHeadline) -> [String] {
        var warnings: [String] = []
        let inside = survey.count(.inside)
        if inside < 10 {
            warnings.append(
                inside == 0
                    ? "n = 0: no outlet lies inside \(survey.outline.name)."
                    : "n = \(inside): only \(inside) \(inside == 1 ? "outlet lies" : "outlets lie") inside \(survey.outline.name), so every "
                        + "interval of outlets is wide.")
        }
        warnings.append(
            "Residents are not the people there at night: figures per 1,000 residents make a town centre look worse.")
        switch survey.outline.origin {
        case .candidate, .concentration:
            warnings.append(
                "This area was found because outlets or incidents lie close together there: a ratio describes it and does not test it."
            )
        case .drawn, .published:
            warnings.append(
                "An outline drawn round what is dense is dense by its drawing: a ratio describes it and does not test why it is so."
            )
        }
        if let crime = survey.zone.crime {
            let period = PolicePeriod(force: crime.force, months: crime.months)
            warnings.append(
                "Recorded crime is that of \(crime.force), \(period.words); months that are not loaded are not nought.")
        }
        if survey.homes == nil {
            warnings.append("Residents are not known: postcodes or residents of the district are not loaded.")
        }
        if let sentence = survey.whole.sentence, survey.zone.crime != nil { warnings.append(sentence) }
        let points = survey.outlets.district.filter { AuditSide.inside.holds($0.metres) }.map(\.place)
        if inside > 1, Set(points).count == 1 {
            warnings.append("All \(inside) outlets inside lie at one point, such as the centre of one postcode.")
        }
        if matched {
            warnings.append(
                "Matched places are matched on outlets: that they have about as many is by design, and what is told of them is the rest."
            )
        }
        if survey.zone.hoursNotStated > 0 {
            warnings.append(
                "\(survey.zone.hoursNotStated) rows do not state their hours and are left out, since only outlets permitted after "
                    + "midnight were asked for.")
        }
        warnings.append(
            "About one stretch of boundary in 20 is flagged as busier outside by chance alone; neighbouring stretches overlap at their ends."
        )
        return warnings
    }
}

/// Why an audit cannot answer what was asked.
public struct AuditRefusal: Error, Hashable, Sendable {
    /// The option it is about.
    public let field: String
    public let message: String

    package init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}
