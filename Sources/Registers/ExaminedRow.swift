internal import Licensing

/// A row of a register with all that it is compared by.
struct ExaminedRow: Sendable {
    let premises: RegisteredPremises
    /// As the premises' own, made once: it is looked at many times.
    let label: String
    let name: ComparedName?
    /// Only where the holder is an organisation.
    let holder: ComparedName?
    let address: ComparedAddress?
    /// The licence number, folded.
    let reference: String?
    let start: CalendarDate?

    init(_ premises: RegisteredPremises) {
        let record = premises.record
        self.premises = premises
        label = premises.label
        name = ComparedName(record.name)
        holder = ComparedName(record.holder)
        address = ComparedAddress(record.address, name: name)
        reference = record.reference.map { $0.uppercased().filter { !$0.isWhitespace } }.flatMap { $0.isEmpty ? nil : $0 }
        start = record.startDate.flatMap(Self.day)
    }

    var record: PremisesRecord { premises.record }
    var isInForce: Bool { record.status == .inForce }

    /// Whose row it is whatever its number: the licence number, else name and place.
    var identity: String {
        if let reference { return reference }
        let place = record.postcode?.description ?? address?.text
        return [name?.letters, place].compactMap(\.self).joined(separator: " at ").nonEmpty ?? "without number, name and place"
    }

    /// What people call it.
    var called: String {
        let name = record.name ?? record.holder
        let number = record.reference
        switch (name, number) {
        case (let name?, let number?): return "\(name) (licence \(number))"
        case (let name?, nil): return name
        case (nil, let number?): return "Licence \(number)"
        case (nil, nil): return "A row without name and number"
        }
    }

    /// Name, number and standing, for a sentence that sets rows side by side.
    var portrait: String {
        var parts = [record.name.map { "\"\($0)\"" } ?? "no name"]
        if let holder = record.holder { parts.append("holder \(holder)") }
        if let start = record.startDate { parts.append("from \(self.start?.description ?? start)") }
        parts.append(record.status.rawValue)
        return parts.joined(separator: ", ")
    }

    /// Number, portrait and address in one line: what a decision remembers of a row.
    var standing: String {
        let parts = [record.reference.map { "licence \($0)" } ?? "no number", portrait, record.address ?? "no address"]
        return parts.joined(separator: ", ").split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    }

    /// "2018-09-17" or, as councils write it, "17/09/2018".
    static func day(_ text: String) -> CalendarDate? {
        if let day = CalendarDate(iso: text) { return day }
        let parts = text.split(separator: "/").map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The row that stands for one licence in several rows: one in force, its latest state.
    static func latest(of rows: [ExaminedRow]) -> ExaminedRow? { rows.min { $0.rankInLicence < $1.rankInLicence } }

    /// The row that stands for one premises with several licences: one in force that permits alcohol, lest the outlet be
    /// lost with a licence for music; then the latest.
    static func outlet(of rows: [ExaminedRow]) -> ExaminedRow? {
        rows.min { ($0.isWithoutAlcohol ? 1 : 0, $0.rankInLicence) < ($1.isWithoutAlcohol ? 1 : 0, $1.rankInLicence) }
    }

    private var isWithoutAlcohol: Bool { !isInForce || record.sales == .none }

    /// In force; the latest beginning; the widest sales; a name of its own; the first row.
    private var rankInLicence: Rank {
        let sales =
            switch record.sales {
            case .both: 0
            case .onOnly, .offOnly: 1
            case .notStated: 2
            case .none: 3
            }
        return Rank(parts: [
            isInForce ? 0 : 1, -(start ?? .unixEpoch).days(since: .unixEpoch), sales,
            name == nil || name?.letters == holder?.letters ? 1 : 0, record.row,
        ])
    }

    private struct Rank: Comparable {
        let parts: [Int]
        static func < (left: Rank, right: Rank) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// How alike two rows are in their names and holders.
struct RowLikeness: Sendable {
    /// The trading names, or one's trading name and the other's holder.
    let names: ComparedName.Likeness?
    let isSameHolder: Bool
    let areHoldersAlike: Bool

    init(_ first: ExaminedRow, _ second: ExaminedRow) {
        func likeness(_ one: ComparedName?, _ two: ComparedName?) -> ComparedName.Likeness? {
            guard let one, let two else { return nil }
            return one.likeness(to: two)
        }
        names =
            likeness(first.name, second.name) ?? likeness(first.name, second.holder) ?? likeness(first.holder, second.name)
        isSameHolder = first.record.holderDigest != nil && first.record.holderDigest == second.record.holderDigest
        let holders = likeness(first.holder, second.holder)
        areHoldersAlike = isSameHolder || holders == .same || holders == .spelledAlike
    }
}
