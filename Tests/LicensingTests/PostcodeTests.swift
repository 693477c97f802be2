import Licensing
import Testing

@Suite struct PostcodeTests {
    @Test(arguments: [
        ("M1 1AE", "M1", "1AE"), ("M60 1NW", "M60", "1NW"), ("BN1 1AA", "BN1", "1AA"), ("BN43 5DB", "BN43", "5DB"),
        ("W1A 0AX", "W1A", "0AX"), ("EC1A 1BB", "EC1A", "1BB"), ("CT101AA", "CT10", "1AA"), ("bn11aa", "BN1", "1AA"),
        ("BN1  1AA", "BN1", "1AA"), (" M1\t1AE ", "M1", "1AE"),
    ])
    func forms(text: String, outward: String, inward: String) throws {
        let postcode = try #require(Postcode(text))
        #expect(postcode.outward == outward)
        #expect(postcode.inward == inward)
        #expect(postcode.description == "\(outward) \(inward)")
        #expect(postcode.compact == outward + inward)
    }

    @Test(arguments: ["", "BN43", "BN43 5D", "BN43 5DBB", "1N43 5DB", "BN43 DB5", "BN4A3 5DB", "ABC1 1AA", "BN43-5DB", "BÑ43 5DB", "M111 1AE", "M1A9 1AE"])
    func notAPostcode(text: String) {
        #expect(Postcode(text) == nil)
    }

    @Test(arguments: [
        ("18 Southwick Square, Southwick, West Sussex, BN42 4FJ", "BN42 4FJ"),
        ("12 Queensway, Bognor Regis,PO211QT", "PO21 1QT"),
        ("Unit M1 1AE, moved to BN1 1AA, Brighton", "BN1 1AA"),
        ("1 High Street\r\nWorthing\r\nbn11 1aa", "BN11 1AA"),
    ])
    func lastInAnAddress(address: String, expected: String) {
        #expect(Postcode(lastIn: address)?.description == expected)
    }

    @Test func noneInAnAddress() {
        for address in ["", "12 Queensway, Bognor Regis, West Sussex", "BN43", "Flat 5DB"] {
            #expect(Postcode(lastIn: address) == nil, "\(address)")
        }
    }

    @Test func orderIsThatOfTheText() throws {
        let sorted = try ["BN43 5DB", "BN1 9ZZ", "BN11 1AA"].map { text in try #require(Postcode(text)) }.sorted()
        #expect(sorted.map(\.description) == ["BN1 9ZZ", "BN11 1AA", "BN43 5DB"])
    }

    @Test func orderOfAllForms() throws {
        let texts = ["B1 1AA", "B1A 1AA", "B11 1AA", "BA1 1AA", "B1 1AB", "B1 2AA", "BA11 1AA", "A1 9ZZ", "EC1A 1BB", "B10 9ZZ"]
        let codes = try texts.map { text in try #require(Postcode(text)) }
        #expect(codes.sorted().map(\.description) == texts.sorted())
        #expect(Set(codes).count == texts.count)
    }

    @Test func areas() throws {
        let codes = try ["M1 1AE", "M2 1AE", "BN43 5DB", "B1 1AA", "BN1 1AA"].map { text in try #require(Postcode(text)) }
        #expect(codes.map(\.area) == ["M", "M", "BN", "B", "BN"])
        #expect(codes.areas == ["M", "BN", "B"])
    }
}
