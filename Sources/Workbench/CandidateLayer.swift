internal import Geometry
internal import Measures
internal import Statistics
internal import Workspace
internal import Zones

/// Candidates as a layer of the workspace; the column `candidate` names them for other questions.
enum CandidateLayer {
    static func table(_ candidates: [AreaCandidate], _ reports: [ProposalReport.Candidate], marking: String?) -> FeatureTable {
        func text(_ name: String, _ about: String = "") -> FeatureTable.Column { .init(name, .text, about: about) }
        let restricted = reports.first?.criteria.filter { $0.what.hasPrefix("RESTRICTED") } ?? []
        let columns: [FeatureTable.Column] =
            [
                text("candidate", "P1 ranks first."), text("name", "As an outline is called that is read from an export."),
                text("kind", "Which outlets were looked for."), text("found_by"), text("also_found_by", "Candidates or ways."),
                text("what"), text("outline_follows"),
                .init("outlets", .integer, unit: "outlets"),
                .init("on_sales", .integer, unit: "outlets", about: "On-sales only and both; empty where not stated."),
                .init("off_sales", .integer, unit: "outlets", about: "Off-sales only and both; empty where not stated."),
                .init("after_midnight_low", .integer, unit: "outlets", about: "Alcohol permitted after midnight, stated."),
                .init("after_midnight_high", .integer, unit: "outlets", about: "With those whose hours are not stated."),
                .init("residents", .real, unit: "people", about: "An estimate by postcodes."),
                .init("area_km2", .real, unit: "square kilometres", about: "Of the outline as drawn."),
                .init("per_km2", .real, unit: "outlets per square kilometre"),
                .init("ratio_to_rest", .real, about: "Outlets per square kilometre over those of the rest of the district."),
                .init("ratio_lower_95", .real), .init("ratio_upper_95", .real),
                .init(
                    "recorded_crimes", .integer, unit: "crimes", about: "Of whole LSOAs; empty where none stand for the outline."),
                text("streets", "Partly: it goes on outside. Empty without a road layer."), text("postcodes"),
                text("lsoas", "With the share of each in the outline."), text("notes"),
            ]
            + restricted.indices.map { .init("restricted_\($0 + 1)", .real, about: restricted[$0].what) }
        return FeatureTable(
            table: marking == nil ? Desk.candidateLayer : Desk.restrictedCandidateLayer,
            title: (marking == nil ? "" : "RESTRICTED: ") + "Candidate areas: places to look at",
            about: ([marking].compactMap(\.self) + [ProposalReport.meaning]).joined(separator: " "), kind: .areas,
            columns: columns,
            rows: zip(candidates, reports).map { (.area($0.found.outline), values($0, $1)) })
    }

    private static func values(_ candidate: AreaCandidate, _ report: ProposalReport.Candidate) -> [FeatureTable.Value] {
        let figures = candidate.figures
        let own: [FeatureTable.Value] = [
            .text(candidate.id), .text("\(candidate.id) (\(report.kind))"), .text(report.kind), .text(report.foundBy),
            .text(report.alsoFoundBy.map { $0.id ?? $0.way }.joined(separator: ", ")), .text(report.what),
            .text(report.outlineFollows), .integer(figures.outlets.all), .init(figures.outlets.on),
            .init(figures.outlets.off), .integer(figures.afterMidnight.low), .integer(figures.afterMidnight.high),
            .init(figures.residents), .real(figures.km2), .real(figures.perKm2), .init(figures.ratio?.value), .init(figures.limits?.lower), .init(figures.limits?.upper),
            .init(figures.crimes),
        ]
        let lists: [FeatureTable.Value] = [
            report.streets.map { .text($0.map { $0.name + ($0.partly ? " (partly)" : "") }.joined(separator: "; ")) } ?? .none,
            .text(report.postcodes.joined(separator: "; ")),
            .text(report.lsoas.map { "\($0.code) \(($0.share * 1_000).rounded() / 1_000)" }.joined(separator: "; ")),
            .text(report.notes.joined(separator: " ")),
        ]
        return own + lists + figures.incidents.map { .init($0.shown) }
    }
}
