import Foundation
import Geometry
import Licensing
import TestSupport
import Testing

let adur = Authority(name: "Adur", code: "E07000223")

func premises(
    _ row: Int, _ sales: AlcoholSales, at x: Double?, _ y: Double = 0, status: LicenceStatus = .inForce,
    authority: Authority = adur
) -> RegisteredPremises {
    RegisteredPremises(
        source: 1, authority: authority,
        record: PremisesRecord(
            row: row, sales: sales, status: status, place: x.map { Point(x: $0, y: y) },
            placement: x == nil ? .nowhere : .registerCoordinates))
}

/// A square of 1 km side whose lower left corner lies `east` km east of the origin.
func profile(
    _ code: String, east: Int, residents: Int? = nil, decile: Int? = nil, landKm2: Double? = nil,
    district: String = "E07000223"
) throws -> AreaProfile {
    let x = Double(east) * 1_000
    let corners = [(x, 0.0), (x + 1_000, 0), (x + 1_000, 1_000), (x, 1_000), (x, 0)]
    return AreaProfile(
        code: code, name: "\(code) name", districtCode: district, districtName: "Adur", vintage: .lsoa2011,
        shape: try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) }))), landKm2: landKm2,
        residents: residents, decile: decile)
}

/// The premises of a1_points.csv, in its order. Adur's register states activities, Arun's does not.
func premisesOfAdurAndArun() throws -> [(premises: RegisteredPremises, lsoa: String)] {
    try SharedData.table("oracles/adur_arun/a1_points.csv").enumerated().map { number, row in
        let sales: AlcoholSales =
            switch row["cat"] {
            case "on": .onOnly
            case "off": .offOnly
            case "both": .both
            case "none": .none
            default: .notStated
            }
        let x = try #require(Double(row["e"] ?? ""))
        let y = try #require(Double(row["n"] ?? ""))
        return (premises(number + 1, sales, at: x, y), row["lsoa"] ?? "")
    }
}
