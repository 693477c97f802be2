internal import Assessment
public import Foundation
internal import Geometry
internal import Intake
public import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Workspace
internal import Zones

/// Where an application comes from: a file, or the command line.
public enum ApplicationInput: Sendable {
    case file(URL)
    /// `hours` as "08:00-21:00", every day.
    case words(postcode: String, activity: String, hours: String)
}

public struct AssessReport: Report {
    /// All null where no register of the place's district is loaded.
    struct Within: Encodable, Sendable {
        let radius: Double
        @ExplicitNull var all: Int?
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        @ExplicitNull var notStated: Int?
        /// Of the district's postcodes, how many have fewer outlets within the radius.
        @ExplicitNull var postcodes: Int?
        @ExplicitNull var postcodesWithFewer: Int?
        @ExplicitNull var median: Int?

        init(_ comparison: SiteAssessment.Comparison) {
            radius = comparison.radius
            all = comparison.outlets.all
            on = comparison.outlets.on
            off = comparison.outlets.off
            notStated = comparison.outlets.notStated
            postcodes = comparison.postcodes
            postcodesWithFewer = comparison.postcodesWithFewer
            median = comparison.median
        }

        init(unknownWithin radius: Double) { self.radius = radius }
    }

    let place: String
    let easting: Double
    let northing: Double
    let within: [Within]
    @ExplicitNull var lsoa: String?
    @ExplicitNull var lsoaName: String?
    @ExplicitNull var decile: Int?
    @ExplicitNull var per10000: Double?
    @ExplicitNull var lower: Double?
    @ExplicitNull var upper: Double?
    @ExplicitNull var authority: String?
    @ExplicitNull var lastDayForRepresentations: CalendarDate?
    @ExplicitNull var countedLastDay: CalendarDate?
    @ExplicitNull var authorityLastDay: CalendarDate?
    /// Why the days of this type of application are not counted; null where they are.
    @ExplicitNull var notCountedReason: String?
    @ExplicitNull var zone: Int?
    /// Why the counts are null; null where they are not.
    @ExplicitNull var outletsNotKnown: String?
    let notCounted: [String]
    let decisions: DecisionsReport
    /// What the register's open findings leave in doubt of the count; null where nothing is.
    @ExplicitNull var doubt: String?
    let cumulativeImpactAssessment: String
    /// The published areas that hold the place, a sentence each.
    let cumulativeImpactAreas: [String]
    let rule: String
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    public var text: String {
        var lines = [place]
        lines.append(
            "Last day for representations: "
                + (lastDayForRepresentations?.words ?? notCountedReason
                    ?? "not known, because no day is given on which the application was given"))
        if let countedLastDay, let authorityLastDay, countedLastDay != authorityLastDay {
            lines.append(
                "  counted \(countedLastDay.words), the authority's own \(authorityLastDay.words): work to the earlier")
        }
        lines.append("Published cumulative impact assessment covering this place and kind: \(cumulativeImpactAssessment)")
        lines += cumulativeImpactAreas.map { "  \($0)" }
        if let outletsNotKnown {
            lines += ["", outletsNotKnown, ""]
        } else {
            var table = TextTable(["within", "all", "on", "off", "not stated", "middle postcode"], numeric: [1, 2, 3, 4, 5])
            for ring in within {
                table.add([
                    "\(Int(ring.radius)) m", ring.all.map { "\($0)" } ?? "-", ring.on.map { "\($0)" } ?? "not stated",
                    ring.off.map { "\($0)" } ?? "not stated", ring.notStated.map { "\($0)" } ?? "-",
                    ring.median.map { "\($0)" } ?? "-",
                ])
            }
            lines += ["", table.text, ""]
        }
        if let lsoa {
            let rate = per10000.map { String(format: "%.1f outlets per 10,000 residents (%.1f to %.1f)", $0, lower ?? 0, upper ?? 0) }
            lines.append(
                "Area: \(lsoaName ?? "") \(lsoa), deprivation decile \(decile.map { "\($0)" } ?? "not known"), "
                    + (rate ?? "rate not known"))
        } else {
            lines.append("Area: the place lies in none of the areas loaded.")
        }
        if outletsNotKnown == nil {
            lines.append(
                zone.map { "It lies in concentration C\($0) of \(authority ?? ""): \(Concentration.wording)." }
                    ?? "It lies in no concentration of licensed premises.")
        }
        lines += notCounted + decisions.sentences + [doubt].compactMap(\.self) + [rule, coordinateOperation.text]
        return lines.joined(separator: "\n")
    }
}

extension Desk {
    /// One application against what the workspace holds. - Throws: `Fault`.
    public func assess(_ workspace: URL, _ input: ApplicationInput, rule: OutletRule) throws -> AssessReport {
        do {
            let findings = try investigate(workspace, input, rule: rule)
            let site = findings.site
            let period = site.application.period
            return AssessReport(
                place: site.placeWords, easting: site.place.x, northing: site.place.y,
                within: site.authority == nil
                    ? Access.radii.map(AssessReport.Within.init(unknownWithin:)) : site.within.map(AssessReport.Within.init),
                lsoa: site.area?.code, lsoaName: site.area?.name, decile: site.area?.decile,
                per10000: site.density?.rate?.value, lower: site.density?.rate?.lower, upper: site.density?.rate?.upper,
                authority: site.authority?.name, lastDayForRepresentations: period.lastDay,
                countedLastDay: period.countedLastDay, authorityLastDay: period.authorityLastDay,
                notCountedReason: period.notCountedReason, zone: site.zone?.id,
                outletsNotKnown: site.outletsNotKnown,
                notCounted: site.authority.flatMap { authority in
                    findings.density?.notCounted[authority]?.sentence(of: authority)
                }.map { [$0] } ?? [],
                decisions: findings.holdings.decisions, doubt: try site.authority.flatMap(findings.holdings.doubt),
                cumulativeImpactAssessment: site.cumulativeImpact.answer.rawValue,
                cumulativeImpactAreas: site.cumulativeImpact.sentences, rule: rule.sentence,
                coordinateOperation: OperationReport(try findings.holdings.file.coordinateOperation()),
                inputs: findings.holdings.inputs(
                    .register, .boundaries, .deprivation, .population, .measurements, .postcodes, .crime,
                    .impactAreas))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// What `assess` reports and `pack` prints. Density and concentrations are of the place's own authority.
    struct Findings {
        let holdings: Holdings
        let site: SiteAssessment
        let density: DensityTable?
        let concentrations: Concentrations?
        let access: Access
    }

    func investigate(_ workspace: URL, _ input: ApplicationInput, rule: OutletRule) throws -> Findings {
        let file = try open(workspace)
        let application = try application(input)
        let (place, words) = try locate(application, in: file, input: input)
        let holdings = try Holdings(file)
        _ = try holdings.requiredAreas()
        let area = AreaIndex(holdings.allAreas.map(\.shape)).locate(place).map { holdings.allAreas[$0] }
        let authority = try authority(of: area, application: application, holdings: holdings)
        let density = try authority.map {
            try DensityTable(areas: holdings.areas(of: $0), premises: holdings.premises, rule: rule)
        }
        let concentrations = try authority.flatMap {
            try holdings.concentrations(of: [$0], rule: rule, settings: Concentration.Settings()).first
        }
        let access = Access(holdings.premises, rule: rule)
        let site = SiteAssessment(
            of: application, at: place, placeWords: words, area: area, authority: authority, density: density,
            access: access, concentrations: concentrations,
            postcodes: try holdings.postcodes().filter { $0.districtCode == authority?.code },
            crime: try holdings.recordedCrime(),
            impactAreas: ImpactAreas(at: place, among: try file.impactAreas(), of: authority))
        return Findings(
            holdings: holdings, site: site, density: density, concentrations: concentrations, access: access)
    }

    /// The authority with a register whose district the place is in: by its area or, off the simplified coast, by its
    /// postcode's district.
    private func authority(of area: AreaProfile?, application: Application, holdings: Holdings) throws -> Authority? {
        if let area {
            return holdings.authorities.first {
                $0.covers(districtCode: area.districtCode, districtName: area.districtName)
            }
        }
        guard case .postcode(let postcode) = application.place,
            let code = try holdings.file.postcode(postcode)?.districtCode
        else { return nil }
        return holdings.authorities.first { $0.code == code }
    }
}
