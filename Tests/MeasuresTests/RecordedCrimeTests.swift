import Geometry
import Licensing
import Measures
import Testing

@Suite struct RecordedCrimeTests {
    private func crime(_ row: Int, _ type: String, _ x: Double?, force: String = "F") -> CrimeRecord {
        CrimeRecord(
            row: row, month: "2024-01", force: force, type: type, place: x.map { Point(x: $0, y: 500) }, givenCode: "B")
    }

    private let months = [PolicePeriod(force: "F", months: ["2024-01"]), PolicePeriod(force: "G", months: ["2024-02"])]

    @Test func byPlaceNotByCode() throws {
        let recorded = RecordedCrime(
            areas: try [profile("A", east: 0), profile("B", east: 1), profile("C", east: 2)],
            crimes: [
                crime(1, "Drugs", 100), crime(2, "Robbery", 1_000), crime(3, "Drugs", 900), crime(4, "Drugs", 1_500),
                crime(5, "Drugs", nil), crime(6, "Drugs", 9_000),
            ], months: months)
        #expect(recorded.areas.map(\.total) == [3, 1, 0])
        #expect(recorded.areas.map(\.byType) == [["Drugs": 2, "Robbery": 1], ["Drugs": 1], [:]])
        #expect(recorded.outside == 1, "one without a place is in no count")
        #expect(recorded.areas.map(\.period?.months) == [["2024-01"], ["2024-01"], ["2024-01"]])
    }

    @Test func aDistrictIsCountedByItsOwnForce() throws {
        let recorded = RecordedCrime(
            areas: try [profile("A", east: 0), profile("B", east: 1, district: "E07000224")],
            crimes: [crime(1, "Drugs", 100), crime(2, "Drugs", 200), crime(3, "Drugs", 300, force: "G")], months: months)
        #expect(recorded.areas.map(\.total) == [2, nil], "no point in B's district: not loaded is not nought")
        #expect(recorded.ofOtherForces == 1)
        #expect(recorded.period(of: adur) == months[0])
    }

    @Test func periodInWords() {
        #expect(PolicePeriod(force: "F", months: ["2024-01"]).words == "one month, 2024-01")
        #expect(PolicePeriod(force: "F", months: ["2024-01", "2023-12"]).words == "2 months, 2023-12 to 2024-01")
        #expect(
            PolicePeriod(force: "F", months: ["2024-01", "2024-03"]).words == "2 months, 2024-01, 2024-03 (with gaps)")
    }
}
