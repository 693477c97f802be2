import Assessment
import Geometry
import Licensing
import Measures
import Testing
import Wording
import Zones

/// What course the evidence would carry: by what is loaded, and never by counts alone.
@Suite struct AdviceTests {
    private let authority = Authority(name: "Town", code: "E07000001")
    private let day = CalendarDate(iso: "2026-11-10")

    private func area(_ number: Int) throws -> AreaProfile {
        let x = Double(number) * 1000
        let corners = [(x, 0.0), (x + 1000, 0), (x + 1000, 1000), (x, 1000), (x, 0)]
        return AreaProfile(
            code: "E0100000\(number)", name: "Town 00\(number)", districtCode: authority.code, districtName: authority.name,
            vintage: .lsoa2011, shape: try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) }))),
            landKm2: 1, residents: 1500, decile: 7)
    }

    private func crimes(_ count: Int, in number: Int, months: Int = 24) -> [CrimeRecord] {
        (0..<count).map { index in
            let month = index % months
            return CrimeRecord(
                row: index, month: "\(2024 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)", force: "Shire",
                type: "Violence and sexual offences", place: Point(x: Double(number) * 1000 + 500, y: 500), givenCode: nil)
        }
    }

    private func application(_ type: ApplicationType = .newPremisesLicence, hours: String? = "10:00-23:00") throws -> Application {
        Application(
            premises: "The Corner", place: .grid(Point(x: 500, y: 500)), sales: .offOnly,
            hours: try hours.map { [Application.Hours(days: Weekday.allCases, hours: try LicensedHours($0))] } ?? [],
            period: RepresentationPeriod(given: CalendarDate(iso: "2026-11-02"), authorityLastDay: nil, type: type))
    }

    private func weighed(
        _ application: Application, crimes: [CrimeRecord], published: [ImpactAreaRecord] = [], today: CalendarDate? = nil,
        places: [PlaceRecord] = []
    ) throws -> ApplicationCase {
        let areas = try (0..<8).map(area)
        let premises = [
            RegisteredPremises(
                source: 1, authority: authority, record: PremisesRecord(row: 1, sales: .both, place: Point(x: 450, y: 500)))
        ]
        let density = try DensityTable(areas: areas, premises: premises, rule: OutletRule())
        let place = Point(x: 500, y: 500)
        let site = SiteAssessment(
            of: application, at: place, placeWords: "the corner", area: areas[0], authority: authority, density: density,
            access: Access(premises, rule: OutletRule()), concentrations: nil, postcodes: [], crime: nil,
            impactAreas: ImpactAreas(at: place, among: published, of: authority))
        let months = Set(crimes.map(\.month)).sorted()
        return ApplicationCase(
            CaseInputs(
                site: site, today: try #require(today ?? day), premises: premises, density: density, postcodes: [], shares: nil,
                crime: crimes.isEmpty
                    ? nil : CrimeMonths(areas: areas, crimes: crimes, months: [PolicePeriod(force: "Shire", months: months)]),
                places: places, seen: 1, hasDeprivation: true, hasPopulation: true))
    }

    private var even: [CrimeRecord] { (0..<8).flatMap { crimes(60, in: $0) } }
    private var high: [CrimeRecord] { crimes(300, in: 0) + (1..<8).flatMap { crimes(60, in: $0) } }

    @Test func nothingThatStandsOutIsNoRepresentation() throws {
        let found = try weighed(application(), crimes: even)
        #expect(found.advice.course == .noRepresentation)
        #expect(
            found.advice.reasons.map(\.description) == [
                "Nothing loaded stands worse than its comparator, and no published cumulative impact area loaded holds the place."
            ])
        #expect(found.findings.isEmpty)
        #expect(
            found.pointsTheOtherWay.contains {
                $0.text.description.hasPrefix(
                    "60 crimes of the type \u{201C}violence and sexual offences\u{201D} were recorded in Town 000 (E01000000), which does not stand out in Town")
            })
    }

    @Test func anAreaThatStandsOutCarriesConditionsOnly() throws {
        let found = try weighed(application(), crimes: high)
        #expect(found.advice.course == .conditionsOnly)
        let finding = try #require(found.findings.first)
        #expect(finding.number == 1)
        #expect(finding.inference == .areaLevel)
        #expect(finding.standing == .worse)
        #expect(finding.n == 300)
        #expect(finding.value == 5)
        #expect(finding.statement.description.hasPrefix("300 crimes of the type \u{201C}violence and sexual offences\u{201D} were recorded in Town 000 (E01000000) over 24 months, 2024-01 to 2025-12: 5.0 times (95% interval "))
        #expect(finding.mechanism.description == "The application would permit the sale of alcohol for consumption off the premises until 23:00 at the latest; what is bought would be carried into the area that these records are of.")
        #expect(!finding.hasTimes)
    }

    @Test func aPublishedAreaCarriesAnObjectionSaveInAReview() throws {
        let published = ImpactAreaRecord(
            row: 1, name: "Centre", authority: "Town", shape: try area(0).shape, published: "2025-05-01", kinds: "all",
            wording: "noise and nuisance at night", paragraph: "7.4")
        let found = try weighed(application(), crimes: even, published: [published])
        #expect(found.advice.course == .object)
        #expect(found.findings.map(\.subject) == [.publishedAssessment])
        #expect(found.findings.first?.objective == .publicNuisance)
        let review = try weighed(application(.review), crimes: even, published: [published])
        #expect(review.findings.isEmpty)
        #expect(review.advice.course == .noRepresentation)
    }

    /// Three months hold no season, and one event can make them.
    @Test func fewMonthsCarryNothing() throws {
        let found = try weighed(application(), crimes: crimes(60, in: 0, months: 3) + (1..<8).flatMap { crimes(12, in: $0, months: 3) })
        #expect(found.findings.count == 1)
        #expect(found.advice.course == .noRepresentation)
        #expect(
            found.advice.reasons.map(\.description) == [
                "Nothing loaded that can be relied on stands worse than its comparator, and no published cumulative impact area loaded "
                    + "holds the place.",
                "Finding 1 rests on 3 months of recorded crime, too short to carry anything: load two years, and weigh it again.",
            ])
        #expect(found.conditions.isEmpty)
    }

    /// An assessment is of further authorisations: its own words must say that they reach a variation.
    @Test func aPublishedAreaDoesNotByItselfCarryAnObjectionToAVariation() throws {
        var variation = try application(.variation, hours: "10:00-01:00")
        variation.present = Operation(
            sales: .offOnly, hours: [Application.Hours(days: Weekday.allCases, hours: try LicensedHours("10:00-23:00"))])
        let square = try Ring([(0.0, 0.0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)].map { Point(x: $0.0, y: $0.1) })
        let area = ImpactAreaRecord(
            row: 1, name: "Quay", authority: "Town", shape: try MultiPolygon(Polygon(exterior: square)), published: "2025-01-01", kinds: "all")
        let found = try weighed(variation, crimes: even, published: [area])
        #expect(found.advice.course == .conditionsOnly)
        #expect(
            found.advice.reasons.first?.description
                == "Finding 1: the place lies in a published cumulative impact area. Where its words reach variations, an objection may rest "
                + "on it: read them.")
        #expect(
            found.pointsTheOtherWay.contains {
                $0.text.description
                    == "A cumulative impact assessment is of the number of authorisations, and this application adds none. Whether that of "
                    + "Quay reaches a variation, its own words must say, and they are not in the file."
            })
        // No row of the register has its name.
        #expect(found.missing.contains { $0.hasPrefix("The register loaded has no row called \u{201C}The Corner\u{201D} near the place") })
    }

    @Test func anAreaWithoutAnyRecordMayBeAGap() throws {
        let found = try weighed(application(), crimes: (1..<8).flatMap { crimes(60, in: $0) })
        #expect(found.missing.contains { $0.hasPrefix("No crime of any kind is recorded in the place\u{2019}s area") })
    }

    @Test func afterTheWindowNoneCanBeMade() throws {
        let found = try weighed(application(), crimes: high, today: CalendarDate(iso: "2026-12-01"))
        #expect(found.advice.course == .noRepresentation)
        #expect(
            found.advice.reasons.map(\.description) == [
                "The time for representations ended on Monday 30 November 2026; on Tuesday 1 December 2026 none can be made. A representation out of time is void."
            ])
        #expect(try weighed(application(), crimes: high, today: CalendarDate(iso: "2026-11-30")).advice.course == .conditionsOnly)
    }

    @Test func aTemporaryEventNoticeIsNotForPublicHealth() throws {
        let found = try weighed(application(.temporaryEventNotice), crimes: high)
        #expect(found.findings.isEmpty && found.conditions.isEmpty)
        #expect(found.advice.course == .noRepresentation)
        #expect(found.advice.reasons.first?.description.hasPrefix("Public health has no role here") == true)
    }

    @Test func aVariationThatChangesNothingCarriesNothing() throws {
        var variation = try application(.variation)
        variation.present = variation.proposed
        let found = try weighed(variation, crimes: high)
        #expect(found.advice.course == .noRepresentation)
        #expect(
            found.advice.reasons.map(\.description) == [
                "The variation adds no activity and no minute in which alcohol may be sold, as the application file has it."
            ])
    }

    @Test func placesForChildrenCarryNothingByThemselves() throws {
        let school = PlaceRecord(row: 1, kind: "Primary school", name: "Teasel Primary", shape: .point(Point(x: 500, y: 620)))
        let car = PlaceRecord(row: 2, kind: "car park", shape: .point(Point(x: 500, y: 520)))
        let found = try weighed(application(), crimes: even, places: [school, car])
        #expect(found.findings.map(\.subject) == [.children])
        #expect(
            found.findings.first?.statement.description
                == "Within 400 m of the place lie 1 of the kind \u{201C}primary school\u{201D}. The nearest, Teasel Primary, is 120 metres away in a straight line.")
        #expect(found.advice.course == .noRepresentation)
        #expect(!found.missing.contains { $0.hasPrefix("No schools") })
        #expect(found.missing.contains { $0.hasPrefix("No treatment services") })
    }

    /// An assessment for on-sales says nothing of an off-licence; one for described kinds is to be compared first.
    @Test(arguments: [("premises with on-sales", Advice.Course.noRepresentation), ("premises with off-sales", .conditionsOnly), ("takeaways", .conditionsOnly)])
    func anAssessmentForDescribedKinds(kinds: String, course: Advice.Course) throws {
        let published = ImpactAreaRecord(
            row: 1, name: "Centre", authority: "Town", shape: try area(0).shape, published: "2020-05-01", nextReview: "2023-05-01",
            kinds: kinds)
        let found = try weighed(application(), crimes: even, published: [published])
        #expect(found.advice.course == course)
        #expect(found.findings.isEmpty == (course == .noRepresentation))
        let points = found.pointsTheOtherWay.map(\.text.description)
        #expect(points.contains("The review of the assessment of Centre was due by 2023-05-01, which has passed."))
        #expect(
            points.contains("The assessment of Centre covers \(kinds), and this application is for another kind of sale.")
                == (course == .noRepresentation))
    }

    @Test(arguments: [ApplicationType.transfer, .variationOfSupervisor])
    func whereOnlyThePoliceMayObject(type: ApplicationType) throws {
        let found = try weighed(application(type), crimes: high)
        #expect(found.advice.course == .noRepresentation)
        #expect(found.advice.reasons.first?.description.hasPrefix("Public health has no role here: to a \(type.words) only the police") == true)
    }

    /// A review looks at one premises' conduct: nothing of density, of what would be added, or of cumulative impact.
    @Test func aReviewSaysNothingOfOutlets() throws {
        let found = try weighed(application(.review), crimes: high)
        #expect(found.adds == nil)
        let texts = found.findings.map(\.statement.description) + found.pointsTheOtherWay.map(\.text.description)
        #expect(!texts.isEmpty)
        #expect(texts.allSatisfy { !$0.contains("outlets") && !$0.contains("cumulative") }, "\(texts)")
    }

    @Test func fewRecordsMakeNoFinding() throws {
        let found = try weighed(application(), crimes: crimes(9, in: 0) + crimes(1, in: 1))
        #expect(found.findings.isEmpty)
        #expect(found.pointsTheOtherWay.contains { $0.text.description.contains("9 crimes of the type \u{201C}violence and sexual offences\u{201D} were recorded in Town 000 (E01000000), too few to compare with the rest of Town.") })
    }

    @Test func whatIsNotLoadedIsNamed() throws {
        let found = try weighed(application(hours: nil), crimes: [])
        #expect(found.missing.contains { $0.hasPrefix("No recorded crime is loaded") })
        #expect(found.missing.contains { $0.hasPrefix("The application file states no hours") })
        #expect(found.missing.contains { $0.hasPrefix("No published cumulative impact assessment is loaded.") })
    }

    @Test func aFallPointsTheOtherWay() throws {
        // 20 a month in the first year, 5 in the second.
        let falling = (0..<24).flatMap { month in crimes(month < 12 ? 20 : 5, in: 0, months: 1).map { crime in
            CrimeRecord(
                row: crime.row, month: "\(2024 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)", force: crime.force,
                type: crime.type, place: crime.place, givenCode: nil)
        } }
        let found = try weighed(application(), crimes: falling + (1..<8).flatMap { crimes(60, in: $0) })
        let points = found.pointsTheOtherWay.map(\.text.description)
        #expect(
            points.contains {
                $0.hasPrefix(
                    "Crimes of the type \u{201C}violence and sexual offences\u{201D} in Town 000 (E01000000) fell: 60 in the latest twelve months loaded, 240 in the twelve before, 0.25 times (95% interval ")
            })
        #expect(points.contains { $0.contains("carries no hour of the day") })
    }
}
