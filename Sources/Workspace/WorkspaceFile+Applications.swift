internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

/// The register of applications: what is recorded of one is added to its history, and nothing is erased.
extension WorkspaceFile {
    private static let tables: Set<String> = ["applications", "application_history"]

    /// In the order of recording.
    public func applications() throws -> [RegisteredApplication] {
        try read { try Self.applications(in: $0) }
    }

    /// Takes applications into the register: all of them, or none.
    /// - Parameters:
    ///   - new: each with its first event, under ids that are not in the register.
    ///   - time: ISO 8601 in UTC with milliseconds, for the layers' last change.
    ///   - suggestions: what triage suggested for applications that are in the register, in place of an earlier suggestion.
    /// - Returns: the ids among the new ones that are in the register already; then nothing was written.
    public func record(
        _ new: [RegisteredApplication], suggesting suggestions: [String: RegisteredApplication.Suggestion] = [:], time: String
    ) throws -> [String] {
        do {
            try recordNew(new, suggestions, time: time)
            return []
        } catch let taken as IdsTaken {
            return taken.ids
        }
    }

    /// Thrown so that the file stays as it was, to the last byte.
    private struct IdsTaken: Error { let ids: [String] }

    private func recordNew(
        _ new: [RegisteredApplication], _ suggestions: [String: RegisteredApplication.Suggestion], time: String
    ) throws {
        try change(Self.tables, time: time) { database in
            let held = Set(try String.fetchAll(database, sql: "SELECT application FROM applications"))
            let taken = new.map(\.id).filter(held.contains)
            guard taken.isEmpty else { throw IdsTaken(ids: taken) }
            for application in new {
                try database.execute(
                    sql: """
                        INSERT INTO applications (geom, application, type, premises, address, postcode, activities, hours, given,
                          last_day, authority, status, outcome, reason, recorded_by, recorded_on, suggested, suggested_why,
                          suggested_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        application.place.map(GeoPackageGeometry.blob), application.id, application.type.words,
                        application.premises, application.address, application.postcode?.description, application.activities,
                        application.hours, application.given?.description, application.lastDay?.description,
                        application.authority, application.status.rawValue, application.outcome?.rawValue,
                        application.history.last?.why, application.history.last?.by, application.history.last?.on.description,
                        application.suggestion?.look, application.suggestion?.why, application.suggestion?.on.description,
                    ])
                for event in application.history { try Self.keep(event, of: application.id, in: database) }
            }
            for (id, suggestion) in suggestions.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: "UPDATE applications SET suggested = ?, suggested_why = ?, suggested_on = ? WHERE application = ?",
                    arguments: [suggestion.look, suggestion.why, suggestion.on.description, id])
            }
        }
    }

    /// Adds what came of an application to its history. - Returns: whether the register has it.
    public func record(_ event: RegisteredApplication.Event, of id: String, time: String) throws -> Bool {
        try change(Self.tables, time: time) { database in
            try database.execute(
                sql: """
                    UPDATE applications SET status = ?, outcome = coalesce(?, outcome), reason = ?, recorded_by = ?, recorded_on = ?
                    WHERE application = ?
                    """,
                arguments: [
                    event.status.rawValue, event.outcome?.rawValue, event.why, event.by, event.on.description, id,
                ])
            guard database.changesCount > 0 else { return false }
            try Self.keep(event, of: id, in: database)
            return true
        }
    }

    private static func keep(_ event: RegisteredApplication.Event, of id: String, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO application_history (application, status, outcome, reason, recorded_by, recorded_on)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, event.status.rawValue, event.outcome?.rawValue, event.why, event.by, event.on.description,
            ])
    }

    private static func applications(in database: Database) throws -> [RegisteredApplication] {
        var history: [String: [RegisteredApplication.Event]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT * FROM application_history ORDER BY id") {
            guard let status = RegisteredApplication.Status(rawValue: row["status"]), let on = day(row["recorded_on"]) else { continue }
            history[row["application"], default: []].append(
                RegisteredApplication.Event(
                    status: status, outcome: (row["outcome"] as String?).flatMap { RegisteredApplication.Outcome(rawValue: $0) },
                    why: row["reason"], by: row["recorded_by"], on: on))
        }
        return try Row.fetchAll(database, sql: "SELECT * FROM applications ORDER BY id").compactMap { row in
            guard let type = ApplicationType(words: row["type"]) else { return nil }
            let id: String = row["application"]
            return RegisteredApplication(
                id: id, type: type, premises: row["premises"], address: row["address"],
                postcode: (row["postcode"] as String?).flatMap { Postcode($0) },
                place: (row["geom"] as Data?).flatMap(GeoPackageGeometry.point), activities: row["activities"],
                hours: row["hours"], given: day(row["given"]), lastDay: day(row["last_day"]), authority: row["authority"],
                history: history[id] ?? [], suggestion: suggestion(row))
        }
    }

    private static func suggestion(_ row: Row) -> RegisteredApplication.Suggestion? {
        guard let look: String = row["suggested"], let on = day(row["suggested_on"]) else { return nil }
        return RegisteredApplication.Suggestion(look: look, why: row["suggested_why"] ?? "", on: on)
    }

    private static func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }
}
