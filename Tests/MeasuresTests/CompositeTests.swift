import Licensing
import Measures
import TestSupport
import Testing

@Suite struct CompositeTests {
    private func factor(_ id: String, _ direction: Factor.Direction, _ subject: Factor.Subject = .outlets) -> Factor {
        Factor(id: id, head: id, title: id, unit: "", period: "", source: "", direction: direction, subject: subject)
    }

    private func table(_ values: [(Factor, [Double?])], districts: [String]? = nil) throws -> FactorTable {
        let count = values.first?.1.count ?? 0
        let areas = try (0..<count).map { try profile("A\($0)", east: $0, district: districts?[$0] ?? "E07000223") }
        return FactorTable(
            areas: areas,
            columns: values.map { factor, values in
                FactorColumn(factor: factor, values: values.map { $0.map { FactorValue($0) } ?? .missing("not loaded") })
            })
    }

    private let up = "up", down = "down"

    /// By hand: 2, 4, 4, 6 has mean 4 and population deviation √2; 10, 20, 30, 40 has mean 25 and √125, turned round.
    @Test func standardScores() throws {
        let first = factor(up, .higherIsWorse), second = factor(down, .lowerIsWorse, .incidents)
        let table = try table([(first, [2, 4, 4, 6]), (second, [10, 20, 30, 40])])
        let found = Composite(.z, of: [.init(factor: first, weight: 2), .init(factor: second, weight: 1)], in: table)
        let root = 2.0.squareRoot(), other = 125.0.squareRoot()
        let expected = [2 * -2 / root + 15 / other, 5 / other, -5 / other, 2 * 2 / root - 15 / other]
        for (value, wanted) in zip(found.values, expected) { #expect(isClose(try #require(value.value), wanted)) }
        #expect(found.values.map(\.percentile) == [12.5, 62.5, 37.5, 87.5])
        #expect(found.notes == [])
    }

    /// By hand: ranks 1, 2.5, 2.5, 4; and of the second, of which lower is worse, 4, 3, 2, 1.
    @Test func ranks() throws {
        let first = factor(up, .higherIsWorse), second = factor(down, .lowerIsWorse, .incidents)
        let table = try table([(first, [2, 4, 4, 6]), (second, [10, 20, 30, 40])])
        let found = Composite(.rank, of: [.init(factor: first, weight: 1), .init(factor: second, weight: 0.5)], in: table)
        #expect(found.values.map(\.value) == [3, 4, 3.5, 4.5])
    }

    @Test func onlyAreasWithAllFactorsAreCompared() throws {
        let first = factor(up, .higherIsWorse), second = factor(down, .neither, .incidents)
        let table = try table([(first, [1, 2, 100]), (second, [3, 5, nil])])
        let found = Composite(.z, of: [.init(factor: first, weight: 1), .init(factor: second, weight: 1)], in: table)
        #expect(found.values.map(\.value) == [-2, 2, nil], "the hundred is in no mean")
        #expect(found.values.map(\.areas) == [2, 2, 2])
        #expect(found.values[2].note == "not known: down")
    }

    @Test func aFactorWithoutVarianceAddsNothingAndSaysSo() throws {
        let first = factor(up, .higherIsWorse), second = factor(down, .neither, .incidents)
        let table = try table([(first, [1, 3]), (second, [0.1, 0.1])])
        let found = Composite(.z, of: [.init(factor: first, weight: 1), .init(factor: second, weight: 9)], in: table)
        #expect(found.values.map(\.value) == [-1, 1])
        #expect(found.notes == ["down is the same in every area compared of Adur (E07000223) and adds 0 there."])
    }

    @Test func districtsAreNotMixedAndOneAreaIsNotCompared() throws {
        let first = factor(up, .higherIsWorse)
        let table = try table([(first, [1, 3, 1_000])], districts: ["E07000223", "E07000223", "E07000224"])
        let found = Composite(.z, of: [.init(factor: first, weight: 1)], in: table)
        #expect(found.values.map(\.value) == [-1, 1, nil])
        #expect(found.values[2].note == "no other area of the district has all the factors known")
    }

    @Test func whatCountsTwiceIsNamed() throws {
        let parts = [
            factor("imd_rank", .lowerIsWorse, .deprivation(.overall)), factor("crime_domain_rank", .lowerIsWorse, .deprivation(.crime)),
            factor("crime_all", .higherIsWorse, .recordedCrime(type: nil)), factor("outlets_per_km2", .higherIsWorse),
        ].map { Composite.Part(factor: $0, weight: 1) }
        let found = Composite.doubles(parts).map { "\($0.first.id) \($0.second.id): \($0.why)" }
        #expect(
            found == [
                "imd_rank crime_domain_rank: one is part of the other",
                "crime_domain_rank crime_all: the crime domain of the Indices is made of recorded crime",
            ])
        let index = parts[0].factor.overlap(with: parts[2].factor)
        #expect(index?.isDouble == false)
        #expect(index?.why == "the index holds recorded crime through its crime domain")
    }
}
