internal import Licensing
internal import Measures

extension ApplicationCase {
    /// Weighs an application: what the data bear, what points the other way, and what course they would carry.
    public init(_ inputs: CaseInputs) {
        let site = inputs.site
        let application = site.application
        let adds =
            site.authority == nil || application.period.type.isReview
            ? nil
            : AddedReach(
                of: application, at: site.place, reach: inputs.reach, premises: inputs.premises, doubt: inputs.doubt,
                rule: site.rule, postcodes: inputs.postcodes, shares: inputs.shares, seen: inputs.seen)
        let standing = site.area.flatMap { area in
            inputs.crime.flatMap { crime in inputs.density.flatMap { CrimeStanding(of: area, crime: crime, density: $0) } }
        }
        var surroundings = PlaceSurroundings()
        surroundings.outlets =
            site.authority == nil
            ? []
            : PermittedOutlets(inputs.premises, rule: site.rule, place: site.place, radius: inputs.reach).outlets.map {
                PlaceSurroundings.Outlet(premises: $0.premises, metres: $0.metres, hours: $0.hours)
            }
        surroundings.neighbours = PlaceSurroundings.neighbours(of: site.place, among: inputs.places)
        surroundings.loadedGroups = PlaceSurroundings.loadedGroups(inputs.places, near: site.place)
        surroundings.crime = standing.map { standing in CrimeFindings.types(for: application).compactMap(standing.figure) } ?? []
        surroundings.comparators = standing?.comparators ?? []
        surroundings.indicators = IndicatorFindings.latest(inputs.indicators)
        surroundings.previous = inputs.previous
        surroundings.incidents = IncidentFigure.all(inputs.extracts ?? [], round: site, premises: inputs.premises)
        surroundings.isWithoutCrime = standing.map { $0.allRecords == 0 } ?? false
        surroundings.crimeGround = standing.flatMap { standing in
            site.area.map { area in
                CrimeGround(
                    place: "\(area.name) (\(area.code))",
                    period: PolicePeriod(force: standing.force, months: standing.months).words, force: standing.force,
                    district: site.authority?.name ?? area.districtName)
            }
        }

        // What was recorded nearest stands first.
        var findings = PlaceFindings.publishedAssessments(site) + IncidentFindings.findings(surroundings.incidents, site)
        if let ground = surroundings.crimeGround {
            findings += CrimeFindings.findings(surroundings.crime, ground, application: application)
        }
        findings += [
            PlaceFindings.lateHours(site, premises: inputs.premises, reach: inputs.reach),
            PlaceFindings.children(surroundings, application: application),
            UnderAgeFinding.finding(inputs),
        ].compactMap(\.self)
        let indicators = IndicatorFindings.findings(
            inputs.indicators, england: inputs.indicatorsOfEngland, application: application)
        findings += indicators.filter { $0.standing == .worse }
        // Where public health has no role, a finding would only tempt to one.
        if !application.period.type.hasRoleForPublicHealth { findings = [] }
        for index in findings.indices { findings[index].number = index + 1 }

        let course = Advice(
            application: application, findings: findings, crime: surroundings.crime, today: inputs.today,
            isKnown: site.authority != nil, coversAllKinds: site.cumulativeImpact.answer == .yes,
            monthsOfCrime: standing?.months.count)
        let position = inputs.position ?? course.course
        let match = ConditionMatch(findings: findings, templates: inputs.conditions, application: application)
        self.init(
            site: site, adds: adds, surroundings: surroundings, findings: findings,
            pointsTheOtherWay: Counterpoints.all(
                inputs, adds: adds, surroundings: surroundings, findings: findings, standing: standing, indicators: indicators,
                offered: match.offered),
            advice: course, conditions: position == .noRepresentation || application.period.type == .minorVariation ? [] : match.conditions,
            missing: MissingEvidence.sentences(inputs, surroundings: surroundings))
        self.position = position
        sharing = inputs.extracts?.map(\.terms) ?? []
    }
}
