import Licensing
import Testing

@Suite struct NameWordsTests {
    @Test(arguments: [
        ("THE BELL INN, 76, High Street, Sandby", ["the", "bell", "inn"]), ("4, Old School Lane, Sandby", []),
        ("Church Road, Sandby", []), ("COMMUNITY CENTRE, Sandby", ["community", "centre"]), ("", []),
        ("SPORTS GROUND, Mill Lane, Sandby", ["sports", "ground"]),
    ])
    func building(address: String, words: [String]) {
        #expect(NameWords.building(ofAddress: address).words == words)
    }

    @Test func phrases() {
        let name = NameWords("O'Leary’s Café & Kebabs")
        #expect(name.words == ["olearys", "cafe", "kebabs"])
        #expect(name.contains(["cafe", "kebab*"]))
        #expect(!name.contains(["kebab"]))
        #expect(!name.contains([]))
        #expect(!NameWords("").contains(["inn"]))
        #expect(!NameWords("Dinner").contains(["inn"]))
    }
}
