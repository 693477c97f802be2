import Assessment
import Geometry
import Intake
import Licensing
import Testing

@Suite struct ConditionMatchTests {
    private func application(
        _ sales: AlcoholSales = .both, hours: String? = "10:00-01:00", refreshment: Bool = false, others: [String] = [],
        offered: [String] = [], kind: PremisesKind? = nil
    ) throws -> Application {
        var application = Application(
            place: .grid(.init(x: 0, y: 0)), sales: sales, lateNightRefreshment: refreshment, otherActivities: others,
            hours: try hours.map { [Application.Hours(days: [.friday], hours: try LicensedHours($0))] } ?? [])
        application.offeredConditions = offered
        application.kind = kind
        return application
    }

    private func template(
        _ id: String = "a", text: String = "Text.", answers: [EvidenceSubject] = [.violence], sales: OutletRule.Kind? = nil,
        late: Bool = false, refreshment: Bool = false, delivery: Bool = false, times: Bool = false, offeredAs: [String] = []
    ) -> ConditionTemplate {
        ConditionTemplate(
            id: id, text: text, objective: .crimeAndDisorder, answers: answers, sales: sales, onlyLate: late,
            onlyRefreshment: refreshment, onlyDelivery: delivery, needsTimes: times, offeredAs: offeredAs)
    }

    private func ids(_ templates: [ConditionTemplate], _ findings: [ObjectiveFinding], _ application: Application) -> [String] {
        ConditionMatch(findings: findings, templates: templates, application: application).conditions
            .map { "\($0.template.id) \($0.finding)" }
    }

    @Test func eachConditionRestsOnTheFirstFindingThatItAnswers() throws {
        let findings = [finding(3, .violence), finding(2, .shoplifting), finding(1, .otherCrime), finding(4, .violence)]
        let templates = [template("a"), template("b", answers: [.violence, .shoplifting]), template("c", answers: [.underAgeSales])]
        #expect(ids(templates, findings, try application()) == ["a 3", "b 2"])
    }

    @Test func noneWithoutAFindingThatStands() throws {
        let app = try application()
        for standing in [ObjectiveFinding.Standing.better, .notTold, .notCompared] {
            #expect(ids([template()], [finding(1, .violence, standing: standing)], app) == [], "\(standing)")
        }
        #expect(ids([template()], [], app) == [])
    }

    /// Facts need no comparator; what does not differ from it is no ground all the same.
    @Test(arguments: [EvidenceSubject.publishedAssessment, .underAgeSales, .children, .lateHours, .incidents])
    func factsNeedNoComparator(_ subject: EvidenceSubject) throws {
        let templates = [template(answers: [subject])]
        #expect(ids(templates, [finding(1, subject, standing: .notCompared)], try application()) == ["a 1"])
        #expect(ids(templates, [finding(1, subject, standing: .notTold)], try application()) == [])
        #expect(ids(templates, [finding(1, subject, standing: .better)], try application()) == [])
    }

    @Test func onlyForItsKindOfSale() throws {
        let templates = [template("any"), template("all", sales: .all), template("on", sales: .on), template("off", sales: .off)]
        func kinds(_ sales: AlcoholSales) throws -> [String] { ids(templates, [finding()], try application(sales)) }
        #expect(try kinds(.both) == ["any 1", "all 1", "on 1", "off 1"])
        #expect(try kinds(.onOnly) == ["any 1", "all 1", "on 1"])
        #expect(try kinds(.offOnly) == ["any 1", "all 1", "off 1"])
        #expect(try kinds(.none) == ["any 1"])
        #expect(try kinds(.notStated) == ["any 1", "all 1", "on 1", "off 1"])
    }

    @Test func onlyForLateAndDeliveries() throws {
        let templates = [template("late", late: true), template("food", refreshment: true), template("door", delivery: true)]
        func asked(_ application: Application) -> [String] { ids(templates, [finding()], application) }
        #expect(asked(try application(hours: "10:00-23:00")) == [])
        #expect(asked(try application(hours: "10:00-23:30")) == ["late 1"])
        #expect(asked(try application(hours: "00:00-04:00")) == ["late 1"])
        #expect(asked(try application(.none, hours: nil, refreshment: true)) == ["late 1", "food 1"])
        #expect(asked(try application(hours: nil, kind: .remoteSales)) == ["door 1"])
        #expect(asked(try application(hours: nil, others: ["home delivery"])) == ["door 1"])
        #expect(asked(try application(hours: nil, kind: .supermarket)) == [])
    }

    /// Recorded crime without times bears no hour.
    @Test func hoursRestOnWhatHasTimes() throws {
        let templates = [template(answers: [.violence, .lateHours, .incidents], times: true)]
        let app = try application()
        #expect(ids(templates, [finding(1, .violence, hasTimes: false)], app) == [])
        #expect(ids(templates, [finding(1, .violence, hasTimes: false), finding(2, .incidents, hasTimes: true)], app) == ["a 2"])
        #expect(ids(templates, [finding(1, .lateHours, standing: .notCompared, hasTimes: false)], app) == ["a 1"])
    }

    @Test func whatIsOfferedIsNotAskedForAndSaidToBe() throws {
        let match = ConditionMatch(
            findings: [finding()], templates: [template(text: "CCTV is kept for 31 days.", offeredAs: ["cctv"]), template("b")],
            application: try application(offered: ["Music stops at 23:00", "A CCTV system will be installed"]))
        #expect(match.conditions.map(\.template.id) == ["b"])
        #expect(
            match.offered.map(\.sentence) == [
                "Not asked for: a, because the applicant offers \"A CCTV system will be installed\". The two were compared by single words "
                    + "only; read whether the offer is as precise as the library's condition: \"CCTV is kept for 31 days.\""
            ])
    }

    @Test func theApplicationFillsIn() throws {
        let templates = [template(text: "Nobody enters after {last entry}; sale ends at {hour}, not at {latest end}; {capacity} people.")]
        var app = try application()
        func text(_ app: Application) -> String? {
            ConditionMatch(findings: [finding()], templates: templates, application: app).conditions.first?.text
        }
        #expect(text(app) == "Nobody enters after 24:00; sale ends at {hour}, not at 01:00; {capacity} people.")
        app.capacity = 80
        app.hours = []
        #expect(text(app) == "Nobody enters after {last entry}; sale ends at {hour}, not at {latest end}; 80 people.")
    }

    // MARK: The library

    @Test func theLibraryHasWhatIsAskedFor() throws {
        let templates = try ConditionLibraryFile.shipped()
        #expect((15...25).contains(templates.count))
        #expect(templates.filter { $0.answers.isEmpty }.map(\.id) == [])
        let asked = ["challenge-25", "refusals-log", "cctv", "strength", "single-cans", "delivery-age-check", "staff-at-door", "end-of-sale"]
        #expect(Set(asked).isSubset(of: Set(templates.map(\.id))))
        #expect(templates.filter { $0.text.contains("{hour}") && !$0.needsTimes }.map(\.id) == [])
    }

    @Test func everyConditionOfTheLibraryPassesTheGate() throws {
        let gate = try Gate(rules: try GateRulesFile.shipped())
        for template in try ConditionLibraryFile.shipped() {
            let answered = finding(1, template.answers[0])
            let condition = MatchedCondition(template: template, text: template.text, finding: 1)
            #expect(gate.check(GateStatement(condition, among: [answered]), in: GateSetting()) == [], "\(template.id)")
        }
    }

    /// A strength cap says what has to be weighed first.
    @Test func aCapOnStrengthCarriesItsWarning() throws {
        let strength = try #require(try ConditionLibraryFile.shipped().first { $0.id == "strength" })
        #expect(strength.note?.contains("Only with evidence about this premises") == true)
        #expect(strength.note?.contains("Competition Act 1998") == true)
        #expect(strength.note?.hasSuffix("Check with your solicitor.") == true)
    }
}
