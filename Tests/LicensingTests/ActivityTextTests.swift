import Licensing
import Testing

@Suite struct ActivityTextTests {
    private func read(_ text: String) -> ActivityReading { ActivityText().read(text) }

    @Test(arguments: [
        ("Alcohol OFF Sales/Supply", AlcoholSales.offOnly), ("Alcohol ON Sales/Supply", .onOnly),
        ("Alcohol ON&OFF Sales/Supply", .both),
        ("Sale by retail of alcohol for consumption ON and OFF the premises", .both),
        ("Sale of alcohol for consumption on the premises only", .onOnly),
        ("Supply of alcohol (off the premises)", .offOnly),
        ("On sales; Off sales", .both), ("On", .onOnly), ("off", .offOnly), ("On/Off", .both), ("Both", .both),
        ("Alcohol - on", .onOnly),
        ("provision of late night refreshment", .none), ("a performance of live music", .none),
    ])
    func sales(text: String, expected: AlcoholSales) {
        #expect(read(text).sales == expected, "\(text)")
        #expect(read(text).namesAlcohol == (expected != .none))
        #expect(read(text).leftover.isEmpty)
        #expect(read(text).issues.isEmpty)
    }

    @Test(arguments: [
        "sale and supply of alcohol", "the supply of alcohol", "The sale by retail of alcohol",
        "the supply of alcohol by or on behalf of a club to, or to the order of, a member of the club",
    ])
    func alcoholWithoutOnOrOff(text: String) throws {
        let reading = read(text)
        #expect(reading.sales == .notStated)
        #expect(reading.namesAlcohol)
        #expect(OutletRule().countsInAll(try #require(reading.sales)))
        #expect(
            reading.issues == [
                "Alcohol is sold, but for consumption on or off the premises is not stated; it counts as an outlet and in neither "
                    + "kind of sale."
            ])
    }

    @Test func entertainment() {
        let all =
            "a performance of live music; any playing of recorded music; a performance of dance; an exhibition of a film; "
            + "a performance of a play; an indoor sporting event; a boxing or wrestling entertainment; entertainment of a similar "
            + "description to that of live music, recorded music or a performance of dance"
        #expect(
            read(all).entertainment == [
                .plays, .films, .indoorSport, .boxingOrWrestling, .liveMusic, .recordedMusic, .dance, .similar,
            ])
        #expect(
            read("Live music, recorded music and dancing (indoors)").entertainment == [
                .liveMusic, .recordedMusic, .dance,
            ])
        #expect(read("entertainment of a similar description to live music").entertainment == [.similar])
        #expect(read("Facilities for dancing").entertainment == [.facilities])
        #expect(read("Regulated entertainment").entertainment == [.notStated])
    }

    @Test func refreshment() {
        #expect(read("Late Night Refresh").lateNightRefreshment == true)
        #expect(read("Sale of alcohol on the premises").lateNightRefreshment == false)
        #expect(read("Sale of alcohol on the premises; juggling").lateNightRefreshment == nil)
    }

    @Test func whatIsNotUnderstoodIsLeft() {
        let reading = read("Fire eating; Late night refreshment")
        #expect(reading.leftover == ["Fire eating"])
        #expect(reading.sales == nil)
        #expect(
            reading.issues == [
                "Of \"Fire eating\" not all was understood: \"fire\", \"eating\" is not known as an activity; nothing of it was read."
            ])
        #expect(read("No off sales").sales == nil)
        #expect(read("No off sales").leftover == ["No off sales"])
        #expect(read("Sale of alcohol on Sundays").sales == .notStated)
    }

    @Test func nothingSaysNothing() {
        for text in ["", " ; ;", "\n"] {
            #expect(read(text).sales == nil)
            #expect(read(text).lateNightRefreshment == nil)
            #expect(read(text).issues.isEmpty)
        }
    }

    @Test func codesOfARegister() {
        let text = ActivityText(codes: [
            "J": "sale of alcohol for consumption on and off the premises", "i": "late night refreshment",
        ])
        let reading = text.read("I, J")
        #expect(reading.sales == .both)
        #expect(reading.lateNightRefreshment == true)
        #expect(reading.leftover.isEmpty)
        #expect(text.read("X").leftover == ["X"])
        #expect(read("J").leftover == ["J"])
    }
}
