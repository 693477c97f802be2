internal import Licensing

/// Two rows that are probably one, though not alike in every field.
///
/// At one address: the same licence number, or none, and a name or an organisation that is alike; or two numbers and a
/// name that differs by a slip of the pen only. At one postcode with two addresses: the same name, or one spelled alike;
/// that is asked and never counted once, for a chain may have two shops in a centre. Rows of different standing are no
/// duplicates: one is the other's past.
enum NearDuplicates {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        var seen: Set<[String]> = []
        var found: [Finding] = []
        func look(_ first: ExaminedRow, _ second: ExaminedRow) {
            let pair = [first, second].sorted { $0.record.row < $1.record.row }
            guard seen.insert(pair.map(\.label)).inserted,
                let finding = finding(pair[0], pair[1], in: register)
            else { return }
            found.append(finding)
        }
        for group in register.byAddress.values { eachPair(group, look) }
        for group in register.byPostcode.values { eachPair(group, look) }
        return found
    }

    /// Every pair of a small group; in a large one each row with its neighbours by name and by holder, so that time does
    /// not grow with the square of the rows.
    private static func eachPair(_ group: [ExaminedRow], _ look: (ExaminedRow, ExaminedRow) -> Void) {
        guard group.count > smallGroup else {
            for first in group.indices { for second in group[(first + 1)...] { look(group[first], second) } }
            return
        }
        for key in [\ExaminedRow.name?.letters, \ExaminedRow.holder?.letters] {
            let ordered = group.filter { $0[keyPath: key] != nil }
                .sorted { ($0[keyPath: key] ?? "", $0.record.row) < ($1[keyPath: key] ?? "", $1.record.row) }
            for first in ordered.indices {
                for second in ordered[(first + 1)...].prefix(neighbours) { look(ordered[first], second) }
            }
        }
    }

    private static let smallGroup = 40
    private static let neighbours = 10

    private static func finding(_ first: ExaminedRow, _ second: ExaminedRow, in register: ExaminedRegister) -> Finding? {
        guard first.record.status == second.record.status else { return nil }
        let likeness = RowLikeness(first, second)
        let isOneAddress = first.address != nil && first.address == second.address
        let isOneNumber = first.reference == second.reference || first.reference == nil || second.reference == nil
        guard let kept = isOneNumber ? ExaminedRow.latest(of: [first, second]) : ExaminedRow.outlet(of: [first, second]) else {
            return nil
        }
        if isOneAddress {
            guard isOneNumber ? likeness.names != nil || likeness.areHoldersAlike : isSlip(first, second) else { return nil }
        } else {
            // Holders' names say nothing here: one company may hold many licences in one centre.
            guard let names = first.name.flatMap({ one in second.name.flatMap { one.likeness(to: $0) } }),
                names != .oneHoldsOther, first.record.postcode == second.record.postcode
            else { return nil }
        }
        let other = kept.label == first.label ? second : first
        let place = isOneAddress ? "one address" : "one postcode, at two addresses"
        let numbers =
            first.reference == second.reference
            ? first.record.reference.map { "both licence \($0)" } ?? "both without a licence number"
            : "licences \(first.record.reference ?? "without number") and \(second.record.reference ?? "without number")"
        return Finding(
            .nearDuplicate, register.authority, identities: [first.identity, second.identity],
            rows: register.labels([first, second]),
            evidence: "At \(place), \(numbers): \(first.portrait); \(second.portrait)"
                + (likeness.isSameHolder ? "; the same holder." : "."),
            proposal: isOneAddress
                ? .countOnce(with: kept.label, without: register.labels([other]))
                : .ask("whether these are one premises"))
    }

    /// Two numbers at one address are two authorisations, unless the name was typed a second time and not quite the same.
    static func isSlip(_ first: ExaminedRow, _ second: ExaminedRow) -> Bool {
        guard let one = first.name, let two = second.name else { return false }
        return one.likeness(to: two) == .spelledAlike && first.record.kind == second.record.kind
    }
}
