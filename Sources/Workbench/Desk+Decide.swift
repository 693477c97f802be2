public import Foundation
public import Licensing
public import Registers
internal import Workspace

public struct DecideReport: Report {
    let decided: [DecisionReport]
    let before: DoctorReport.Count
    /// After the decision.
    let outlets: DoctorReport.Count
    /// Rows of these findings that stay in by the decision, and that another one leaves out.
    let stillLeftOut: [StillLeftOut]

    struct StillLeftOut: Encodable, Sendable {
        let finding: String
        let row: String
        /// Of the finding whose decision leaves the row out.
        let leftOutBy: String
        let kind: String
        let undo: String
    }

    public var text: String {
        let what = decided.map { "\($0.id) \($0.what)" }.joined(separator: ", ")
        let count =
            before.value == outlets.value
            ? "The count of outlets stays \(outlets.value)" : "The count of outlets goes from \(before.value) to \(outlets.value)"
        let still = stillLeftOut.map {
            "\n\($0.row) of \($0.finding) is out of the count all the same: \($0.leftOutBy) (\($0.kind)), accepted before, "
                + "leaves it out; \"\($0.undo)\" takes that back."
        }
        return "Decided: \(what).\n\(count), low \(outlets.low), high \(outlets.high). \"aleconner undo\" takes it back."
            + still.joined()
    }
}

public struct UndoReport: Report {
    let takenBack: [DecisionReport]
    /// After it was taken back.
    let outlets: DoctorReport.Count

    public var text: String {
        let what = takenBack.map { "\($0.id), \($0.what) by \($0.by) on \($0.on)" }.joined(separator: "; ")
        return "Taken back: \(what). It stays in the history.\n"
            + "The count of outlets is \(outlets.value), low \(outlets.low), high \(outlets.high)."
    }
}

/// What is decided on.
public enum FindingChoice: Sendable {
    /// By the id of the doctor's list, or the whole key.
    case one(String)
    /// Every open finding of a kind.
    case allOpen(FindingKind)
}

extension Desk {
    /// Stores a decision on findings. - Throws: `Fault`; then the workspace is as it was.
    public func decide(
        _ workspace: URL, _ choice: FindingChoice, _ verdict: Decision.Verdict, by: String, why: String, options: DoctorOptions
    ) throws -> DecideReport {
        do {
            let by = try Self.required(by, "--by", "who decides, as a role or initials, such as \"licensing officer\"")
            let why = try Self.required(why, "--why", "the reason, which the next reader of the register needs")
            let file = try open(workspace)
            let visit = try Visit(file, options: options, day: today)
            let before = DoctorReport.Count(visit.tallies)
            let decisions = try Self.chosen(choice, in: visit, workspace.relativePath).map { finding in
                Decision(
                    key: finding.key, finding: finding.id, verdict: verdict, by: by, on: today, why: why,
                    evidence: finding.evidence, action: finding.proposal.action.rawValue, named: finding.named)
            }
            try file.decide(decisions, time: Self.timeText(now))
            let after = try Visit(file, options: options, day: today)
            return DecideReport(
                decided: decisions.map(DecisionReport.init), before: before, outlets: DoctorReport.Count(after.tallies),
                stillLeftOut: decisions.flatMap { decision in
                    after.docket.leftOutElsewhere(of: decision.key).map { row, entry in
                        DecideReport.StillLeftOut(
                            finding: decision.finding, row: row, leftOutBy: entry.finding.id,
                            kind: entry.finding.kind.rawValue,
                            undo: "aleconner undo \(workspace.relativePath) \(entry.finding.id)")
                    }
                })
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Takes back what was decided last, or the last decision on one finding. - Throws: `Fault`; then the workspace is as
    /// it was.
    public func undo(_ workspace: URL, finding: String?) throws -> UndoReport {
        do {
            let file = try open(workspace)
            let holding = try file.decisions().filter { $0.takenBack == nil }
            let shown = workspace.relativePath
            guard !holding.isEmpty else {
                throw Fault(.data, file: shown, message: "\(shown): no decision holds, so there is nothing to take back.")
            }
            let word = finding?.trimmingCharacters(in: .whitespaces)
            let key = word.flatMap { word in holding.last { $0.finding == word.lowercased() || $0.key == word }?.key }
            if let word, key == nil {
                throw Fault(
                    .data, file: shown, field: "finding",
                    message: "\(shown): no decision holds on a finding \"\(word)\"; \"aleconner doctor \(shown)\" lists those "
                        + "that do.")
            }
            let taken = try file.takeBackDecisions(on: key, day: today, time: Self.timeText(now))
            return UndoReport(
                takenBack: taken.map { decision in
                    var decision = decision
                    decision.takenBack = today
                    return DecisionReport(decision)
                }, outlets: DoctorReport.Count(try Visit(file, options: DoctorOptions(), day: today).tallies))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func chosen(_ choice: FindingChoice, in visit: Visit, _ shown: String) throws -> [Finding] {
        switch choice {
        case .one(let word):
            let word = word.trimmingCharacters(in: .whitespaces)
            if let entry = visit.entries.first(where: { $0.finding.id == word.lowercased() || $0.finding.key == word }) {
                return [entry.finding]
            }
            let isResting = visit.docket.resting.contains { $0.finding == word.lowercased() }
            throw Fault(
                .data, file: shown, field: "finding",
                message: isResting
                    ? "\(shown): what was found as \"\(word)\" is in no register now, so there is nothing to decide."
                    : "\(shown): there is no finding \"\(word)\"; \"aleconner doctor \(shown)\" lists them with their ids.")
        case .allOpen(let kind):
            let open = visit.entries.filter { $0.isOpen && $0.finding.kind == kind }.map(\.finding)
            guard !open.isEmpty else {
                throw Fault(
                    .data, file: shown, field: "finding",
                    message: "\(shown): there is no open finding of the kind \"\(kind.rawValue)\", so nothing was decided.")
            }
            return open
        }
    }

    /// The text in one line, its blanks made single. - Throws: `Fault` 64 where nothing is left.
    static func required(_ text: String, _ option: String, _ what: String) throws -> String {
        let line = text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
        guard !line.isEmpty else { throw Fault(.usage, message: "\(option) must not be empty: give \(what).") }
        return line
    }
}
