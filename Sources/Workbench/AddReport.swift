internal import Licensing
internal import Registers

public struct AddReport: Report {
    struct File: Encodable, Sendable {
        let path: String
        let publication: String
        let edition: String
        let part: String
        let sha256: String
        let rows: Int
        let used: Int
        let issues: Int
        /// "added", "replaced an older file" (and why it is the newer) or "already there".
        let outcome: String
        @ExplicitNull var replaced: String?
        /// The mapping through which it was read; null for a publisher's own layout.
        @ExplicitNull var mapping: String?
        /// Since the register's older extract; null where there is none.
        @ExplicitNull var changes: ChangeCounts?
        @ExplicitNull var changeList: ChangeList?
    }

    struct ChangeCounts: Encodable, Sendable {
        let new: Int
        let gone: Int
        let changed: Int

        init(_ changes: RegisterChanges) {
            new = changes.new.count
            gone = changes.gone.count
            changed = changes.changed.count
        }
    }

    /// Premises by premises; no holder is named.
    struct ChangeList: Encodable, Sendable {
        struct Premises: Encodable, Sendable {
            let row: Int
            @ExplicitNull var reference: String?
            @ExplicitNull var name: String?

            init(_ record: PremisesRecord) {
                row = record.row
                reference = record.reference
                name = record.name
            }

            var words: String {
                let called = [reference, name].compactMap(\.self).joined(separator: ", ")
                return called.isEmpty ? "row \(row)" : called
            }
        }

        struct Field: Encodable, Sendable {
            let field: String
            @ExplicitNull var before: String?
            @ExplicitNull var after: String?
        }

        struct Changed: Encodable, Sendable {
            let premises: Premises
            let fields: [Field]
        }

        let new: [Premises]
        let gone: [Premises]
        let changed: [Changed]

        init(_ changes: RegisterChanges) {
            new = changes.new.map(Premises.init)
            gone = changes.gone.map(Premises.init)
            changed = changes.changed.map { entry in
                Changed(
                    premises: Premises(entry.after),
                    fields: entry.changes.map { Field(field: $0.field, before: $0.before, after: $0.after) })
            }
        }

        private static let shown = 20

        var lines: [String] {
            func list(_ title: String, _ lines: [String]) -> [String] {
                guard !lines.isEmpty else { return [] }
                let more = lines.count > Self.shown ? ["    and \(lines.count - Self.shown) more; all of them with --json"] : []
                return ["  \(title): \(lines.count)"] + lines.prefix(Self.shown).map { "    \($0)" } + more
            }
            return list("new", new.map(\.words)) + list("gone", gone.map(\.words))
                + list(
                    "changed",
                    changed.map { entry in
                        entry.premises.words + ": "
                            + entry.fields.map { "\($0.field) from \($0.before ?? "not stated") to \($0.after ?? "not stated")" }
                            .joined(separator: "; ")
                    })
        }
    }

    let files: [File]
    let skipped: [FilesToAdd.Skipped]
    /// Files left out with --keep-going.
    let refused: [FaultReport.Body]
    /// Ids of findings whose decision applied before and stands on other evidence now.
    let decisionsReopened: [String]

    public var text: String {
        var table = TextTable(["file", "publication", "edition", "part", "rows", "used", "issues", ""], numeric: [4, 5, 6])
        for file in files {
            table.add([
                file.path, file.publication, file.edition.isEmpty ? "not stated" : file.edition, file.part,
                "\(file.rows)", "\(file.used)", "\(file.issues)",
                file.replaced.map { "\(file.outcome) (\($0), now taken out)" } ?? file.outcome,
            ])
        }
        var lines = [table.text]
        for file in files {
            guard let changes = file.changeList else { continue }
            let found = changes.lines
            lines.append("\(file.path): " + (found.isEmpty ? "nothing has changed since \(file.replaced ?? "")" : "since \(file.replaced ?? "")"))
            lines += found
        }
        lines += skipped.map { "not read: \($0.path): \($0.reason)" }
        lines += refused.map { "left out: \($0.message)" }
        if !decisionsReopened.isEmpty {
            let isOne = decisionsReopened.count == 1
            lines.append(
                "\(decisionsReopened.count) \(isOne ? "decision stands" : "decisions stand") on other evidence now and "
                    + "\(isOne ? "applies" : "apply") no more; open again: \(decisionsReopened.joined(separator: ", ")). "
                    + "\"aleconner doctor\" shows what was decided.")
        }
        return lines.joined(separator: "\n")
    }
}
