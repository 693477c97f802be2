import ArgumentParser
import Foundation
import Workbench

struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Asks for an application step by step and writes its file.",
        discussion: """
            One question after another, at the terminal or from standard input, one line each. What is wrong with an answer \
            is said at once and asked again; "back" takes the last answer back; an empty line passes over what need not be \
            known. The file is written when everything is answered, and never over another.
            """)

    @Argument(help: "The file to write, such as application.yaml.") var file: URL
    @OptionGroup var output: OutputOptions

    func run() {
        output.run { desk in
            try desk.apply(file, ask: Self.ask, say: Console.say)
        }
    }

    /// The questions go to standard error: standard output is for the result.
    private static func ask(_ question: String) -> String? {
        Console.say(question)
        return readLine()
    }
}
