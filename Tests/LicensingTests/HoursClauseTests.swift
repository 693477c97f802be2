import Licensing
import Testing

@Suite struct HoursClauseTests {
    private func parts(_ text: String) -> [String] {
        let characters = Array(text)
        return HoursClause.clauses(of: HoursLexer.tokens(of: text)).map { String(characters[$0.range]) }
    }

    @Test(arguments: [
        ("Mon-Thu 10:00-23:30, Fri & Sat 10:00-01:00", ["Mon-Thu 10:00-23:30,", "Fri & Sat 10:00-01:00"]),
        (
            "10am to 11pm Sunday to Thursday 11am to 1am Friday",
            ["10am to 11pm Sunday to Thursday", "11am to 1am Friday"]
        ),
        ("Monday\n10:00\n23:00\nSunday\n12:00\n22:30", ["Monday\n10:00\n23:00", "Sunday\n12:00\n22:30"]),
        ("Monday 12:00-15:00 and 18:00-23:00", ["Monday 12:00-15:00 and 18:00-23:00"]),
        ("Daily except Sunday 10:00-22:00", ["Daily except Sunday 10:00-22:00"]),
        ("Christmas Eve 10:00-01:00, Boxing Day 12:00-22:00", ["Christmas Eve 10:00-01:00, Boxing Day 12:00-22:00"]),
        ("", []), ("\n;\n", []),
    ])
    func cuts(text: String, expected: [String]) { #expect(parts(text) == expected) }

    @Test(
        arguments: [
            ("Sale of alcohol: Mon 10:00-23:00", "Sale of alcohol"), ("Ground floor: Mon 10:00-23:00", "Ground floor"),
            ("Mon: 10:00-23:00", nil), ("Ground floor Mon 10:00-23:00", nil),
            ("Late night refreshment 23:00-05:00", "Late night refreshment"),
        ] as [(String, String?)])
    func headings(text: String, expected: String?) {
        let characters = Array(text)
        let clause = HoursClause.clauses(of: HoursLexer.tokens(of: text)).first
        #expect(clause?.heading.map { String(characters[$0]) } == expected)
    }
}
