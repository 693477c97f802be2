internal import Licensing
internal import Workspace

extension AddPlan {
    private static let agreement = 0.9

    /// In which districts the rows of one register lie.
    private struct Lie {
        var placed = 0
        /// Most rows first.
        var districts: [(district: Authority, rows: Int)] = []

        init(_ records: [PremisesRecord], _ finder: DistrictFinder) throws {
            var counts: [Authority: Int] = [:]
            for record in records {
                guard let place = try finder.place(of: record) else { continue }
                placed += 1
                if let district = try finder.district(of: record, at: place) { counts[district, default: 0] += 1 }
            }
            districts = counts.map { ($0.key, $0.value) }
                .sorted { ($1.1, $0.0.name, $0.0.code ?? "") < ($0.1, $1.0.name, $1.0.code ?? "") }
        }

        /// The district of at least nine in ten of the placed rows.
        var agreed: Authority? {
            districts.first.flatMap { Double($0.rows) >= agreement * Double(placed) ? $0.district : nil }
        }
    }

    /// A register's authority is the district of at least nine in ten of its placed rows, unless the user names it.
    /// - Returns: whose register each held one is, where there is a new one to compare it with.
    mutating func findAuthorities(asked: String?) throws -> [Int: Authority] {
        guard items.contains(where: { $0.reading.publication == .register && $0.fault == nil }) else { return [:] }
        let finder = try DistrictFinder(workspace, readings: items.filter { $0.fault == nil }.map(\.reading))
        for index in items.indices {
            guard case .premises(let records) = items[index].reading.content, items[index].fault == nil else { continue }
            let path = items[index].path
            let lie = try Lie(records, finder)
            let found =
                asked.map { Self.authority(asked: $0, lie, finder, path) } ?? Self.authority(records.count, lie, path)
            switch found {
            case .success(let authority):
                items[index].authority = authority
                items[index].reading.part = authority.name
            case .failure(let fault): items[index].fault = fault
            }
        }
        return try registersHeld(finder)
    }

    /// A register may have been added when no publication told the code of its authority: then where its rows lie tells.
    private func registersHeld(_ finder: DistrictFinder) throws -> [Int: Authority] {
        try Dictionary(grouping: workspace.premises(), by: \.source).compactMapValues { rows in
            guard var authority = rows.first?.authority else { return nil }
            if authority.code == nil { authority.code = try Lie(rows.map(\.record), finder).agreed?.code }
            return authority
        }
    }

    private static func authority(_ rows: Int, _ lie: Lie, _ path: String) -> Result<Authority, Fault> {
        if let agreed = lie.agreed { return .success(agreed) }
        let known = lie.districts.prefix(3).map { "\($0.district.name) \($0.rows)" }.joined(separator: ", ")
        let why =
            lie.placed == 0
            ? "None of its \(rows) rows has a place yet"
            : "Of its \(lie.placed) placed rows the districts are \(known.isEmpty ? "not known" : known), which is not nine in "
                + "ten in one district"
        return .failure(
            Fault(
                .data, file: path, field: "authority",
                message: "\(path): whose register is it? \(why). Add the boundaries and postcodes of the district with it, or "
                    + "say with --authority."))
    }

    /// The user's word holds, unless half of the placed rows or more are known to lie in districts and fewer than half in
    /// the one that the word means: a slip of the pen would put the same premises in a second time.
    private static func authority(
        asked word: String, _ lie: Lie, _ finder: DistrictFinder, _ path: String
    ) -> Result<Authority, Fault> {
        let known = finder.authority(called: word)
        let isCode = DistrictFinder.isCode(word)
        let meant = lie.districts.filter { found in
            found.district.isCalled(word) || known.map { $0.isCalled(found.district.name) } ?? false
        }
        // A district of which only the code is known may be the one that the user's name means.
        let told = lie.districts.filter { isCode || $0.district.name != $0.district.code }
        let inside = meant.reduce(0) { $0 + $1.rows }
        if inside * 2 < lie.placed, told.reduce(0, { $0 + $1.rows }) * 2 >= lie.placed, let first = told.first {
            let among = "of its \(lie.placed) placed rows"
            let name = known?.name ?? word
            let what =
                known == nil
                ? "no publication at hand knows an authority \"\(word)\", and \(among) \(first.rows) lie in "
                    + "\(first.district.name)"
                : "--authority names \(name), but \(among) \(inside) lie there and \(first.rows) in \(first.district.name)"
            return .failure(
                Fault(
                    .data, file: path, field: "authority",
                    message: "\(path): \(what). Say --authority \"\(first.district.name)\"; if the register is really that "
                        + "of \(name), add the boundaries of its district first."))
        }
        // One name may have had several codes: the one in use is that of the areas in which the rows lie.
        if let coded = meant.first(where: { $0.district.code != nil }) { return .success(coded.district) }
        if let known { return .success(Authority(name: known.name, code: known.code ?? lie.agreed?.code)) }
        return .success(Authority(name: isCode ? word.uppercased() : word, code: isCode ? word.uppercased() : lie.agreed?.code))
    }
}
