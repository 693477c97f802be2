import Geometry
import Licensing
import Testing

@Suite struct ApplicationQuestionsTests {
    private func application(_ type: ApplicationType = .newPremisesLicence, hours: String? = "10:00-23:00") throws -> Application {
        Application(
            place: .grid(Point(x: 0, y: 0)), sales: .both, lateNightRefreshment: true,
            hours: try hours.map { [.init(days: [.friday], hours: try LicensedHours($0))] } ?? [],
            period: RepresentationPeriod(given: nil, authorityLastDay: nil, type: type))
    }

    @Test func noHours() throws {
        #expect(try application().questions == [])
        #expect(
            try application(hours: nil).questions == ["No hours are given for the sale of alcohol: which are applied for, day by day?"])
        var films = try application(hours: nil)
        films.sales = .none
        #expect(films.questions == [])
    }

    @Test func aVariationOfNobodyKnowsWhat() throws {
        var variation = try application(.variation)
        #expect(
            variation.questions == [
                "\"present\" does not say what is permitted now, so the change cannot be told: what does the licence permit today?"
            ])
        variation.present = Operation(sales: .onOnly)
        #expect(variation.questions == [])
        #expect(try application(.clubVariation).questions.first?.hasSuffix("what does the certificate permit today?") == true)
    }

    @Test(arguments: [("10:00-23:00", false), ("10:00-23:30", true), ("22:00-02:00", true), ("04:00-07:00", true), ("05:00-09:00", false)])
    func lateNightRefreshment(hours: String, isLate: Bool) throws {
        var application = try application()
        application.refreshmentHours = [.init(days: [.friday], hours: try LicensedHours(hours))]
        #expect(
            application.questions
                == (isLate
                    ? []
                    : [
                        "The hours of late night refreshment all lie outside 23:00 to 05:00, the only hours in which it is licensable "
                            + "(Licensing Act 2003, Schedule 2; confidence K: check with your solicitor): which are meant?"
                    ]))
    }
}
