import Licensing
import Testing

@Suite struct FoodBusinessMatchTests {
    private let match = FoodBusinessMatch([
        ("The Red Cow Ltd", "CT1 1ZZ", 7843), ("Red Cow Kitchen", "CT1 1ZZ", 1), ("Corner Stores", "CT1 1ZY", 4613),
        ("Twins", "CT1 1ZX", 1), ("The Twins", "CT1 1ZX", 7844),
    ])

    @Test(arguments: [
        ("Red Cow", "CT1 1ZZ", 7843), ("RED COW", "CT1 1ZY", nil), ("Blue Cow", "CT1 1ZZ", nil), ("Corner Store", "CT1 1ZY", 4613),
        ("Twins", "CT1 1ZX", nil), ("", "CT1 1ZZ", nil),
    ])
    func theBusinessAtThePostcode(name: String, postcode: String, type: Int?) {
        #expect(match.type(ofBusinessCalled: name, at: postcode) == type)
    }
}
