import Assessment
import Geometry
import Licensing
import Measures
import Statistics
import Testing

/// What an application adds, against a brute-force count over every pair.
@Suite struct AddedReachTests {
    private struct Made {
        let premises: [RegisteredPremises]
        let postcodes: [Point]
        let place: Point
    }

    private func made(seed: UInt64) throws -> Made {
        var generator = SeededGenerator(seed: seed)
        func place() -> Point {
            Point(x: Double.random(in: 0...3000, using: &generator), y: Double.random(in: 0...3000, using: &generator))
        }
        let authority = Authority(name: "Town", code: "E07000001")
        let premises = try (1...160).map { row in
            var record = PremisesRecord(
                row: row, sales: [.onOnly, .offOnly, .both, .none, .notStated].randomElement(using: &generator) ?? .both,
                status: row % 11 == 0 ? .suspended : .inForce, place: row % 17 == 0 ? nil : place())
            switch row % 4 {
            case 0: record.hours = "\(try week("10:00-23:00"))"
            case 1: record.hours = "\(try week("10:00-01:00"))"
            case 2: record.hours = "\(try week("00:00-24:00"))"
            default: break
            }
            return RegisteredPremises(source: 1, authority: authority, record: record)
        }
        return Made(premises: premises, postcodes: (0..<300).map { _ in place() }, place: place())
    }

    private func week(_ hours: String) throws -> WeeklyHours {
        var week = WeeklyHours()
        week.add(try LicensedHours(hours), on: Weekday.allCases)
        return week
    }

    private func application(_ hours: String?, _ type: ApplicationType = .newPremisesLicence, present: String? = nil) throws
        -> Application
    {
        var application = Application(
            place: .grid(Point(x: 0, y: 0)), sales: .both,
            hours: try hours.map { [Application.Hours(days: Weekday.allCases, hours: try LicensedHours($0))] } ?? [],
            period: RepresentationPeriod(given: nil, authorityLastDay: nil, type: type))
        application.present = try present.map {
            Operation(sales: .both, hours: [Application.Hours(days: Weekday.allCases, hours: try LicensedHours($0))])
        }
        return application
    }

    private func isOutlet(_ premises: RegisteredPremises) -> Bool {
        premises.record.status == .inForce && premises.record.sales != .none && premises.record.place != nil
    }

    private func percentile(_ count: Int, _ counts: [Int]) -> Double {
        (Double(counts.filter { $0 < count }.count) + 0.5 * Double(counts.filter { $0 == count }.count)) / Double(counts.count) * 100
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func countsAndPercentilesAreThoseOfEveryPair(seed: UInt64) throws {
        let town = try made(seed: seed)
        let doubt = RegisterDoubt(
            leavesOut: Set(town.premises.filter { $0.record.row % 5 == 0 }.map(\.label)),
            mayCount: Set(town.premises.filter { $0.record.status == .suspended }.map(\.label)))
        let adds = AddedReach(
            of: try application("10:00-02:00"), at: town.place, reach: 700, premises: town.premises, doubt: doubt, rule: OutletRule(),
            postcodes: town.postcodes, shares: nil, seen: 1)
        func near(_ premises: RegisteredPremises, _ place: Point) -> Bool {
            premises.record.place.map { $0.distance(to: place) <= 700 } ?? false
        }
        let counted = town.premises.filter(isOutlet)
        let fewest = counted.filter { !doubt.leavesOut.contains($0.label) }
        let most = town.premises.filter {
            isOutlet($0) || $0.record.status == .suspended && $0.record.sales != .none && $0.record.place != nil
        }
        #expect(adds.outlets.before == Double(counted.count { near($0, town.place) }))
        #expect(adds.outlets.after == adds.outlets.before + 1)
        #expect(adds.outlets.lowBefore == Double(fewest.count { near($0, town.place) }))
        #expect(adds.outlets.highBefore == Double(most.count { near($0, town.place) }))
        for (rows, standing) in [(counted, adds.percentile), (fewest, adds.percentileLow), (most, adds.percentileHigh)] {
            let counts = town.postcodes.map { place in rows.count { near($0, place) } }
            let after = zip(town.postcodes, counts).map { $1 + ($0.distance(to: town.place) <= 700 ? 1 : 0) }
            let here = rows.count { near($0, town.place) }
            #expect(standing?.before == percentile(here, counts))
            #expect(standing?.after == percentile(here + 1, after))
        }
    }

    @Test func lateOutletsAndHoursAreTheRegisters() throws {
        let town = try made(seed: 9)
        let adds = AddedReach(
            of: try application("10:00-02:00"), at: town.place, reach: 900, premises: town.premises, doubt: RegisterDoubt(),
            rule: OutletRule(), postcodes: [], shares: nil, seen: 1)
        let near = town.premises.filter { premises in
            isOutlet(premises) && premises.record.place.map { $0.distance(to: town.place) <= 900 } ?? false
        }
        // Hours of a row that does not say that alcohol may be sold are nobody's.
        let spoken = near.filter { $0.record.sales != .notStated }
        let late = spoken.filter { $0.record.row % 4 == 1 || $0.record.row % 4 == 2 }
        let hours = spoken.reduce(0.0) { sum, premises in
            switch premises.record.row % 4 {
            case 0: sum + 13 * 7
            case 1: sum + 15 * 7
            case 2: sum + 168
            default: sum
            }
        }
        let silent = near.filter { $0.record.sales == .notStated || $0.record.row % 4 == 3 }
        #expect(adds.lateOutlets?.before == Double(late.count))
        #expect(adds.lateOutlets?.change == 1)
        #expect(adds.lateOutlets?.highBefore == Double(late.count + silent.count))
        #expect(adds.alcoholHours?.before == hours)
        #expect(adds.alcoholHours?.highBefore == hours + 168 * Double(silent.count))
        #expect(adds.alcoholHours?.change == 112.0)
        #expect(adds.percentile == nil)
        #expect(!near.isEmpty && !late.isEmpty && !silent.isEmpty)
    }

    @Test func aVariationChangesHoursAndNoCount() throws {
        let change = OperationChange(try application("10:00-03:00", .variation, present: "10:00-01:00"))
        #expect(change.outlets == 0)
        #expect(change.late == 0)
        #expect(change.hours == 14)
        let first = OperationChange(try application("10:00-01:00", .variation, present: "10:00-23:00"))
        #expect(first.late == 1)
    }

    @Test func whatIsNotStatedIsNotKnown() throws {
        let silent = OperationChange(try application(nil))
        #expect(silent.outlets == 1)
        #expect(silent.late == nil)
        #expect(silent.hours == nil)
        let unknown = OperationChange(try application("10:00-01:00", .variation))
        #expect(unknown.outlets == 0)
        #expect(unknown.hours == nil)
    }

    @Test func aReviewAddsNothing() throws {
        let change = OperationChange(try application("10:00-03:00", .review))
        #expect(change == OperationChange(try application("10:00-05:00", .temporaryEventNotice)))
        #expect(change.outlets == 0 && change.late == 0 && change.hours == 0)
    }
}
