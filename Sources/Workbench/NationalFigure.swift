internal import Foundation
internal import Licensing
internal import Measures
internal import Statistics
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
        switch (try Self.licences(holdings.file, of: "England and Wales"), rule.kind, rule.count) {
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

    /// How far a district's own count is from the table's, as the two count different things. Nil without a comparison.
    /// - Parameters:
    ///   - own: the district's count of placed rows and its residents.
    ///   - rows: its rows to be counted, in force; `silent` of them do not state whether alcohol may be sold, `unplaced` have
    ///     no place.
    func caution(_ authority: Authority, own: RateComparison.Group, rows: Int, silent: Int, unplaced: Int, in file: WorkspaceFile)
        throws -> String?
    {
        guard let group else { return nil }
        var sentence =
            "\(authority.name) beside the nation: of its \(rows) rows to be counted \(silent) do not state whether alcohol may be sold "
            + "and \(unplaced) have no place"
        if let licences = try Self.licences(file, of: authority.name) {
            sentence +=
                "; the same table of the Home Office gives it \(licences.count) licences and certificates that sell alcohol"
            if let ratio = RateRatio(licences.count, own.residents, group.events, group.residents), let value = ratio.value,
                let upper = ratio.upper
            {
                sentence += String(
                    format: ", which is %.2f (%.2f to %.2f) of the nation's rate, like with like", value, ratio.lower, upper)
            }
        }
        return sentence + "."
    }

    /// "as at 31 March 2022" of "2021/22"; the year as written where it is written otherwise.
    private static func day(_ year: String) -> String {
        guard let match = year.wholeMatch(of: /(20[0-9]{2})\/[0-9]{2}/), let first = Int(match.output.1) else { return year }
        return "as at 31 March \(first + 1)"
    }

    /// The latest year of Table 3 that has both figures.
    private static func licences(_ file: WorkspaceFile, of authority: String) throws -> (year: String, count: Int)? {
        let figures = try file.licensingStatistics(authority: authority).filter { $0.table.hasSuffix("3") }
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
