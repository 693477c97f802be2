import Licensing
import Measures
import Testing

@Suite struct PremisesCountTests {
    private func record(
        _ sales: AlcoholSales = .onOnly, kind: AuthorisationKind = .premisesLicence, status: LicenceStatus = .inForce,
        hours: String? = nil, judged: PremisesKind? = nil
    ) -> PremisesRecord {
        var record = PremisesRecord(row: 1, kind: kind, sales: sales, status: status, hours: hours)
        record.premisesKind = judged.map {
            KindClassification(kind: $0, rule: "", confidence: .high, remote: RemoteSales(verdict: .no, reasons: []))
        }
        return record
    }

    private func count(_ records: [PremisesRecord], _ rule: OutletRule = OutletRule()) -> PremisesCount {
        var count = PremisesCount()
        for one in records { count.add(one, by: rule) }
        return count
    }

    @Test("authorisations count licences and certificates with alcohol or without, and no notices; outlets do not")
    func authorisations() {
        let found = count([
            record(), record(.none), record(.offOnly, kind: .clubPremisesCertificate), record(kind: .temporaryEventNotice),
            record(kind: .notStated), record(status: .surrendered), record(status: .suspended),
        ])
        #expect(found.authorisations.count == 3)
        #expect(found.authorisations.notStated == 1)
        #expect(found.authorisations.high == 4)
        #expect(found.outlets.all == 4, "the one without alcohol is an authorisation and no outlet")
        let all = count([record(status: .surrendered)], OutletRule(status: .all))
        #expect(all.outlets.all == 1)
        #expect(all.authorisations.count == 0, "one not in force adds to no cumulative impact")
    }

    @Test func authorisationsOfWhichNoneIsStated() {
        let silent = count([record(kind: .notStated), record(kind: .notStated)])
        #expect(silent.authorisations.count == nil)
        #expect(silent.authorisations.high == 2)
        var sum = count([record()])
        sum.add(silent)
        #expect(sum.authorisations.count == nil, "a sum is known only where every part is")
        #expect(sum.authorisations.high == 3)
        #expect(count([]).authorisations.count == 0)
    }

    @Test func kinds() {
        let found = count([record(judged: .pub), record(judged: .pub), record(.offOnly, judged: .offLicence), record(.none, judged: .takeaway), record()])
        #expect(found.kinds == [.pub: 2, .offLicence: 1, .unknown: 1])
        let off = count([record(judged: .pub), record(.offOnly, judged: .offLicence)], OutletRule(kind: .off))
        #expect(off.kinds == [.offLicence: 1])
    }

    /// Low: stated. High: with what is not stated.
    @Test(arguments: [
        ("Fri 10:00-01:00", 1, 1), ("Sat 00:00-01:00", 1, 1), ("Fri 10:00-24:00", 0, 1), ("Fri 05:00-23:00", 0, 1),
        ("Mon 10:00-23:00; Tue 10:00-23:00; Wed 10:00-23:00; Thu 10:00-23:00; Fri 10:00-24:00; Sat 10:00-24:00; Sun closed", 0, 0),
        ("Mon 05:00-23:00; Tue 05:00-23:00; Wed 05:00-23:00; Thu 05:00-23:00; Fri 05:00-23:00; Sat 07:00-23:00; Sun 07:00-23:00", 0, 0),
        ("Sun 12:00-00:01", 1, 1), ("other \"New Year's Eve to 02:00\"", 0, 1), ("every day till late", 0, 1),
    ])
    func afterMidnight(hours: String, low: Int, high: Int) {
        let found = count([record(hours: hours)]).afterMidnight
        #expect(found.low == low, "\(hours)")
        #expect(found.high == high, "\(hours)")
    }

    private static let whole = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map { "\($0) 00:00-24:00" }

    @Test func allWeek() {
        let always = count([record(hours: Self.whole.joined(separator: "; "))])
        #expect(always.allWeek.low == 1 && always.allWeek.high == 1)
        #expect(always.afterMidnight.low == 1, "what has no end goes past midnight")
        let sixDays = count([record(hours: Self.whole.dropLast().joined(separator: "; "))])
        #expect(sixDays.allWeek.low == 0 && sixDays.allWeek.high == 1, "of Sunday nothing is known")
        let shut = count([record(hours: "Mon 00:00-24:00; Tue 10:00-23:00")])
        #expect(shut.allWeek.low == 0 && shut.allWeek.high == 0, "Tuesday has a gap, and Monday does not reach into it")
        let late = count([record(hours: "Fri 10:00-24:00"), record()])
        #expect(late.allWeek.low == 0 && late.allWeek.high == 2, "Thursday could reach into Friday's morning")
        let evening = count([record(hours: "Fri 10:00-23:00")])
        #expect(evening.allWeek.high == 0, "no night reaches to 23:00 of the next day")
    }

    @Test func hoursOfRowsThatSellNoAlcohol() {
        let found = count([record(.none, hours: "Fri 23:00-03:00"), record(.none)], OutletRule(count: .rows))
        #expect(found.outlets.all == 2)
        #expect(found.afterMidnight.high == 0, "what is permitted there is no alcohol")
    }
}
