internal import Licensing
internal import Registers
internal import Workspace

/// What an `add` is going to do, worked out in full before a byte is written. It holds for the sources it was made from.
struct AddPlan {
    /// A file that was read.
    struct Item {
        let path: String
        let name: String
        let sha256: String
        let bytes: Int
        var reading: Reading
        var authority: Authority?
        var replaces: [Source] = []
        var fault: Fault?
        /// For a register that takes the place of an older extract.
        var changes: RegisterChanges?
    }

    var items: [Item]
    let workspace: WorkspaceFile
    let sources: [Source]

    /// - Parameter asked: the authority that the user named.
    init(_ items: [Item], workspace: WorkspaceFile, sources: [Source], asked: String?) throws {
        self.items = items
        self.workspace = workspace
        self.sources = sources
        checkVintages()
        let registers = try findAuthorities(asked: asked)
        try findReplaced(registers: registers)
        try refuseSharedAreas()
        try compareExtracts()
    }

    /// What is new, gone and changed in each register since the extract that it replaces.
    private mutating func compareExtracts() throws {
        guard items.contains(where: { $0.reading.publication == .register && !$0.replaces.isEmpty }) else { return }
        let held = Dictionary(grouping: try workspace.premises(), by: \.source)
        for index in items.indices where items[index].fault == nil && !items[index].replaces.isEmpty {
            guard case .premises(let records) = items[index].reading.content else { continue }
            let older = items[index].replaces.flatMap { held[$0.id] ?? [] }.map(\.record)
            items[index].changes = RegisterChanges(from: older, to: records)
        }
    }

    /// A workspace holds areas of one vintage: codes of two are never joined.
    private mutating func checkVintages() {
        let held = sources.first { $0.publication == .boundaries && $0.vintage != nil } ?? sources.first { $0.vintage != nil }
        let boundaries = items.first { $0.reading.publication == .boundaries }?.reading.vintage
        guard let wanted = held?.vintage ?? boundaries ?? items.compactMap(\.reading.vintage).first else { return }
        for index in items.indices {
            guard let vintage = items[index].reading.vintage, vintage != wanted else { continue }
            let path = items[index].path
            items[index].fault = Fault(
                .data, file: path, field: "LSOA code",
                message: "\(path): it is by \(vintage.rawValue), but the areas of this workspace are \(wanted.rawValue); "
                    + "the two are different sets of areas and their codes are never joined. Add the edition by "
                    + "\(wanted.rawValue), or make another workspace.")
        }
    }

    /// The areas of the files that are to be replaced which the newer one has not got, where it has nothing else besides.
    private static func lost(
        _ records: [AreaRecord], replacing older: [Source], held: [String: (id: Int, file: String)]
    ) -> [String] {
        let ids = Set(older.map(\.id))
        let before = Set(held.filter { ids.contains($0.value.id) }.keys)
        let now = Set(records.map(\.code))
        return now.isSubset(of: before) ? before.subtracting(now).sorted() : []
    }

    /// An area may come from one boundary file only.
    private mutating func refuseSharedAreas() throws {
        guard items.contains(where: { $0.reading.publication == .boundaries }) else { return }
        let replaced = Set(items.flatMap(\.replaces).map(\.id))
        let held = try workspace.areaHolders()
        var holder = held.filter { !replaced.contains($0.value.id) }.mapValues(\.file)
        for index in items.indices where items[index].fault == nil {
            guard case .areas(let records) = items[index].reading.content else { continue }
            let path = items[index].path
            let lost = Self.lost(records, replacing: items[index].replaces, held: held)
            if let first = lost.first {
                items[index].fault = Fault(
                    .data, file: path, field: "LSOA code",
                    message: "\(path): it lacks \(lost.count == 1 ? "the area" : "\(lost.count) areas, first") \(first), which "
                        + "\(items[index].replaces.map(\.file).joined(separator: ", ")) gives, and the areas of one census do not "
                        + "change; the file is damaged or cut. Download it again; nothing was replaced.")
                continue
            }
            if let shared = records.first(where: { holder[$0.code] != nil }), let file = holder[shared.code] {
                items[index].fault = Fault(
                    .data, file: path, row: shared.row, field: "LSOA code",
                    message: "\(path), feature \(shared.row): \(shared.code) is already given by \(file); an area may "
                        + "come from one file only.")
                continue
            }
            for record in records { holder[record.code] = items[index].name }
        }
    }
}
