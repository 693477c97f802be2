import Foundation
import TestSupport
import Testing

@Suite struct ApplicationsTests {
    private let table = """
        id,type,premises,address,postcode,activity,hours,given,authority last day,authority
        26/1,new premises licence,The Unlikely Arms,1 Lemming Terrace,QZ1 2AB,both,Fri-Sat 10:00-01:00,2026-11-02,,Quillmouth
        26/2,review,Mrs Jane Example,2 Lemming Terrace,QZ1 2AB,,,2026-10-01,,Quillmouth

        """

    private func recorded(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("week.csv", table)
            let outcome = try trial.aleconner("applications", "w.gpkg", "--add", "week.csv", "--by", "public health", "--today", "2026-11-20")
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(
                outcome.text == """
                    Recorded 2 applications.
                    id    premises           type                  last day    clock         status    outcome
                    26/1  The Unlikely Arms  new premises licence  2026-11-30  10 days left  received  -      
                    26/2  -                  review                2026-10-29  closed        received  -      

                    """)
            try body(trial)
        }
    }

    @Test func theRegisterIsListedWithItsClocks() throws {
        try recorded { trial in
            let report = try trial.document("applications", "w.gpkg", "--today", "2026-11-30")
            let first = report["applications"]?.elements.first
            #expect(first?["daysLeft"] == .number(0))
            #expect(first?["clock"] == .string("today is the last day"))
            #expect(first?["activities"] == .string("sale of alcohol: both"))
            #expect(first?["history"]?.elements.first?["by"] == .string("public health"))
            #expect(!(try trial.bytes("w.gpkg")).contains(Data("Jane".utf8)), "no person is kept")
        }
    }

    @Test func whatCameOfOneIsKeptWithItsHistory() throws {
        try recorded { trial in
            let represented = try trial.aleconner(
                "outcome", "w.gpkg", "26/1", "--status", "represented", "--why", "Late hours.", "--by", "public health")
            #expect(represented.text.hasPrefix("26/1: represented, recorded by public health on "))
            #expect(represented.text.hasSuffix(". Why: Late hours.\n"))
            _ = try trial.aleconner(
                "outcome", "w.gpkg", "26/1", "--status", "decided", "--outcome", "granted with conditions", "--by", "licensing")
            let first = try trial.document("applications", "w.gpkg")["applications"]?.elements.first
            #expect(first?["status"] == .string("decided"))
            #expect(first?["outcome"] == .string("granted with conditions"))
            #expect(
                first?["history"]?.elements.map { $0["status"] } == [.string("received"), .string("represented"), .string("decided")])
        }
    }

    @Test func whatCannotBeRecorded() throws {
        try recorded { trial in
            try trial.expect(
                Refusal(
                    file: "week.csv", field: "id",
                    message: "week.csv: \"26/1\", \"26/2\" are in the register already, so nothing was recorded; take them out of the file, "
                        + "or record what came of them with \"aleconner outcome\"."),
                from: "applications", "w.gpkg", "--add", "week.csv")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "id",
                    message: "w.gpkg: no application \"26/9\" is in the register; \"aleconner applications w.gpkg\" lists those that are, "
                        + "and --add takes one in."),
                from: "outcome", "w.gpkg", "26/9", "--status", "represented", "--by", "public health")
            try trial.expect(
                Refusal(
                    code: 64, field: "status",
                    message: "--status: \"won\" is not known; write one of received, represented, conditions agreed, no representation, "
                        + "heard, decided, withdrawn."),
                from: "outcome", "w.gpkg", "26/1", "--status", "won", "--by", "public health")
            try trial.expect(
                Refusal(
                    code: 64, field: "outcome",
                    message: "--outcome: an application that is decided has an outcome; write one of granted, granted with conditions, "
                        + "granted in part, refused, withdrawn, conditions modified, suspended, revoked, no action."),
                from: "outcome", "w.gpkg", "26/1", "--status", "decided", "--by", "public health")
            try trial.expect(
                Refusal(
                    code: 64, field: "outcome",
                    message: "--outcome: only an application that is decided has an outcome, and --status says \"heard\"; leave --outcome "
                        + "away, or write --status decided."),
                from: "outcome", "w.gpkg", "26/1", "--status", "heard", "--outcome", "granted", "--by", "public health")
            try trial.expect(
                Refusal(
                    code: 64, field: "why",
                    message: "--why: \"no representation\" keeps its reason, and triage has left none for \"26/1\"; give the reason in a "
                        + "sentence."),
                from: "outcome", "w.gpkg", "26/1", "--status", "no representation", "--by", "public health")
            try trial.expect(
                Refusal(
                    code: 64, field: "by",
                    message: "--by: \"Mrs Jane Example\" is not surely an office; give one, such as \"public health\", for what is "
                        + "recorded is exported with the workspace."),
                from: "outcome", "w.gpkg", "26/1", "--status", "heard", "--by", "Mrs Jane Example")
        }
    }

    @Test func anOutcomeFitsTheTypeAndWhatWentBefore() throws {
        try recorded { trial in
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "outcome",
                    message: "w.gpkg: \"26/2\" is a review, which cannot end with \"granted\"; write one of withdrawn, conditions modified, "
                        + "suspended, revoked, no action."),
                from: "outcome", "w.gpkg", "26/2", "--status", "decided", "--outcome", "granted", "--by", "licensing")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "outcome",
                    message: "w.gpkg: \"26/1\" is a new premises licence, which cannot end with \"revoked\"; write one of granted, granted "
                        + "with conditions, granted in part, refused, withdrawn."),
                from: "outcome", "w.gpkg", "26/1", "--status", "decided", "--outcome", "revoked", "--by", "licensing")
            _ = try trial.document("outcome", "w.gpkg", "26/1", "--status", "decided", "--outcome", "refused", "--by", "licensing")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "status",
                    message: "w.gpkg: \"26/1\" is decided (refused), and \"heard\" cannot follow; where an appeal changed the decision, "
                        + "record it with --status decided and its outcome."),
                from: "outcome", "w.gpkg", "26/1", "--status", "heard", "--by", "licensing")
            let appealed = try trial.document("outcome", "w.gpkg", "26/1", "--status", "decided", "--outcome", "granted", "--by", "licensing")
            #expect(appealed["application"]?["outcome"] == .string("granted"))
        }
    }

    /// One bad row, and none is recorded.
    @Test func aTableWithABadRowIsNotTakenIn() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("week.csv", table.replacing("26/2,review", with: "26/2,revue"))
            let types =
                "new premises licence, provisional statement, variation, review, new club premises certificate, club variation, club "
                + "review, minor variation, temporary event notice, transfer, variation of designated premises supervisor, summary "
                + "review, review after closure order"
            try trial.expect(
                Refusal(
                    file: "week.csv", row: 2, field: "type",
                    message: "week.csv, row 2: \"revue\" is not a type of application; write one of \(types)."),
                from: "applications", "w.gpkg", "--add", "week.csv")
            try trial.take("application.yaml", as: "a.yaml")
            try trial.expect(
                Refusal(
                    file: "a.yaml", field: "reference",
                    message: "a.yaml: it has no \"reference\", by which the register would know it; add a line such as \"reference: "
                        + "26/00123\"."),
                from: "applications", "w.gpkg", "--add", "a.yaml")
            #expect(try trial.aleconner("applications", "w.gpkg").text == "No application is recorded.\n")
        }
    }

    @Test func triageAnswersEveryRow() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("week.csv", table + "26/3,ten,A Fete,,QZ1 2AB,,,2026-11-18,,\n26/4,review,,,nowhere,,,2026-11-18,,\n")
            let report = try trial.document("triage", "w.gpkg", "week.csv", "--today", "2026-11-20", "--record")
            #expect(report["applications"]?.elements.map { $0["id"] } == [.string("26/1"), .string("26/2"), .string("26/3")])
            #expect(report["applications"]?.elements.first?["lastDay"] == .string("2026-11-30"))
            #expect(
                report["unreadable"]?.elements.map { $0["message"] }
                    == [.string("week.csv, row 4: \"nowhere\" does not have the form of a postcode, such as \"BN43 5DB\".")])
            #expect(report["recorded"] == .number(3))
            // The reason that triage left is the reason of "no representation", where it suggested that.
            let text = try trial.aleconner("triage", "w.gpkg", "week.csv", "--today", "2026-11-20").text
            #expect(text.contains("\n1 row could not be read:\n  week.csv, row 4: "))
            #expect(text.contains("they decide nothing, and each application is for an officer to read.\n"))
        }
    }
}
