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
    func clockSentences(_ holdings: Holdings, of authority: Authority, outline: StudyOutline, _ options: ZoneOptions) throws -> [String] {
        []
    }
}
