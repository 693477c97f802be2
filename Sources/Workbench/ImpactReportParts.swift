internal import Evidence
internal import Geometry
internal import Licensing
internal import Workspace
internal import Zones

extension Desk {
    /// Candidates proposed before, for the list of what else was looked at; one that is this very outline is left out.
    func keptCandidates(in file: WorkspaceFile, beside outline: StudyOutline) throws -> [ImpactInputs.Candidate] {
        guard let table = try file.layer(Self.candidateLayer) else { return [] }
        let numbers = Dictionary(table.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
        func text(_ values: [FeatureTable.Value], _ name: String) -> String {
            guard let number = numbers[name] else { return "" }
            switch values[number] {
            case .text(let text): return text
            case .integer(let count): return "\(count)"
            case .real(let size): return "\((size * 100).rounded() / 100)"
            case .none: return "not stated"
            }
        }
        let ground = try outline.shape.area()
        return try table.rows.compactMap { row in
            guard case .area(let shape)? = row.shape else { return nil }
            let name = text(row.values, "candidate")
            guard outline.origin != .candidate || name != outline.name else { return nil }
            let shared = try outline.shape.intersection(with: shape)?.area() ?? 0
            return ImpactInputs.Candidate(
                name: name, foundBy: text(row.values, "found_by"), outlets: text(row.values, "outlets"),
                squareKilometres: text(row.values, "area_km2"), overlap: ground > 0 ? min(1, shared / ground) : 0)
        }
    }
}

extension CandidateStreets {
    /// "Mill Street (partly)".
    var words: [String] { streets.map { $0.name + ($0.isPartly ? " (partly)" : "") } }
}

extension Desk {
    /// What the Act's clock says of an outline that is published, or would say of one that is not yet.
    func clockSentences(_ holdings: Holdings, of authority: Authority, outline: StudyOutline) throws -> [String] {
        let years = ReviewClock.assessment
        let statement = "The statement of licensing policy has a clock of its own: \(ReviewClock.policy.value) years (\(ReviewClock.policy.source))."
        let records = try holdings.file.impactAreas().filter { authority.isCalled($0.authority) }
        guard outline.origin == .published, let area = records.first(where: { $0.name.lowercased() == outline.name.lowercased() }),
            let published = CalendarDate(iso: area.published)
        else {
            return [
                "An assessment published for this part would have to be considered again within \(years.value) \(years.unit) (\(years.source)).",
                statement,
            ]
        }
        let clock = ReviewClock(published: published, years: years, statedReview: area.nextReview.flatMap(CalendarDate.init(iso:)))
        let evidence = try Self.evidence(holdings)
        let fresh = DatedEvidence.words(evidence.filter { $0.standing(against: published) == .fresh })
        let unknown = DatedEvidence.words(evidence.filter { $0.standing(against: published) == .notKnown })
        return [
            "\(area.name) was published on \(published.words); its review is due by \(clock.lastDay?.words ?? "no known day") "
                + "(\(years.value) \(years.unit): \(years.source)).",
            fresh.isEmpty
                ? "No evidence loaded is known to be newer than the publication; a revision must set out the evidence (section 5A(10))."
                : "Newer than the publication: \(fresh.joined(separator: "; ")).",
        ] + (unknown.isEmpty ? [] : ["Of no known day: \(unknown.joined(separator: "; "))."]) + [statement]
    }
}
