internal import Geometry
internal import Licensing
internal import Measures
public import Statistics

/// How many incidents of one kind a partner has marked as related to alcohol, inside an outline and in the rest of the
/// district: the partner's own mark, and nothing inferred. It says that alcohol was involved, not where it was sold.
public struct CustomerLink: Hashable, Sendable {
    /// Counts by mark, suppressed and rounded by the extract's own terms; nil where that hides one.
    public struct Marks: Hashable, Sendable {
        public let marked: Int?
        public let notMarked: Int?
        public let notStated: Int?
        /// Of those with a mark that says yes or no, as shown; nil where either is hidden or there are none. Wilson, 95%.
        public let share: WilsonInterval?

        init(_ counts: [Int], terms: SharingTerms) {
            let shown = CellSuppression(counts, fewestShown: terms.fewestShown, roundedTo: terms.roundedTo).cells.map {
                cell -> Int? in
                if case .shown(let count) = cell { count } else { nil }
            }
            (marked, notMarked, notStated) = (shown[0], shown[1], shown[2])
            if let yes = shown[0], let no = shown[1], no <= Int.max - yes {
                share = WilsonInterval(count: yes, total: yes + no)
            } else {
                share = nil
            }
        }
    }

    /// The extract's title.
    public let extract: String
    public let partner: String
    /// In the partner's words, lower case.
    public let kind: String
    public let inside: Marks
    /// Of the district without the outline.
    public let rest: Marks

    /// One for each kind of each extract that marks any incident, in order; empty where no extract does.
    /// - Parameter kinds: lower case; nil for all.
    public static func all(in ground: ZoneGround, outline: StudyOutline, kinds: Set<String>? = nil) throws -> [CustomerLink] {
        let district = AreaIndex(ground.areas.map(\.shape))
        let inner = AreaIndex([outline.shape])
        return ground.extracts.flatMap { extract -> [CustomerLink] in
            guard extract.isFineInPlace, extract.incidents.contains(where: { $0.isAlcoholRelated != nil }) else { return [] }
            var inside: [String: [Int]] = [:]
            var rest: [String: [Int]] = [:]
            for incident in extract.incidents {
                guard let place = incident.place, district.locate(place) != nil else { continue }
                let mark = incident.isAlcoholRelated.map { $0 ? 0 : 1 } ?? 2
                let kind = incident.kind.lowercased()
                if inner.locate(place) != nil {
                    inside[kind, default: [0, 0, 0]][mark] = CellSuppression.sum(inside[kind]?[mark] ?? 0, incident.count)
                } else {
                    rest[kind, default: [0, 0, 0]][mark] = CellSuppression.sum(rest[kind]?[mark] ?? 0, incident.count)
                }
            }
            return Set(inside.keys).union(rest.keys).filter { kinds?.contains($0) ?? true }.sorted().map { kind in
                CustomerLink(
                    extract: extract.title, partner: extract.terms.partner, kind: kind,
                    inside: Marks(inside[kind] ?? [0, 0, 0], terms: extract.terms),
                    rest: Marks(rest[kind] ?? [0, 0, 0], terms: extract.terms))
            }
        }
    }
}
