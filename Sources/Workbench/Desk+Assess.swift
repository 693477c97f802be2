internal import Assessment
public import Foundation
internal import Geometry
internal import Intake
public import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Wording
internal import Workspace
internal import Zones

/// Where an application comes from: a file, or the command line.
public enum ApplicationInput: Sendable {
    case file(URL)
    /// `hours` as "08:00-21:00", every day.
    case words(postcode: String, activity: String, hours: String)
}

extension Desk {
    /// One application against what the workspace holds. - Throws: `Fault`.
    /// - Parameters:
    ///   - today: the day to weigh it on; nil for today in Europe/London.
    ///   - conditions: a library of conditions instead of the program's.
    ///   - isRestricted: brings in what partners shared under conditions.
    public func assess(
        _ workspace: URL, _ input: ApplicationInput, rule: OutletRule, today: CalendarDate? = nil, conditions: URL? = nil,
        isRestricted: Bool = false
    ) throws -> AssessReport {
        do {
            let day = try today ?? Self.londonDay(of: now)
            let findings = try investigate(workspace, input, rule: rule)
            let weighed = try weigh(findings, today: day, conditions: try conditionLibrary(conditions), isRestricted: isRestricted)
            let site = findings.site
            let period = site.application.period
            let inputs: [Publication] = [
                .register, .boundaries, .deprivation, .population, .measurements, .postcodes, .crime, .impactAreas, .schools, .places,
                .indicators,
            ]
            return AssessReport(
                marking: weighed.isRestricted ? Self.marking : nil, place: site.placeWords, easting: site.place.x, northing: site.place.y,
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
                decisions: findings.holdings.decisions, doubt: try site.authority.flatMap(findings.ground.doubt(on:)),
                cumulativeImpactAssessment: site.cumulativeImpact.answer.rawValue,
                cumulativeImpactAreas: site.cumulativeImpact.sentences, weighedOn: day, advice: weighed.advice.course.rawValue,
                adviceReasons: weighed.advice.reasons.map(\.description), adds: weighed.adds.map(AddsReport.init),
                findings: weighed.findings.map(FindingReport.init),
                pointsTheOtherWay: weighed.pointsTheOtherWay.map(\.text.description),
                officerNotes: weighed.pointsTheOtherWay.map(\.advice), conditions: weighed.conditions.map(ConditionReport.init),
                missing: weighed.missing, surroundings: SurroundingsReport(weighed.surroundings), rule: rule.sentence,
                coordinateOperation: OperationReport(try findings.holdings.file.coordinateOperation()),
                inputs: findings.holdings.inputs(inputs + (weighed.isRestricted ? [.incidents] : [])))
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
        /// What the case is weighed with.
        let ground: ApplicationGround
        /// Recorded crime in the areas of the place's district, in order of code; empty where none is loaded for them.
        let crime: [RecordedCrime.AreaCrime]
    }

    func investigate(_ workspace: URL, _ input: ApplicationInput, rule: OutletRule) throws -> Findings {
        let file = try open(workspace)
        let application = try application(input)
        let (place, words) = try locate(application, in: file, input: input)
        return try investigate(application, at: place, placeWords: words, on: ApplicationGround(file, rule: rule))
    }

    /// One application on ground that is loaded already: what is the same for all of them is not loaded again.
    func investigate(
        _ application: Application, at place: Point, placeWords words: String, on ground: ApplicationGround
    ) throws -> Findings {
        let area = ground.area(at: place)
        let authority = try authority(of: area, application: application, holdings: ground.holdings)
        let district = try authority.map(ground.district)
        let crime = try area.map(ground.crime) ?? nil
        let site = SiteAssessment(
            of: application, at: place, placeWords: words, area: area, authority: authority, density: district?.density,
            access: ground.access, concentrations: district?.concentrations, postcodes: district?.postcodes ?? [],
            crime: crime, impactAreas: ImpactAreas(at: place, among: ground.impactAreas, of: authority))
        return Findings(
            holdings: ground.holdings, site: site, density: district?.density, concentrations: district?.concentrations,
            access: ground.access, ground: ground,
            crime: crime?.areas.filter { $0.total != nil && $0.area.districtName == area?.districtName && $0.area.districtCode == area?.districtCode } ?? [])
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
