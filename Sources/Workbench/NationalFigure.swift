internal import Licensing
internal import Measures
internal import Workspace

/// The nation as a comparator: what the Home Office counts in England and Wales, over its residents.
struct NationalFigure {
    /// Licences and certificates that sell alcohol, and residents; nil where either is not loaded.
    let group: RateComparison.Group?
    /// What it is, or why there is none.
    let sentence: String

    /// LSOAs of England and Wales in the censuses of 2011 and 2021 (ONS).
    private static let wholes = [34_753, 35_672]
    private static let headings = ["premises licences selling alcohol", "club premises certificates selling alcohol"]

    init(_ holdings: Holdings, rule: OutletRule) throws {
        let absent: String
        switch (try Self.licences(holdings.file), rule.kind, rule.count) {
        case (_, .on, _), (_, .off, _), (_, _, .rows):
            absent = "the Home Office's figure is of all outlets for alcohol, and another kind was asked for"
        case (nil, _, _): absent = "the Home Office's licensing tables are not loaded"
        case (let licences?, .all, .outlets):
            guard let edition = holdings.populationEdition else {
                absent = "no residents are loaded"
                break
            }
            let people = try holdings.file.population(ofAll: edition)
            guard Self.wholes.contains(people.areas) else {
                absent =
                    "the residents loaded are of \(people.areas) LSOAs, and England and Wales have 34,753 (2011) or 35,672 (2021)"
                break
            }
            group = RateComparison.Group(events: licences.count, residents: Double(people.residents))
            sentence =
                "The nation is England and Wales: \(licences.count) premises licences and club premises certificates that sell "
                + "alcohol (Home Office, \(Self.day(licences.year))), over \(people.residents) residents "
                + "(\(edition.isEmpty ? "edition not stated" : edition)). That is a count of licences and not of register rows, so "
                + "a place is compared with the whole, itself included."
            return
        }
        group = nil
        sentence = "There is no comparison with the nation, because \(absent)."
    }

    /// "as at 31 March 2022" of "2021/22"; the year as written where it is written otherwise.
    private static func day(_ year: String) -> String {
        guard let match = year.wholeMatch(of: /(20[0-9]{2})\/[0-9]{2}/), let first = Int(match.output.1) else { return year }
        return "as at 31 March \(first + 1)"
    }

    /// The latest year of Table 3 that has both figures.
    private static func licences(_ file: WorkspaceFile) throws -> (year: String, count: Int)? {
        let figures = try file.licensingStatistics(authority: "England and Wales").filter { $0.table.hasSuffix("3") }
        for year in Set(figures.map(\.year)).sorted().reversed() {
            let counts = headings.compactMap { heading in
                figures.first { $0.year == year && folded($0.what) == heading }?.count
            }
            if counts.count == headings.count { return (year, counts.reduce(0, +)) }
        }
        return nil
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
