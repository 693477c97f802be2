public import Licensing

/// What differs between two extracts of one register: the same premises is found again by its licence number, or by name
/// and postcode where it has none.
public struct RegisterChanges: Hashable, Sendable {
    public struct Change: Hashable, Sendable {
        public let field: String
        /// Nil where the extract does not say.
        public let before: String?
        public let after: String?

        public init(field: String, before: String?, after: String?) {
            self.field = field
            self.before = before
            self.after = after
        }
    }

    public struct Changed: Hashable, Sendable {
        public let before: PremisesRecord
        public let after: PremisesRecord
        public let changes: [Change]
    }

    /// In the order of the newer extract's rows.
    public let new: [PremisesRecord]
    /// In the order of the older extract's rows.
    public let gone: [PremisesRecord]
    /// In the order of the newer extract's rows.
    public let changed: [Changed]

    /// Time grows with the number of rows; a group of rows under one number is compared pair by pair.
    public init(from older: [PremisesRecord], to newer: [PremisesRecord]) {
        var left = Dictionary(grouping: older, by: Self.identity)
        var new: [PremisesRecord] = []
        var changed: [Changed] = []
        let groups = Dictionary(grouping: newer, by: Self.identity)
        for (identity, rows) in groups {
            var before = left[identity] ?? []
            var unmatched: [PremisesRecord] = []
            // Rows that did not change are paired first, so that of several under one number the right one is "changed".
            for row in rows {
                if let same = before.firstIndex(where: { Self.changes(from: $0, to: row).isEmpty }) {
                    before.remove(at: same)
                } else {
                    unmatched.append(row)
                }
            }
            for row in unmatched {
                guard !before.isEmpty else {
                    new.append(row)
                    continue
                }
                let old = before.removeFirst()
                changed.append(Changed(before: old, after: row, changes: Self.changes(from: old, to: row)))
            }
            left[identity] = before
        }
        self.new = new.sorted { $0.row < $1.row }
        gone = left.values.flatMap(\.self).sorted { $0.row < $1.row }
        self.changed = changed.sorted { $0.after.row < $1.after.row }
    }

    private static func identity(_ record: PremisesRecord) -> [String] {
        if let reference = record.reference { return ["reference", reference.lowercased()] }
        return ["place", folded(record.name), record.postcode?.compact ?? folded(record.address)]
    }

    private static func folded(_ text: String?) -> String {
        (text ?? "").lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    private static func changes(from old: PremisesRecord, to new: PremisesRecord) -> [Change] {
        func activities(_ record: PremisesRecord) -> String? {
            let parts: [String?] = [
                record.sales == .notStated ? nil : record.sales.words,
                record.lateNightRefreshment.map { $0 ? "late night refreshment" : "no late night refreshment" },
                record.entertainment.map { kinds in kinds.isEmpty ? "no entertainment" : kinds.map(\.rawValue).joined(separator: ", ") },
            ]
            let said = parts.compactMap(\.self)
            return said.isEmpty ? nil : said.joined(separator: "; ")
        }
        func status(_ record: PremisesRecord) -> String {
            record.status.rawValue + (record.statusDate.map { " since \($0)" } ?? "")
        }
        var changes: [Change] = []
        func compare(_ field: String, _ before: String?, _ after: String?) {
            if before != after { changes.append(Change(field: field, before: before, after: after)) }
        }
        if folded(old.name) != folded(new.name) { compare("name", old.name, new.name) }
        if folded(old.address) != folded(new.address) { compare("address", old.address, new.address) }
        compare("postcode", old.postcode?.description, new.postcode?.description)
        compare("authorisation", old.kind.rawValue, new.kind.rawValue)
        compare("activities", activities(old), activities(new))
        compare("hours", old.hours, new.hours)
        compare("status", status(old), status(new))
        compare("capacity", old.capacity.map { "\($0)" }, new.capacity.map { "\($0)" })
        compare("rateable value", old.rateableValue.map { "\($0)" }, new.rateableValue.map { "\($0)" })
        // Who they are is not said: only whether it is the same.
        switch (old.holderDigest, new.holderDigest) {
        case (nil, nil): break
        case (nil, _): compare("holder", "not stated", "stated")
        case (_, nil): compare("holder", "stated", "not stated")
        case (let before, let after): if before != after { compare("holder", "a holder", "another holder") }
        }
        return changes
    }
}
