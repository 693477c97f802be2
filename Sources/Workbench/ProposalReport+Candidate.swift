internal import Geometry
internal import Licensing
internal import Measures
internal import Projection
internal import Statistics
internal import Zones

extension ProposalReport.Candidate {
    /// - Parameter period: the months that recorded crime is of; nil where none is loaded.
    init(_ candidate: AreaCandidate, rank: Int, kind: String, period: PolicePeriod?, grid: NationalGrid) throws {
        let figures = candidate.figures
        let crimeNote =
            figures.whole.refusal ?? (period == nil ? "No month of recorded crime is loaded." : figures.whole.sentence ?? "")
        self.init(
            id: candidate.id, rank: rank, kind: kind, foundBy: candidate.found.way.rawValue, what: candidate.found.what,
            alsoFoundBy: candidate.alsoFoundBy.map { .init(id: $0.id, way: $0.way.rawValue) }, ways: candidate.ways,
            outlineFollows: candidate.found.line.rawValue, geometry: try GeoJSONGeometry(candidate.found.outline, grid: grid),
            criteria: Self.criteria(figures, period: period, crimeNote: crimeNote),
            streets: figures.streets.map { $0.streets.map { .init(name: $0.name, metres: $0.metres, partly: $0.isPartly) } },
            streetsNote: Self.note(figures.streets), postcodes: figures.postcodes.map(\.description),
            lsoas: figures.parts.map { .init(code: $0.code, name: $0.name, share: $0.share) },
            published: figures.published.map {
                .init(name: $0.name, ofCandidate: $0.ofCandidate, ofPublished: $0.ofPublished)
            }, crimeNote: crimeNote, notes: candidate.found.notes)
    }

    private static func criteria(_ figures: CandidateFigures, period: PolicePeriod?, crimeNote: String)
        -> [ProposalReport.Criterion]
    {
        func whole(_ what: String, _ value: Int?, _ note: String?) -> ProposalReport.Criterion {
            .figure(what, value.map(Double.init), note: note)
        }
        let silent = "no row here states what it permits"
        let late = figures.afterMidnight
        let ratio = figures.ratio
        return [
            whole("outlets", figures.outlets.all, nil),
            whole("on-sales outlets", figures.outlets.on, figures.outlets.on == nil ? silent : "on-sales only, and both"),
            whole("off-sales outlets", figures.outlets.off, figures.outlets.off == nil ? silent : "off-sales only, and both"),
            .figure(
                "outlets permitted after midnight", late.low == late.high ? Double(late.low) : nil,
                lower: Double(late.low), upper: Double(late.high), note: "stated; and with those whose hours are not stated"),
            .figure(
                "residents", figures.residents,
                note: figures.residents == nil ? "postcodes or residents are not loaded" : "an estimate by postcodes"),
            .figure("square kilometres", figures.km2, note: "of the outline as drawn"),
            .figure("outlets per square kilometre", figures.perKm2),
            .figure(
                "outlets per square kilometre over the rest of the district", ratio?.value, lower: figures.limits?.lower,
                upper: figures.limits?.upper,
                note: ratio == nil
                    ? "the outline leaves no ground of the district"
                    : "95%; describes and does not test, for the place was found because it is dense"),
            whole(
                "recorded crimes" + (period.map { ", \($0.words)" } ?? ""), figures.crimes, crimeNote),
        ]
            + figures.incidents.map {
                .figure("RESTRICTED: \($0.kind), \($0.period)", $0.shown, note: "\($0.partner): \($0.note)")
            }
    }

    private static func note(_ streets: CandidateStreets?) -> String {
        guard let streets else { return "No road layer is loaded, so no street is named." }
        let unnamed = streets.unnamedMetres
        return "By the names of the road layer; partly: it goes on outside. Streets of which less than "
            + "\(Int(CandidateStreets.shortest)) m lie inside are not named."
            + (unnamed >= 1 ? " \(Int(unnamed.rounded())) m of roads inside have no name." : "")
    }
}

extension ProposalReport.Criterion {
    static func figure(
        _ what: String, _ value: Double?, lower: Double? = nil, upper: Double? = nil, note: String? = nil
    ) -> Self {
        Self(what: what, value: value, lower: lower, upper: upper, note: note)
    }
}
