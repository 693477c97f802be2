import ArgumentParser
import Assessment
import Foundation
import Licensing
import Workbench

struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Makes the evidence pack of an application, or makes one again.",
        discussion: """
            A folder with pack.html, pack.pdf (PDF/UA-1), a summary and an editable letter, annexes as CSV and GeoPackage, \
            copies of what it was made from, and manifest.json. A folder that holds the pack of the same application is \
            replaced; that of an amended one is kept in earlier/ and the differences are listed. --from makes the pack of \
            a folder again in another folder, from its manifest and the workspace, and refuses where these no longer give \
            the same.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The application, a YAML file (see the README); not with --from.") var application: URL?
    @Option(help: "A pack to make again, by its folder.") var from: URL?
    @Option(help: "The folder to make.") var out: URL
    @Flag(help: "Leave the PDF out.") var noPdf = false
    @Option(help: "The day to weigh it on, such as 2026-11-10; without it today in Europe/London.") var today: CalendarDate?
    @Option(
        help: "What the office does, where it is not what the data bear: object, conditions or none. The pack and its manifest say so.")
    var position: Position?
    @Flag(help: "Brings in what partners shared under conditions; every page of the pack is then marked RESTRICTED.") var restricted = false
    @Option(help: "The officer's own paragraphs, as YAML (see the README); they pass the gate too.") var text: URL?
    @Option(help: "A library of conditions instead of the program's.") var conditions: URL?
    @Option(help: "Rules of the gate instead of the program's.") var rules: URL?
    @OptionGroup var counting: CountingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        switch (application, from) {
        case (nil, nil): throw ValidationError("Missing expected argument '<application>': name the application, or a pack with --from.")
        case (.some, .some): throw ValidationError("--from takes the application from the pack; leave one of them out.")
        case (nil, .some):
            if noPdf || today != nil || position != nil || text != nil || conditions != nil || rules != nil || restricted
                || counting.count != .outlets || counting.status != .inForce {
                throw ValidationError("--from makes the pack as it was made; leave every other option out.")
            }
        case (.some, nil): break
        }
    }

    func run() {
        output.run { desk in
            if let from { return try desk.pack(workspace, from: from, out: out) }
            // `validate` has seen to it that there is one.
            guard let application else { throw Fault(.usage, message: "The application is not named.") }
            var request = PackRequest(application: application, out: out, rule: counting.rule(), withPDF: !noPdf)
            request.today = today
            request.position = position?.course
            request.isRestricted = restricted
            let files: [(PackRequest.Enclosure.Role, URL?)] = [(.ownText, text), (.conditions, conditions), (.rules, rules)]
            request.enclosures = files.compactMap { role, url in url.map { PackRequest.Enclosure(role: role.rawValue, url: $0) } }
            return try desk.pack(workspace, request)
        }
    }
}

/// The courses as they are typed.
enum Position: String, ExpressibleByArgument, CaseIterable {
    case object
    case conditions
    case none

    var course: PackRequest.Position {
        switch self {
        case .object: .object
        case .conditions: .conditionsOnly
        case .none: .noRepresentation
        }
    }
}
