import Intake
import Licensing
import Testing

/// Which names of food businesses are kept; all are invented.
@Suite struct FoodBusinessNameTests {
    private func kept(_ name: String) throws -> String? {
        try read(
            "FHRSID,BusinessName,RatingValue,RatingDate,Latitude,Longitude\n1,\"\(name)\",5,2025-02-10,,\n"
        ).foodBusinesses()[0].name
    }

    @Test(arguments: [
        "The Quillfeather", "Quillfeather Ltd", "Quillfeather & Sons Ltd", "Zelda's Bakery", "Wok 88", "Costa",
        "Exampleton Cricket Club", "Quillfeather Family Butchers", "Exampleton Primary School",
    ])
    func businesses(name: String) throws {
        #expect(try kept(name) == name)
    }

    @Test(arguments: [
        "Zelda Quillfeather", "Z Quillfeather", "Mrs Zelda Quillfeather", "Mrs Quillfeather", "Z. J. Quillfeather",
        "Zelda and Tom Quillfeather", "Quillfeather & Smirke", "Zelda Quillfeather-Smirke", "Dr Zelda Quillfeather",
        "Zelda Hall", "Zelda Butcher", "Zelda Park", "Quillfeather Childminding Services",
    ])
    func names(name: String) throws {
        #expect(try kept(name) == nil)
    }

    @Test func tradingAs() throws {
        #expect(try kept("Zelda Quillfeather t/a Example Cakes") == "Example Cakes")
        #expect(try kept("Zelda Quillfeather t/a Zelda Quillfeather") == nil)
    }
}
