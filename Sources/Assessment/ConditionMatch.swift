internal import Foundation
public import Licensing

/// The conditions of a library that answer what was found of an application: none without its finding.
public struct ConditionMatch: Hashable, Sendable {
    /// A condition left out because the applicant offers something like it.
    public struct Offered: Hashable, Sendable {
        public let template: ConditionTemplate
        /// In the operating schedule's words.
        public let offer: String

        public init(template: ConditionTemplate, offer: String) {
            self.template = template
            self.offer = offer
        }

        public var sentence: String {
            "Not asked for: \(template.id), because the applicant offers \"\(offer)\". The two were compared by single words only; "
                + "read whether the offer is as precise as the library's condition: \"\(template.text)\""
        }
    }

    /// In the library's order.
    public let conditions: [MatchedCondition]
    public let offered: [Offered]

    public init(findings: [ObjectiveFinding], templates: [ConditionTemplate], application: Application) {
        // What was found comes before what was published of the area: a condition answers a fact.
        func rank(_ finding: ObjectiveFinding) -> Int { finding.subject == .publishedAssessment ? 1 : 0 }
        let standing = findings.filter(Self.stands).sorted { (rank($0), $0.number) < (rank($1), $1.number) }
        var conditions: [MatchedCondition] = []
        var offered: [Offered] = []
        for template in templates where Self.fits(template, application) {
            guard let finding = standing.first(where: { Self.answers(template, $0) }) else { continue }
            if let offer = Self.offer(of: template, in: application.offeredConditions) {
                offered.append(Offered(template: template, offer: offer))
            } else {
                let text = Self.filled(template.text, from: application)
                conditions.append(MatchedCondition(template: template, text: text, finding: finding.number))
            }
        }
        self.conditions = conditions
        self.offered = offered
    }

    /// Subjects whose findings are facts that need no comparator.
    static let facts: Set<EvidenceSubject> = [.publishedAssessment, .underAgeSales, .children, .lateHours, .incidents]

    /// Whether a condition may rest on the finding: it is worse than its comparator, or a fact that needs none.
    static func stands(_ finding: ObjectiveFinding) -> Bool {
        finding.standing == .worse || finding.standing == .notCompared && facts.contains(finding.subject)
    }

    static func answers(_ template: ConditionTemplate, _ finding: ObjectiveFinding) -> Bool {
        // Late hours are permitted hours: times by themselves.
        template.answers.contains(finding.subject) && template.objective == finding.objective
            && (!template.needsTimes || finding.hasTimes || finding.subject == .lateHours)
    }

    static func fits(_ template: ConditionTemplate, _ application: Application) -> Bool {
        let sells =
            switch template.sales {
            case nil: true
            // Of an application that does not say, nothing is left out.
            case .all: application.sales != .none
            case .on: application.sales.sellsOn || application.sales == .notStated
            case .off: application.sales.sellsOff || application.sales == .notStated
            }
        return sells && (!template.onlyLate || isLate(application)) && (!template.onlyDelivery || isDelivery(application))
            && (!template.onlyRefreshment || application.lateNightRefreshment)
    }

    /// 23:00 to 05:00, when hot food and drink is late night refreshment: Licensing Act 2003, Schedule 2 (the hours are general
    /// knowledge). Minutes after midnight.
    private static let night = (begins: 1380, ends: 300)

    static func isLate(_ application: Application) -> Bool {
        application.lateNightRefreshment
            || application.hours.contains { $0.hours.closes > night.begins || $0.hours.opens < night.ends }
    }

    static func isDelivery(_ application: Application) -> Bool {
        let words = (application.otherActivities + application.offeredConditions).joined(separator: "; ")
        return application.kind == .remoteSales || RemoteSales.telling(in: words) != nil
    }

    /// A line that says what will not be done offers nothing.
    private static let denial =
        #"\bnot (?:be )?(?:proposed|employed|offered|provided|kept|installed|used|intended|needed|required|considered)\b"#
        + #"|^\W*no (?:cctv|incident|refusals?|log|door|training|challenge|record)"#

    private static func offer(of template: ConditionTemplate, in offers: [String]) -> String? {
        offers.first { offer in
            offer.range(of: denial, options: [.regularExpression, .caseInsensitive]) == nil && template.offeredAs.contains { offer.range(of: $0, options: [.regularExpression, .caseInsensitive]) != nil }
        }
    }

    /// What the application says in the place of its name in braces; what it does not say stays for the officer.
    static func filled(_ text: String, from application: Application) -> String {
        var values: [String: String] = [:]
        values["premises"] = application.premises
        values["address"] = application.address
        values["capacity"] = application.capacity.map { "\($0)" }
        if let end = application.proposed.week.latestEnd {
            values["latest end"] = ClockTime.written(end)
            values["last entry"] = ClockTime.written(end - 60)
        }
        return values.sorted { $0.key < $1.key }.reduce(text) { text, value in
            text.replacingOccurrences(of: "{\(value.key)}", with: value.value)
        }
    }
}
