internal import Geometry
internal import Licensing
internal import Measures

/// Something counted at a place of its own: a premises or incidents.
struct AuditPoint: Sendable {
    let place: Point
    /// From the outline's line, negative inside.
    let metres: Double
    /// The number of its LSOA.
    let area: Int
    /// The number of its 500 m square; nil off the district.
    let square: Int?
    let count: Int
    /// Of the row of a premises.
    let number: Int
}

/// The outlets of each ground under one treatment; the district first.
struct AuditOutlets {
    let rows: [RegisteredPremises]
    /// By ground.
    let points: [[AuditPoint]]

    var district: [AuditPoint] { points[0] }
    func row(_ point: AuditPoint) -> RegisteredPremises { rows[point.number] }

    func leavingOut(_ isLeftOut: (RegisteredPremises) -> Bool) -> AuditOutlets {
        AuditOutlets(rows: rows, points: points.map { $0.filter { !isLeftOut(rows[$0.number]) } })
    }
}

/// What a rate is divided by.
enum AuditBase: String, CaseIterable {
    case km2 = "per km2"
    case landKm2 = "per km2 of land to mean high water"
    case residents = "per 1,000 residents"
    case outlets = "per outlet"

    /// The unit that a base is counted in.
    var unit: Double { self == .residents ? 1_000 : 1 }
    var warning: String? { self == .residents ? Self.nightWarning : nil }

    static let nightWarning = "residents are not the people there at night"
}
