import Geometry
import Licensing
import Measures
import Testing

@Suite struct RecordedCrimeTests {
    @Test func byPlaceNotByCode() throws {
        func crime(_ row: Int, _ type: String, _ x: Double?, code: String) -> CrimeRecord {
            CrimeRecord(
                row: row, month: "2024-01", force: "F", type: type, place: x.map { Point(x: $0, y: 500) }, givenCode: code)
        }
        let recorded = RecordedCrime(
            areas: try [profile("A", east: 0), profile("B", east: 1), profile("C", east: 2)],
            crimes: [
                crime(1, "Drugs", 100, code: "B"), crime(2, "Robbery", 1_000, code: "B"), crime(3, "Drugs", 900, code: "A"),
                crime(4, "Drugs", 1_500, code: "A"), crime(5, "Drugs", nil, code: "A"), crime(6, "Drugs", 9_000, code: "A"),
            ], months: ["2024-01"])
        #expect(recorded.areas.map(\.total) == [3, 1, 0])
        #expect(recorded.areas.map(\.byType) == [["Drugs": 2, "Robbery": 1], ["Drugs": 1], [:]])
        #expect(recorded.outside == 1, "one without a place is in no count")
        #expect(recorded.months == ["2024-01"])
    }
}
