public import Foundation
internal import Licensing
internal import Registers
internal import Workspace

public struct DoctorOptions: Sendable {
    public var authority: String?
    /// Metres beyond which coordinates disagree with the postcode.
    public var reach = Surroundings.usualReach

    public init() {}
}

extension Desk {
    /// What is doubtful in the registers, what was decided on it, and how many outlets there are. - Throws: `Fault`.
    public func doctor(_ workspace: URL, options: DoctorOptions) throws -> DoctorReport {
        do {
            let visit = try Visit(try open(workspace), options: options, day: today)
            let tallies = visit.tallies
            return DoctorReport(
                workspace: workspace.relativePath, outlets: DoctorReport.Count(tallies),
                authorities: tallies.map(DoctorReport.AuthorityCount.init),
                findings: visit.entries.map(DoctorReport.FindingReport.init),
                resting: visit.docket.resting.map(DecisionReport.init),
                homeOffice: try visit.homeOffice().map(DoctorReport.HomeOfficeReport.init),
                homeOfficeIsLoaded: visit.holdings.sources.contains { $0.publication == .licensingStatistics },
                history: visit.history.map(DecisionReport.init), distance: options.reach, rule: OutletRule().sentence,
                inputs: visit.holdings.inputs(
                    .register, .postcodes, .licensingStatistics))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// The day of the desk's clock, in UTC.
    var today: CalendarDate {
        CalendarDate.unixEpoch.adding(days: Int((now.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}

/// A look through the registers of a workspace, with decisions replayed.
struct Visit {
    let holdings: Holdings
    let docket: Docket
    /// Of the authorities in scope.
    let entries: [Docket.Entry]
    /// Every decision ever made, with those that were taken back.
    let history: [Decision]

    init(_ file: WorkspaceFile, options: DoctorOptions, day: CalendarDate) throws {
        let holdings = try Holdings(file, authority: options.authority)
        history = try file.decisions()
        let surroundings = try Holdings.surroundings(file, decisions: history, reach: options.reach, day: day)
        docket = Docket(Examination(of: holdings.registered, in: surroundings).findings, decisions: history)
        entries = docket.entries.filter { holdings.scope.contains($0.finding.authority) }
        self.holdings = holdings
    }

    /// Ids of findings whose decision stands on other evidence. Where nothing is decided, nothing is examined.
    static func reopened(in file: WorkspaceFile, day: CalendarDate) throws -> [String] {
        guard try file.decisions().contains(where: { $0.takenBack == nil }), !(try file.premises()).isEmpty else { return [] }
        return try Visit(file, options: DoctorOptions(), day: day).docket.reopened.map(\.id)
    }

    var tallies: [OutletTally] { holdings.scope.map { OutletTally(of: $0, holdings.registered, docket: docket) } }

    func homeOffice() throws -> [HomeOfficeLine] {
        let statistics = try holdings.file.licensingStatistics()
        return holdings.scope.flatMap { authority in
            let own = holdings.premises.filter { $0.authority == authority }
            let sources = Set(holdings.registered.filter { $0.authority == authority }.map(\.source))
            let edition = holdings.sources.first { sources.contains($0.id) }?.edition ?? ""
            return HomeOfficeLine.lines(authority, own, edition: edition, statistics: statistics)
        }
    }
}
