public import Statistics
public import Licensing

/// Outlets of several areas taken together. A sum is known only where it is known for every area.
public struct DistrictDensity: Hashable, Sendable {
    public let areas: Int
    public let outlets: OutletCount
    public let events: Int?
    public let residents: Int?
    /// Per 10,000 residents, 95%: Byar from 10 events, exact Poisson below.
    public let rate: Rate?
    public let areaKm2: Double?
    public let perSquareKilometre: Double?

    public init(_ densities: [AreaDensity], kind: OutletRule.Kind) {
        var outlets = OutletCount()
        var residents: Int? = 0
        var km2: Double? = 0
        for density in densities {
            outlets.add(density.outlets)
            residents = residents.flatMap { sum in density.area.residents.map { sum + $0 } }
            km2 = km2.flatMap { sum in density.areaKm2.map { sum + $0 } }
        }
        areas = densities.count
        self.outlets = outlets
        let events = outlets.count(kind)
        self.events = events
        self.residents = residents
        rate = DensityTable.rate(events, residents)
        areaKm2 = km2
        perSquareKilometre = events.flatMap { events in km2.flatMap { $0 > 0 ? Double(events) / $0 : nil } }
    }
}
