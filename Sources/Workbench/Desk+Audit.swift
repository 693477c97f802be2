internal import Evidence
public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace
public import Zones

extension Desk {
    /// Audits an outline of an authority's district.
    /// - Parameter outline: a file with one polygon, the name of a published area, or a candidate. - Throws: `Fault`.
    public func audit(_ workspace: URL, outline word: String, settings: AuditSettings, options: ZoneOptions) throws
        -> AuditReport
    {
        do {
            if let drawing = options.drawing { try ChartFile.check(drawing, besides: workspace) }
            let holdings = try held(try open(workspace), options)
            let authority = try holdings.soleAuthority()
            let outline = try outline(word, in: holdings, of: authority, options)
            let material = try holdings.auditMaterial(of: authority, options)
            progress("auditing \(outline.name)")
            let audit = try Self.audit(outline, material, settings, shown: workspace.relativePath)
            let drawing = try options.drawing.map { try ChartFile.write(AuditMap.svg(audit, material.ground), to: $0) }
            return try report(audit, material, holdings, options, drawing)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    static func audit(_ outline: StudyOutline, _ material: AuditMaterial, _ settings: AuditSettings, shown: String)
        throws
        -> OutlineAudit
    {
        for type in settings.types {
            let known = (material.ground.crime?.types ?? []) + material.ground.extracts.flatMap { $0.incidents.map(\.kind) }
            guard known.contains(where: { $0.lowercased() == type.lowercased() }) else {
                throw Fault(
                    .data, file: shown, field: "types",
                    message: "\(shown): no recorded crime of type \"\(type)\" is loaded of \(material.ground.authority.name)"
                        + (material.ground.crime.map { "; the types are \($0.types.joined(separator: ", "))." } ?? "."))
            }
        }
        do {
            return try OutlineAudit(outline, material, settings: settings)
        } catch let refusal as AuditRefusal {
            throw Fault(
                .data, file: shown, field: refusal.field,
                message: refusal.message.hasPrefix("--")
                    ? refusal.message : "--headline: nothing can be said of recorded crime. \(refusal.message)")
        }
    }

    private func report(
        _ audit: OutlineAudit, _ material: AuditMaterial, _ holdings: Holdings, _ options: ZoneOptions, _ drawing: ChartFile?
    ) throws -> AuditReport {
        let authority = material.ground.authority
        let inputs =
            holdings.inputs(
                .register, .boundaries, .postcodes, .population, .deprivation, .measurements, .crime, .roads, .impactAreas)
            + (audit.isRestricted ? holdings.inputs(.incidents) : [])
        let notCounted = NotCounted.byAuthority(holdings.premises, rule: options.rule)
        let rule =
            holdings.sentence(of: options.rule)
            + (options.isAfterMidnight ? " Only outlets whose stated hours permit alcohol after midnight." : "")
        let methods = [Method.outlineAudit, .matchedPlaces, .boundaryStretches, .robustnessCertificate]
        return AuditReport(
            marking: audit.isRestricted ? Self.marking : nil, outline: audit.outline.name,
            origin: audit.outline.origin.rawValue,
            authority: authority.name,
            headline: .init(
                text: audit.headline.text, holds: audit.headline.holds, mayStandAlone: audit.certificate.mayStandAlone),
            certificate: .init(audit.certificate), inside: .init(audit.inside), rest: audit.rest.map(AuditReport.Place.init),
            ring: audit.ring.map(AuditReport.Place.init), matched: audit.matched.map(AuditReport.Place.init),
            matching: .init(audit.matching), ratios: audit.ratios.map(AuditReport.Ratio.init),
            shares: audit.shares.map(AuditReport.Share.init), stretches: audit.stretches.map(AuditReport.Stretch.init),
            quiet: audit.quiet.map {
                .init(name: $0.name, kind: $0.kind.rawValue, squareKilometres: $0.squareKilometres, share: $0.share)
            }, quietGround: audit.quietGround,
            busyOutside: audit.busyOutside.map {
                .init(
                    name: $0.name, kind: $0.kind.rawValue, outlets: $0.outlets, squareKilometres: $0.squareKilometres,
                    perSquareKilometre: $0.perSquareKilometre, timesInside: $0.timesInside, touches: $0.touches)
            }, leaveOneOut: .init(audit.leaveOneOut), notCompared: audit.notCompared, rule: rule, meaning: AuditReport.meaning,
            methods: methods.map {
                MethodReport(
                    $0, denominators: holdings.populationEdition.map { ["residents of all ages, \($0)"] } ?? [],
                    sources: inputs,
                    warnings: audit.warnings)
            }, warnings: audit.warnings, notCounted: [notCounted[authority]?.sentence(of: authority)].compactMap(\.self),
            decisions: holdings.decisions, map: drawing.map { .init(file: $0.file, sha256: $0.sha256) },
            coordinateOperation: OperationReport(try holdings.file.coordinateOperation()), inputs: inputs)
    }
}

extension Holdings {
    /// - Throws: `Fault` 65 where the authority's areas are not loaded.
    func auditMaterial(of authority: Authority, _ options: ZoneOptions) throws -> AuditMaterial {
        // Extracts are of the authority's own district.
        var elsewhereOptions = options
        elsewhereOptions.isRestricted = false
        let others = authorities.filter { $0 != authority && !areas(of: $0).isEmpty }
        return AuditMaterial(
            ground: try zoneGround(of: authority, options),
            elsewhere: try others.map { try zoneGround(of: $0, elsewhereOptions) },
            rows: premises, undecided: docket == nil ? nil : registered, isAfterMidnight: options.isAfterMidnight)
    }
}
