internal import Foundation
internal import Licensing
internal import Measures
internal import Registers
internal import Workspace

/// What a workspace holds, in the scope of a question: all authorities with a register, or one of them.
struct Holdings {
    let file: WorkspaceFile
    let sources: [Source]
    /// Of the registers loaded, in order of name.
    let authorities: [Authority]
    /// Those asked for.
    let scope: [Authority]
    /// All rows of all registers as they stand there, in the order of files and rows.
    let registered: [RegisteredPremises]
    /// All premises of all registers after decisions: a place near the border sees both sides.
    let premises: [RegisteredPremises]
    /// What was decided on the registers; nil where nothing was.
    let docket: Docket?
    /// All areas loaded, in order of code.
    let allAreas: [AreaProfile]
    /// The edition of residents in use; nil where none is loaded.
    let populationEdition: String?
    /// The day that the registers are taken of; nil for as they are now.
    let day: CalendarDate?
    /// The rows that stood on that day, as their extracts have them; empty for as they are now.
    let stood: [StoodPremises]

    /// - Parameters:
    ///   - day: takes the registers as they stood then, and everything else as it is held now.
    ///   - field: the option that the day was given with, for the message.
    /// - Throws: `Fault` 65 where there is no register, or no authority of the name asked for, or the day is before the
    ///   first extract.
    init(_ file: WorkspaceFile, authority word: String? = nil, asAt day: CalendarDate? = nil, field: String = "as-at") throws {
        self.file = file
        self.day = day
        sources = try file.sources()
        let shown = file.url.relativePath
        stood = try day.map { try Self.standing(on: $0, in: try file.premisesHistory(), file: shown, field: field) } ?? []
        registered = Self.named(try day == nil ? file.premises() : stood.map(\.premises), by: try file.districtNames())
        guard !registered.isEmpty else {
            throw Fault(
                .data, file: shown,
                message: "\(shown): no licensing register is loaded, so there is nothing to count; add one with "
                    + "\"aleconner add\".")
        }
        authorities = Set(registered.map(\.authority)).sorted { $0.name < $1.name }
        if let word {
            scope = authorities.filter { $0.isCalled(word) }
            guard !scope.isEmpty else {
                throw Fault(
                    .data, file: shown, field: "authority",
                    message: "\(shown): no register of \"\(word)\" is loaded\(day.map { " as at \($0)" } ?? ""); loaded are "
                        + authorities.map(\.name).joined(separator: ", ") + ".")
            }
        } else {
            scope = authorities
        }
        (docket, premises) = try Self.decided(registered, file)
        populationEdition = Self.newest(sources.filter { $0.publication == .population }.map(\.edition))
        allAreas = try file.areas(population: populationEdition)
    }

    /// The edition with the latest year in its name; an edition that is not stated only where there is no other.
    static func newest(_ editions: [String]) -> String? {
        func year(_ edition: String) -> Int {
            Edition(edition).years.max() ?? 0
        }
        return editions.max { (year($0), $0) < (year($1), $1) }
    }

    /// A register may have been added before the publication that gives its authority's code, or its name.
    private static func named(_ premises: [RegisteredPremises], by names: [String: String]) -> [RegisteredPremises] {
        let codes = Dictionary(names.map { ($0.value.lowercased(), $0.key) }) { first, second in min(first, second) }
        return premises.map { premises in
            var premises = premises
            if let name = premises.authority.code.flatMap({ names[$0] }) {
                premises.authority.name = name
            } else if premises.authority.code == nil {
                premises.authority.code = codes[premises.authority.name.lowercased()]
            }
            return premises
        }
    }

    /// Areas of the districts whose register is loaded and asked for. Elsewhere no register is loaded, and a count of
    /// nought would be untrue.
    var areas: [AreaProfile] { allAreas.filter { isInScope($0) } }

    var districtsWithoutRegister: [String] {
        Set(allAreas.filter { area in !authorities.contains { covers($0, area) } }.map(\.districtName)).sorted()
    }

    private func isInScope(_ area: AreaProfile) -> Bool { scope.contains { covers($0, area) } }

    private func covers(_ authority: Authority, _ area: AreaProfile) -> Bool {
        authority.covers(districtCode: area.districtCode, districtName: area.districtName)
    }

    /// - Throws: `Fault` 65 where there are no areas to count in.
    func requiredAreas() throws -> [AreaProfile] {
        let areas = areas
        guard !areas.isEmpty else {
            let shown = file.url.relativePath
            throw Fault(
                .data, file: shown,
                message: allAreas.isEmpty
                    ? "\(shown): no LSOA boundaries are loaded; add the GeoJSON of the district from the ONS Open "
                        + "Geography Portal."
                    : "\(shown): the boundaries loaded are of \(districtsWithoutRegister.joined(separator: ", ")), but the "
                        + "registers of \(scope.map(\.name).joined(separator: ", ")); add the boundaries of the register's "
                        + "district.")
        }
        return areas
    }

    /// Postcodes of the districts in scope.
    func postcodes() throws -> [PostcodeRecord] {
        let codes = Set(scope.compactMap(\.code))
        return try file.postcodes().filter { codes.contains($0.districtCode) }
    }

    /// Areas of one authority's district.
    func areas(of authority: Authority) -> [AreaProfile] { allAreas.filter { covers(authority, $0) } }

    /// Recorded crime in every area loaded; nil where no month is.
    func recordedCrime() throws -> RecordedCrime? {
        let periods = try policePeriods()
        return periods.isEmpty ? nil : RecordedCrime(areas: allAreas, crimes: try file.crimes(), months: periods)
    }

    /// What is loaded of each police force, in order of name.
    func policePeriods() throws -> [PolicePeriod] {
        try file.crimeMonths().map { PolicePeriod(force: $0.key, months: $0.value) }.sorted { $0.force < $1.force }
    }

    /// Of the Indices' other files one that gives deciles, and only where File 1 is not there.
    func isUsed(_ source: Source) -> Bool {
        source.publication != .domains
            || (!sources.contains { $0.publication == .deprivation } && !source.edition.hasSuffix("File 9"))
    }

    /// The files that figures were made from.
    func inputs(_ publications: Publication...) -> [InputReport] { inputs(publications) }

    func inputs(_ publications: [Publication]) -> [InputReport] {
        sources.filter { publications.contains($0.publication.standsFor) && isUsed($0) }
            .filter { $0.publication != .population || $0.edition == populationEdition }
            .filter { day == nil || $0.publication != .register }
            .map(InputReport.init) + (publications.contains(.register) ? Self.inputs(stood) : [])
    }
}

/// A file that a figure was made from.
struct InputReport: Encodable, Sendable {
    let publication: String
    let edition: String
    let part: String
    let file: String
    let sha256: String

    init(publication: String, edition: String, part: String, file: String, sha256: String) {
        self.publication = publication
        self.edition = edition
        self.part = part
        self.file = file
        self.sha256 = sha256
    }

    init(_ source: Source) {
        publication = source.publication.rawValue
        edition = source.edition
        part = source.part
        file = source.file
        sha256 = source.sha256
    }
}
