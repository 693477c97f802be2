internal import Statistics

/// Inequality of outlets over deprivation: of areas, not of people, and no statement of cause.
///
/// The main reading of slope and relative index is the one over deciles: their rates are what a reader sees in the table,
/// each rests on several areas, so that its error is nearer to normal than a single area's, and published indices are
/// commonly made so. The line over single areas and the two Poisson regressions are second readings.
public struct InequalityTable: Hashable, Sendable {
    public let ranked: RankedAreas
    /// Most deprived first.
    public let deciles: [DecileRate]
    /// Nil where fewer than two deciles have residents, or there are no outlets.
    public let slopeByDecile: SlopeIndex?
    public let slopeByArea: SlopeIndex?
    public let relativeByDecile: RelativeIndex?
    public let relativeByArea: RelativeIndex?
    public let poissonByDecile: PoissonRelativeIndex?
    public let poissonByArea: PoissonRelativeIndex?
    public let concentration: ConcentrationIndex?
    public let curve: ConcentrationCurve

    public init(_ ranked: RankedAreas) {
        self.ranked = ranked
        deciles = DecileRate.table(ranked)
        let hasOutlets = ranked.events > 0
        let people = deciles.map(\.residents)
        let areaPeople = ranked.areas.map(\.residents)
        // Rates that are all 0 lie on a line without any doubt, which would be a false certainty.
        slopeByDecile = hasOutlets ? SlopeIndex(rates: deciles.map(\.rate.value), residents: people) : nil
        slopeByArea =
            hasOutlets && deciles.count > 1 ? SlopeIndex(rates: ranked.areas.map(\.rate), residents: areaPeople) : nil
        relativeByDecile = slopeByDecile.map(RelativeIndex.init)
        relativeByArea = slopeByArea.map(RelativeIndex.init)
        poissonByDecile = PoissonRelativeIndex(events: deciles.map(\.events), residents: people)
        poissonByArea =
            deciles.count > 1 ? PoissonRelativeIndex(events: ranked.areas.map(\.events), residents: areaPeople) : nil
        concentration = ConcentrationIndex(ranked)
        curve = ConcentrationCurve(ranked)
    }

    /// Why there is no figure, or what to beware of; a sentence each.
    public var notes: [String] {
        var notes = ranked.sentences
        if ranked.areas.isEmpty {
            notes.append("No area has residents, a deprivation rank and a count, so no inequality can be measured.")
        } else if ranked.events == 0 {
            notes.append("There are no outlets of this kind in these areas, so there is no inequality of them to measure.")
        } else if deciles.count == 1 {
            notes.append(
                "All areas are of one deprivation decile, so there is no line over deciles: slope and relative index are "
                    + "not given.")
        } else if deciles.count == 2 {
            notes.append("Two deciles leave nothing to judge the line by: the slope index has no limits.")
        }
        if let note = relativeByDecile?.note { notes.append(note) }
        if ranked.events > 0, ranked.areas.count == 1 {
            notes.append("One area has no concentration index.")
        } else if ranked.events > 0, (2..<Self.fewAreas).contains(ranked.areas.count) {
            notes.append(
                "The standard error of the concentration index is for many areas; \(ranked.areas.count) are few, so its "
                    + "limits are rough.")
        }
        if let dispersion = poissonByArea?.line.dispersion, dispersion > Self.notableDispersion {
            notes.append(
                "Outlets cluster in single areas more than independent ones would (deviance over degrees of freedom "
                    + "\(Self.oneDecimal(dispersion))), so the limits of the Poisson readings are too narrow.")
        }
        return notes
    }

    /// Below so many areas the large-sample standard error is called rough. By judgement of this program.
    public static let fewAreas = 30
    /// From here the Poisson limits are called too narrow. By judgement of this program.
    public static let notableDispersion = 1.5

    private static func oneDecimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
