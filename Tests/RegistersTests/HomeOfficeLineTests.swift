import Licensing
import Registers
import Testing

@Suite struct HomeOfficeLineTests {
    private func statistics(_ year: String, licences: Int?, clubs: Int, authority: String = "Sandby") -> [LicensingStatistic] {
        [
            ("Premises licences", 20), ("Premises licences selling alcohol", licences), ("Club premises certificates", clubs),
            ("Club premises certificates selling alcohol", clubs),
        ].map { what, count in
            LicensingStatistic(row: 1, table: "Table_3", year: year, region: "South East", authority: authority, what: what, count: count)
        }
    }

    private let rows = [
        row(1), row(2, sales: .offOnly), row(3, sales: .none), row(4, kind: .clubPremisesCertificate), row(5, status: .suspended),
    ]

    private func line(_ sort: LicenceSort, of rows: [RegisteredPremises], edition: String = "", _ statistics: [LicensingStatistic]) throws -> HomeOfficeLine {
        try #require(HomeOfficeLine.lines(sandby, rows, edition: edition, statistics: statistics).first { $0.sort == sort })
    }

    @Test func likeIsSetBesideLike() throws {
        let tables = statistics("2021/22", licences: 3, clubs: 1)
        let licences = try line(.licencesWithAlcohol, of: rows, tables)
        #expect(licences.theirs == 3 && licences.ours == 2 && licences.difference == -1)
        #expect(
            licences.explained
                == "Theirs is as at 31 March 2022; the register's edition is not stated. 1 more are suspended in the register, which "
                + "the Home Office may count: with them it would be 0. What remains is left open.")
        let clubs = try line(.clubsWithAlcohol, of: rows, tables)
        #expect(clubs.difference == 0)
        #expect(
            clubs.explained
                == "The two agree, though not of one day. Theirs is as at 31 March 2022; the register's edition is not stated.")
        #expect(try line(.allWithAlcohol, of: rows, tables).ours == 3)
        #expect(try line(.licences, of: rows, tables).ours == 3)
    }

    @Test func whatTheRegisterDoesNotStateIsNotCompared() throws {
        let tables = statistics("2021/22", licences: 3, clubs: 1)
        let silent = rows.map { premises in
            var premises = premises
            premises.record.sales = .notStated
            return premises
        }
        let activities = try line(.licencesWithAlcohol, of: silent, tables)
        #expect(activities.ours == nil && activities.difference == nil)
        #expect(
            activities.explained.hasPrefix(
                "Not comparable: the register does not state which licences permit the sale of alcohol. 4 of its 5 rows count as outlets."))
        let kindless = rows.map { premises in
            var premises = premises
            premises.record.kind = .notStated
            return premises
        }
        #expect(
            try line(.clubsWithAlcohol, of: kindless, tables).explained.hasPrefix(
                "Not comparable: the register does not tell premises licences from club premises certificates."))
        // Both kinds together it can answer.
        #expect(try line(.allWithAlcohol, of: kindless, tables).ours == 3)
        #expect(
            try line(.allWithAlcohol, of: Array(rows.prefix(3)), tables).explained.hasPrefix(
                "Not comparable: the register has no club premises certificate at all"))
    }

    @Test func whatBeganLaterAndTheirOwnPartsAreTold() throws {
        let parts = [
            ("Club premises: On-sales or supply of alcohol only", 2), ("Club premises: Both on- and off-sales or supply of alcohol", 1),
        ].map { what, count in
            LicensingStatistic(row: 1, table: "Table_3", year: "2021/22", region: "", authority: "SANDBY", what: what, count: count)
        }
        let clubs = [row(1, start: "01/04/2022", kind: .clubPremisesCertificate), row(2, start: "31/03/2022", kind: .clubPremisesCertificate)]
        #expect(
            try line(.clubsWithAlcohol, of: clubs, statistics("2021/22", licences: 3, clubs: 3) + parts).explained
                == "Theirs is as at 31 March 2022; the register's edition is not stated. Of theirs are 2 on-sales or supply only, 1 "
                + "both. 1 of ours began after that day. What remains is left open.")
    }

    @Test func aFigureThatIsNotAvailableIsNotCompared() throws {
        let line = try line(.licencesWithAlcohol, of: rows, statistics("2021/22", licences: nil, clubs: 1))
        #expect(line.theirs == nil && line.ours == 2 && line.difference == nil)
        #expect(line.explained.hasPrefix("Not comparable: the Home Office's figure is not available."))
    }

    @Test(arguments: [("", "2021/22"), ("2013-06-30", "2012/13"), ("2016", "2015/16"), ("March 2018", "2017/18")])
    func theYearIsTheRegistersOrTheLatest(edition: String, year: String) throws {
        let tables = ["2012/13", "2015/16", "2017/18", "2021/22"].flatMap { statistics($0, licences: 3, clubs: 1) }
        #expect(HomeOfficeLine.lines(sandby, rows, edition: edition, statistics: tables).allSatisfy { $0.year == year })
    }

    @Test func anotherAuthoritysFiguresAreNotTaken() {
        let tables = statistics("2021/22", licences: 3, clubs: 1, authority: "Sandby and Mere")
        #expect(HomeOfficeLine.lines(sandby, rows, edition: "", statistics: tables) == [])
    }
}
