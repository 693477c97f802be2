import Licensing
import Testing

@Suite struct AuthorityTests {
    private let adur = Authority(name: "Adur", code: "E07000223")

    @Test func codeDecidesWhereBothHaveOne() {
        #expect(adur.covers(districtCode: "E07000223", districtName: "Another name"))
        #expect(!adur.covers(districtCode: "E07000224", districtName: "Adur"))
        #expect(adur.covers(districtCode: nil, districtName: "ADUR"))
        #expect(Authority(name: "adur", code: nil).covers(districtCode: "E07000223", districtName: "Adur"))
    }

    @Test func userWords() {
        #expect(adur.isCalled("adur"))
        #expect(adur.isCalled("e07000223"))
        #expect(!adur.isCalled("Arun"))
        #expect(!Authority(name: "Adur", code: nil).isCalled(""))
    }

    @Test func labelOfARow() {
        #expect(RegisteredPremises(source: 1, authority: adur, record: PremisesRecord(row: 12)).label == "adur:12")
    }
}
