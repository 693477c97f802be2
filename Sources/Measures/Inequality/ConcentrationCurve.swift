/// Which share of the outlets the most deprived share of residents has: the curve above the diagonal where the deprived have
/// more than their share.
public struct ConcentrationCurve: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        /// The area that ends here; nil at the start.
        public let code: String?
        public let rank: Int?
        /// 0...1.
        public let residents: Double
        /// 0...1.
        public let outlets: Double
    }

    /// From (0, 0) to (1, 1), most deprived first; none without areas or outlets.
    public let points: [Point]

    public init(_ ranked: RankedAreas) {
        let events = ranked.events
        let residents = ranked.residents
        guard events > 0, residents > 0 else {
            points = []
            return
        }
        var points = [Point(code: nil, rank: nil, residents: 0, outlets: 0)]
        var people = 0
        var outlets = 0
        for area in ranked.areas {
            people += area.residents
            outlets += area.events
            points.append(
                Point(
                    code: area.code, rank: area.rank, residents: Double(people) / Double(residents),
                    outlets: Double(outlets) / Double(events)))
        }
        self.points = points
    }

    /// The concentration index by trapezoids under the curve; nil without a curve.
    public var index: Double? {
        guard !points.isEmpty else { return nil }
        return 1
            - zip(points, points.dropFirst()).reduce(0) {
                $0 + ($1.1.residents - $1.0.residents) * ($1.1.outlets + $1.0.outlets)
            }
    }
}
