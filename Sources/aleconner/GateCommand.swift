import ArgumentParser
import Foundation
import Workbench

struct GateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate",
        abstract: "Holds an officer's own words against the rules that every pack passes.",
        discussion: """
            Without FILE each line of standard input is a paragraph. Needs no workspace. What is stopped is named with its rule, \
            the reason and what to write instead, and the exit code is 65. A rule is set aside in FILE, under "overrides", with the \
            office and the reason; the rules person, small-numbers and restricted never are.
            """)

    @Argument(help: ArgumentHelp("The paragraphs, as YAML.", valueName: "file.yaml")) var file: URL?
    @Option(help: "Rules of your own instead of the program's.") var rules: URL?
    @Option(help: "A library of conditions to check.") var conditions: URL?
    @Option(help: "The text of the authority's policy, whose own words then pass.") var policy: URL?
    @Option(help: "The type of application, such as review; a new premises licence where it is not given.") var type: String?
    @Flag(help: "Lists the rules with reason, source, confidence and examples.") var list = false
    @OptionGroup var output: OutputOptions

    func run() {
        if list {
            output.run { try $0.gateRules(rules) }
        } else {
            output.run { try $0.gate(question) }
        }
    }

    private var question: GateQuestion {
        var words = file.map { GateQuestion.Words.file($0) }
        if words == nil, conditions == nil {
            words = .lines((try? FileHandle.standardInput.readToEnd()) ?? Data(), from: "standard input")
        }
        return GateQuestion(words: words, conditions: conditions, rules: rules, policy: policy, type: type)
    }

    func validate() throws {
        guard !list || (file == nil && conditions == nil && policy == nil && type == nil) else {
            throw ValidationError("--list shows the rules and checks nothing; only --rules and --json go with it.")
        }
    }
}
