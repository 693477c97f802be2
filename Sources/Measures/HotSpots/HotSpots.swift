public import Geometry
internal import Statistics

/// Which areas of a map are hot or cold spots by Gi*, and which stand out by local Moran.
///
/// Areas without a value (no residents, so no rate; a register that does not say) are left out of everything, also of their
/// neighbours' neighbours. An area without a neighbour that has a value gets no local statistic. Where all values are equal
/// there is no statistic at all, and `refusal` says so.
///
/// Cheap: with the permutations of 136 areas a few milliseconds, without them far less.
public struct HotSpots: Sendable {
    public struct Settings: Hashable, Sendable {
        /// Of false discoveries, and of the probabilities that are not adjusted.
        public var level: Double
        /// 0: the normal approximation judges.
        public var permutations: Int
        public var seed: UInt64

        public init(level: Double = 0.05, permutations: Int = 9_999, seed: UInt64 = 1) {
            self.level = level
            self.permutations = permutations
            self.seed = seed
        }
    }

    public enum Class: String, Codable, Hashable, Sendable, CaseIterable {
        case hot = "hot spot"
        case cold = "cold spot"
        case notSignificant = "not significant"
        case noNeighbour = "no neighbour"
        case noValue = "no value"
        /// All values are equal, or everything is a neighbour of the area.
        case undefined = "no statistic"
    }

    public let settings: Settings
    /// Gi*, by area in the order given.
    public let localG: LocalJudgement
    /// Local Moran, z under conditional randomisation; `moran` has the rest.
    public let localMoran: LocalJudgement
    public let moran: [LocalMoran.Area?]
    /// Areas with a value and without a neighbour that has one.
    public let islands: [Int]
    /// Areas without a value.
    public let leftOut: [Int]
    /// Why there is no statistic; nil where there is one.
    public let refusal: String?
    /// Of the areas with a value, in their order.
    public let observed: [Double]
    public let observedNeighbours: Neighbours
    /// By Gi* and the probability adjusted for false discoveries, at the level of the settings.
    public let classes: [Class]
    /// As `classes`, with each probability for itself: what is shown beside and not relied on.
    public let unadjustedClasses: [Class]
    /// The quadrant of areas that stand out by local Moran at the level, adjusted; nil for those that do not.
    public let quadrants: [LocalMoran.Quadrant?]
    public let unadjustedQuadrants: [LocalMoran.Quadrant?]

    /// - Parameters:
    ///   - values: one to each area of `neighbours`; nil for an area without one.
    ///   - neighbours: of all areas, those without a value too.
    public init(values: [Double?], neighbours: Neighbours, settings: Settings = Settings()) {
        precondition(values.count == neighbours.count, "as many values as areas")
        self.settings = settings
        let kept = values.indices.filter { values[$0] != nil }
        let observed = kept.compactMap { values[$0] }
        let around = neighbours.among(kept)
        self.observed = observed
        observedNeighbours = around
        leftOut = values.indices.filter { values[$0] == nil }
        let lonely = around.islands
        islands = lonely.map { kept[$0] }
        refusal = Self.refusal(observed, around)

        let g = LocalG(observed, around).z
        let moran = LocalMoran(observed, around)
        let drawn = refusal == nil
            ? ConditionalPermutation(observed, around, count: settings.permutations, seed: settings.seed) : nil
        let isLonely = Set(lonely)
        func spread<T>(_ list: [T?]) -> [T?] {
            var all = [T?](repeating: nil, count: values.count)
            for (place, area) in kept.enumerated() where !isLonely.contains(place) { all[area] = list[place] }
            return all
        }
        let hasTails = settings.permutations > 0
        localG = LocalJudgement(spread(g), tails: hasTails ? spread(drawn?.sums ?? g.map { _ in nil }) : nil)
        self.moran = spread(moran.areas)
        localMoran = LocalJudgement(
            spread(moran.areas.map { $0?.zConditional }),
            tails: hasTails ? spread(drawn?.moran(observed) ?? g.map { _ in nil }) : nil)
        var states = [Class?](repeating: nil, count: values.count)
        for area in leftOut { states[area] = .noValue }
        for area in islands { states[area] = .noNeighbour }
        for area in values.indices where states[area] == nil && localG.z[area] == nil { states[area] = .undefined }
        let told = Told(states: states, localG: localG, localMoran: localMoran, moran: self.moran, level: settings.level)
        classes = told.classes(of: localG.adjusted)
        unadjustedClasses = told.classes(of: localG.judged)
        quadrants = told.quadrants(of: localMoran.adjusted)
        unadjustedQuadrants = told.quadrants(of: localMoran.judged)
    }

    /// The numbers of the areas that are hot spots.
    public var hot: [Int] { classes.enumerated().filter { $0.element == .hot }.map(\.offset) }

    /// Areas of which local Moran and Gi* are told whether or not they stand out; what probabilities are adjusted over.
    public var tested: Int { localG.judged.count { $0 != nil } }

    /// The fewest permutations with which a single area could be found: twice the smallest tail there is must not be more
    /// than the level over the areas tested.
    public var fewestPermutations: Int { Int((2 * Double(tested) / settings.level).rounded(.up)) - 1 }

    private static func refusal(_ values: [Double], _ neighbours: Neighbours) -> String? {
        if values.count < 4 {
            return "\(values.count) \(values.count == 1 ? "area has" : "areas have") a value, and a pattern cannot be told from "
                + "fewer than 4: no statistic is given."
        }
        if let first = values.first, values.allSatisfy({ $0 == first }) {
            return "All \(values.count) areas have the same value, so that none differs from another: no statistic is given."
        }
        if neighbours.members.isEmpty { return "No area has a neighbour by these weights: no statistic is given." }
        return nil
    }
}

/// What is called of an area by its probability.
private struct Told {
    /// What stands before any probability: no value, no neighbour, no statistic.
    let states: [HotSpots.Class?]
    let localG: LocalJudgement
    let localMoran: LocalJudgement
    let moran: [LocalMoran.Area?]
    let level: Double

    func classes(of probabilities: [Double?]) -> [HotSpots.Class] {
        probabilities.indices.map { area in
            if let state = states[area] { return state }
            guard let p = probabilities[area], p <= level, let z = localG.z[area] else { return .notSignificant }
            if z > 0, localG.leansUp(area) != false { return .hot }
            if z < 0, localG.leansUp(area) != true { return .cold }
            return .notSignificant
        }
    }

    func quadrants(of probabilities: [Double?]) -> [LocalMoran.Quadrant?] {
        probabilities.indices.map { area in
            guard let p = probabilities[area], p <= level, let quadrant = moran[area]?.quadrant else { return nil }
            let isAlike = quadrant == .highHigh || quadrant == .lowLow
            return localMoran.leansUp(area) ?? isAlike == isAlike ? quadrant : nil
        }
    }
}

extension Neighbours {
    /// Among some of the things only, numbered anew in the order given, which is ascending.
    func among(_ kept: [Int]) -> Neighbours {
        if kept.count == count { return self }
        var numbers = [Int32](repeating: -1, count: count)
        for (place, number) in kept.enumerated() { numbers[number] = Int32(place) }
        var offsets: [Int32] = [0]
        var members: [Int32] = []
        for number in kept {
            members += of(number).map { numbers[Int($0)] }.filter { $0 >= 0 }
            offsets.append(Int32(members.count))
        }
        return Neighbours(offsets: offsets, members: members)
    }
}
