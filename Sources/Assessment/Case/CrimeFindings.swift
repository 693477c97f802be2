public import Licensing
internal import Wording

/// What recorded crime of the place's area says, kind by kind, and how it stands to areas like it.
public enum CrimeFindings {
    /// A police.uk category that bears on an objective.
    struct Question {
        let type: String
        let subject: EvidenceSubject
        let objective: LicensingObjective
        /// Asked only of applications that sell so; nil for all.
        let sales: OutletRule.Kind?
    }

    static let questions = [
        Question(type: "Violence and sexual offences", subject: .violence, objective: .crimeAndDisorder, sales: nil),
        Question(type: "Public order", subject: .otherCrime, objective: .crimeAndDisorder, sales: nil),
        Question(type: "Criminal damage and arson", subject: .otherCrime, objective: .crimeAndDisorder, sales: nil),
        Question(type: "Shoplifting", subject: .shoplifting, objective: .crimeAndDisorder, sales: .off),
        Question(type: "Anti-social behaviour", subject: .antisocialBehaviour, objective: .publicNuisance, sales: nil),
    ]

    /// Those that this application's sales raise.
    static func questions(for application: Application) -> [Question] {
        questions.filter { question in
            switch question.sales {
            case nil, .all: true
            case .on: application.sales.sellsOn
            case .off: application.sales.sellsOff
            }
        }
    }

    /// The categories that this application's sales raise.
    public static func types(for application: Application) -> [String] { questions(for: application).map(\.type) }

    /// Against the mean of the other areas of the district. How it stands to the areas most like it is told beside.
    public static func standing(of figure: PlaceSurroundings.CrimeFigure) -> ObjectiveFinding.Standing {
        let told = standing(figure.district)
        return told == .worse && figure.count < fewest ? .notTold : told
    }

    /// Fewer records than these make no finding, and fewer in all like areas together no comparison with them.
    public static let fewest = 10

    /// How the operation comes to bear on the area, and no more than that.
    private static func link(_ subject: EvidenceSubject, _ application: Application) -> String {
        if subject == .shoplifting { return "; alcohol would be among the goods on sale in the area that these records are of." }
        return application.sales.sellsOn
            ? "; its customers would come and go in the area that these records are of."
            : "; what is bought would be carried into the area that these records are of."
    }

    /// Against the areas most like it in outlets per square kilometre: worse only where the interval lies above their mean and at
    /// most a tenth of them have as many or more, since a mean can be passed by an area that many others pass too.
    public static func standingAmongAlike(of figure: PlaceSurroundings.CrimeFigure) -> ObjectiveFinding.Standing {
        let asMany = figure.comparators.count { $0 >= figure.count }
        let told = standing(figure.ratio)
        return told == .worse && asMany * 10 > figure.comparators.count ? .notTold : told
    }

    private static func standing(_ span: PlaceSurroundings.Span?) -> ObjectiveFinding.Standing {
        guard let span else { return .notCompared }
        return span.lower > 1 ? .worse : span.upper < 1 ? .better : .notTold
    }

    /// One finding for each category that stands worse; the others point the other way.
    static func findings(_ figures: [PlaceSurroundings.CrimeFigure], _ ground: CrimeGround, application: Application)
        -> [ObjectiveFinding]
    {
        questions(for: application).compactMap { question in
            guard let figure = figures.first(where: { $0.type == question.type }), standing(of: figure) == .worse,
                let district = figure.district
            else { return nil }
            let more: TracedText =
                figure.moreElsewhere == 0
                ? "none of which has more"
                : "of which \(TracedFigure.count(figure.moreElsewhere, "areas")) \(figure.moreElsewhere == 1 ? "has" : "have") more"
            var statement: TracedText = """
                \(TracedFigure.count(figure.count, "recorded")) \(words(figure.type)) were recorded in \(ground.place) over \
                \(ground.period): \(times(district.value)) times (95% interval \(times(district.lower)) to \
                \(times(district.upper))) the mean of the \(TracedFigure.count(figure.otherAreas, "areas")) other areas of \
                \(ground.district), \(more)
                """
            if let alike = figure.ratio, !application.period.type.isReview, figure.comparators.reduce(0, +) >= fewest {
                statement = statement + """
                    , and \(times(alike.value)) times (\(times(alike.lower)) to \(times(alike.upper))) the mean of the \
                    \(TracedFigure.count(figure.comparators.count, "areas")) of them most like it in outlets per square kilometre
                    """
            }
            return ObjectiveFinding(
                subject: question.subject, objective: question.objective, statement: statement + ".", value: district.value,
                lower: district.lower, upper: district.upper, unit: "times the mean of the district's other areas", n: figure.count,
                publications: [.crime, .boundaries, .register, .measurements], source: "police.uk street-level crime, \(ground.force)",
                date: ground.period, place: ground.place,
                comparator: "the mean of the \(figure.otherAreas) other areas of \(ground.district)",
                standing: .worse, inference: .areaLevel,
                mechanism: TracedText("\(OperationWords.wouldPermit(application))\(link(question.subject, application))"),
                doesNotProve: doesNotProve)
        }
    }

    static let doesNotProve =
        "It does not show that any of these took place at a licensed premises or because of one, at what hour, or that alcohol "
        + "had a part: police.uk's points are anonymous and carry neither. It says nothing of these premises."

    static func times(_ number: Double) -> TracedFigure {
        TracedFigure(number, printed: NumberText.measure(number), unit: "times")
    }

    /// "incidents of anti-social behaviour", "crimes of violence and sexual offences".
    static func words(_ type: String, count: Int = 2) -> String {
        let plural = count == 1 ? "" : "s"
        return type == "Anti-social behaviour"
            ? "incident\(plural) of anti-social behaviour" : "crime\(plural) of the type \u{201C}\(type.lowercased())\u{201D}"
    }
}

/// Of what ground and months the figures of recorded crime are.
public struct CrimeGround: Hashable, Sendable {
    /// "Quillmouth 010B (E01999048)".
    public let place: String
    /// "24 months, 2023-01 to 2024-12".
    public let period: String
    public let force: String
    public let district: String

    public init(place: String, period: String, force: String, district: String) {
        self.place = place
        self.period = period
        self.force = force
        self.district = district
    }
}
