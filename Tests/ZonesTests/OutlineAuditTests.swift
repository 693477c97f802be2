import Geometry
import Licensing
import Measures
import TestSupport
import Testing
import Zones

/// A made district of 8 by 8 LSOAs of 500 m, with an outline round four of them: one without an outlet, and beside them one that
/// is as full and was left out.
@Suite struct OutlineAuditTests {
    private static let authority = Authority(name: "Quillmouth", code: "E07999001")

    private static func square(_ x: Double, _ y: Double, _ side: Double) throws -> MultiPolygon {
        let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
        return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
    }

    private static func number(_ column: Int, _ row: Int) -> Int { row * 8 + column }

    private static func areas() throws -> [AreaProfile] {
        try (0..<64).map { number in
            AreaProfile(
                code: "E019990\(number + 10)", name: "Quillmouth \(number + 10)", districtCode: "E07999001",
                districtName: "Quillmouth", vintage: .lsoa2011,
                shape: try square(Double(number % 8) * 500, Double(number / 8) * 500, 500), landKm2: 0.25, residents: 1_600,
                rank: 1_000 * (number + 1), decile: 1 + number % 10)
        }
    }

    private static func outlet(_ row: Int, _ x: Double, _ y: Double, capacity: Int? = nil) -> RegisteredPremises {
        var record = PremisesRecord(
            row: row, kind: .premisesLicence, sales: .both, place: Point(x: x, y: y), placement: .registerCoordinates)
        record.capacity = capacity
        return RegisteredPremises(source: 1, authority: authority, record: record)
    }

    /// 12 outlets in each of three LSOAs inside, none in the fourth, 15 beside the line in the one to the east, 1 in every other.
    private static func outlets() -> [RegisteredPremises] {
        var found: [RegisteredPremises] = []
        func add(_ x: Double, _ y: Double, capacity: Int? = nil) {
            found.append(outlet(found.count + 1, x, y, capacity: capacity))
        }
        for (column, row) in [(3, 3), (3, 4), (4, 4)] {
            for step in 0..<12 {
                add(
                    Double(column) * 500 + 60 + Double(step % 4) * 120, Double(row) * 500 + 90 + Double(step / 4) * 150,
                    capacity: found.isEmpty ? 900 : step)
            }
        }
        for step in 0..<15 { add(2_510 + Double(step % 3) * 30, 2_020 + Double(step / 3) * 90) }
        for number in 0..<64 where !([27, 28, 35, 36, 37].contains(number)) {
            add(Double(number % 8) * 500 + 250, Double(number / 8) * 500 + 250)
        }
        return found
    }

    private static func crimes(_ areas: [AreaProfile]) -> [CrimeRecord] {
        var crimes: [CrimeRecord] = []
        for (number, area) in areas.enumerated() {
            let isInside = [27, 28, 35, 36].contains(number)
            for month in ["2024-01", "2024-02"] {
                for step in 0..<(isInside ? 30 : 2 + number % 3) {
                    crimes.append(
                        CrimeRecord(
                            row: crimes.count + 1, month: month, force: "Quillshire Police",
                            type: step % 3 == 0 ? "Shoplifting" : "Public order", place: area.shape.boundingBox.centre,
                            givenCode: nil))
                }
            }
        }
        return crimes
    }

    private static func material(
        outlets: [RegisteredPremises] = outlets(), hasCrime: Bool = true, hasHomes: Bool = true,
        published: [ImpactAreaRecord] = []
    ) throws -> AuditMaterial {
        let areas = try areas()
        let homes = areas.map(\.shape.boundingBox.centre)
        let ground = ZoneGround(
            authority: authority, rule: OutletRule(), areas: areas, premises: outlets,
            shares: hasHomes ? ResidentShares(places: homes, residents: homes.map { _ in 1_600 }) : nil, postcodes: [],
            crime: hasCrime
                ? CrimeMonths(
                    areas: areas, crimes: crimes(areas),
                    months: [PolicePeriod(force: "Quillshire Police", months: ["2024-01", "2024-02"])])
                : nil,
            extracts: [], roads: [], published: published)
        return AuditMaterial(ground: ground, rows: outlets)
    }

    private static func audit(
        _ shape: MultiPolygon? = nil, _ material: AuditMaterial? = nil, _ change: (inout AuditSettings) -> Void = { _ in }
    ) throws -> OutlineAudit {
        var settings = AuditSettings()
        change(&settings)
        let outline = StudyOutline(name: "Centre", origin: .drawn, shape: try shape ?? square(1_500, 1_500, 1_000))
        return try OutlineAudit(outline, try material ?? Self.material(), settings: settings)
    }

    @Test func figuresAndRatiosThatCanBeCountedByHand() throws {
        let audit = try Self.audit()
        let rest = try #require(audit.rest)
        #expect(isClose(audit.inside.squareKilometres, 1) && isClose(rest.squareKilometres, 15))
        #expect(audit.inside.outlets.all == 36 && rest.outlets.all == 74)
        #expect(audit.inside.authorisations.count == 36)
        #expect(isClose(audit.inside.residents ?? 0, 6_400))
        #expect(audit.inside.crime?.total == 240 && audit.inside.crime?.areas.count == 4)
        let ratio = try #require(audit.ratios.first { $0.what == "outlets per km2" && $0.against == "rest of the district" })
        #expect(isClose(ratio.value ?? 0, 36 / (74.0 / 15), relative: 1e-9))
        // Inside 12, 12, 12, 0 where 9 are expected of each; outside 15 and 59 ones where 74/60 are.
        let expected = 74.0 / 60
        let squares = 3.0 + 9 + ((15 - expected) * (15 - expected) + 59 * (1 - expected) * (1 - expected)) / expected
        #expect(isClose(ratio.dispersion ?? 0, squares / 62, relative: 1e-9) && ratio.degreesOfFreedom == 62)
        let share = try #require(audit.shares.first { $0.what == "outlets" })
        #expect(isClose(share.share ?? 0, 36.0 / 110) && isClose(share.land, 1.0 / 16))
        let ring = try #require(audit.ratios.first { $0.what == "outlets per km2" && $0.against == "ring of 250 m" })
        // The middles of seven LSOAs lie just 250 m off.
        #expect(ring.outside == 15 + 7 && isClose(ring.outsideBase ?? 0, 1 + 0.0625 * .pi, relative: 0.01))
    }

    @Test func aQuietZoneInsideIsFound() throws {
        let audit = try Self.audit()
        #expect(audit.quiet.filter { $0.kind == .area }.map(\.name) == ["E01999038 Quillmouth 38"])
        #expect(audit.quiet.contains { $0.kind == .squares && $0.squareKilometres > 0.1 })
        #expect((0.15...0.5).contains(audit.quietGround))
    }

    @Test func aBusyPartOutsideIsFoundAndItsStretchesAreFlagged() throws {
        let audit = try Self.audit()
        let busy = try #require(audit.busyOutside.first { $0.kind == .area })
        #expect(busy.name == "E01999047 Quillmouth 47" && busy.outlets == 15 && busy.touches)
        #expect(isClose(busy.timesInside ?? 0, 60.0 / 36))
        let flagged = audit.stretches.filter(\.isBusierOutside)
        #expect(!flagged.isEmpty)
        // The eastern edge, its northern half.
        for stretch in flagged { #expect(stretch.line.allSatisfy { $0.x == 2_500 }) }
        #expect(audit.stretches.count == 20 && isClose(audit.stretches.reduce(0) { $0 + $1.length }, 4_000))
    }

    @Test func leavingOutTellsOfEveryPart() throws {
        let crime = try Self.audit().leaveOneOut
        #expect(crime.results.count(where: { $0.part == .area }) == 4)
        #expect(crime.results.filter { $0.part == .month }.map(\.name) == ["2024-01", "2024-02"])
        #expect(crime.results.filter { $0.part == .type }.map(\.name) == ["Public order", "Shoplifting"])
        #expect(crime.flips.isEmpty && (crime.lowest?.value ?? 0) <= (crime.highest?.value ?? 0))
        let outlets = try Self.audit { $0.subject = .outlets }.leaveOneOut
        #expect(outlets.results.filter { $0.part == .largest }.map(\.name) == ["quillmouth:1 (capacity 900)"])
        #expect(outlets.notPossible.contains("Outlets have no month: the register is as it stands on one day."))
    }

    @Test func theCertificateCountsItsChoices() throws {
        let audit = try Self.audit { $0.subject = .outlets }
        let certificate = audit.certificate
        #expect(certificate.of >= 25 && certificate.holds + certificate.fails.count == certificate.of)
        #expect(
            Set(certificate.all.map(\.dimension)).isSuperset(of: [
                "comparator", "significance", "edge", "units", "kernel", "hot spots",
            ]))
        // No premises of the made town stands at the centre of a postcode: nothing differs, and nothing is counted twice.
        #expect(
            certificate.notPossible.contains {
                $0.choice.hasPrefix("without premises placed at the centre")
                    && $0.reason == "nothing differs from a choice already made"
            })
        #expect(Set(certificate.all.map(\.choice)).count == certificate.of)
        #expect(certificate.all.first?.choice == "against the rest of the district, per km2")
        let crime = try Self.audit().certificate
        #expect(crime.claim.hasPrefix("more recorded crime per km2 in the 4 whole LSOAs that stand for Centre"))
        #expect(!crime.all.contains { $0.dimension == "kernel" })
    }

    @Test func placesAreMatchedOnlyWithinTheCaliper() throws {
        let strict = try Self.audit()
        #expect(strict.matching.places.isEmpty && strict.matched == nil)
        #expect(strict.matching.refusal?.hasPrefix("None of the ") == true)
        let loose = try Self.audit { $0.caliper = 100 }
        #expect(loose.matching.places.count == 4 && loose.matching.places.allSatisfy { $0.areas.count == 4 })
        let members = loose.matching.places.flatMap { $0.areas.map(\.code) }
        #expect(
            Set(members).count == 16 && Set(members).isDisjoint(with: ["E01999037", "E01999038", "E01999045", "E01999046"]))
        #expect(loose.matched?.crime != nil)
        // A published area is no place to match with.
        let published = ImpactAreaRecord(
            row: 1, name: "East", authority: "Quillmouth", shape: try Self.square(2_600, 0, 1_400), published: "2024-01-01",
            kinds: "all")
        let without = try Self.audit(nil, Self.material(published: [published])) { $0.caliper = 100 }
        #expect(
            without.matching.places.flatMap(\.areas).allSatisfy {
                $0.shape.boundingBox.minX < 2_600 || $0.shape.boundingBox.minY >= 1_400
            })
    }

    @Test func anOutlineThatCoversTheDistrictHasNoRest() throws {
        let audit = try Self.audit(Self.square(-100, -100, 4_200))
        #expect(audit.rest == nil && audit.ring == nil && audit.ratios.isEmpty && audit.certificate.of == 0)
        #expect(audit.notCompared.first == "Centre covers the whole district: there is no rest to set it against.")
        #expect(audit.headline.text.hasPrefix("Nothing can be said of: "))
    }

    @Test func twoOutletsOrNone() throws {
        let two =
            [Self.outlet(1, 1_700, 1_700), Self.outlet(2, 1_700, 1_700)]
            + (0..<20).map { Self.outlet(3 + $0, 3_000 + Double($0) * 40, 300) }
        let audit = try Self.audit(nil, Self.material(outlets: two, hasCrime: false, hasHomes: false))
        #expect(
            audit.warnings.first
                == "n = 2: only 2 outlets lie inside Centre, so every interval of outlets is wide.")
        #expect(audit.warnings.contains("All 2 outlets inside lie at one point, such as the centre of one postcode."))
        #expect(audit.warnings.contains("Residents are not known: postcodes or residents of the district are not loaded."))
        #expect(audit.inside.crimeRefusal == "No recorded crime of the district is loaded, which is not nought.")
        #expect(audit.inside.residents == nil && !audit.ratios.contains { $0.what.contains("residents") })
        let ratio = try #require(audit.ratios.first { $0.what == "outlets per km2" })
        #expect((ratio.upper ?? 0) / (ratio.lower ?? 1) > 10)
        let none = try Self.audit(nil, Self.material(outlets: Array(two.dropFirst(2)), hasCrime: false))
        #expect(none.warnings.first == "n = 0: no outlet lies inside Centre.")
        #expect(none.ratios.first?.value == 0 && none.ratios.first?.lower == 0 && !none.headline.holds)
        let nowhere = try Self.audit(nil, Self.material(outlets: [], hasCrime: false))
        #expect(nowhere.ratios.first?.reason == "nothing is counted on either side")
    }

    @Test func aHeadlineThatCannotBeSaidIsRefused() throws {
        #expect(
            throws: AuditRefusal(
                field: "headline", message: "No recorded crime of the district is loaded, which is not nought.")
        ) {
            try Self.audit(nil, Self.material(hasCrime: false)) { $0.subject = .crime }
        }
        #expect(
            throws: AuditRefusal(
                field: "headline",
                message:
                    "--headline: \"Arson\" is none of outlets, crime and incidents, and no type of recorded crime loaded; the types "
                    + "are Public order, Shoplifting.")
        ) { try Self.audit { $0.subject = .crimeType("Arson") } }
        // An outline finer than an LSOA: outlets speak, crime does not.
        let fine = try Self.audit(Self.square(1_600, 1_600, 200))
        #expect(fine.certificate.claim.hasPrefix("more outlets per km2 inside Centre"))
        #expect(fine.notCompared.contains { $0.hasPrefix("police.uk's points are anonymous") })
    }
}
