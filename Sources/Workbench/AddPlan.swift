internal import Licensing
internal import Workspace

/// What an `add` is going to do, worked out in full before a byte is written.
struct AddPlan {
    /// A file that was read.
    struct Item {
        let path: String
        let name: String
        let sha256: String
        let bytes: Int
        var reading: Reading
        var authority: Authority?
        var replaces: Source?
        var fault: Fault?
    }

    static let agreement = 0.9

    /// A workspace holds areas of one vintage: codes of two are never joined.
    static func checkVintages(_ items: inout [Item], sources: [Source]) {
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

    /// A register's authority is the district of at least nine in ten of its placed rows, unless the user names it.
    static func findAuthorities(_ items: inout [Item], workspace: WorkspaceFile, asked: String?) throws {
        guard items.contains(where: { $0.reading.publication == .register && $0.fault == nil }) else { return }
        let finder = try DistrictFinder(workspace, readings: items.filter { $0.fault == nil }.map(\.reading))
        for index in items.indices {
            guard case .premises(let records) = items[index].reading.content, items[index].fault == nil else { continue }
            let found = try authority(of: records, finder: finder, asked: asked, path: items[index].path)
            switch found {
            case .success(let authority):
                items[index].authority = authority
                items[index].reading.part = authority.name
            case .failure(let fault): items[index].fault = fault
            }
        }
    }

    private static func authority(
        of records: [PremisesRecord], finder: DistrictFinder, asked: String?, path: String
    ) throws -> Result<Authority, Fault> {
        if let asked { return .success(finder.authority(called: asked)) }
        var counts: [Authority: Int] = [:]
        var placed = 0
        for record in records {
            guard let place = try finder.place(of: record) else { continue }
            placed += 1
            if let district = try finder.district(of: record, at: place) { counts[district, default: 0] += 1 }
        }
        let ranked = counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
        if let first = ranked.first, Double(first.value) >= agreement * Double(placed) { return .success(first.key) }
        let known = ranked.prefix(3).map { "\($0.key.name) \($0.value)" }.joined(separator: ", ")
        let why =
            placed == 0
            ? "none of its \(records.count) rows has a place yet"
            : "of its \(placed) placed rows the districts are \(known.isEmpty ? "not known" : known), which is not nine in "
                + "ten in one district"
        return .failure(
            Fault(
                .data, file: path, field: "authority",
                message: "\(path): whose register is it? \(why.prefix(1).uppercased() + why.dropFirst()). Add the "
                    + "boundaries and postcodes of the district with it, or say with --authority."))
    }

    /// Which held file each new one takes the place of: the same part of the same publication.
    static func findReplaced(_ items: inout [Item], sources: [Source]) {
        for index in items.indices where items[index].fault == nil {
            let reading = items[index].reading
            let older = sources.first { source in
                source.publication == reading.publication && source.part == reading.part
                    && source.sha256 != items[index].sha256
                    && (reading.publication != .population || source.edition == reading.edition)
            }
            guard let older else { continue }
            let path = items[index].path
            if !older.edition.isEmpty, !reading.edition.isEmpty, reading.edition < older.edition {
                items[index].fault = Fault(
                    .data, file: path, field: "edition",
                    message: "\(path): its edition, \(reading.edition), is older than the one held, \(older.edition) "
                        + "(\(older.file)); nothing was replaced. Leave it out, or make another workspace.")
            } else {
                items[index].replaces = older
            }
        }
        refuseSharedParts(&items)
    }

    /// Two new files of one part cannot both be the newer.
    private static func refuseSharedParts(_ items: inout [Item]) {
        for index in items.indices where items[index].fault == nil {
            let reading = items[index].reading
            guard
                let other = items[..<index].first(where: { other in
                    other.fault == nil && other.reading.publication == reading.publication
                        && other.reading.part == reading.part && other.reading.edition == reading.edition
                })
            else { continue }
            let path = items[index].path
            items[index].fault = Fault(
                .data, file: path,
                message: "\(path): it is the same part (\(reading.publication.rawValue), \(reading.part)) as "
                    + "\(other.path), with other content; add the one that holds.")
        }
    }

    /// An area may come from one boundary file only.
    static func refuseSharedAreas(_ items: inout [Item], workspace: WorkspaceFile, sources: [Source]) throws {
        guard items.contains(where: { $0.reading.publication == .boundaries }) else { return }
        let replaced = Set(items.compactMap { $0.reading.publication == .boundaries ? $0.replaces?.id : nil })
        var holder = try workspace.areaHolders().filter { !replaced.contains($0.value.id) }.mapValues(\.file)
        for index in items.indices where items[index].fault == nil {
            guard case .areas(let records) = items[index].reading.content else { continue }
            let path = items[index].path
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
