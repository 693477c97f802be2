internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// What access is measured with: all registers, all postcodes and all residents that a workspace holds, on both sides of
/// every border.
struct AccessBasis {
    let holdings: Holdings
    /// In use, with a position, of every district.
    let postcodes: [PostcodeRecord]
    let shares: ResidentShares
    let access: Access
    private let view: CatchmentView?

    init(_ holdings: Holdings, rule: OutletRule) throws {
        self.holdings = holdings
        postcodes = try holdings.file.postcodes()
        shares = ResidentShares(postcodes: postcodes, areas: holdings.allAreas)
        view = postcodes.isEmpty
            ? nil : CatchmentView(postcodes: postcodes, shares: shares, registers: holdings.authorities)
        access = Access(holdings.premises, rule: rule)
    }

    var hasResidents: Bool { shares.residents.contains { $0 > 0 } }

    /// The numbers of the postcodes of the districts asked for.
    var scoped: [Int] {
        let codes = Set(holdings.scope.compactMap(\.code))
        return postcodes.indices.filter { codes.contains(postcodes[$0].districtCode) }
    }

    /// How the figures were made. - Parameter warnings: beside all of them.
    func methods(_ warnings: [String]) -> [MethodReport] {
        let residents = holdings.populationEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded"
        return Method.access.map { method in
            MethodReport(
                method,
                denominators: method == .floatingCatchment
                    ? ["residents of all ages, \(residents), shared out evenly among the postcodes of each LSOA"] : [],
                sources: inputs, warnings: warnings)
        }
    }

    var inputs: [InputReport] { holdings.inputs(.register, .postcodes, .boundaries, .population) }

    /// Rows of the registers that are in no figure.
    var notCounted: [String] { holdings.scope.compactMap { access.notCounted[$0]?.sentence(of: $0) } }

    func table(_ places: [Point], _ question: AccessQuestion) -> AccessTable {
        AccessTable(places, access: access, shares: hasResidents ? shares : nil, view: view, question: question)
    }

    /// The name of a postcode's district, or its code.
    func districtName(_ code: String, _ names: [String: String]) -> String {
        holdings.authorities.first { $0.code == code }?.name ?? names[code] ?? (code.isEmpty ? "not stated" : code)
    }

    /// The name of each postcode's district, looked up once a district.
    func districtNames(of numbers: [Int], _ names: [String: String]) -> [String] {
        var known: [String: String] = [:]
        return numbers.map { number in
            let code = postcodes[number].districtCode
            if let name = known[code] { return name }
            let name = districtName(code, names)
            known[code] = name
            return name
        }
    }

    // MARK: What a reader must know beside the figures

    /// - Parameter places: where the figures are of; `found` in the same order.
    func warnings(_ table: AccessTable, _ found: some Collection<PlaceAccess>, at places: [Point]) throws -> [String] {
        let question = table.question
        var warnings: [String] = []
        let cut = found.count(where: \.isCutOff)
        if cut > 0 {
            warnings.append(
                "\(count(cut, of: found.count)) reach into districts without a register\(try unseen(from: places, question)): what "
                    + "lies there is not counted, so the counts are the least there can be. \"seen\" is the share of the "
                    + "postcodes within reach whose district has a register.")
        }
        if !hasResidents {
            warnings.append(
                "No residents are loaded for areas with postcodes, so floating catchments are not known; add LSOA boundaries and "
                    + "population.")
        } else {
            let short = found.count { $0.residentsSeen.map { $0 < 1 } ?? false }
            if short > 0 {
                warnings.append(
                    "\(count(short, of: found.count)) share their outlets with districts whose residents are not loaded: "
                        + "\"residentsSeen\" is below 1, and the floating catchments there come out too high on that account.")
            }
            if let alone = table.outletsWithoutResidents, alone > 0 {
                warnings.append(
                    "\(alone) outlets have no residents within \(Self.metres(question.catchment)) m and are in no floating catchment.")
            }
        }
        if table.notStatedLeftOut > 0 {
            warnings.append(
                "\(table.notStatedLeftOut) rows do not state what they permit and are in no figure of this kind; where one lies "
                    + "nearer than the nearest outlet known to be of it, the nearest is not known.")
        }
        let bare = bareAreas
        if bare > 0 {
            warnings.append(
                "\(bare) areas with residents have no postcode loaded, so their residents are in no figure; add the postcode areas "
                    + "that are missing.")
        }
        return warnings
    }

    /// Areas of the districts asked for in which no postcode lies though people live there.
    private var bareAreas: Int {
        var has = [Bool](repeating: false, count: shares.areas.count)
        for case let area? in shares.areaOf { has[area] = true }
        return zip(shares.areas, has).count { area, has in
            !has && (area.residents ?? 0) > 0
                && holdings.scope.contains { $0.covers(districtCode: area.districtCode, districtName: area.districtName) }
        }
    }

    private func count(_ part: Int, of all: Int) -> String {
        all == 1 ? "The catchment and radii of this place" : "The catchments or radii of \(part) of \(all) places"
    }

    /// The districts without a register that lie within reach, by name.
    private func unseen(from places: [Point], _ question: AccessQuestion) throws -> String {
        let reach = (question.radii + [question.catchment]).max() ?? 0
        let codes = Set(holdings.authorities.compactMap(\.code))
        let index = PointIndex(places)
        var near: Set<String> = []
        for postcode in postcodes where !codes.contains(postcode.districtCode) && !near.contains(postcode.districtCode) {
            if let place = postcode.place, let nearest = index.nearest(to: place), nearest.metres <= reach {
                near.insert(postcode.districtCode)
            }
        }
        let names = try holdings.file.districtNames()
        return near.isEmpty ? "" : " (" + near.map { districtName($0, names) }.sorted().joined(separator: ", ") + ")"
    }

    /// Without a decimal point where none is needed.
    static func metres(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}
