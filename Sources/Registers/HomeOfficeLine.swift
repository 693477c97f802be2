public import Licensing

/// A register's number set beside the Home Office's for the same authority and sort of licence.
public struct HomeOfficeLine: Hashable, Sendable {
    public let authority: Authority
    /// "2021/22": as at 31 March of the second year.
    public let year: String
    public let sort: LicenceSort
    public let theirs: Int?
    /// Nil where the register does not state what it would take.
    public let ours: Int?
    public var difference: Int? { ours.flatMap { ours in theirs.map { ours - $0 } } }
    /// What can be shown of the difference, and what is left open.
    public let explained: String

    /// - Parameters:
    ///   - premises: of the authority's register, after decisions
    ///   - edition: of the register, empty where not stated
    /// - Returns: one line a sort, of the year that is nearest to the register's; none where the tables lack the authority.
    public static func lines(
        _ authority: Authority, _ premises: [RegisteredPremises], edition: String, statistics: [LicensingStatistic]
    ) -> [HomeOfficeLine] {
        let name = folded(authority.name)
        let own = statistics.filter { $0.table.hasSuffix("3") && folded($0.authority) == name }
        guard let year = year(nearestTo: edition, among: Set(own.map(\.year))) else { return [] }
        let figures = own.filter { $0.year == year }
        let makeup = RegisterMakeup(premises)
        return LicenceSort.allCases.compactMap { sort in
            let found = sort.headings.map { heading in figures.first { folded($0.what) == folded(heading) } }
            guard found.allSatisfy({ $0 != nil }) else { return nil }
            let counts = found.compactMap { $0?.count }
            let theirs = counts.count == found.count ? counts.reduce(0, +) : nil
            let obstacle = makeup.obstacle(to: sort)
            let ours = obstacle == nil ? makeup.count(sort, status: .inForce) : nil
            return HomeOfficeLine(
                authority: authority, year: year, sort: sort, theirs: theirs, ours: ours,
                explained: explanation(
                    sort, theirs, ours, obstacle, makeup, year: year, edition: edition, parts: parts(of: sort, figures)))
        }
    }

    private static func explanation(
        _ sort: LicenceSort, _ theirs: Int?, _ ours: Int?, _ obstacle: String?, _ makeup: RegisterMakeup, year: String,
        edition: String, parts of: String
    ) -> String {
        let dates = dates(year, edition) + of
        if let obstacle { return "Not comparable: \(obstacle). \(makeup.outlets) \(dates)" }
        guard let theirs, let ours else { return "Not comparable: the Home Office's figure is not available. \(dates)" }
        guard ours != theirs else { return "The two agree, though not of one day. \(dates)" }
        var parts = [dates]
        let later = asAt(year).map { makeup.count(sort, after: $0) } ?? 0
        if later > 0 { parts.append("\(later) of ours began after that day.") }
        let suspended = makeup.count(sort, status: .suspended)
        if suspended > 0 {
            parts.append(
                "\(suspended) more are suspended in the register, which the Home Office may count: with them it would be "
                    + "\(ours + suspended - theirs > 0 ? "+" : "")\(ours + suspended - theirs).")
        }
        let ended = [LicenceStatus.surrendered, .lapsed, .revoked, .expired].reduce(0) { $0 + makeup.count(sort, status: $1) }
        if ended > 0 {
            parts.append("\(ended) more are surrendered, lapsed, revoked or expired in the register, and in no count of ours.")
        }
        if !makeup.statesKinds {
            parts.append("The register does not tell kinds apart, so all its rows are taken as of these two.")
        }
        return parts.joined(separator: " ") + " What remains is left open."
    }

    /// " Of theirs are 33 on-sales only, 12 both.", or nothing where a part is not known.
    private static func parts(of sort: LicenceSort, _ figures: [LicensingStatistic]) -> String {
        let known = sort.parts.compactMap { words, heading in
            figures.first { folded($0.what) == folded(heading) }?.count.map { "\($0) \(words)" }
        }
        return known.isEmpty || known.count < sort.parts.count ? "" : " Of theirs are \(known.joined(separator: ", "))."
    }

    private static func dates(_ year: String, _ edition: String) -> String {
        let theirs = asAt(year).map { "31 March \($0.parts.year)" } ?? year
        return "Theirs is as at \(theirs); the register's edition is \(edition.isEmpty ? "not stated" : edition)."
    }

    /// The day of which the figures of "2021/22" are; nil where the year is not so written.
    static func asAt(_ year: String) -> CalendarDate? {
        let parts = year.split(separator: "/")
        guard parts.count == 2, let first = Int(parts[0]), parts[0].count == 4 else { return nil }
        return CalendarDate(year: first + 1, month: 3, day: 31)
    }

    /// The latest year, or the one that ends nearest to the register's own date.
    static func year(nearestTo edition: String, among years: Set<String>) -> String? {
        let sorted = years.sorted()
        guard let day = day(in: edition) else { return sorted.last }
        return sorted.filter { asAt($0) != nil }.min { first, second in
            abs(asAt(first)?.days(since: day) ?? .max) < abs(asAt(second)?.days(since: day) ?? .max)
        } ?? sorted.last
    }

    /// "2023-03-02", "2023-03" or "March 2023": the year's middle where only a year is told.
    private static func day(in edition: String) -> CalendarDate? {
        if let day = CalendarDate(iso: edition) { return day }
        let numbers = edition.split { !$0.isNumber }
        guard let place = numbers.firstIndex(where: { $0.count == 4 }), let year = Int(numbers[place]),
            (1990...2100).contains(year)
        else { return nil }
        let next = numbers.index(after: place)
        let month = next < numbers.endIndex && numbers[next].count == 2 ? Int(numbers[next]) : nil
        return CalendarDate(year: year, month: month ?? 7, day: 1) ?? CalendarDate(year: year, month: 7, day: 1)
    }

    /// Names of councils and headings differ in signs and case between publications.
    private static func folded(_ text: String) -> String {
        text.lowercased().replacing("&", with: " and ").split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
