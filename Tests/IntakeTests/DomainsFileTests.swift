import Intake
import Licensing
import Testing

@Suite struct DomainsFileTests {
    private func header(_ columns: String, _ census: Int = 2019) -> String {
        "LSOA code (\(census == 2019 ? 2011 : 2021)),Local Authority District code (\(census)),"
            + "Local Authority District name (\(census)),\(columns)\n"
    }

    @Test func ranksScoresAndCutHeadings() throws {
        let text = header(
            "Index of Multiple Deprivation (IMD) Score,Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),"
                + "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs),Income Score (rate),"
                + "\"Education, Skills and Training Score\",Income Deprivation Affecting Children Index (IDACI) Score (rate),"
                + "Children and Young People Sub-domain Decile (where 1 is most deprived 10% of LSO,"
                + "Indoors Sub-domain Rank (where 1 is most deprived),Total population: mid 2022,Dependent Children aged 0-15: mid 2022",
            2024) + "E01000001,E09000001,City of London,6.2,\"29,199\",9,0.01,x,0.006,10,3,1500,100\n"
        let reading = try read(text, name: "f.csv")
        #expect(reading.edition == "IoD 2025, File 7")
        #expect(reading.vintage == .lsoa2021)
        func record(_ domain: DomainRecord.Domain, score: Double? = nil, rank: Int? = nil, decile: Int? = nil) -> DomainRecord {
            DomainRecord(row: 1, code: "E01000001", domain: domain, score: score, rank: rank, decile: decile)
        }
        #expect(
            try reading.domains() == [
                record(.overall, score: 6.2, rank: 29_199, decile: 9), record(.income, score: 0.01),
                record(.children, score: 0.006), record(.childrenAndYoungPeople, decile: 10), record(.indoors, rank: 3),
            ])
        #expect(
            reading.issues.map(\.reason) == [
                "The columns of residents were not used; add File 6 for them.", "A score is a number; the value was not used.",
            ])
    }

    @Test func transformedScoresRebuildTheIndex() throws {
        let text = header(
            ["Income", "Employment", "Education", "Health", "Crime", "Barriers", "Living Environment"]
                .map { "\($0) Score - exponentially transformed" }.joined(separator: ","))
            + "E01000001,E09000001,City of London,10,20,30,40,50,60,70\nE01000002,E09000001,City of London,,20,30,40,50,60,70\n"
        let reading = try read(text)
        #expect(reading.edition == "IoD 2019, File 9")
        let first = try reading.domains().filter { $0.row == 1 }
        #expect(first.map(\.basis) == [.rebuilt] + Array(repeating: .transformed, count: 7))
        // 0.225 (10 + 20) + 0.135 (30 + 40) + 0.093 (50 + 60 + 70)
        #expect(abs((first.first?.score ?? 0) - 32.94) < 1e-9)
        #expect(try reading.domains().filter { $0.row == 2 }.map(\.basis) == Array(repeating: .transformed, count: 6))
        let income = try read(Array(text.utf8), name: "f.csv") { options in
            options.domainWeights = DomainWeights(
                value: [.income: 1], unit: "share", source: "test", effectiveFrom: nil, retrievedOn: nil, confidence: "K")
        }
        #expect(try income.domains().first?.score == 10)
    }

    @Test func residentsByAge() throws {
        let text = header(
            "Total population: mid 2015 (excluding prisoners),Dependent Children aged 0-15: mid 2015 (excluding prisoners),"
                + "Population aged 16-59: mid 2015 (excluding prisoners),Older population aged 60 and over: mid 2015 (excluding "
                + "prisoners),Working age population 18-59/64: for use with Employment Deprivation Domain (excluding prisoners) ")
            + "E01000001,E09000001,City of London,\"1,296\",175,656,465,715\n"
        let reading = try read(text, name: "f.csv")
        #expect(reading.edition == "mid-2015, excluding prisoners")
        let record = try #require(try reading.population().first)
        #expect(record.residents == 1_296)
        #expect(
            record.ages == [
                ResidentsOfAges(from: 0, to: 15, residents: 175), ResidentsOfAges(from: 16, to: 59, residents: 656),
                ResidentsOfAges(from: 60, to: nil, residents: 465),
            ])
        #expect(
            reading.issues.map(\.reason) == [
                "The column counts other ages of women than of men, which no range of ages says; it was not used."
            ])
        let newer = try read(
            header("Total population: mid 2022,Working age population 18-66 (for use with Employment Deprivation Domain): mid 2022", 2024)
                + "E01000001,E09000001,City of London,10,7\n")
        #expect(newer.edition == "mid-2022")
        #expect(try newer.population().first?.ages == [ResidentsOfAges(from: 18, to: 66, residents: 7)])
    }
}
