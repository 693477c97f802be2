public import Foundation
public import Licensing
internal import Measures
internal import Workspace
internal import Zones

extension Desk {
    /// The clocks of the published areas loaded, and of the statement of licensing policy. - Throws: `Fault`.
    /// - Parameters:
    ///   - policy: the day on which the authority's statement of licensing policy was published; nil where it is not given.
    ///   - options: `asAt` may lie in the future; nil for today.
    public func clocks(_ workspace: URL, policy: CalendarDate?, options: ZoneOptions) throws -> ClocksReport {
        do {
            let holdings = try Holdings(try open(workspace), authority: options.authority)
            guard let day = options.asAt ?? CalendarDate(iso: String(Self.timeText(now).prefix(10))) else {
                throw Fault(.software, message: "Today is no date.")
            }
            if let policy, let today = CalendarDate(iso: String(Self.timeText(now).prefix(10))), policy > today {
                throw Fault(
                    .usage, field: "policy-published",
                    message: "--policy-published: \(policy) is yet to come; give the day on which the statement was published.")
            }
            let records = try holdings.file.impactAreas().filter { area in holdings.scope.contains { $0.isCalled(area.authority) } }
            let evidence = try Self.evidence(holdings)
            let names = holdings.scope.map(\.name).joined(separator: ", ")
            return ClocksReport(
                asAt: day.description, areas: records.map { Self.clock($0, on: day, evidence) },
                note: records.isEmpty
                    ? "No published cumulative impact area of \(names) is loaded, so no clock of an assessment runs here. That is no word on "
                        + "whether there is one: add it with \"aleconner add --mapping\"."
                    : nil, statement: Self.statement(policy, on: day), assessmentPeriod: .init(ReviewClock.assessment),
                policyPeriod: .init(ReviewClock.policy), consultees: Consultees.ofPolicy.value,
                consulteesSource: Consultees.ofPolicy.source, toDo: records.isEmpty ? [] : ClocksReport.duties,
                methods: [MethodReport(.clocks, sources: holdings.inputs(.impactAreas))], inputs: holdings.inputs(.impactAreas))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func clock(_ area: ImpactAreaRecord, on day: CalendarDate, _ evidence: [DatedEvidence]) -> ClocksReport.Area {
        let published = CalendarDate(iso: area.published)
        let clock = published.map {
            ReviewClock(published: $0, years: ReviewClock.assessment, statedReview: area.nextReview.flatMap(CalendarDate.init(iso:)))
        }
        func words(_ wanted: DatedEvidence.Standing) -> [String] {
            DatedEvidence.words(evidence.filter { $0.standing(against: published) == wanted })
        }
        return ClocksReport.Area(
            name: area.name, authority: area.authority, kinds: area.kinds, published: area.published,
            reviewDue: clock?.countedLastDay?.description, statedReview: area.nextReview, workTo: clock?.lastDay?.description,
            daysLeft: clock?.daysLeft(on: day), freshSince: words(.fresh), notFresh: words(.older), dateNotKnown: words(.notKnown))
    }

    private static func statement(_ policy: CalendarDate?, on day: CalendarDate) -> ClocksReport.Statement {
        guard let policy else {
            return .init(
                published: nil, due: nil, daysLeft: nil,
                sentence: "Statement of licensing policy: its day of publication is not given; give it with --policy-published to see its "
                    + "clock, which is another than that of an assessment.")
        }
        let clock = ReviewClock(published: policy, years: ReviewClock.policy)
        let left = clock.daysLeft(on: day)
        return .init(
            published: policy.description, due: clock.lastDay?.description, daysLeft: left,
            sentence: "Statement of licensing policy, published \(policy): the next is due by \(clock.lastDay?.description ?? "no known day")"
                + "\(left.map { ", " + ClocksReport.words($0) } ?? "").")
    }

    static func evidence(_ holdings: Holdings) throws -> [DatedEvidence] {
        var found: [DatedEvidence] = []
        let kinds: [Publication] = [.register, .population, .deprivation, .domains, .indicators, .licensingStatistics, .foodHygiene]
        for source in holdings.sources where kinds.contains(source.publication) {
            let isElsewhere = source.publication == .register && !holdings.scope.contains { $0.isCalled(source.part) }
            if isElsewhere, !source.part.isEmpty, holdings.authorities.contains(where: { $0.isCalled(source.part) }) { continue }
            found.append(DatedEvidence(source.publication.rawValue, edition: source.edition))
        }
        for (force, months) in try holdings.file.crimeMonths().sorted(by: { $0.key < $1.key }) {
            found += months.compactMap(CalendarMonth.init(iso:)).sorted().map { DatedEvidence(month: $0, of: force) }
        }
        var seen: Set<DatedEvidence> = []
        return found.filter { seen.insert($0).inserted }
    }
}

extension Method {
    static let clocks = Method(
        id: "cia-clocks", title: "clocks of assessment and policy", unit: "days",
        reference: "Licensing Act 2003, sections 5 and 5A")
}
