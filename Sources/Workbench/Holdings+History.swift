internal import Foundation
internal import Licensing
internal import Workspace

extension Holdings {
    /// The rows that stood on a day, in the order of the extracts.
    /// - Parameter field: the option that the day was given with, for the message.
    /// - Throws: `Fault` 65 where no register is held, or the day is before the first extract.
    static func standing(on day: CalendarDate, in all: [StoodPremises], file shown: String, field: String) throws -> [StoodPremises] {
        guard let first = all.map(\.from).min() else {
            throw Fault(
                .data, file: shown,
                message: "\(shown): no licensing register is loaded, so there is no history; add one with \"aleconner add\".")
        }
        let day = day.description
        guard day >= first else {
            throw Fault(
                .data, file: shown, field: field,
                message: "\(shown): the first extract is of \(first), and nothing is known of \(day); ask for a later day.")
        }
        return all.filter { $0.from <= day && ($0.until.map { until in day < until } ?? true) }
    }

    /// Whose extracts the figures are of, where they are not those of now.
    var dayNote: String? {
        day.map { day in
            let extracts = Self.extracts(stood).map { "\($0.authority), \($0.file) of \($0.from)" }
            return "As at \(day) stood the registers of \(extracts.joined(separator: "; "))."
        }
    }

    /// What is counted, and of which day.
    func sentence(of rule: OutletRule) -> String { [rule.sentence, dayNote].compactMap(\.self).joined(separator: " ") }

    /// Whether any row of an authority's register has a word for its status.
    func statesStatus(_ authority: Authority) -> Bool {
        registered.contains { $0.authority == authority && $0.record.statusWord != nil }
    }

    /// The authorities of which one and the same extract stood on both days.
    static func sameExtract(then: Holdings, now: Holdings) -> Set<Authority> {
        func extracts(_ holdings: Holdings) -> [Authority: Set<Int>] {
            Dictionary(grouping: holdings.registered, by: \.authority).mapValues { Set($0.map(\.source)) }
        }
        let before = extracts(then)
        return Set(extracts(now).filter { before[$0.key] == $0.value }.keys)
    }

    /// One line for each extract, by authority and day.
    static func extracts(_ stood: [StoodPremises]) -> [HistoryReport.Extract] {
        let groups = Dictionary(grouping: stood) { [$0.premises.authority.name, $0.from, $0.file, $0.edition, $0.until ?? ""] }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
            HistoryReport.Extract(
                authority: key[0], file: key[2], edition: key[3], from: key[1], until: key[4].isEmpty ? nil : key[4],
                rows: rows.count)
        }
    }

    /// The files of the extracts that stood, in the place of the registers of now.
    static func inputs(_ stood: [StoodPremises]) -> [InputReport] {
        let files = Dictionary(grouping: stood) { [$0.premises.authority.name, $0.from, $0.file, $0.edition, $0.sha256] }
        return files.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
            InputReport(
                publication: Publication.register.rawValue, edition: key[3], part: key[0], file: key[2], sha256: key[4])
        }
    }
}

extension Desk {
    /// What is held, in the scope and on the day that a measure asks for. - Throws: `Fault`.
    func held(_ file: WorkspaceFile, _ options: MeasureOptions) throws -> Holdings {
        if let day = options.asAt { try check(day: day, option: "as-at") }
        return try Holdings(file, authority: options.authority, asAt: options.asAt)
    }

    /// Of a day that is to come no register says anything. - Throws: `Fault` 64.
    func check(day: CalendarDate, option: String) throws {
        guard day.description > String(Self.timeText(now).prefix(10)) else { return }
        throw Fault(
            .usage, field: option, message: "--\(option): \(day) is yet to come, and no register says how things will stand; give a day until today.")
    }
}
