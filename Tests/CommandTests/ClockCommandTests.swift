import Foundation
import TestSupport
import Testing

@Suite struct ClockCommandTests {
    private static let signs = """
        Confidence: V read in a primary source, S in a secondary one, K general knowledge of the field.
        A working day is not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales (Licensing Act \
        2003, section 193). Bank holidays: gov.uk, Bank holidays, England and Wales, 2019 to 2028, as of 2026-11-20 (confidence S).

        """

    /// Blanks at the ends of lines only pad the table.
    private func lines(_ outcome: BuiltProgram.Outcome) -> [String] {
        outcome.text.components(separatedBy: "\n").map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    @Test func theWholeOutput() throws {
        try Trial.run { trial in
            let outcome = try trial.aleconner("clock", "--type", "minor-variation", "--given", "2026-12-18", "--today", "2027-01-07")
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors == "")
            let sections = "Licensing Act 2003, sections 41A to 41C (K)"
            let expected = """
                As at Thursday 7 January 2027: minor variation.
                Work to Wednesday 6 January 2027: closed.

                what                          date                       left    how      source
                representations open          Monday 21 December 2026    closed  counted  10 working days; \(sections)
                last day for representations  Wednesday 6 January 2027   closed  counted  10 working days; \(sections)
                last day for the decision     Wednesday 13 January 2027  6 days  counted  15 working days beginning with the first \
                working day after receipt; Licensing Act 2003, sections 41B and 41C (K)

                - representations open: counted from a valid application given on Friday 18 December 2026.
                - last day for the decision: without a decision by then it counts as refused and the fee goes back.

                A minor variation has no hearing: the authority weighs relevant representations itself.
                The window is closed: its last day was Wednesday 6 January 2027. What arrives after that is void.
                Check with your solicitor what was not read in a primary source: representations open (K), last day for \
                representations (K), last day for the decision (K).

                """
            #expect(lines(outcome) == (expected + Self.signs).components(separatedBy: "\n"))
        }
    }

    @Test func theDocument() throws {
        try Trial.run { trial in
            try trial.take(InventedTown.application, as: "a.yaml")
            let document = try trial.document("clock", "a.yaml", "--today", "2026-12-01")
            #expect(document["asAt"] == .string("2026-12-01"))
            #expect(document["workTo"] == .string("2026-11-30"))
            let dates = document["dates"]?.elements ?? []
            #expect(dates.map { $0["date"]?.string ?? "" } == [
                "2026-11-03", "2026-11-16", "2026-11-30", "2026-11-30", "2026-11-30", "2026-11-30", "2026-12-14", "2026-12-21", "2026-12-29",
                "2026-12-30", "2027-01-06", "2027-01-26",
            ])
            #expect(dates.map { $0["basis"]?.string ?? "" }[2...4] == ["counted", "authority's own", "to work to"])
            let last = try #require(dates.first { $0["what"] == .string("last day for representations") })
            #expect(last["closed"] == .bool(true))
            #expect(last["daysLeft"] == .number(-1))
            #expect(last["source"]?.string?.hasSuffix("SI 2005/42, regulation 22") == true)
            #expect(last["confidence"] == .string("V"))
            #expect(dates.last?["closed"] == .bool(false))
            #expect(dates.last?["fromLatestLawfulDay"] == .bool(true))
        }
    }

    @Test func theWorkspaceIsOnlyLookedFor() throws {
        try Trial.run { trial in
            try trial.take(InventedTown.application, as: "a.yaml")
            try trial.write("w.gpkg", "anything")
            #expect(try trial.aleconner("clock", "w.gpkg", "a.yaml", "--today", "2026-11-21").exitCode == 0)
            try trial.expect(
                Refusal(
                    code: 66, file: "v.gpkg",
                    message: "v.gpkg: there is no such workspace; a clock needs none, so leave it out or check the name."),
                from: "clock", "v.gpkg", "a.yaml")
        }
    }

    /// No hours, and dated in the future: told, and the dates are given all the same.
    @Test func whatIsOddIsTold() throws {
        try Trial.run { trial in
            try trial.write(
                "a.yaml", "premises: {postcode: QZ1 2AB}\nactivities: [sale of alcohol: on]\ntype: variation\ndates: {given: 2026-12-05}\n")
            let document = try trial.document("clock", "a.yaml", "--today", "2026-11-21")
            #expect(
                document["questions"]?.elements == [
                    .string("No hours are given for the sale of alcohol: which are applied for, day by day?"),
                    .string("\"present\" does not say what is permitted now, so the change cannot be told: what does the licence permit today?"),
                ])
            #expect(
                document["sentences"]?.elements == [
                    .string(
                        "It is dated Saturday 5 December 2026, which is yet to come (today is Saturday 21 November 2026): correct the day, or "
                            + "take these dates for a plan only.")
                ])
        }
    }

    @Test func publicHealthHasNoRoleInAnEventNotice() throws {
        try Trial.run { trial in
            let document = try trial.document("clock", "--type", "TEN", "--given", "2026-11-20", "--today", "2026-11-21")
            #expect(
                document["sentences"]?.elements == [
                    .string(
                        "To a temporary event notice only the police and environmental health may object, within 3 working days (Licensing Act "
                            + "2003, Part 5); public health has no role here.")
                ])
            #expect(document["workTo"] == .string("2026-11-25"))
        }
    }

    @Test func aListOfBankHolidaysOfYourOwn() throws {
        try Trial.run { trial in
            let names = [
                ("New Year\u{2019}s Day", "01-01"), ("Good Friday", "03-30"), ("Easter Monday", "04-02"), ("Early May bank holiday", "05-07"),
                ("Spring bank holiday", "05-28"), ("Summer bank holiday", "08-27"), ("Christmas Day", "12-25"), ("Boxing Day", "12-26"),
            ]
            let events = names.map { "{\"title\":\"\($0.0)\",\"date\":\"2029-\($0.1)\",\"notes\":\"\",\"bunting\":true}" }
            try trial.write("b.json", "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[\(events.joined(separator: ","))]}}")
            let ours = try trial.document("clock", "--type", "minor-variation", "--given", "2029-03-29", "--today", "2029-03-29")
            #expect(ours["dates"]?.elements == [])
            #expect(ours["workTo"] == .null)
            let theirs = try trial.document(
                "clock", "--type", "minor-variation", "--given", "2029-03-29", "--today", "2029-03-29", "--bank-holidays", "b.json")
            // After Easter: 3 April is the first working day, 16 April the tenth.
            #expect(theirs["workTo"] == .string("2029-04-16"))
            #expect(theirs["bankHolidays"]?["source"] == .string("b.json, given in the place of the program's own list"))
            try trial.expect(
                Refusal(
                    code: 66, file: "c.json", message: "c.json: there is no such file of bank holidays, or it cannot be read; check the name."),
                from: "clock", "--type", "review", "--given", "2026-11-02", "--bank-holidays", "c.json")
            try trial.write("c.json", "{}")
            try trial.expect(
                Refusal(
                    file: "c.json", field: "england-and-wales",
                    message: "c.json: it has no \"england-and-wales\" with a list of \"events\"; give gov.uk's bank-holidays.json as it is."),
                from: "clock", "--type", "review", "--given", "2026-11-02", "--bank-holidays", "c.json")
        }
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        try Trial.run { trial in
            try trial.take(InventedTown.application, as: "a.yaml")
            let once = try trial.aleconner("clock", "a.yaml", "--today", "2026-11-21", "--json")
            #expect(try trial.aleconner("clock", "a.yaml", "--today", "2026-11-21", "--json").output == once.output)
        }
    }
}
