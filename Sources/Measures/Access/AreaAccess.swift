/// Access of the people of one area: the figures of its postcodes, each weighted by the residents that live there.
public struct AreaAccess: Hashable, Sendable {
    public struct Within: Hashable, Sendable {
        /// Metres.
        public let radius: Double
        /// Mean of the postcodes' counts.
        public let mean: Double?
        /// The count that half of the residents do not exceed.
        public let median: Double?
        /// Share of the residents with an outlet within the radius, 0 to 1.
        public let residentsServed: Double?
    }

    /// Postcodes that lie in it.
    public let postcodes: Int
    /// Of these, postcodes with a catchment or radius that reaches into a district without a register.
    public let cutOff: Int
    /// The residents that the means are weighted by: those of its postcodes.
    public let residents: Double
    /// Metres; nil where one postcode's nearest outlet is not known.
    public let nearestMean: Double?
    /// Within this distance of an outlet half of the residents live.
    public let nearestMedian: Double?
    public let within: [Within]
    /// Means of the floating catchments, per 10,000 residents.
    public let catchmentMean: Double?
    public let catchmentGaussianMean: Double?
    /// Mean share of the catchments that can be seen.
    public let seen: Double?

    /// All figures are nil where nobody lives in the postcodes, and each where it is not known of a postcode that has
    /// residents.
    ///
    /// - Parameters:
    ///   - access: of each postcode of the area.
    ///   - residents: of each, in the same order; 0 counts for nobody.
    public init(_ access: [PlaceAccess], residents: [Double], radii: [Double]) {
        postcodes = access.count
        cutOff = access.count(where: \.isCutOff)
        self.residents = residents.reduce(0, +)
        let peopled = zip(access, residents).filter { $0.1 > 0 }
        let total = self.residents
        func values(_ figure: (PlaceAccess) -> Double?) -> [(value: Double, weight: Double)]? {
            var found: [(Double, Double)] = []
            for (access, weight) in peopled {
                guard let value = figure(access) else { return nil }
                found.append((value, weight))
            }
            return found.isEmpty ? nil : found
        }
        func mean(_ figure: (PlaceAccess) -> Double?) -> Double? {
            values(figure).map { $0.reduce(0) { $0 + $1.value * $1.weight } / total }
        }
        nearestMean = mean(\.nearest)
        nearestMedian = values(\.nearest).flatMap(Self.median)
        within = radii.indices.map { band in
            func count(_ access: PlaceAccess) -> Double? { access.within[band].count.map(Double.init) }
            return Within(
                radius: radii[band], mean: mean(count), median: values(count).flatMap(Self.median),
                residentsServed: mean { count($0).map { $0 > 0 ? 1 : 0 } })
        }
        catchmentMean = mean(\.catchment)
        catchmentGaussianMean = mean(\.catchmentGaussian)
        seen = mean(\.seen)
    }

    /// The least value that at least half of the weight does not exceed.
    static func median(_ values: [(value: Double, weight: Double)]) -> Double? {
        let sorted = values.sorted { $0.value < $1.value }
        let half = sorted.reduce(0) { $0 + $1.weight } / 2
        var sum = 0.0
        for (value, weight) in sorted {
            sum += weight
            if sum >= half { return value }
        }
        return sorted.last?.value
    }
}
