internal import Licensing

/// What a register states, and how many of its rows are of a sort, after decisions.
struct RegisterMakeup: Sendable {
    let records: [PremisesRecord]
    let statesKinds: Bool
    let statesActivities: Bool
    let hasClubs: Bool

    init(_ premises: [RegisteredPremises]) {
        records = premises.map(\.record)
        statesKinds = records.contains { $0.kind != .notStated }
        statesActivities = records.contains { $0.sales.isStated }
        hasClubs = records.contains { $0.kind == .clubPremisesCertificate }
    }

    /// Why the register cannot answer for a sort; nil where it can.
    func obstacle(to sort: LicenceSort) -> String? {
        if sort.needsAlcohol, !statesActivities {
            return "the register does not state which licences permit the sale of alcohol"
        }
        if sort.isOfOneKind, !statesKinds {
            return "the register does not tell premises licences from club premises certificates"
        }
        if sort.kinds.contains(.clubPremisesCertificate), statesKinds, !hasClubs {
            return "the register has no club premises certificate at all, so it seems to be of premises licences only"
        }
        return nil
    }

    func count(_ sort: LicenceSort, status: LicenceStatus) -> Int { records.count { $0.status == status && isOf(sort, $0) } }

    /// Rows in force that began after a day; 0 where the register has no dates.
    func count(_ sort: LicenceSort, after day: CalendarDate) -> Int {
        records.count { record in
            guard record.status == .inForce, isOf(sort, record) else { return false }
            return record.startDate.flatMap(ExaminedRow.day).map { $0 > day } ?? false
        }
    }

    private func isOf(_ sort: LicenceSort, _ record: PremisesRecord) -> Bool {
        (sort.kinds.contains(record.kind) || !statesKinds && record.kind == .notStated)
            && (!sort.needsAlcohol || record.sales.sellsOn || record.sales.sellsOff)
    }

    /// How many of its rows count as outlets, as a sentence.
    var outlets: String {
        let rule = OutletRule()
        let count = records.count { rule.admits($0.status) && rule.countsInAll($0.sales) }
        return "\(count) of its \(records.count) rows count as outlets."
    }
}
