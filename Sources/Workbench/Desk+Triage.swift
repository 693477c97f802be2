internal import Assessment
public import Foundation
internal import Geometry
internal import Intake
public import Licensing
internal import Workspace

public struct TriageReport: Report {
    struct Entry: Encodable, Sendable {
        let order: Int
        let id: String
        let row: Int
        @ExplicitNull var premises: String?
        let type: String
        @ExplicitNull var authority: String?
        @ExplicitNull var lastDay: CalendarDate?
        @ExplicitNull var daysLeft: Int?
        /// "open", "not known", "closed", "no role".
        let window: String
        /// "object", "conditions only", "no representation"; null where no representation could have an effect.
        @ExplicitNull var suggested: String?
        let reasons: [String]
    }

    struct Unreadable: Encodable, Sendable {
        let row: Int
        @ExplicitNull var id: String?
        let field: String
        let message: String
    }

    static let note =
        "The order says where a representation could add something, and the looks are suggestions: they decide nothing, and each "
        + "application is for an officer to read."

    let today: CalendarDate
    let applications: [Entry]
    let unreadable: [Unreadable]
    /// Headings of the table that were not read.
    let unread: [String]
    /// How many were taken into the register of applications, and of how many that were there the suggestion was kept.
    let recorded: Int
    let suggestionsKept: Int
    let note: String
    let rule: String
    let inputs: [InputReport]

    public var text: String {
        var lines: [String] = []
        for entry in applications {
            let name = [entry.id, entry.premises].compactMap(\.self).joined(separator: " ")
            lines.append(
                "\(entry.order). \(name), \(entry.type): " + (entry.suggested.map { "suggested look: \($0)" } ?? "nothing to suggest"))
            lines += entry.reasons.map { "   - \($0)" }
        }
        if !unreadable.isEmpty {
            lines.append("")
            lines.append("\(unreadable.count) \(unreadable.count == 1 ? "row" : "rows") could not be read:")
            lines += unreadable.map { "  \($0.message)" }
        }
        if !unread.isEmpty { lines += ["", "Columns that were not read: \(unread.joined(separator: ", "))."] }
        lines += ["", note, rule]
        if recorded > 0 || suggestionsKept > 0 {
            lines.append(
                "Recorded in the register of applications: \(recorded) new, \(suggestionsKept) that were there with the suggestion of today.")
        }
        return lines.joined(separator: "\n")
    }
}

extension Desk {
    /// Orders a week's applications by what a representation could add. It decides nothing. - Throws: `Fault` where the table
    /// as a whole cannot be read, or the workspace has nothing to compare with; a row at fault is named and the others go on.
    /// - Parameters:
    ///   - day: that the clocks are told of; nil for today.
    ///   - recording: whether applications and suggestions are kept in the register of applications.
    public func triage(
        _ workspace: URL, _ table: URL, rule: OutletRule, today day: CalendarDate? = nil, recording: Bool = false
    ) throws -> TriageReport {
        do {
            let table = try ApplicationsTable(try FileBytes.read(table), file: table.relativePath)
            let file = try open(workspace)
            let ground = try ApplicationGround(file, rule: rule)
            let today = try day ?? Self.londonDay(of: now)
            var found: [TriagedApplication] = []
            var places: [String: Point] = [:]
            var unreadable = table.refusals.map {
                TriageReport.Unreadable(row: $0.row, id: $0.id, field: $0.field, message: $0.message)
            }
            let entries = try table.entries.map { try $0.with(clocked($0.application)) }
            for entry in entries {
                guard entry.application.period.type.hasRoleForPublicHealth else {
                    found.append(.withoutRole(entry, today: today))
                    places[entry.id] = placeIfKnown(entry.application, in: file, source: table.file)
                    continue
                }
                do {
                    let source = "\(table.file), row \(entry.row)"
                    let (place, words) = try locate(entry.application.place, in: file, source: source)
                    places[entry.id] = place
                    let findings = try investigate(entry.application, at: place, placeWords: words, on: ground)
                    let weighed = try weigh(findings, today: today, conditions: [])
                    found.append(
                        .triaged(
                            entry, site: findings.site, findings: weighed.findings, advice: weighed.advice,
                            grounds: TriageGrounds(findings.site), today: today))
                } catch let fault as Fault where fault.code == .data {
                    unreadable.append(.init(row: entry.row, id: entry.id, field: fault.field ?? "", message: fault.message))
                }
            }
            found.sort(by: TriagedApplication.isBefore)
            let clashing = recording ? Self.clashing(entries, try file.applications()) : [:]
            unreadable += entries.compactMap { entry in
                clashing[entry.id].map {
                    .init(
                        row: entry.row, id: entry.id, field: "id",
                        message: "\(table.file), row \(entry.row): the register of applications has \"\(entry.id)\" as another application "
                            + "(\($0)), so nothing was recorded for this row; give it a reference of its own.")
                }
            }
            let kept = recording
                ? try keep(found.filter { clashing[$0.entry.id] == nil }, at: places, in: file, today: today) : (0, 0)
            return TriageReport(
                today: today, applications: found.enumerated().map { TriageReport.Entry($1, order: $0 + 1) },
                unreadable: unreadable.sorted { $0.row < $1.row }, unread: table.unread, recorded: kept.0, suggestionsKept: kept.1,
                note: TriageReport.note, rule: rule.sentence,
                inputs: ground.holdings.inputs(
                    .register, .boundaries, .deprivation, .population, .postcodes, .crime, .impactAreas))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Ids under which the register holds an application of another type or postcode, with what it is.
    private static func clashing(_ entries: [ApplicationsTable.Entry], _ register: [RegisteredApplication]) -> [String: String] {
        let held = Dictionary(register.map { ($0.id, $0) }) { first, _ in first }
        return Dictionary(
            entries.compactMap { entry -> (String, String)? in
                guard let old = held[entry.id] else { return nil }
                var postcode: Postcode?
                if case .postcode(let known) = entry.application.place { postcode = known }
                let isSame = old.type == entry.application.period.type && (postcode == nil || old.postcode == nil || old.postcode == postcode)
                return isSame ? nil : (entry.id, [old.type.words, old.premises].compactMap(\.self).joined(separator: ", "))
            }) { first, _ in first }
    }

    /// - Returns: how many are new in the register, and of how many that were there the suggestion was kept.
    private func keep(
        _ found: [TriagedApplication], at places: [String: Point], in file: WorkspaceFile, today: CalendarDate
    ) throws -> (Int, Int) {
        let register = try file.applications()
        let held = Set(register.map(\.id))
        let suggestions = Dictionary(
            found.compactMap { triaged in
                triaged.advice.map { advice in
                    (
                        triaged.entry.id,
                        RegisteredApplication.Suggestion(
                            look: advice.course.rawValue, why: triaged.reasons.joined(separator: " "), on: today)
                    )
                }
            }) { first, _ in first }
        let new = found.filter { !held.contains($0.entry.id) }.sorted { $0.entry.row < $1.entry.row }.map { triaged in
            var application = RegisteredApplication(
                triaged.entry.application, id: triaged.entry.id, place: places[triaged.entry.id],
                event: RegisteredApplication.Event(status: .received, on: self.today))
            application.suggestion = suggestions[triaged.entry.id]
            return application
        }
        let again = suggestions.filter { held.contains($0.key) }
        _ = try file.record(new, suggesting: again, time: Self.timeText(now))
        return (new.count, again.count)
    }
}

extension TriageReport.Entry {
    fileprivate init(_ triaged: TriagedApplication, order: Int) {
        let application = triaged.entry.application
        let window =
            switch triaged.window {
            case .open: "open"
            case .notKnown: "not known"
            case .closed: "closed"
            case .noRole: "no role"
            }
        self.init(
            order: order, id: triaged.entry.id, row: triaged.entry.row, premises: application.premises, type: application.type,
            authority: application.authority, lastDay: triaged.lastDay, daysLeft: triaged.daysLeft, window: window,
            suggested: triaged.advice?.course.rawValue, reasons: triaged.reasons)
    }
}
