internal import Licensing

/// Which column of the Indices' Files 2, 3, 5, 7 and 9 is what. Headings are matched by how they begin: the files word
/// their ends differently, and one of 2025 is cut at 80 characters.
struct DomainHeadings {
    struct Columns {
        let domain: DomainRecord.Domain
        var score: Int?
        var rank: Int?
        var decile: Int?
        var isTransformed = false
    }

    let domains: [Columns]

    /// As the files begin; File 9 has the short ones.
    private static let beginnings: [(DomainRecord.Domain, [String])] = [
        (.overall, ["Index of Multiple Deprivation (IMD)"]),
        (.income, ["Income"]),
        (.employment, ["Employment"]),
        (.education, ["Education, Skills and Training", "Education"]),
        (.health, ["Health Deprivation and Disability", "Health"]),
        (.crime, ["Crime"]),
        (.barriers, ["Barriers to Housing and Services", "Barriers"]),
        (.livingEnvironment, ["Living Environment"]),
        (.children, ["Income Deprivation Affecting Children Index (IDACI)"]),
        (.olderPeople, ["Income Deprivation Affecting Older People (IDAOPI)", "Income Deprivation Affecting Older People Index (IDAOPI)"]),
        (.childrenAndYoungPeople, ["Children and Young People Sub-domain"]),
        (.adultSkills, ["Adult Skills Sub-domain"]),
        (.geographicalBarriers, ["Geographical Barriers Sub-domain"]),
        (.widerBarriers, ["Wider Barriers Sub-domain"]),
        (.indoors, ["Indoors Sub-domain"]),
        (.outdoors, ["Outdoors Sub-domain"]),
    ]

    init(_ table: CSVTable) {
        domains = Self.beginnings.compactMap { domain, names in
            func column(_ kind: String) -> Int? {
                names.lazy.compactMap { table.column(startingWith: "\($0) \(kind)") }.first
            }
            var found = Columns(domain: domain, score: column("Score"), rank: column("Rank"), decile: column("Decile"))
            guard found.score != nil || found.rank != nil || found.decile != nil else { return nil }
            found.isTransformed = found.score.map { table.header[$0].lowercased().contains("transformed") } ?? false
            return found
        }
    }

    var areTransformed: Bool { domains.contains(where: \.isTransformed) }

    /// The file that has such columns, by its number in the release.
    var file: String {
        let named = Set(domains.map(\.domain))
        if areTransformed { return "File 9" }
        if domains.contains(where: { $0.domain == .indoors }), domains.contains(where: { $0.rank != nil }) { return "File 7" }
        if named.isSubset(of: [.overall, .children, .olderPeople]) { return "File 3" }
        return domains.contains { $0.score != nil } ? "File 5" : "File 2"
    }
}
