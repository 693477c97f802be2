import Licensing
import Testing

/// All names are invented, save those of companies that stand in the rules.
@Suite struct KindRulesTests {
    private func kind(_ name: String, _ address: String = "", _ sales: AlcoholSales = .notStated) -> PremisesKind {
        KindClassification(of: KindEvidence(name: name, address: address, sales: sales)).kind
    }

    @Test(arguments: [
        ("The Sandby Arms", PremisesKind.pub), ("The Merry Cooper PH", .pub), ("The Red Lion", .pub),
        ("Sandby Brewery Tap", .pub),
        ("Quince & Thorn Cocktail Bar", .bar), ("Sandby Wine Bar", .bar), ("Velvet Nightclub", .nightclub),
        ("Saltmarsh Bistro", .restaurantOrCafe), ("Saffron Leaf", .restaurantOrCafe), ("Sandby Grand Hotel", .hotel),
        ("Sandby Working Men's Club", .membersClub), ("Electric Playhouse", .theatreOrCinema),
        ("Sandby Village Hall", .hall),
        ("Sandby Cricket Club", .sports), ("Tesco Sandby", .supermarket), ("Tesco Express Sandby", .convenienceStore),
        ("Sandby Supermarket", .supermarket), ("Quayside Convenience Store", .convenienceStore),
        ("Sandby News", .convenienceStore),
        ("Cork & Cask Wine Merchants", .offLicence), ("Sandby Service Station", .petrolStation),
        ("Marina Kebab", .takeaway),
        ("Pebble Home Delivery", .remoteSales), ("St Wilfrid's Primary School", .school),
        ("Sandby Garden Centre", .other),
        ("Mistral", .unknown), ("", .unknown),
    ])
    func byName(name: String, expected: PremisesKind) { #expect(kind(name) == expected, "\(name)") }

    @Test func everyKindHasARule() {
        let ruled = Set(KindRule.table.map(\.kind))
        #expect(PremisesKind.allCases.filter { !ruled.contains($0) } == [.unknown])
        #expect(KindRule.table.allSatisfy { !$0.name.isEmpty })
    }

    @Test func theStreetIsNoEvidence() {
        #expect(kind("Mistral", "4 Old School Lane, Sandby") == .unknown)
        #expect(kind("Mistral", "THE OLD ANCHOR PUBLIC HOUSE, 4, High Street, Sandby") == .pub)
        #expect(kind("The Friday Group", "COMMUNITY CENTRE, Mill Lane, Sandby") == .hall)
    }

    @Test func aShopWithAPubsName() {
        #expect(kind("The Red Lion Shop", "", .offOnly) == .unknown)
        #expect(kind("The Sandby Arms", "", .offOnly) == .unknown)
    }

    @Test func byAuthorisationAndHours() throws {
        let club = KindEvidence(name: "Harbour Club", authorisation: .clubPremisesCertificate)
        #expect(KindClassification(of: club).rule == "a club with a club premises certificate")
        #expect(
            KindClassification(of: KindEvidence(name: "Mistral", authorisation: .clubPremisesCertificate)).kind
                == .membersClub)
        let late = KindEvidence(
            name: "Mistral", sales: .onOnly, hours: try WeeklyHours(stored: "Fri 20:00-03:00; Sat 20:00-03:00"))
        #expect(KindClassification(of: late).kind == .nightclub)
        #expect(KindClassification(of: late).confidence == .low)
    }
}
