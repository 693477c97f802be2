import ArgumentParser
import Foundation
import Registers
import Workbench

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Says what is doubtful in the registers, and how many outlets there are.",
        discussion: """
            Each finding has an id, its evidence and a proposal; "decide" stores what a person makes of it. The count of \
            outlets has a low and a high reading and is set beside the Home Office's tables where they are loaded.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @OptionGroup var examination: ExaminationOptions
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.doctor(workspace, options: examination.options) } }
}

struct ExaminationOptions: ParsableArguments {
    @Option(help: "One authority only, by name or code.") var authority: String?
    @Option(help: "Metres beyond which the register's coordinates disagree with the postcode.")
    var distance = Surroundings.usualReach

    var options: DoctorOptions {
        var options = DoctorOptions()
        options.authority = authority
        options.reach = distance
        return options
    }

    func validate() throws {
        guard distance.isFinite, distance >= 0, distance <= 1_000_000 else {
            throw ValidationError("--distance must be a number of metres from 0 to 1000000.")
        }
    }
}
