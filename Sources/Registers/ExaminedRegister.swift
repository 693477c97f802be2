internal import Licensing

/// One authority's register with its rows laid out by what they could share, so that no row is compared with all others.
struct ExaminedRegister: Sendable {
    let authority: Authority
    /// In the order of the file.
    let rows: [ExaminedRow]
    /// The place of each label in `rows`.
    let places: [String: Int]
    /// Rows that are alike in every field kept, each group in the order of the file; a row without its like is alone.
    let copies: [[ExaminedRow]]
    /// The first of each group of copies.
    let distinct: [ExaminedRow]
    /// Distinct rows by licence number.
    let byReference: [String: [ExaminedRow]]
    /// Distinct rows by address, only where it points to a building.
    let byAddress: [ComparedAddress: [ExaminedRow]]
    /// Distinct rows by postcode.
    let byPostcode: [Postcode: [ExaminedRow]]
    /// The place in `copies` of the group that a distinct row begins, by its label.
    private let groups: [String: Int]

    init(_ authority: Authority, _ premises: [RegisteredPremises]) {
        self.authority = authority
        rows = premises.sorted { ($0.source, $0.record.row) < ($1.source, $1.record.row) }.map(ExaminedRow.init)
        self.places = Dictionary(rows.enumerated().map { ($1.label, $0) }) { first, _ in first }
        var places: [PremisesRecord: Int] = [:]
        var groups: [[ExaminedRow]] = []
        for row in rows {
            var content = row.record
            content.row = 0
            if let place = places[content] {
                groups[place].append(row)
            } else {
                places[content] = groups.count
                groups.append([row])
            }
        }
        copies = groups
        self.groups = Dictionary(groups.enumerated().map { ($1[0].label, $0) }) { first, _ in first }
        distinct = groups.compactMap(\.first)
        byReference = Dictionary(grouping: distinct.filter { $0.reference != nil }) { $0.reference ?? "" }
        var addresses: [ComparedAddress: [ExaminedRow]] = [:]
        var postcodes: [Postcode: [ExaminedRow]] = [:]
        for row in distinct {
            if let address = row.address, address.isBuilding { addresses[address, default: []].append(row) }
            if let postcode = row.record.postcode { postcodes[postcode, default: []].append(row) }
        }
        byAddress = addresses
        byPostcode = postcodes
    }

    /// All rows that are alike with the distinct ones given.
    func labels(_ distinct: [ExaminedRow]) -> [String] {
        let wanted = Set(distinct.compactMap { groups[$0.label] }).sorted()
        return wanted.flatMap { copies[$0] }.sorted { $0.record.row < $1.record.row }.map(\.label)
    }
}
