internal import Assessment
internal import Licensing

/// A statement that the gate stopped, as the JSON document of the failure has it.
public struct GateRefusal: Hashable, Sendable {
    public var rule: String
    public var statement: String
    /// The reason with its source, and what to do.
    public var why: String
}

extension Fault {
    /// Exit code 65. Several objections are one fault with a cause each.
    init(_ stop: GateStop, file: String? = nil) { self.init(stop, file: file) { _ in nil } }

    /// - Parameter line: of the file, by the place that an objection names.
    init(_ stop: GateStop, file: String?, line: (String) -> Int?) {
        let all = stop.objections.map { objection in
            let row = line(objection.place)
            let spot = [file, row.map { "line \($0)" }].compactMap(\.self).joined(separator: ", ")
            var fault = Fault(
                .data, file: file, row: row, message: spot.isEmpty ? objection.message : "\(spot): \(objection.message)")
            fault.gate = GateRefusal(rule: objection.rule.id, statement: objection.statement, why: objection.why)
            return fault
        }
        guard var first = all.first else {
            self.init(.software, message: "The gate stopped without a reason.")
            return
        }
        if all.count > 1 {
            first.message = "The gate stops \(all.count) times:\n" + all.map { "  \($0.message)" }.joined(separator: "\n")
            first.causes = all
        }
        self = first
    }
}

/// The code of a failure in its document: the exit code, or the word "gate" for a statement that was stopped.
enum CodeWord: Encodable, Sendable {
    case exitCode(Int32)
    case word(String)

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .exitCode(let number): try container.encode(number)
        case .word(let word): try container.encode(word)
        }
    }
}
