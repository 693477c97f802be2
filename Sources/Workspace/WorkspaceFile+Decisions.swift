internal import GRDB
public import Licensing

/// Decisions on findings in registers: kept when a register is replaced, marked and not erased when taken back.
extension WorkspaceFile {
    /// In the order of deciding, with those that were taken back.
    public func decisions() throws -> [Decision] {
        try read { try Self.decisions(in: $0) }
    }

    /// Stores decisions as those of one command: all of them, or none.
    /// - Parameter time: ISO 8601 in UTC with milliseconds, for the layer's last change.
    public func decide(_ decisions: [Decision], time: String) throws {
        try change(time: time) { database in
            let batch = (try Int.fetchOne(database, sql: "SELECT max(batch) FROM decisions") ?? 0) + 1
            let statement = try database.makeStatement(
                sql: """
                    INSERT INTO decisions
                        (batch, key, finding, verdict, decided_by, decided_on, why, evidence, action, named)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for decision in decisions {
                try statement.execute(arguments: [
                    batch, decision.key, decision.finding, decision.verdict.rawValue, decision.by,
                    decision.on.description, decision.why, decision.evidence, decision.action,
                    decision.named.joined(separator: "\n"),
                ])
            }
        }
    }

    /// Takes back what the last command decided, or the last decision on one finding.
    /// - Parameter key: of the finding; nil for the last command.
    /// - Returns: the decisions taken back; empty where none holds.
    public func takeBackDecisions(on key: String?, day: CalendarDate, time: String) throws -> [Decision] {
        try change(time: time) { database in
            let holding = try Self.decisions(in: database).filter { $0.takenBack == nil }
            let last = holding.last { key == nil || $0.key == key }
            let taken = holding.filter { key == nil ? $0.batch == last?.batch : $0.number == last?.number }
            for decision in taken {
                try database.execute(
                    sql: "UPDATE decisions SET taken_back_on = ? WHERE id = ?",
                    arguments: [day.description, decision.number])
            }
            return taken
        }
    }

    private func change<Value>(time: String, _ body: (Database) throws -> Value) throws -> Value {
        try change(["decisions"], time: time, body)
    }

    /// Changes some tables as a whole or not at all.
    func change<Value>(_ tables: Set<String>, time: String, _ body: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.write { database in
                let value = try body(database)
                try Self.describe(Layer.all.filter { tables.contains($0.table) }, in: database, time: time)
                return value
            }
        } catch let error as DatabaseError {
            throw failure(error)
        }
    }

    private static func decisions(in database: Database) throws -> [Decision] {
        try Row.fetchAll(database, sql: "SELECT * FROM decisions ORDER BY id").compactMap { row in
            guard let verdict = Decision.Verdict(rawValue: row["verdict"]), let day = CalendarDate(iso: row["decided_on"])
            else { return nil }
            return Decision(
                number: row["id"], batch: row["batch"], key: row["key"], finding: row["finding"], verdict: verdict,
                by: row["decided_by"], on: day, why: row["why"], evidence: row["evidence"], action: row["action"],
                named: (row["named"] as String).split(separator: "\n").map(String.init),
                takenBack: (row["taken_back_on"] as String?).flatMap { CalendarDate(iso: $0) })
        }
    }
}
