import Foundation
import TestSupport
import Testing

/// `aleconner gate`: an officer's own words against the rules, without a workspace.
@Suite struct GateCommandTests {
    private static let moral =
        "What the writer thinks of drinking, of those who drink or of those who sell is no evidence, and a decision that rests on such "
        + "views does not stand (R (Daniel Thwaites plc) v Wirral BMC [2008] EWHC 838 (Admin)). Say what was recorded, where, when "
        + "and how often."

    @Test func aStoppedStatementIsTheErrorsDocument() throws {
        try Trial.run { trial in
            try trial.write("own.yaml", "paragraphs:\n  - text: A resident wrote on 4 May.\n  - text: It is immoral.\n")
            let message =
                "own.yaml, line 3: Own paragraph 2 is stopped by the rule \"moral-view\", which says \"immoral\". \(Self.moral)"
            let plain = try trial.aleconner("gate", "own.yaml")
            #expect(plain.exitCode == 65)
            #expect(plain.output.isEmpty)
            #expect(plain.errors == "aleconner: \(message)\n")

            let outcome = try trial.aleconner("gate", "own.yaml", "--json")
            #expect(outcome.exitCode == 65)
            let document = try outcome.json()
            let error: JSONValue = .object([
                "code": .string("gate"), "rule": .string("moral-view"), "statement": .string("It is immoral."), "why": .string(Self.moral),
                "message": .string(message), "file": .string("own.yaml"), "row": .number(3), "field": .null,
            ])
            #expect(document == .object(["error": error, "errors": .array([error])]))
        }
    }

    @Test func severalAreAllTold() throws {
        try Trial.run { trial in
            let input = Data("It is immoral.\n\nThe town is full.\n".utf8)
            let outcome = try trial.program.run(["gate", "--json"], in: trial.folder, input: input)
            #expect(outcome.exitCode == 65)
            let document = try outcome.json()
            #expect(document["errors"]?.elements.map { $0["rule"]?.string } == ["moral-view", "quota"])
            #expect(document["errors"]?.elements.map { $0["row"]?.integer } == [1, 3])
            #expect(document["error"]?["rule"] == .string("moral-view"))
            #expect(document["error"]?["message"]?.string?.hasPrefix("The gate stops 2 times:\n  standard input, line 1: Own paragraph 1 is") == true)
        }
    }

    @Test func whatPassesIsSaidToPass() throws {
        try Trial.run { trial in
            let outcome = try trial.program.run(["gate"], in: trial.folder, input: Data("A resident wrote on 4 May.\n".utf8))
            #expect(outcome.exitCode == 0)
            #expect(
                outcome.text == """
                    1 paragraph passes the gate of 20 rules (new premises licence).
                    No policy was given, so its own words, such as "presumption", do not pass; --policy gives one.

                    """)
        }
    }

    @Test func anOverrideIsRecorded() throws {
        try Trial.run { trial in
            try trial.write(
                "own.yaml",
                """
                paragraphs:
                  - text: It will lead to more noise.
                overrides:
                  - {rule: speculation, paragraph: 1, by: licensing team, why: the resident's own words}
                """)
            let found = try trial.document("gate", "own.yaml", "--type", "review")
            #expect(
                found["overrides"]
                    == .array([
                        .object([
                            "rule": .string("speculation"), "paragraph": .number(1), "by": .string("licensing team"),
                            "why": .string("the resident's own words"),
                        ])
                    ]))
            #expect(found["type"] == .string("review"))
            #expect(found["paragraphs"] == .number(1))
        }
    }

    @Test func theTypeAndThePolicyCount() throws {
        try Trial.run { trial in
            let text = Data("It adds to the cumulative impact.\nThe presumption applies.\n".utf8)
            try trial.write("policy.txt", "Paragraph 7: there is a presumption against it.")
            func rules(_ arguments: String...) throws -> [String?] {
                let outcome = try trial.program.run(["gate", "--json"] + arguments, in: trial.folder, input: text)
                return outcome.exitCode == 0 ? [] : try outcome.json()["errors"]?.elements.map { $0["rule"]?.string } ?? []
            }
            #expect(try rules() == ["policy-wording"])
            #expect(try rules("--policy", "policy.txt") == [])
            #expect(try rules("--type", "summary review") == ["cumulative-in-review", "policy-wording"])
        }
    }

    /// No log and no screen shows again who was named.
    @Test func aPersonIsNotToldAgain() throws {
        try Trial.run { trial in
            for arguments in [["gate"], ["gate", "--json"]] {
                let outcome = try trial.program.run(arguments, in: trial.folder, input: Data("Mr Pettigrew is immoral.\n".utf8))
                #expect(outcome.exitCode == 65)
                #expect(!(outcome.text + outcome.errors).contains("Pettigrew"))
                #expect(outcome.errors.contains("[person]"))
            }
        }
    }

    @Test func aLibraryOfConditionsIsChecked() throws {
        try Trial.run { trial in
            let file = PackageRoot.url("Sources/Intake/Law/conditions.yaml").path
            let found = try trial.document("gate", "--conditions", file)
            #expect(found["conditions"] == .number(24))
            try trial.write(
                "own.yaml",
                "conditions:\n  - {id: signs, text: Suitable signs are put up., objective: public safety, answers: [violence]}\n")
            let outcome = try trial.aleconner("gate", "--conditions", "own.yaml", "--json")
            #expect(outcome.exitCode == 65)
            let error = try outcome.json()["error"]
            #expect(error?["rule"] == .string("vague"))
            #expect(error?["statement"] == .string("Suitable signs are put up."))
            #expect(error?["file"] == .string("own.yaml"))
        }
    }

    @Test func theListHasEveryRuleWithItsExamples() throws {
        try Trial.run { trial in
            let rules = try trial.document("gate", "--list")["rules"]?.elements ?? []
            #expect(rules.count == 20)
            for rule in rules {
                #expect(rule["good"]?.elements.isEmpty == false)
                #expect(rule["bad"]?.elements.isEmpty == false)
                #expect(rule.keys == ["rule", "appliesTo", "why", "instead", "source", "confidence", "mayBeOverridden", "good", "bad"])
            }
            let text = try trial.aleconner("gate", "--list").text
            #expect(
                text.contains(
                    """
                    health-objective (statements)
                      The Act has four objectives, and health is none of them; a health figure counts only as far as it bears on one of the four.
                      Say on which of the four objectives the figure bears, and how.
                      Source: Licensing Act 2003, section 4(2). Confidence V.
                      passes:  Health is not a licensing objective; ambulance attendances for assault bear on crime and disorder.
                    """))
        }
    }

    @Test func whatCannotBeUsedIsTold() throws {
        try Trial.run { trial in
            try trial.expect(
                Refusal(code: 66, file: "no.yaml", message: "no.yaml: there is no such file of paragraphs, or it cannot be read; check the name."),
                from: "gate", "no.yaml")
            try trial.expect(
                Refusal(file: "standard input", message: "standard input: there is no text in it; give a paragraph on each line, or a file."),
                from: "gate")
            try trial.write("rules.yaml", "rules: []\n")
            try trial.expect(
                Refusal(file: "rules.yaml", row: 1, field: "rules", message: "rules.yaml, line 1: \"rules\" needs at least 1."),
                from: "gate", "--list", "--rules", "rules.yaml")
            try trial.write("own.yaml", "paragraphs:\n  - text: T.\n")
            let outcome = try trial.aleconner("gate", "own.yaml", "--type", "picnic")
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.hasPrefix("aleconner: --type: \"picnic\" is not a type of application; write one of new premises licence, "))
            let list = try trial.aleconner("gate", "own.yaml", "--list")
            #expect(list.exitCode == 64)
            #expect(list.errors.hasPrefix("Error: --list shows the rules and checks nothing; only --rules and --json go with it.\n"))
        }
    }
}
