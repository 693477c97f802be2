import Foundation
import Licensing
import Testing

@Suite struct KindClassificationTests {
    private func judge(_ name: String, food: Int? = nil, rated: String? = nil) -> KindClassification {
        KindClassification(of: KindEvidence(name: name, foodBusinessType: food, valuationCategory: rated))
    }

    @Test func theRuleIsNamed() {
        let found = judge("The Sandby Arms")
        #expect(found.rule == "named as a public house")
        #expect(found.confidence == .high)
        #expect(judge("Mistral").rule == "no rule applies")
        #expect(judge("Mistral").confidence == .low)
    }

    @Test func codesDecideWhereWordsDoNot() {
        #expect(judge("Mistral", rated: "226N").kind == .pub)
        #expect(judge("Mistral", rated: "226N").rule == "rated as special category 226")
        #expect(judge("Mistral", rated: "60").kind == .sports)
        #expect(judge("Mistral", rated: "060G").kind == .sports)
        #expect(judge("Mistral", food: 7844).kind == .takeaway)
        #expect(judge("Mistral", food: 7843).confidence == .low)
        #expect(judge("Mistral", food: 99, rated: "249G").kind == .unknown)
    }

    @Test func codesRaiseAndLowerConfidence() {
        #expect(judge("The Red Lion", rated: "226").confidence == .high)
        #expect(
            judge("The Red Lion", rated: "226").rule
                == "a name of many public houses, and rated as special category 226")
        #expect(judge("Sandby Bowls Club", food: 7843).confidence == .high)
        #expect(judge("The Sandby Arms", rated: "293").kind == .pub)
        #expect(judge("The Sandby Arms", rated: "293").confidence == .medium)
        let against = judge("The Red Lion", rated: "199")
        #expect(against.kind == .nightclub)
        #expect(against.confidence == .low)
        #expect(against.rule == "rated as special category 199, against: a name of many public houses")
    }

    @Test func ofARegistersRow() {
        let row = PremisesRecord(row: 1, name: "Mistral", sales: .both, hours: "Fri 20:00-03:00; Saturday 20:00-03:00")
        #expect(KindEvidence(row).hours?.statedDays == [.friday, .saturday])
        #expect(KindClassification(of: KindEvidence(row)).kind == .nightclub)
    }

    @Test func storedAndReadAgain() throws {
        let found = judge("Marina Kebab")
        #expect(try JSONDecoder().decode(KindClassification.self, from: JSONEncoder().encode(found)) == found)
    }
}
