internal import Assessment
public import Foundation
internal import Geometry
internal import Intake
public import Licensing
internal import Workspace

public struct ApplicationsReport: Report {
    /// How many this command took in.
    let recorded: Int
    let today: CalendarDate
    let applications: [ApplicationEntry]
    /// Headings of the table added that were not read.
    let unread: [String]

    public var text: String {
        var lines: [String] = []
        if recorded > 0 { lines.append("Recorded \(recorded) \(recorded == 1 ? "application" : "applications").") }
        if !unread.isEmpty { lines.append("Columns that were not read: \(unread.joined(separator: ", ")).") }
        guard !applications.isEmpty else { return (lines + ["No application is recorded."]).joined(separator: "\n") }
        var table = TextTable(["id", "premises", "type", "last day", "clock", "status", "outcome"])
        for entry in applications {
            table.add([
                entry.id, entry.premises ?? "-", entry.type, entry.lastDay?.description ?? "not known", entry.clock, entry.status,
                entry.outcome ?? "-",
            ])
        }
        return (lines + [table.text]).joined(separator: "\n")
    }
}

public struct OutcomeReport: Report {
    let application: ApplicationEntry

    public var text: String {
        let last = application.history.last
        return "\(application.id): \(application.status)" + (application.outcome.map { ", \($0)" } ?? "")
            + ", recorded by \(last?.by ?? "nobody named") on \(last?.on.description ?? "")."
            + (last?.why.map { " Why: \($0)" } ?? "")
    }
}

extension Desk {
    /// The register of applications; with a file, after taking it in. - Throws: `Fault`; then nothing was recorded.
    /// - Parameters:
    ///   - added: an application (YAML) or a table of them (CSV).
    ///   - by: the office that records them.
    ///   - day: that the clocks are told of; nil for today.
    public func applications(_ workspace: URL, adding added: URL? = nil, by: String? = nil, today day: CalendarDate? = nil) throws
        -> ApplicationsReport
    {
        do {
            let file = try open(workspace)
            let office = try by.map { try Self.office($0) }
            var recorded = 0
            var unread: [String] = []
            if let added {
                let event = RegisteredApplication.Event(status: .received, by: office, on: today)
                let new: [RegisteredApplication]
                if ["yaml", "yml"].contains(added.pathExtension.lowercased()) {
                    new = [try registered(yaml: added, event, in: file)]
                } else {
                    let table = try ApplicationsTable(try FileBytes.read(added), file: added.relativePath)
                    unread = table.unread
                    new = try registered(table, event, in: file)
                }
                try take(new, from: added, into: file)
                recorded = new.count
            }
            let today = day ?? self.today
            return ApplicationsReport(
                recorded: recorded, today: today,
                applications: try file.applications().map { ApplicationEntry($0, today: today) }, unread: unread)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// What cannot come of such an application, or after what came of it already. - Throws: `Fault` 65.
    private static func refuse(
        _ status: RegisteredApplication.Status, _ outcome: RegisteredApplication.Outcome?, of held: RegisteredApplication, _ shown: String
    ) throws {
        if let outcome, !outcome.canEnd(held.type) {
            let possible = RegisteredApplication.Outcome.allCases.filter { $0.canEnd(held.type) }.map(\.rawValue)
            throw Fault(
                .data, file: shown, field: "outcome",
                message: "\(shown): \"\(held.id)\" is a \(held.type.words), which cannot end with \"\(outcome.rawValue)\"; write one of "
                    + "\(possible.joined(separator: ", ")).")
        }
        if held.status == .decided, status != .decided, status != .withdrawn {
            throw Fault(
                .data, file: shown, field: "status",
                message: "\(shown): \"\(held.id)\" is decided (\(held.outcome?.rawValue ?? "outcome not stated")), and \"\(status.rawValue)\" cannot "
                    + "follow; where an appeal changed the decision, record it with --status decided and its outcome.")
        }
    }

    /// Stores what came of an application. - Throws: `Fault`; then nothing was recorded.
    /// - Parameters:
    ///   - outcome: what the authority decided; needed with the status decided, and given with no other.
    ///   - why: needed with "no representation", where triage has not left its reasons.
    ///   - by: the office that records it.
    public func outcome(
        _ workspace: URL, id: String, status word: String, outcome outcomeWord: String?, why: String?, by: String
    ) throws -> OutcomeReport {
        do {
            let shown = workspace.relativePath
            let office = try Self.office(by)
            let status = try Self.choice(word, option: "--status", RegisteredApplication.Status.self)
            var outcome = try outcomeWord.map { try Self.choice($0, option: "--outcome", RegisteredApplication.Outcome.self) }
            switch (status, outcome) {
            case (.decided, nil):
                throw Fault(
                    .usage, field: "outcome",
                    message: "--outcome: an application that is decided has an outcome; write one of "
                        + RegisteredApplication.Outcome.allCases.map(\.rawValue).joined(separator: ", ") + ".")
            case (.withdrawn, nil): outcome = .withdrawn
            case (.decided, _), (.withdrawn, .withdrawn?), (_, nil): break
            default:
                throw Fault(
                    .usage, field: "outcome",
                    message: "--outcome: only an application that is decided has an outcome, and --status says \"\(status.rawValue)\"; "
                        + "leave --outcome away, or write --status decided.")
            }
            let file = try open(workspace)
            guard let held = try file.applications().first(where: { $0.id == id }) else {
                throw Fault(
                    .data, file: shown, field: "id",
                    message: "\(shown): no application \"\(id)\" is in the register; \"aleconner applications \(shown)\" lists those that "
                        + "are, and --add takes one in.")
            }
            try Self.refuse(status, outcome, of: held, shown)
            var reason = try why.map { try Self.required($0, "--why", "the reason in a sentence") }
            if let given = reason {
                let gate = try gate(of: try rules(nil), nil)
                let found = gate.check(GateStatement(given, part: .denial, place: "--why"), in: GateSetting()).filter { $0.rule.id == "person" }
                guard found.isEmpty else { throw Fault(GateStop(found)) }
            }
            if status == .noRepresentation, reason == nil {
                reason = held.suggestion.flatMap { $0.look == status.rawValue ? $0.why : nil }
                guard reason != nil else {
                    throw Fault(
                        .usage, field: "why",
                        message: "--why: \"no representation\" keeps its reason, and triage has left none for \"\(id)\"; give the reason in "
                            + "a sentence.")
                }
            }
            let event = RegisteredApplication.Event(status: status, outcome: outcome, why: reason, by: office, on: today)
            _ = try file.record(event, of: id, time: Self.timeText(now))
            guard let changed = try file.applications().first(where: { $0.id == id }) else {
                throw Fault(.software, file: shown, message: "\(shown): the application \"\(id)\" was lost while it was recorded.")
            }
            return OutcomeReport(application: ApplicationEntry(changed, today: today))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Where an application is; nil where its postcode cannot be placed yet.
    func placeIfKnown(_ application: Application, in file: WorkspaceFile, source: String) -> Point? {
        try? locate(application.place, in: file, source: source).0
    }

    /// - Throws: `Fault` 65 that names those that are in the register already; then none is recorded.
    func take(_ new: [RegisteredApplication], from url: URL, into file: WorkspaceFile) throws {
        let taken = try file.record(new, time: Self.timeText(now))
        guard taken.isEmpty else {
            throw Fault(
                .data, file: url.relativePath, field: "id",
                message: "\(url.relativePath): \(taken.map { "\"\($0)\"" }.joined(separator: ", ")) \(taken.count == 1 ? "is" : "are") in "
                    + "the register already, so nothing was recorded; take \(taken.count == 1 ? "it" : "them") out of the file, or "
                    + "record what came of \(taken.count == 1 ? "it" : "them") with \"aleconner outcome\".")
        }
    }

    private func registered(yaml url: URL, _ event: RegisteredApplication.Event, in file: WorkspaceFile) throws
        -> RegisteredApplication
    {
        let application = try application(.file(url))
        guard let id = application.reference else {
            throw Fault(
                .data, file: url.relativePath, field: "reference",
                message: "\(url.relativePath): it has no \"reference\", by which the register would know it; add a line such as "
                    + "\"reference: 26/00123\".")
        }
        return RegisteredApplication(
            application, id: id, place: placeIfKnown(application, in: file, source: url.relativePath), event: event)
    }

    /// All rows, or none. - Throws: `Fault` 65 that names every row that cannot be read.
    private func registered(_ table: ApplicationsTable, _ event: RegisteredApplication.Event, in file: WorkspaceFile) throws
        -> [RegisteredApplication]
    {
        if let first = table.refusals.first {
            let count = table.refusals.count
            throw Fault(
                .data, file: table.file, row: first.row, field: first.field,
                message: count == 1
                    ? first.message
                    : "\(count) rows cannot be read, so nothing was recorded:\n"
                        + table.refusals.map { "  \($0.message)" }.joined(separator: "\n"))
        }
        return table.entries.map { entry in
            RegisteredApplication(
                entry.application, id: entry.id, place: placeIfKnown(entry.application, in: file, source: table.file), event: event)
        }
    }

    /// An office in one line. - Throws: `Fault` 64 where it is empty or begins with a person's title.
    static func office(_ text: String) throws -> String {
        let line = try required(text, "--by", "the office that records it, such as \"public health\"")
        guard OfficeName.isOffice(line) else {
            throw Fault(
                .usage, field: "by",
                message: "--by: \"\(line)\" is not surely an office; give one, such as \"public health\", for what is recorded is "
                    + "exported with the workspace.")
        }
        return line
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ word: String, option: String, _: Choice.Type) throws
        -> Choice
    {
        let plain = word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let found = Choice.allCases.first(where: { $0.rawValue == plain }) else {
            throw Fault(
                .usage, field: String(option.dropFirst(2)),
                message: "\(option): \"\(word)\" is not known; write one of "
                    + Choice.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return found
    }
}
