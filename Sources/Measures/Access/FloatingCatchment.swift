public import Geometry

/// Two-step floating catchment area: supply near a place, shared with all who live near that supply.
///
/// Step 1, for each provider j: R_j = S_j / sum over residents k within the catchment of P_k w(d_jk).
/// Step 2, for a place i: A_i = sum over providers j within the catchment of R_j w(d_ij).
///
/// A is supply per resident; with supply in outlets, times 10,000 it is outlets per 10,000 residents. Summed over all
/// residents it gives back the supply that has any resident within its catchment.
///
/// Cost: the pairs of residents' points and providers, and of places and providers, within the catchment.
public struct FloatingCatchment<Weight: DistanceWeight>: Sendable {
    /// Metres; at exactly the catchment counts as within.
    public let catchment: Double
    private let weight: Weight
    private let index: PointIndex
    /// Supply per resident; not a number where the catchment has no residents.
    private let ratios: [Double]

    /// - Parameters:
    ///   - supply: of each provider, in any unit.
    ///   - residents: how many live at each of `homes`; 0 counts for nobody.
    public init(
        providers: [Point], supply: [Double], homes: [Point], residents: [Double], catchment: Double, weight: Weight
    ) {
        self.catchment = catchment
        self.weight = weight
        index = PointIndex(providers, cell: Self.cell(catchment))
        let demand = PointIndex(homes, cell: Self.cell(catchment))
            .sums(of: residents, within: catchment, ofEach: providers, weight: weight)
        ratios = zip(supply, demand).map { supply, demand in demand > 0 ? supply / demand : .nan }
    }

    /// Providers with no resident within their catchment: they are in nobody's figure.
    public var providersWithoutResidents: Int { ratios.count { $0.isNaN } }

    /// Supply per resident at each place: 0 where no provider is within the catchment, nil where those within have no
    /// resident in theirs.
    public func access(at places: [Point]) -> [Double?] { column(at: places).map { $0.isNaN ? nil : $0 } }

    /// As `access`, not a number for nil.
    func column(at places: [Point]) -> [Double] {
        index.sums(of: ratios, within: catchment, ofEach: places, weight: weight)
    }

    /// A catchment is a few cells wide, whatever its size.
    private static func cell(_ catchment: Double) -> Double { min(max(catchment / 4, 100), 100_000) }
}
