import Licensing
import Testing

@Suite struct RemoteSalesTests {
    private func judge(
        _ name: String, _ address: String = "1, High Street, Sandby", _ sales: AlcoholSales = .offOnly,
        hours: String? = nil,
        conditions: String? = nil
    ) throws -> KindClassification {
        KindClassification(
            of: KindEvidence(
                name: name, address: address, sales: sales, hours: try hours.map { try WeeklyHours(stored: $0) },
                conditions: conditions))
    }

    @Test func aWorksWithOffSalesOnly() throws {
        let works = "UNIT 6, Sandby Industrial Estate, Sandby"
        let found = try judge("Quill & Sons Wines", works)
        #expect(found.kind == .remoteSales)
        #expect(found.remote.isNonFootfall)
        #expect(
            found.rule
                == "nobody can walk in: its address is industrial; it sells for consumption off the premises only")
        #expect(try judge("Quill & Sons Wines", works, .both).remote.verdict == .no)
        #expect(try judge("Quill & Sons Wines", works, .notStated).remote.verdict == .doubtful)
        #expect(try judge("Quill & Sons Wines", works, .notStated).kind == .offLicence)
        #expect(try judge("Quill & Sons Wines").remote.verdict == .no)
    }

    @Test func aHome() throws {
        #expect(try judge("Hollow Hill", "Rose Cottage, Mill Lane, Sandby").remote.verdict == .yes)
        #expect(try judge("Hollow Hill", "1 Rose Cottage Lane, Sandby").remote.verdict == .no)
    }

    @Test func conditions() throws {
        #expect(try judge("Mistral", conditions: "There shall be no public access to the unit.").remote.verdict == .yes)
        #expect(try judge("Mistral", conditions: "Sales by delivery shall have an age check.").remote.verdict == .yes)
        #expect(
            try judge("Sandby News", conditions: "Sales by delivery shall have an age check.").remote.verdict == .no)
    }

    @Test func visitedPlacesAreNotRemoteByTheirAddress() throws {
        #expect(try judge("Lidl", "Unit 1, Sandby Trading Estate, Sandby").remote.verdict == .no)
        #expect(try judge("Sandby Brewery Shop", "Unit 1, Sandby Trading Estate, Sandby").remote.verdict == .no)
    }

    @Test func dayAndNight() throws {
        let always = Weekday.allCases.map { "\($0.short) 00:00-24:00" }.joined(separator: "; ")
        #expect(try judge("Mistral", hours: always).remote.verdict == .doubtful)
        #expect(try judge("Mistral", hours: always).remote.reasons.first == "it may sell for 24 hours a day")
        #expect(try judge("Mistral", "Unit 1, Sandby Business Park, Sandby", hours: always).remote.verdict == .yes)
        #expect(try judge("Sandby Service Station", hours: always).remote.verdict == .no)
    }
}
