internal import Assessment
internal import Foundation
internal import Geometry
internal import Intake
internal import Projection
internal import Workspace

/// Why a verb could not be done: the exit code, the place in the file, and a sentence.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The exit codes other programs rely on (sysexits.h).
    public enum Code: Int32, Sendable {
        case usage = 64
        case data = 65
        case missing = 66
        case software = 70
        case disk = 74
    }

    public var code: Code
    public var file: String?
    public var row: Int?
    public var field: String?
    public var message: String
    /// Where several files are at fault, each on its own.
    public var causes: [Fault] = []
    /// The mapping proposed for a table that nothing knows.
    public var proposal: MappingProposalReport?
    /// What the gate stopped.
    public var gate: GateRefusal?

    public init(_ code: Code, file: String? = nil, row: Int? = nil, field: String? = nil, message: String) {
        self.code = code
        self.file = file
        self.row = row
        self.field = field
        self.message = message
    }

    /// Every error of the modules below, in the one form that the command line shows.
    public init(_ error: any Error, file: String? = nil) {
        switch error {
        case let fault as Fault: self = fault
        case let error as IntakeError:
            self.init(
                error.cause == .missing ? .missing : .data, file: error.file, row: error.row, field: error.field,
                message: error.message)
        case let error as WorkspaceError:
            let code: Code =
                switch error.cause {
                case .missing: .missing
                case .unusable: .data
                case .disk: .disk
                }
            self.init(code, file: error.file, message: error.message)
        case let stop as GateStop: self.init(stop, file: file)
        case let error as ProjectionError: self.init(.data, file: file, message: "\(error)")
        case let error as GeometryError: self.init(.data, file: file, message: "\(error)")
        case let error as CocoaError:
            self.init(.disk, file: file, message: "The disk refused: \(error.localizedDescription)")
        default: self.init(.software, file: file, message: "A fault of the program: \(error)")
        }
    }

    /// Several faults as one: the gravest common code, every file named.
    public init(all faults: [Fault]) {
        guard let first = faults.first else {
            self.init(.software, message: "A fault without a cause.")
            return
        }
        self = first
        guard faults.count > 1 else { return }
        code = faults.contains { $0.code == .data } ? .data : first.code
        message = "\(faults.count) files cannot be used:\n" + faults.map { "  \($0.message)" }.joined(separator: "\n")
        causes = faults
    }

    public var description: String { message }
}

/// A failure as the JSON document that stands in the place of the result.
public struct FaultReport: Encodable, Sendable {
    public struct Body: Encodable, Sendable {
        let code: CodeWord
        @ExplicitNull var file: String?
        @ExplicitNull var row: Int?
        @ExplicitNull var field: String?
        let message: String
        /// Only where the gate stopped a statement.
        let rule: String?
        let statement: String?
        let why: String?
        /// Only where a mapping was proposed.
        let proposal: MappingProposalReport?
    }

    let error: Body
    /// One for each file, where several are at fault.
    let errors: [Body]

    public init(_ fault: Fault) {
        func body(_ fault: Fault) -> Body {
            Body(
                code: fault.gate == nil ? .exitCode(fault.code.rawValue) : .word("gate"), file: fault.file, row: fault.row,
                field: fault.field, message: fault.message, rule: fault.gate?.rule, statement: fault.gate?.statement,
                why: fault.gate?.why, proposal: fault.proposal)
        }
        error = body(fault)
        errors = (fault.causes.isEmpty ? [fault] : fault.causes).map(body)
    }
}
