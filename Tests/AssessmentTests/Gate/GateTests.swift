import Assessment
import Intake
import Licensing
import Testing

@Suite struct GateTests {
    private func objections(
        _ text: String, part: GateStatement.Part = .claim, in setting: GateSetting = GateSetting()
    ) throws -> [GateObjection] {
        try Gate(rules: try GateRulesFile.shipped()).check(GateStatement(text, part: part, place: "own paragraph 2"), in: setting)
    }

    @Test func theMessageHasPlaceRuleWordsReasonAndRemedy() throws {
        let found = try objections("The area does not need another off-licence.")
        #expect(
            found.map(\.message) == [
                "Own paragraph 2 is stopped by the rule \"need\", which says \"need another off-licence\". Whether there is a commercial "
                    + "need for premises, or demand for them, is a matter for planning and the market and not for a licensing decision "
                    + "(Guidance under section 182, on cumulative impact; chapter 14, read in an archived edition (chapter 13), that of "
                    + "November 2025 was not). Leave it out; say what the operation is likely to do to a licensing objective. Check with "
                    + "your solicitor."
            ])
    }

    /// Line ends, curly quotes, emphasis and soft hyphens hide nothing.
    @Test(arguments: [
        "The area does not\n  need another\noff-licence.", "The area doesn’t need another off\u{2011}licence.",
        "The area does not _need_ **another** off-licence.", "The area does not ne\u{AD}ed another off-lice\u{200B}nce.",
        "THE AREA DOES NOT NEED ANOTHER OFF-LICENCE.",
    ])
    func howItIsSetHidesNothing(_ text: String) throws {
        #expect(try objections(text).map(\.rule.id) == ["need"])
    }

    /// A denial reaches to the end of its clause and no further.
    @Test(arguments: [
        ("The figures do not show a need for another shop.", [String]()),
        ("The figures do not show much, but the area does not need another shop.", ["need"]),
        ("Nothing is said of a quota. There should be no more than ten pubs.", ["quota"]),
        ("It is not argued that the shop will cause crime; it will cause litter.", ["speculation"]),
    ])
    func aDenialEndsWithItsClause(_ text: String, _ rules: [String]) throws {
        #expect(try objections(text).map(\.rule.id) == rules)
    }

    @Test func aNameIsNoPersonAndNoMoral() throws {
        let text = "Mr Bombay (restaurant) and The Wicked Wolf (pub) lie within 120 m."
        #expect(try objections(text).map(\.rule.id) == ["moral-view", "person"])
        #expect(try objections(text, in: GateSetting(names: ["The Wicked Wolf", "Mr Bombay"])) == [])
    }

    /// Who is named is not told again, whichever rule speaks.
    @Test func aPersonIsNotRepeated() throws {
        let found = try objections("Mr Pettigrew will cause disorder; write to j.pettigrew@mail.example.")
        #expect(found.map(\.rule.id) == ["speculation", "person"])
        #expect(found.map(\.statement) == Array(repeating: "[person] will cause disorder; write to [person].", count: 2))
        #expect(found.map(\.words) == ["will cause disorder", "[person]"])
        #expect(!found.contains { $0.message.contains("ettigrew") })
    }

    @Test(arguments: [ApplicationType.review, .clubReview, .summaryReview, .reviewAfterClosureOrder])
    func noReviewArguesCumulativeImpact(_ type: ApplicationType) throws {
        let text = "The licence adds to the cumulative impact."
        #expect(try objections(text, in: GateSetting(type: type)).map(\.rule.id) == ["cumulative-in-review"])
        #expect(try objections(text, in: GateSetting(type: .variation)) == [])
    }

    @Test func eachWordOfAPolicyIsAskedByItself() throws {
        let text = "There is a rebuttable presumption."
        #expect(try objections(text).map(\.words) == ["rebuttable presumption"])
        #expect(try objections(text, in: GateSetting(policy: "A presumption holds.")).map(\.words) == ["rebuttable presumption"])
        #expect(try objections(text, in: GateSetting(policy: "A rebuttable\npresumption holds.")) == [])
    }

    @Test func aPatternThatCannotBeReadIsNamed() throws {
        let rule = GateRule(
            id: "broken", scope: .everything, check: .words(patterns: ["("]), why: "", instead: "", source: "", confidence: "V")
        let error = #expect(throws: GateRuleError.self) { try Gate(rules: [rule]) }
        #expect(error?.description == "The rule \"broken\" has a pattern that cannot be read: (")
    }
}
